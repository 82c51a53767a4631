package org.appealdesk.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.Function;
import org.appealdesk.engine.dossier.CallOutcome;
import org.appealdesk.engine.dossier.FindingResult;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.training.scenario.Expectation.End;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JourneysTest {
    @TempDir
    Path home;

    @Test
    void mouse() {
        play(MouseHands::new);
    }

    @Test
    void keys() {
        play(KeyboardHands::new);
    }

    void play(Function<RunningConsole, Hands> hands) {
        long a = System.nanoTime();
        try (RunningConsole console = RunningConsole.open(home, Look.USUAL)) {
            Agent agent = Agent.opens(console, hands.apply(console), "amount-short-no-answer");
            agent.waitsFor(Stage.CS_QUEUED)
                    .claims()
                    .calls(Side.BUYER, CallOutcome.NO_ANSWER, "First attempt.")
                    .asks(Side.BUYER, EvidenceKind.PAYMENT_RECEIPT)
                    .asks(Side.SELLER, EvidenceKind.BANK_STATEMENT)
                    .waitsForInformationFrom(Side.SELLER)
                    .calls(Side.BUYER, CallOutcome.VOICEMAIL, "Second attempt.")
                    .waitsFor(Stage.CS_REVIEW)
                    .ticksEverything()
                    .finds(Side.SELLER, "500,000 is missing.", FindingResult.PROVED, "E1", "E2")
                    .rules(Outcome.REFUND_THEN_CANCEL, "R18", "To the buyer.", "To the seller.")
                    .waitsFor(Stage.COMPLETED);
            assertThat(End.of(agent.view().file()))
                    .contains(console.scenario("amount-short-no-answer")
                            .expected()
                            .withAgent());
            System.out.println((System.nanoTime() - a) / 1000000);
        }
    }
}
