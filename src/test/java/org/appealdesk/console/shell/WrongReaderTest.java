package org.appealdesk.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.appealdesk.casework.MemoryPapers;
import org.appealdesk.casework.PaperWriter;
import org.appealdesk.console.appeal.AddressedWords;
import org.appealdesk.console.appeal.Audience;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.live.DraftBook;
import org.appealdesk.console.live.Outgoing;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random clicks and keys over the console's windows with two cases: tabs, windows of their own, readers, typing, sending,
 * taking back, waiting, parties that write meanwhile, crashes. Words reach only the case and the reader they were typed
 * for and that the button named. {@code AudienceWalkTest} walks further without windows, and shows that faults are seen.
 */
class WrongReaderTest {
    private static final int RUNS = 3;
    private static final int STEPS = 80;
    private static final Map<Audience, String> BUTTONS = Map.of(
            Audience.BUYER, "Send to buyer ",
            Audience.SELLER, "Send to seller ",
            Audience.NOTE, "Keep note");

    private final PaperDesk paper = new PaperDesk();
    private final List<CaseId> cases =
            List.of(own("388107", "CryptoHanoi_21", "minh_otc88"), own("388109", "giahan.ly", "viet_trinh"));
    private final MemoryPapers papers = new MemoryPapers();
    private final AddressedWords addressed = new AddressedWords(paper);
    private final List<Runnable> due = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private ShellScreen shell = shell();
    private int messages;

    private CaseId own(String number, String buyer, String seller) {
        CaseId id = paper.appeal(number, "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT, buyer, seller);
        paper.failNegotiation(id);
        paper.claim(id, PaperDesk.ME);
        return id;
    }

    private ShellScreen shell() {
        DraftBook book =
                Fx.get(() -> new DraftBook(papers, new PaperWriter(papers, (_, work) -> due.add(work), _ -> {})));
        return ShellScreen.open(paper, book).openCase(cases.getLast()).openCase(cases.getFirst());
    }

    private Screen screen() {
        return shell.screen();
    }

    @AfterEach
    void close() {
        shell.close();
    }

    static IntStream seeds() {
        int chosen = Integer.getInteger("appealdesk.seed", 20_261_127);
        return IntStream.range(chosen, chosen + RUNS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void wordsReachOnlyTheCaseAndTheReaderOnTheButton(int seed) {
        Random random = new Random(seed);
        steps.add("seed " + seed);
        for (int step = 0; step < STEPS; step++) {
            step(random);
            cases.forEach(id -> addressed.check(id, steps));
        }
        // Chance may take everything back: one word at the end is let go.
        type();
        press(true);
        pass(Outgoing.GRACE);

        cases.forEach(id -> addressed.check(id, steps));
        assertThat(cases.stream().mapToInt(addressed::arrived).sum())
                .as("arrived after %s", steps)
                .isPositive();
    }

    private void step(Random random) {
        switch (random.nextInt(16)) {
            case 0, 1 -> open(cases.get(random.nextInt(cases.size())));
            case 2 ->
                click(Stream.of("#audience-buyer", "#audience-seller", "#audience-note")
                        .skip(random.nextInt(3))
                        .findFirst()
                        .orElseThrow());
            case 3 ->
                key(List.of("Ctrl+Shift+B", "Ctrl+Shift+S", "Ctrl+Shift+N").get(random.nextInt(3)));
            case 4, 5, 6 -> type();
            case 7, 8, 9 -> press(random.nextBoolean());
            case 10 -> click(random.nextBoolean() ? "#take-back-1" : "#send-now-1");
            case 11 -> pass(Duration.ofSeconds(random.nextInt(7)));
            case 12 -> key(random.nextBoolean() ? "Alt+Page Down" : "Ctrl+Shift+D");
            case 13 -> partyWrites(random);
            case 14 -> pauseIsOver();
            default -> crash();
        }
    }

    private void open(CaseId id) {
        steps.add("open " + id);
        if (screen().shows("#tab-" + id) && !isDetached()) {
            screen().click("#tab-" + id);
        } else {
            shell.openCase(id);
        }
    }

    private void click(String name) {
        if (screen().shows(name)) {
            steps.add(name);
            screen().click(name);
        }
    }

    private void key(String keys) {
        steps.add(keys);
        screen().press(keys);
    }

    /** What stands before the agent: the window shown last. */
    private static Stage front() {
        return Fx.get(() -> (Stage) Window.getWindows().getLast());
    }

    private boolean isDetached() {
        return !front().equals(screen().stage());
    }

    private CaseId shown() {
        String title = isDetached() ? Fx.get(() -> front().getTitle()) : shell.title();
        String digits = title.replaceAll("\\D", "");
        return cases.stream()
                .filter(id -> digits.endsWith(id.value()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(title + " names no case"));
    }

    private Audience reader() {
        String label = ShellScreen.plain(
                Fx.get(() -> screen().find("#composer-send", Labeled.class).getText()));
        Audience reader = BUTTONS.entrySet().stream()
                .filter(entry -> label.startsWith(entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        reader.side()
                .map(side -> paper.desk()
                        .find(shown())
                        .orElseThrow()
                        .file()
                        .order()
                        .party(side)
                        .nickname())
                .ifPresent(nickname -> assertThat(label).as("%s", steps).endsWith(nickname));
        return reader;
    }

    private void type() {
        String word = addressed.next(shown(), reader());
        steps.add("type " + word);
        screen().click("#composer");
        screen().type(word);
    }

    /** Presses the button, by mouse or by key, and notes what it said and what stood in the field. */
    private void press(boolean byMouse) {
        steps.add("press to " + reader() + " in " + shown());
        String text =
                Fx.get(() -> screen().find("#composer", TextInputControl.class).getText());
        addressed.pressed(shown(), reader(), text);
        if (byMouse) {
            screen().click("#composer-send");
        } else {
            screen().click("#composer");
            screen().press("Ctrl+Enter");
        }
    }

    private void pass(Duration time) {
        steps.add("pass " + time);
        shell.pass(paper, time);
    }

    private void partyWrites(Random random) {
        Side side = random.nextBoolean() ? Side.BUYER : Side.SELLER;
        CaseId id = cases.get(random.nextInt(cases.size()));
        steps.add(side + " writes in " + id);
        Fx.run(() -> paper.act(
                id,
                new Actor.Party(side),
                new PartyAction.SendMessage(
                        new Message("p" + ++messages, Channel.support(side), "Xin chào", List.of()))));
    }

    private void pauseIsOver() {
        steps.add("pause is over");
        Fx.run(() -> {
            List<Runnable> now = List.copyOf(due);
            due.clear();
            now.forEach(Runnable::run);
        });
    }

    /** What counts down or waits to be written dies with the program. */
    private void crash() {
        steps.add("crash");
        shell.close();
        due.clear();
        shell = shell();
    }
}
