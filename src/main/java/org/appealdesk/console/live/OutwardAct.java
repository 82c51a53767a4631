package org.appealdesk.console.live;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.appealdesk.casework.StorageException;
import org.appealdesk.console.fx.Notifier;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.trade.Side;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something on its way to a party that has not left yet. It leaves when the authority's clock has run for
 * {@link Outgoing#GRACE}; while a training stands still, so does its count. To be used on the FX thread only.
 */
public final class OutwardAct {
    private static final Logger LOG = LoggerFactory.getLogger(OutwardAct.class);

    private final LiveCase from;
    private final Actor.Staff sender;
    private final Letter letter;
    private final Author author;
    private final Instant leavesAt;
    private Subscription counting = Subscription.EMPTY;
    private Runnable ended = () -> {};
    private boolean isOver;

    /**
     * What is sent.
     *
     * @param gist what it says, to be recognised by
     */
    public record Letter(SupportAction action, Side to, String gist) {}

    /** What something is sent for. */
    public enum Purpose {
        MESSAGE,
        /** It asks for information. */
        REQUEST,
        /** It reminds of what is still owed. */
        REMINDER,
        /** It gives more time. */
        MORE_TIME
    }

    /** Whoever wrote it. */
    public interface Author {
        /** It has left: the authority has it, or it is queued for it. */
        default void left() {
            // Most keep nothing.
        }

        /** It did not leave because the agent took it back. */
        void takenBack();

        /** It did not leave because it was refused or could not be stored, in the agent's language. */
        void refused(String whyNot);
    }

    OutwardAct(LiveCase from, Letter letter, Author author) {
        this.from = from;
        this.sender = from.user();
        this.letter = letter;
        this.author = author;
        this.leavesAt = from.now().plus(Outgoing.GRACE);
    }

    public Letter letter() {
        return letter;
    }

    /** What it is for. */
    public Purpose purpose() {
        return switch (letter.action()) {
            case SupportAction.AskForInformation _ -> Purpose.REQUEST;
            case SupportAction.RemindParty _ -> Purpose.REMINDER;
            case SupportAction.ExtendRequest _ -> Purpose.MORE_TIME;
            case SupportAction _ -> Purpose.MESSAGE;
        };
    }

    /** Whole seconds until it leaves; follows the clock, never negative. */
    public ObservableValue<Integer> secondsLeft() {
        return from.tools().ticker().nowProperty().map(now -> {
            Duration left = Duration.between(now, leavesAt);
            return left.isNegative() ? 0 : Math.toIntExact(left.plusMillis(999).toSeconds());
        });
    }

    /** Takes it back; does nothing when it has left. */
    public void takeBack() {
        if (end()) {
            author.takenBack();
        }
    }

    /** Sends it without waiting any longer; does nothing when it has left. */
    public void sendNow() {
        if (end()) {
            from.submitAs(sender, letter.action(), author::left, this::giveBack);
        }
    }

    /** @param whenOver called as soon as it has left or was taken back */
    void count(Runnable whenOver) {
        ended = whenOver;
        counting = from.tools().ticker().nowProperty().subscribe(now -> {
            if (!now.isBefore(leavesAt)) {
                sendNow();
            }
        });
    }

    void sendBeforeEnd() {
        if (end()) {
            try {
                switch (from.submitBeforeEnd(sender, letter.action())) {
                    case Answer.Accepted _ -> author.left();
                    case Answer.Refused(var rejection) ->
                        LOG.warn("Refused at the end: a letter of case {}: {}", from.id(), rejection.code());
                }
            } catch (StorageException failure) {
                LOG.error("Not kept at the end: a letter of case {}: {}", from.id(), failure.getMessage());
            }
        }
    }

    /** The agent may look at something else by now, so the news stays until it is read. */
    private void giveBack(String whyNot) {
        author.refused(whyNot);
        String words = from.words().text("appeal.outgoing.refused", from.words().inText(letter.to()), whyNot);
        from.tools().notifier().keep(new Notifier.News(Notifier.Level.WARN, words, from.id()));
    }

    private boolean end() {
        boolean isFirst = !isOver;
        isOver = true;
        counting.unsubscribe();
        if (isFirst) {
            ended.run();
        }
        return isFirst;
    }
}
