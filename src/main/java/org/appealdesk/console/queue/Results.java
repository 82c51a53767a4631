package org.appealdesk.console.queue;

import java.util.List;
import org.appealdesk.casework.StorageException;
import org.appealdesk.console.fx.Dialogs;
import org.appealdesk.console.fx.Notifier.Level;
import org.appealdesk.console.fx.Notifier.News;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.live.LiveWork;
import org.appealdesk.console.queue.Batch.Outcome;
import org.appealdesk.console.queue.Batch.Result;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.words.EngineWords;

/** Tells what came of an action: short news for one case, a line a case for several. To be used on the FX thread only. */
final class Results {

    private final QueueModel model;
    private final LiveWork work;
    private final ScreenTools tools;
    private final Texts texts;
    private final EngineWords words;

    /** @param work what there is between this device and the authority */
    Results(QueueModel model, LiveWork work, ScreenTools tools) {
        this.model = model;
        this.work = work;
        this.tools = tools;
        this.texts = tools.texts();
        this.words = new EngineWords(texts);
    }

    /**
     * Tells the results.
     *
     * @param deed names what was done, such as {@code claim}
     * @param facts of the deed, such as the colleague; they follow the case's number in its sentence
     */
    void tell(String deed, List<Result> results, Object... facts) {
        if (results.size() == 1) {
            Result only = results.getFirst();
            tools.notifier().tell(new News(level(only.outcome()), line(deed, only, facts), only.id()));
            return;
        }
        long done = results.stream().filter(Result::isDone).count();
        tools.dialogs()
                .tell(new Dialogs.Message(
                        texts.get("queue.result.title", texts.get("queue.result." + deed), done, results.size()),
                        results.stream()
                                .map(result -> (result.isDone() ? "✓  " : "✗  ") + line(deed, result, facts))
                                .toList()));
    }

    private Level level(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _ -> work.isLive() ? Level.INFO : Level.GOOD;
            case Outcome.Refused _ -> Level.WARN;
            case Outcome.Failed _ -> Level.BAD;
        };
    }

    private String line(String deed, Result result, Object... facts) {
        String number = model.find(result.id())
                .map(row -> texts.formats().grouped(row.number().value()))
                .orElse(result.id().value());
        return switch (result.outcome()) {
            case Outcome.Done _ -> {
                Object[] all = new Object[facts.length + 1];
                all[0] = number;
                System.arraycopy(facts, 0, all, 1, facts.length);
                // Live, nothing is done before the backend says so.
                yield work.isLive()
                        ? texts.get("queue.queued", number, texts.get("queue.result." + deed))
                        : texts.get("queue.done." + deed, all);
            }
            case Outcome.Refused refused ->
                texts.get("queue.result.refused", number, words.rejection(refused.rejection()));
            case Outcome.Failed failed -> texts.get("queue.result.refused", number, storage(failed.failure()));
        };
    }

    private String storage(StorageException failure) {
        return words.notStored(failure.problem(), String.valueOf(failure.getMessage()));
    }
}
