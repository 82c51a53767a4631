package org.appealdesk.console.queue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.Rejection;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.trade.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * Takes appeals and gives them back. What it calls waits for the disk: in the background only, except where said
 * otherwise.
 */
final class Claims {

    private final CaseDesk desk;
    private final Actor.Staff me;
    private final Set<CaseId> skipped = new HashSet<>();

    Claims(CaseDesk desk, Actor.Staff me) {
        this.desk = desk;
        this.me = me;
    }

    /**
     * What came of one claim.
     *
     * @param refused null when it was claimed
     */
    record Result(CaseId id, @Nullable Rejection refused) {

        boolean isClaimed() {
            return refused == null;
        }
    }

    /** Claims each one by itself: a refused one stops nothing (edge 11). */
    List<Result> claim(List<CaseId> ids) {
        List<Result> results = new ArrayList<>();
        for (CaseId id : ids) {
            results.add(claim(id));
        }
        return results;
    }

    private Result claim(CaseId id) {
        return new Result(id, refusal(desk.submit(id, me, new SupportAction.ClaimCase())));
    }

    /**
     * Claims the first that can be had.
     *
     * @param candidates the best fitting first
     */
    Optional<CaseId> claimFirst(List<CaseId> candidates) {
        return candidates.stream().filter(id -> claim(id).isClaimed()).findFirst();
    }

    /** Gives an appeal back to the queue, with the reason; empty when that was done. */
    Optional<Rejection> giveBack(CaseId id, String why) {
        return Optional.ofNullable(refusal(desk.submit(id, me, new SupportAction.ReturnCase(why))));
    }

    /** Unclaimed appeals in the order of deadline risk, without those skipped. On the FX thread. */
    List<CaseId> candidates(QueueModel model) {
        return model.all().stream()
                .filter(QueueRow::isUnclaimed)
                .filter(row -> row.standing().isReadable() && !skipped.contains(row.id()))
                .sorted(QueueOrder.BY_RISK)
                .map(QueueRow::id)
                .toList();
    }

    /** Does not offer an appeal again in this session. On the FX thread. */
    void skip(CaseId id) {
        skipped.add(id);
    }

    private static @Nullable Rejection refusal(Answer answer) {
        return switch (answer) {
            case Answer.Accepted _ -> null;
            case Answer.Refused refused -> refused.rejection();
        };
    }
}
