package org.appealdesk.backend.outbox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.appealdesk.casework.StorageException;
import org.appealdesk.protocol.http.WebhookBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the outbox to the exchange: each message at least once, those of one case in their order. Any number of nodes
 * share the work; a message is taken for a while in a transaction that ends before anything is sent. Safe for use by
 * several threads.
 */
public final class WebhookDelivery implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookDelivery.class);

    private static final int MOST_AT_ONCE = 32;

    /** Beyond the time that an attempt may take, for the database. */
    private static final Duration SPARE = Duration.ofSeconds(30);

    private final Outbox outbox;
    private final WebhookSender sender;
    private final RetryPlan plan;
    private final Duration lease;

    /**
     * @param clock for the timestamps by which the exchange tells old messages from new ones
     * @param patience for one attempt
     */
    public WebhookDelivery(
            Outbox outbox, WebhookTarget target, RetryPlan plan, InstantSource clock, Duration patience) {
        this.outbox = outbox;
        this.sender = new WebhookSender(target, clock, patience);
        this.plan = plan;
        this.lease = patience.plus(SPARE);
    }

    /**
     * Sends what is due now and not taken by another node; to be done every second or so.
     *
     * @return how many attempts that were
     * @throws StorageException when the database does not answer
     */
    public int deliver() {
        int attempts = 0;
        List<Outbox.Message> taken = outbox.take(MOST_AT_ONCE, lease);
        while (!taken.isEmpty()) {
            deliver(taken);
            attempts += taken.size();
            taken = outbox.take(MOST_AT_ONCE, lease);
        }
        return attempts;
    }

    /** All at once: each is of another case. */
    private void deliver(List<Outbox.Message> taken) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            taken.forEach(message -> threads.execute(() -> deliver(message)));
        }
    }

    /** What could not be noted is tried again when its lease is over: at least once. */
    private void deliver(Outbox.Message message) {
        try {
            String body = WebhookBody.json(message.caseId(), message.event());
            note(message, sender.send("msg_" + message.id(), body));
        } catch (StorageException e) {
            LOG.warn("What became of message {} could not be kept; it will be sent again", message.id(), e);
        }
    }

    private void note(Outbox.Message message, WebhookSender.Answer answer) {
        switch (answer) {
            case WebhookSender.Answer.Taken _ -> outbox.delivered(message);
            case WebhookSender.Answer.Gone _ -> giveUp(message, "answered 410");
            case WebhookSender.Answer.Failed failed -> {
                if (RetryPlan.exhausted(message.attempts())) {
                    giveUp(message, failed.why());
                } else {
                    outbox.failed(message, failed.why(), plan.pause(message.attempts(), failed.wish()));
                }
            }
        }
    }

    private void giveUp(Outbox.Message message, String why) {
        outbox.dead(message, why);
        LOG.error("Message {} was given up after {} attempts: {}", message.id(), message.attempts(), why);
    }

    /** Ends attempts under way; they are made again. */
    @Override
    public void close() {
        sender.close();
    }
}
