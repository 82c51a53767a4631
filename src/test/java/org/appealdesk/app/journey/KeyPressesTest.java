package org.appealdesk.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.TableView;
import org.appealdesk.casework.CaseView;
import org.appealdesk.console.live.Outgoing;
import org.appealdesk.console.queue.QueueRow;
import org.appealdesk.engine.dossier.CallOutcome;
import org.appealdesk.engine.dossier.FindingResult;
import org.appealdesk.engine.dossier.InformationRequest;
import org.appealdesk.engine.event.AppealEvent;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.DossierEvent.CallLogged;
import org.appealdesk.engine.event.DossierEvent.InformationAsked;
import org.appealdesk.engine.event.RulingEvent.RulingProposed;
import org.appealdesk.engine.event.SupportEvent;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documentation tells how many keys the daily work takes, and which: they are pressed here, and nothing else. */
class KeyPressesTest {
    private static final String PAGE = "src/site/markdown/casework.md";
    private static final Pattern ROW = Pattern.compile("\\| ([^|`]+) \\| (`[^|]+`) \\| (\\d+) \\|");
    private static final Pattern KEYS = Pattern.compile("`([^`×]+)(?:×(\\d+))?`");

    /** The case that is offered first, and so the one that the table is about. */
    private static final String OFFERED = "high-value-second-person";

    /** An objection is due a little earlier: from then on both are due soon, and the agent's own language decides. */
    private static final Duration UNTIL_DUE_SOON = Duration.ofMinutes(4);

    @TempDir
    Path home;

    private record Task(String what, List<String> keys, int presses) {

        static Task of(Matcher row) {
            List<String> keys = KEYS.matcher(row.group(2))
                    .results()
                    .flatMap(key -> IntStream.range(0, key.group(2) == null ? 1 : Integer.parseInt(key.group(2)))
                            .mapToObj(_ -> key.group(1).replace("Page", "Page ")))
                    .toList();
            return new Task(row.group(1), keys, Integer.parseInt(row.group(3)));
        }
    }

    private static List<Task> tasks() throws IOException {
        return Files.readAllLines(Path.of(PAGE)).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(Task::of)
                .toList();
    }

    @Test
    void theKeysOfThePageDoWhatItSays() throws IOException {
        List<Task> tasks = tasks();
        assertThat(tasks)
                .hasSize(6)
                .allSatisfy(task -> assertThat(task.keys()).as(task.what()).hasSize(task.presses()));
        try (RunningConsole console = RunningConsole.open(home, Look.USUAL)) {
            console.passUntil(OFFERED, "it waits for support", view -> stage(view) == Stage.CS_QUEUED);
            console.await("the queue has it where it waits", () -> isQueued(console));
            console.pass(UNTIL_DUE_SOON);
            console.awaitTime();

            press(console, tasks.get(0));
            await(console, tasks.get(0), SupportEvent.CaseClaimed.class, _ -> true);
            console.screen().awaitShown("#action-bar");

            press(console, tasks.get(1));
            console.screen().awaitShown("#case-findings");

            press(console, tasks.get(2));
            console.screen().awaitShown("#outgoing");
            console.pass(Outgoing.GRACE);
            await(console, tasks.get(2), InformationAsked.class, asked -> isForStatement(asked.request(), console));
            console.screen().awaitGone("#outgoing");

            press(console, tasks.get(3));
            await(console, tasks.get(3), CallLogged.class, logged -> isReached(logged, Side.BUYER));
            // The case knows of a call before the sheet on the screen has heard of it and closes.
            console.screen().awaitGone("#call-log");

            press(console, tasks.get(4));
            console.await(
                    tasks.get(4).what(),
                    () -> events(console, DossierEvent.CheckTicked.class).count() == 8);

            press(console, tasks.get(5));
            await(
                    console,
                    tasks.get(5),
                    RulingProposed.class,
                    proposed -> proposed.ruling().findings().stream()
                            .map(finding -> finding.result())
                            .toList()
                            .equals(List.of(FindingResult.PROVED, FindingResult.DISPROVED)));
        }
    }

    private static boolean isQueued(RunningConsole console) {
        TableView<?> queue = console.screen().find("#queue-table", TableView.class);
        return queue.getItems().stream()
                .anyMatch(item -> item instanceof QueueRow row
                        && row.id().equals(console.scenario(OFFERED).caseId())
                        && row.standing().stage() == Stage.CS_QUEUED);
    }

    private static void press(RunningConsole console, Task task) {
        task.keys().forEach(console.screen()::press);
    }

    private static boolean isForStatement(InformationRequest request, RunningConsole console) {
        Duration time = Duration.between(console.session().clock().instant(), request.dueAt());
        return request.side() == Side.SELLER
                && request.items().stream()
                        .map(item -> item.kind())
                        .toList()
                        .equals(List.of(EvidenceKind.BANK_STATEMENT))
                && time.compareTo(Duration.ofMinutes(14)) > 0
                && time.compareTo(Duration.ofMinutes(15)) <= 0;
    }

    private static boolean isReached(CallLogged logged, Side side) {
        return logged.call().side() == side && logged.call().outcome() == CallOutcome.REACHED;
    }

    private static <E extends AppealEvent> void await(
            RunningConsole console, Task task, Class<E> kind, Predicate<E> wanted) {
        console.await(task.what(), () -> events(console, kind).anyMatch(wanted));
    }

    private static <E extends AppealEvent> Stream<E> events(RunningConsole console, Class<E> kind) {
        return console.view(OFFERED).events().stream()
                .map(recorded -> recorded.event())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private static Stage stage(CaseView view) {
        return view.file().appeal().orElseThrow().stage();
    }
}
