package org.appealdesk.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Labeled;
import javafx.stage.Window;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.casework.CaseView;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.engine.dossier.CallOutcome;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.store.Store;
import org.appealdesk.training.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is there after the window was closed: all of the cases, and nothing that runs. */
class ClosedConsoleTest {
    private static final String SCENARIO = "not-released-negotiation-failed";

    @TempDir
    Path home;

    @Test
    void the_store_reads_the_same_cases_again() {
        List<CaseView> before;
        try (RunningConsole console = RunningConsole.open(home, Look.USUAL)) {
            Agent.at(console, new MouseHands(console), SCENARIO)
                    .opens()
                    .claims()
                    .calls(Side.SELLER, CallOutcome.REACHED, "Có nhận tiền.")
                    .notes("Looks into the Hải Vân account.");
            console.passUntil(
                    "amount-short-consensus",
                    "it is cancelled",
                    view -> view.file()
                            .appeal()
                            .filter(appeal -> appeal.stage() == Stage.CANCELLED)
                            .isPresent());
            before = console.desk().all();
        }

        Instant later = Instant.parse("2026-10-15T00:00:00Z");
        try (Store store = Store.open(home.resolve("training"), () -> later)) {
            CaseDesk desk =
                    CaseDesk.local(Shipped.engine(), store.eventLog(), store.blobs(), () -> later, () -> "none");

            assertThat(desk.unreadable()).isEmpty();
            assertThat(desk.all()).containsExactlyInAnyOrderElementsOf(before);
        }
    }

    @Test
    void evidence_is_still_there() {
        List<String> wanted;
        try (RunningConsole console = RunningConsole.open(home, Look.USUAL)) {
            wanted = console.view(SCENARIO).file().appeal().orElseThrow().dossier().evidence().stream()
                    .map(one -> one.evidence().file().sha256())
                    .toList();
        }

        assertThat(wanted).isNotEmpty();
        try (Store store = Store.open(home.resolve("training"), () -> Instant.EPOCH)) {
            assertThat(wanted)
                    .allSatisfy(hash -> assertThat(store.blobs().find(hash)).isPresent());
        }
    }

    @Test
    void the_tab_of_an_open_case_says_the_appeals_number_at_the_next_start() {
        String number;
        try (RunningConsole console = RunningConsole.open(home, Look.USUAL)) {
            Agent.at(console, new MouseHands(console), SCENARIO).opens();
            number = tabs(console).getLast();
            assertThat(number).isEqualTo(appealNumber(console));
        }

        try (RunningConsole console = RunningConsole.open(home, Look.USUAL)) {
            console.screen().awaitShown("#case-tabs");

            assertThat(tabs(console)).containsExactly("Queue", number);
        }
    }

    private static List<String> tabs(RunningConsole console) {
        return console.screen().all(".tab-title").stream()
                .map(tab -> ((Labeled) tab).getText())
                .toList();
    }

    private static String appealNumber(RunningConsole console) {
        String number = console.view(SCENARIO)
                .file()
                .appeal()
                .orElseThrow()
                .facts()
                .number()
                .value();
        return console.texts().formats().grouped(number);
    }

    @Test
    void nothing_is_left_running(@TempDir Path first) {
        // JavaFX and the JDK begin threads of their own when they are first used, and keep them.
        RunningConsole.open(first, Look.USUAL).close();
        Set<Thread> before = threads();
        Set<Window> windows = windows();

        try (RunningConsole console = RunningConsole.open(home, Look.USUAL)) {
            assertThat(threads()).anyMatch(thread -> !before.contains(thread));
            console.screen().press("Ctrl+Shift+R");
            console.screen().awaitShown("#roleplay");
        }

        Fx.await(
                "every thread has ended",
                () -> before.containsAll(threads()),
                () -> threads().toString());
        assertThat(windows()).isEqualTo(windows);
    }

    private static Set<Thread> threads() {
        Set<Thread> alive = new HashSet<>(Thread.getAllStackTraces().keySet());
        alive.removeIf(thread -> !thread.isAlive());
        return alive;
    }

    private static Set<Window> windows() {
        return Fx.get(() -> Set.copyOf(Window.getWindows()));
    }
}
