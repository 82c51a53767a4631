package org.appealdesk.console.queue;

import java.util.List;
import java.util.function.Consumer;
import org.appealdesk.casework.StorageException;
import org.appealdesk.console.fx.Dialogs;
import org.appealdesk.console.fx.Notifier.Level;
import org.appealdesk.console.fx.Notifier.News;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.trade.CaseId;

/** Claiming as the agent sees it: what is asked before, and what is told after. To be used on the FX thread only. */
final class ClaimCommands {

    private final Claims claims;
    private final QueueModel model;
    private final ScreenTools tools;
    private final Consumer<CaseId> taken;
    private final Texts texts;
    private final EngineWords words;

    /** @param taken is given each case that “next case” claimed */
    ClaimCommands(Claims claims, QueueModel model, ScreenTools tools, Consumer<CaseId> taken) {
        this.claims = claims;
        this.model = model;
        this.tools = tools;
        this.taken = taken;
        this.texts = tools.texts();
        this.words = new EngineWords(texts);
    }

    /** Claims all of them: one answer for one, a list of answers for several. */
    void claim(List<CaseId> ids) {
        tools.tasks()
                .job(() -> claims.claim(ids))
                .succeeded(this::tell)
                .failed(StorageException.class, this::tellStorage)
                .start();
    }

    /** Claims the best fitting unclaimed appeal. */
    void next() {
        List<CaseId> candidates = claims.candidates(model);
        tools.tasks()
                .job(() -> claims.claimFirst(candidates))
                .succeeded(
                        claimed -> claimed.ifPresentOrElse(taken, () -> tell(Level.INFO, texts.get("queue.next.none"))))
                .failed(StorageException.class, this::tellStorage)
                .start();
    }

    /** Asks why, gives the case back, and takes the next one. */
    void skip(CaseId id) {
        List<String> usualReasons = List.of(
                texts.get("queue.skip.language"),
                texts.get("queue.skip.conflict"),
                texts.get("queue.skip.expertise"),
                texts.get("queue.skip.shift"));
        tools.dialogs()
                .ask(
                        new Dialogs.Prompt(
                                texts.get("queue.skip.title"),
                                texts.get("queue.skip.label"),
                                usualReasons,
                                true,
                                texts.get("queue.skip.confirm")),
                        why -> giveBack(id, why));
    }

    private void giveBack(CaseId id, String why) {
        tools.tasks()
                .job(() -> claims.giveBack(id, why))
                .succeeded(refused ->
                        refused.ifPresentOrElse(rejection -> tell(Level.WARN, words.rejection(rejection)), () -> {
                            claims.skip(id);
                            next();
                        }))
                .failed(StorageException.class, this::tellStorage)
                .start();
    }

    private void tell(List<Claims.Result> results) {
        if (results.size() == 1) {
            Claims.Result only = results.getFirst();
            tell(only.isClaimed() ? Level.GOOD : Level.WARN, line(only));
        } else {
            tools.dialogs()
                    .tell(new Dialogs.Message(
                            texts.get("queue.claimed.title"),
                            results.stream().map(this::line).toList()));
        }
    }

    private String line(Claims.Result result) {
        String number = model.find(result.id())
                .map(row -> texts.formats().grouped(row.number().value()))
                .orElse(result.id().value());
        return result.refused() == null
                ? texts.get("queue.claimed.yes", number)
                : texts.get("queue.claimed.no", number, words.rejection(result.refused()));
    }

    private void tellStorage(StorageException failure) {
        tell(Level.BAD, texts.get("queue.storage." + failure.problem().name(), String.valueOf(failure.getMessage())));
    }

    private void tell(Level level, String text) {
        tools.notifier().tell(News.of(level, text));
    }
}
