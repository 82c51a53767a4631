package org.appealdesk.app.desk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.appealdesk.casework.DeskPapers;
import org.appealdesk.casework.PaperWriter;
import org.appealdesk.casework.StorageException;
import org.appealdesk.console.fx.Notifier;
import org.appealdesk.console.live.DraftBook;
import org.appealdesk.console.words.EngineWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The agent's draft book with the thread that keeps it. To be used on the FX thread only. */
final class DraftKeeping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DraftKeeping.class);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("drafts").factory());
    private final DraftBook book;
    private final Optional<Path> lost;
    private Consumer<StorageException> told = _ -> {};

    /**
     * @param papers where the drafts of the last time are
     * @param lost where his papers are that were found damaged; empty when they were whole
     */
    DraftKeeping(DeskPapers papers, Optional<Path> lost) {
        this.lost = lost;
        book = new DraftBook(papers, new PaperWriter(papers, this::after, this::trouble));
    }

    DraftBook book() {
        return book;
    }

    /** Tells the agent that earlier papers are lost, and when the disk takes no drafts. */
    void tell(Notifier notifier, EngineWords words) {
        lost.ifPresent(aside -> notifier.keep(
                Notifier.News.of(Notifier.Level.BAD, words.text("shell.papersKeptAside", aside.toString()))));
        told = failure -> notifier.keep(Notifier.News.of(
                Notifier.Level.BAD,
                words.text(
                        "shell.draftsNotKept",
                        words.notStored(failure.problem(), String.valueOf(failure.getMessage())))));
    }

    private void after(Duration pause, Runnable work) {
        if (!thread.isShutdown()) {
            var _ = thread.schedule(work, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void trouble(StorageException failure) {
        LOG.warn("Drafts could not be kept", failure);
        Platform.runLater(() -> told.accept(failure));
    }

    /** Keeps what was written last. */
    @Override
    public void close() {
        thread.shutdownNow();
        book.close();
    }
}
