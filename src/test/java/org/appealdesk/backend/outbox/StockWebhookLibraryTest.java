package org.appealdesk.backend.outbox;

import static org.appealdesk.engine.story.Plots.sellerFiled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.appealdesk.backend.Commands;
import org.appealdesk.backend.Node;
import org.appealdesk.backend.database.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A library for webhooks that others wrote. */
class StockWebhookLibraryTest {

    private static final String OLD = secret(1);
    private static final String NEW = secret(2);

    private final Node node = new Node(TestPostgres.fresh());
    private final Receiver exchange = new Receiver();
    private final WebhookDelivery delivery = new WebhookDelivery(
            new Outbox(node.database()),
            new WebhookTarget(exchange.address(), List.of(WebhookSecret.of(OLD), WebhookSecret.of(NEW))),
            new RetryPlan(new Random(3)),
            // The library compares with the time of this machine.
            InstantSource.system(),
            Duration.ofSeconds(20));

    static String secret(int seed) {
        byte[] key = new byte[32];
        new Random(seed).nextBytes(key);
        return "whsec_" + Base64.getEncoder().encodeToString(key);
    }

    @AfterEach
    void close() {
        delivery.close();
        exchange.close();
        node.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStockLibraryVerifiesTheSignatureByTheOldSecretAndByTheNew(boolean old) throws Exception {
        new Commands("w").given(node.authority(), "1", sellerFiled());

        delivery.deliver();

        Webhook library = new Webhook(old ? OLD : NEW);
        assertThat(exchange.received()).isNotEmpty();
        for (Receiver.Received message : exchange.received()) {
            library.verify(message.body(), headers(message));
            assertThatThrownBy(() -> library.verify(message.body() + " ", headers(message)))
                    .isInstanceOf(WebhookVerificationException.class);
            assertThatThrownBy(() -> new Webhook(secret(3)).verify(message.body(), headers(message)))
                    .isInstanceOf(WebhookVerificationException.class);
        }
    }

    private static HttpHeaders headers(Receiver.Received message) {
        return HttpHeaders.of(
                Map.of(
                        "webhook-id", List.of(message.id()),
                        "webhook-timestamp", List.of(message.timestamp()),
                        "webhook-signature", List.of(message.signature())),
                (_, _) -> true);
    }
}
