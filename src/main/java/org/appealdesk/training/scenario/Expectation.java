package org.appealdesk.training.scenario;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.appealdesk.engine.dossier.FindingResult;
import org.appealdesk.engine.dossier.Flag;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.trade.OrderStatus;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/**
 * How a scenario ends, and what a good ruling is.
 *
 * @param withoutAgent when no agent acts
 * @param withAgent when the agent acts as the scenario's {@code agent.yaml} does
 * @param outcomes rulings that are right, the best first; empty when no ruling is called for
 * @param findings what the evidence shows
 */
public record Expectation(End withoutAgent, End withAgent, Set<Outcome> outcomes, List<KeyFinding> findings) {
    public Expectation {
        findings = List.copyOf(findings);
    }

    /**
     * Where the case stands in the end.
     *
     * @param outcome of the ruling; null when there is none
     * @param flags exactly those raised
     */
    public record End(
            Stage stage, OrderStatus order, @Nullable Outcome outcome, Set<Flag> flags) {
        public End {
            flags = Set.copyOf(flags);
        }

        /** Where a case stands now; empty when nobody has appealed. */
        public static Optional<End> of(CaseFile file) {
            return file.appeal()
                    .map(appeal -> new End(
                            appeal.stage(),
                            file.order().status(),
                            outcome(appeal.phase()),
                            appeal.dossier().flags()));
        }

        private static @Nullable Outcome outcome(Phase phase) {
            return switch (phase) {
                case Phase.Decided decided -> decided.ruling().outcome();
                case Phase.Completed completed -> completed.ruling().outcome();
                case Phase.RespondentProcessing _,
                        Phase.ComplainantProcessing _,
                        Phase.Queued _,
                        Phase.InReview _,
                        Phase.Cancelled _ -> null;
            };
        }
    }

    /**
     * A claim that a good ruling weighs.
     *
     * @param evidence ids of the exhibits that show it
     */
    public record KeyFinding(Side side, Bilingual claim, FindingResult result, List<String> evidence) {
        public KeyFinding {
            evidence = List.copyOf(evidence);
        }
    }
}
