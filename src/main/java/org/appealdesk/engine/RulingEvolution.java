package org.appealdesk.engine;

import java.time.Instant;
import org.appealdesk.engine.dossier.Flag;
import org.appealdesk.engine.event.RulingEvent;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.Bench;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.state.Phase.InReview;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.OrderStatus;

/** What rulings, their execution and objections do to the newest appeal of a case, and to its order. */
final class RulingEvolution {
    private RulingEvolution() {}

    static CaseFile evolve(CaseFile state, Appeal appeal, RulingEvent event, Instant at) {
        return switch (event) {
            case RulingEvent.RulingProposed proposed -> {
                Bench.Proposal proposal = new Bench.Proposal(
                        proposed.ruling(), proposed.by(), proposed.why(), state.version() + 1, false);
                yield state.with(appeal.with(appeal.bench().with(proposal)));
            }
            case RulingEvent.RulingRejected _ ->
                state.with(appeal.with(appeal.bench().with(null)));
            case RulingEvent.RulingMade made ->
                state.with(decided(appeal, new Bench.Kept(made.ruling(), made.by()), at));
            case RulingEvent.ExecutionRetried _ -> state.with(decided(appeal, kept(appeal), at));
            case RulingEvent.ExecutionFailed failed -> state.with(failed(appeal, failed, at));
            case RulingEvent.RulingExecuted executed ->
                state.with(moved(state.order(), executed.orderStatus(), at)).with(executed(appeal, executed, at));
            case RulingEvent.ObjectionFiled _ -> state.with(objected(appeal));
        };
    }

    private static Appeal decided(Appeal appeal, Bench.Kept ruling, Instant at) {
        InReview review = AppealEvolution.review(appeal);
        return appeal.with(new Phase.Decided(ruling.ruling(), ruling.by(), at, review))
                .with(appeal.bench().keeping(null))
                .with(appeal.dossier().without(Flag.EXECUTION_FAILED));
    }

    private static Bench.Kept kept(Appeal appeal) {
        Bench.Kept kept = appeal.bench().kept();
        if (kept == null) {
            throw new IllegalArgumentException("Appeal " + appeal.facts().number() + " keeps no ruling");
        }
        return kept;
    }

    private static Appeal failed(Appeal appeal, RulingEvent.ExecutionFailed failed, Instant at) {
        Phase.Decided decided = decided(appeal);
        InReview review = decided.review();
        Bench.Kept kept = new Bench.Kept(decided.ruling(), decided.by());
        return appeal.with(new InReview(
                        review.since(), review.serviceBy(), review.lease().renewed(at)))
                .with(appeal.bench().keeping(kept).reported(failed.executionId(), false))
                .with(appeal.dossier().with(Flag.EXECUTION_FAILED));
    }

    private static Appeal executed(Appeal appeal, RulingEvent.RulingExecuted executed, Instant at) {
        Phase.Decided decided = decided(appeal);
        return appeal.with(new Phase.Completed(decided.ruling(), decided.by(), at, executed.objectUntil()))
                .with(appeal.bench().reported(executed.executionId(), true));
    }

    private static Phase.Decided decided(Appeal appeal) {
        if (appeal.phase() instanceof Phase.Decided decided) {
            return decided;
        }
        throw new IllegalArgumentException("Appeal " + appeal.facts().number() + " is not decided");
    }

    private static Order moved(Order order, OrderStatus status, Instant at) {
        if (status == order.status()) {
            return order;
        }
        return switch (status) {
            case COMPLETED -> order.with(order.times().released(at)).with(status);
            case CANCELLED -> order.with(order.times().cancelled(at)).with(status);
            case UNPAID, PAID, RELEASING, CANCELLED_BY_SYSTEM, IN_APPEAL ->
                throw new IllegalArgumentException("No ruling brings an order to " + status);
        };
    }

    /** Another agent looks at everything anew: contacts both parties and goes through the checks (t21). */
    private static Appeal objected(Appeal appeal) {
        if (appeal.phase() instanceof Phase.Completed completed) {
            return appeal.with(appeal.bench().objectedTo(completed.ruling(), completed.by()))
                    .with(appeal.dossier().lookedAtAnew().with(Flag.OBJECTED));
        }
        throw new IllegalArgumentException("Appeal " + appeal.facts().number() + " is not completed");
    }
}
