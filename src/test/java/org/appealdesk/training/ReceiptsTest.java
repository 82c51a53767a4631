package org.appealdesk.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.dossier.MessageReport;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.Test;

/** What becomes of messages in a training: received, seen, now and then failed. */
class ReceiptsTest {
    private static final String USUAL = "statement-on-request";
    private static final String UNREAD = "amount-short-no-answer";
    private static final String UNREACHABLE = "not-released-no-answer";

    @Test
    void aLetterIsReceivedAndSeenAtTheInstantsThatAreReported() {
        try (Training training = claimed(USUAL)) {
            write(training, USUAL, Side.BUYER, "letter");
            Instant sent = training.clock.instant();
            let(training, Duration.ofMinutes(5));

            List<RecordedEvent> reported = reported(training, USUAL, "letter");
            assertThat(reported)
                    .extracting(event -> (Object) report(event).getClass())
                    .containsExactly(MessageReport.Received.class, MessageReport.Seen.class);
            assertThat(reported)
                    .allSatisfy(event ->
                            assertThat(event.at()).isEqualTo(report(event).at()));
            assertThat(Duration.between(sent, reported.getLast().at()))
                    .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(50));
        }
    }

    @Test
    void theSameLetterTakesTheSameTimeAgain() {
        List<Instant> first;
        try (Training training = claimed(USUAL)) {
            write(training, USUAL, Side.SELLER, "same");
            let(training, Duration.ofMinutes(5));
            first = instants(training, USUAL, "same");
        }
        try (Training training = claimed(USUAL)) {
            write(training, USUAL, Side.SELLER, "same");
            let(training, Duration.ofMinutes(5));
            assertThat(instants(training, USUAL, "same")).isEqualTo(first).isNotEmpty();
        }
    }

    @Test
    void nowAndThenALetterFailsAtFirstAndArrivesLater() {
        try (Training training = claimed(USUAL)) {
            int letters = 60;
            for (int number = 0; number < letters; number++) {
                write(training, USUAL, Side.BUYER, "letter-" + number);
            }
            let(training, Duration.ofMinutes(5));

            List<String> failed = reports(training, USUAL)
                    .filter(report -> report instanceof MessageReport.Undelivered)
                    .map(MessageReport::messageId)
                    .toList();
            assertThat(failed).hasSizeBetween(1, letters / 4);
            assertThat(failed)
                    .allSatisfy(id -> assertThat(reported(training, USUAL, id)).hasSize(3));
        }
    }

    @Test
    void aScenarioCanHaveItsPartyNotLookOrNotBeReached() {
        try (Training training = claimed(UNREAD)) {
            write(training, UNREAD, Side.BUYER, "unread");
            let(training, Duration.ofMinutes(5));
            assertThat(reported(training, UNREAD, "unread"))
                    .extracting(ReceiptsTest::report)
                    .hasOnlyElementsOfType(MessageReport.Received.class)
                    .hasSize(1);
        }
        try (Training training = claimed(UNREACHABLE)) {
            write(training, UNREACHABLE, Side.SELLER, "lost");
            let(training, Duration.ofMinutes(5));
            assertThat(reported(training, UNREACHABLE, "lost"))
                    .extracting(ReceiptsTest::report)
                    .hasOnlyElementsOfType(MessageReport.Undelivered.class)
                    .hasSize(1);
        }
    }

    @Test
    void nobodyWaitsForAReport() {
        try (Training training = claimed(UNREAD)) {
            write(training, UNREAD, Side.BUYER, "letter");

            assertThat(training.session.next().map(Upcoming::what).toString()).doesNotContain("REPORT_MESSAGE");
        }
    }

    @Test
    void aTrainingLeftAndContinuedReportsWhatWasStillToBeReportedOnce() {
        Training left = claimed(USUAL);
        write(left, USUAL, Side.BUYER, "letter");
        try (Training training = left.again()) {
            let(training, Duration.ofMinutes(5));

            assertThat(reported(training, USUAL, "letter")).hasSize(2);
        }
    }

    private static Training claimed(String scenario) {
        Training training = Training.on(scenario).until(Duration.ofMinutes(5));
        training.submit(scenario, new SupportAction.ClaimCase());
        return training;
    }

    private static void write(Training training, String scenario, Side side, String id) {
        training.submit(
                scenario,
                new SupportAction.WriteToParty(new Message(id, Channel.support(side), "Chào bạn.", List.of())));
    }

    private static void let(Training training, Duration time) {
        training.clock.moveTo(training.clock.instant().plus(time));
        training.session.advance();
    }

    private static List<Instant> instants(Training training, String scenario, String id) {
        return reported(training, scenario, id).stream().map(RecordedEvent::at).toList();
    }

    private static List<RecordedEvent> reported(Training training, String scenario, String id) {
        return training.view(scenario).events().stream()
                .filter(event -> event.event() instanceof DossierEvent.MessageReported(var report)
                        && report.messageId().equals(id))
                .toList();
    }

    private static Stream<MessageReport> reports(Training training, String scenario) {
        return training.view(scenario).events().stream()
                .filter(event -> event.event() instanceof DossierEvent.MessageReported)
                .map(ReceiptsTest::report);
    }

    private static MessageReport report(RecordedEvent event) {
        return ((DossierEvent.MessageReported) event.event()).report();
    }
}
