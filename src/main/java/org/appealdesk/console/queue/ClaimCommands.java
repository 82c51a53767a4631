package org.appealdesk.console.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.appealdesk.console.fx.Dialogs;
import org.appealdesk.console.fx.Notifier.Level;
import org.appealdesk.console.fx.Notifier.News;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Seats;
import org.appealdesk.console.queue.Batch.Result;
import org.appealdesk.console.text.Texts;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.trade.CaseId;

/** Taking cases, one by one or the next, and skipping them. To be used on the FX thread only. */
final class ClaimCommands {

    private static final String CLAIM = "claim";

    private final Batch batch;
    private final Seats seats;
    private final Offers offers;
    private final Results results;
    private final ScreenTools tools;
    private final Consumer<CaseId> taken;
    private final Texts texts;

    /** @param taken is given each case that “next case” claimed */
    ClaimCommands(Batch batch, Seats seats, Offers offers, Results results, ScreenTools tools, Consumer<CaseId> taken) {
        this.batch = batch;
        this.seats = seats;
        this.offers = offers;
        this.results = results;
        this.tools = tools;
        this.taken = taken;
        this.texts = tools.texts();
    }

    /** Claims all of them. */
    void claim(List<CaseId> ids) {
        Actor.Staff me = seats.me();
        tools.tasks()
                .job(() -> batch.submit(me, ids, new SupportAction.ClaimCase()))
                .succeeded(all -> results.tell(CLAIM, all))
                .start();
    }

    /** Claims the best fitting unclaimed appeal; one that somebody else was faster to take gives way to the next. */
    void next() {
        List<CaseId> candidates =
                offers.candidates(tools.ticker().now(), texts.language().locale());
        Actor.Staff me = seats.me();
        tools.tasks()
                .job(() -> claimFirst(me, candidates))
                .succeeded(this::tellNext)
                .start();
    }

    /** The claims tried, of which at most the last one succeeded. */
    private List<Result> claimFirst(Actor.Staff me, List<CaseId> candidates) {
        List<Result> tried = new ArrayList<>();
        for (CaseId id : candidates) {
            Result result = batch.submit(me, id, new SupportAction.ClaimCase());
            tried.add(result);
            if (result.isDone() || result.outcome() instanceof Batch.Outcome.Failed) {
                break;
            }
        }
        return tried;
    }

    private void tellNext(List<Result> tried) {
        if (tried.isEmpty() || tried.getLast().outcome() instanceof Batch.Outcome.Refused) {
            int skipped = offers.skippedOnes();
            tools.notifier()
                    .tell(News.of(
                            Level.INFO,
                            skipped == 0
                                    ? texts.get("queue.next.none")
                                    : texts.get("queue.next.onlySkipped", skipped)));
        } else if (tried.getLast().isDone()) {
            taken.accept(tried.getLast().id());
        } else {
            results.tell(CLAIM, List.of(tried.getLast()));
        }
    }

    /**
     * Asks why, and takes the next one.
     *
     * @param isMine the case is given back to the queue with the reason; else it is only not offered again
     */
    void skip(CaseId id, boolean isMine) {
        List<String> usualReasons = List.of(
                texts.get("queue.skip.language"),
                texts.get("queue.skip.conflict"),
                texts.get("queue.skip.expertise"),
                texts.get("queue.skip.shift"));
        tools.dialogs()
                .ask(
                        new Dialogs.Prompt(
                                texts.get("queue.skip.title"),
                                texts.get(isMine ? "queue.skip.label" : "queue.skip.labelUnclaimed"),
                                usualReasons,
                                true,
                                texts.get("queue.skip.confirm")),
                        why -> {
                            if (isMine) {
                                giveBack(id, why);
                            } else {
                                skipped(id, why);
                            }
                        });
    }

    private void giveBack(CaseId id, String why) {
        Actor.Staff me = seats.me();
        tools.tasks()
                .job(() -> batch.submit(me, id, new SupportAction.ReturnCase(why)))
                .succeeded(result -> {
                    if (result.isDone()) {
                        skipped(id, why);
                    } else {
                        results.tell("giveBack", List.of(result));
                    }
                })
                .start();
    }

    private void skipped(CaseId id, String why) {
        offers.skip(id, why);
        next();
    }
}
