package org.appealdesk.console.queue;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.appealdesk.engine.trade.CaseId;

/**
 * Which unclaimed appeal an agent is offered next: what is due soon first, then what both parties wrote in the agent's
 * own language, then high values, then by deadline risk. What the agent skipped is not offered again in this session.
 * To be used on the FX thread only.
 */
final class Offers {

    private final QueueModel model;
    private final Map<CaseId, String> skipped = new HashMap<>();

    Offers(QueueModel model) {
        this.model = model;
    }

    /** The best fitting first. */
    List<CaseId> candidates(Instant now, Locale agent) {
        return unclaimed()
                .filter(row -> !skipped.containsKey(row.id()))
                .sorted(byFit(now, agent))
                .map(QueueRow::id)
                .toList();
    }

    /** How many unclaimed appeals are left that the agent skipped. */
    int skippedOnes() {
        return (int) unclaimed().filter(row -> skipped.containsKey(row.id())).count();
    }

    /** Does not offer a case again in this session, and remembers why. */
    void skip(CaseId id, String why) {
        skipped.put(id, why);
    }

    /** Why the agent skipped a case. */
    Optional<String> whySkipped(CaseId id) {
        return Optional.ofNullable(skipped.get(id));
    }

    private Stream<QueueRow> unclaimed() {
        return model.all().stream()
                .filter(QueueRow::isUnclaimed)
                .filter(row -> row.standing().isReadable());
    }

    static Comparator<QueueRow> byFit(Instant now, Locale agent) {
        return Comparator.comparing((QueueRow row) -> !SavedView.Standing.isDueSoon(row, now))
                .thenComparingInt(row -> -spoken(row, agent))
                .thenComparing(row -> !row.amounts().isHigh())
                .thenComparing(QueueOrder.BY_RISK);
    }

    /** How many of the parties read the agent's language. */
    static int spoken(QueueRow row, Locale agent) {
        return (int) Stream.of(row.complainant(), row.respondent())
                .filter(party ->
                        Locale.forLanguageTag(party.language()).getLanguage().equals(agent.getLanguage()))
                .count();
    }
}
