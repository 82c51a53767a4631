package org.appealdesk.app.desk;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.appealdesk.app.player.PlayerProcesses;
import org.appealdesk.app.player.PlayerProgram;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.console.fx.Files;
import org.appealdesk.console.settings.SettingsModel;
import org.appealdesk.console.shell.Outside;
import org.appealdesk.console.theme.Themes;
import org.appealdesk.evidence.RememberingDecoder;
import org.appealdesk.evidence.SafeDecoder;
import org.appealdesk.evidence.check.KnownFiles;
import org.appealdesk.evidence.check.Learner;
import org.appealdesk.evidence.check.TraceStore;
import org.appealdesk.evidence.process.DecoderLimits;
import org.appealdesk.evidence.process.DecoderProcess;

/** What looks into strangers' files for a console: the decoder, what is known of all evidence, and the player. */
final class FileTools implements AutoCloseable {
    private static final long COMING_UP_SECONDS = 5;

    private final DecoderProcess processes = new DecoderProcess(DecoderLimits.USUAL);
    private final SafeDecoder decoder = new RememberingDecoder(processes);
    private final PlayerProcesses players = new PlayerProcesses();
    private final KnownFiles known;
    private final Learner learner;
    private final Path assets;

    /** @param traces what earlier sessions knew */
    FileTools(CaseDesk desk, TraceStore traces, Path assets) {
        this.known = new KnownFiles(traces);
        this.learner = new Learner(desk, decoder, known);
        this.assets = assets;
    }

    /** Has a decoder wait for the first file, a while from now: first the window comes up. */
    void prepare() {
        CompletableFuture.delayedExecutor(COMING_UP_SECONDS, TimeUnit.SECONDS, Thread::startVirtualThread)
                .execute(processes::prepare);
    }

    /** @param opener opens an address with the desktop's own program */
    Outside outside(Consumer<URI> opener, SettingsModel settings) {
        return new Outside(
                opener,
                new Files(new FirstLook(decoder, learner::start), known),
                (file, name) -> players.play(
                        file,
                        name,
                        new PlayerProgram.Look(
                                settings.texts().language(),
                                Themes.scheme(settings.themeProperty().get()),
                                assets)));
    }

    @Override
    public void close() {
        learner.close();
        decoder.close();
        players.close();
    }
}
