package org.appealdesk.console.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.live.Outgoing;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random clicks over two cases: whatever the order of typing, changing the reader, turning tabs, closing, taking back and
 * waiting, words reach only the reader that the button named when it was pressed, and only in that case.
 */
class WrongReaderTest {
    private static final int RUNS = 4;
    private static final int STEPS = 90;
    private static final Map<Audience, String> BUTTONS = Map.of(
            Audience.BUYER, "Send to buyer ",
            Audience.SELLER, "Send to seller ",
            Audience.NOTE, "Keep note");

    private final PaperDesk paper = new PaperDesk();
    private final CaseId first = own("388107", "CryptoHanoi_21", "minh_otc88");
    private final CaseId second = own("388109", "giahan.ly", "viet_trinh");
    private final CaseWindow window = CaseWindow.of(paper, first);
    private final Screen screen = window.screen();

    /** What each button said it would do, in the order it was pressed: the words by case and reader. */
    private final Map<CaseId, Map<Audience, List<String>>> told = new HashMap<>();

    private final List<String> steps = new ArrayList<>();
    private int words;

    private CaseId own(String number, String buyer, String seller) {
        CaseId id = paper.appeal(number, "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT, buyer, seller);
        paper.failNegotiation(id);
        paper.claim(id, PaperDesk.ME);
        return id;
    }

    @AfterEach
    void close() {
        window.close();
    }

    static IntStream seeds() {
        int chosen = Integer.getInteger("appealdesk.seed", 20_261_126);
        return IntStream.range(chosen, chosen + RUNS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void words_reach_only_the_reader_whom_the_button_named(int seed) {
        Random random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            step(random);
        }
        // Chance may take everything back: one word at the end is let go.
        click("audience-buyer");
        screen.click("#composer");
        screen.type("last");
        press(true);
        window.pass(Outgoing.GRACE);

        int sent = 0;
        for (CaseId id : List.of(first, second)) {
            window.open(id);
            sent += window.sentTo(Side.BUYER).size()
                    + window.sentTo(Side.SELLER).size();
            String as = "seed " + seed + ", case " + id + ", steps " + steps;
            assertThat(window.sentTo(Side.BUYER)).as(as).isSubsetOf(told(id, Audience.BUYER));
            assertThat(window.sentTo(Side.SELLER)).as(as).isSubsetOf(told(id, Audience.SELLER));
            assertThat(window.notes()).as(as).isSubsetOf(told(id, Audience.NOTE));
            assertThat(window.sentTo(Side.BUYER)).as(as).doesNotHaveDuplicates();
            assertThat(window.sentTo(Side.SELLER)).as(as).doesNotHaveDuplicates();
        }
        assertThat(sent).as("sent in any way by seed " + seed).isPositive();
    }

    private void step(Random random) {
        switch (random.nextInt(12)) {
            case 0 -> click("audience-buyer");
            case 1 -> click("audience-seller");
            case 2 -> click("audience-note");
            case 3, 4 -> {
                steps.add("type");
                screen.click("#composer");
                screen.type("w" + ++words + " ");
            }
            case 5, 6, 7 -> press(random.nextBoolean());
            case 8 -> {
                steps.add("open");
                window.open(random.nextBoolean() ? first : second);
            }
            case 9 -> {
                steps.add("wait");
                window.pass(Duration.ofSeconds(random.nextInt(7)));
            }
            case 10 -> screen.press(random.nextBoolean() ? "Alt+Page Down" : "Alt+Page Up");
            default -> {
                if (screen.shows("#take-back-1")) {
                    click(random.nextBoolean() ? "take-back-1" : "send-now-1");
                }
            }
        }
    }

    /** Presses the button, by mouse or by key, and notes what it said and what stood in the field. */
    private void press(boolean byMouse) {
        steps.add("press");
        String label = window.says("#composer-send");
        Audience reader = BUTTONS.entrySet().stream()
                .filter(entry -> label.startsWith(entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        reader.side()
                .map(side -> window.view().file().order().party(side).nickname())
                .ifPresent(nickname -> assertThat(label).endsWith(nickname));
        told(window.id(), reader).add(window.written("#composer").strip());
        if (byMouse) {
            screen.click("#composer-send");
        } else {
            screen.click("#composer");
            screen.press("Ctrl+Enter");
        }
    }

    private void click(String id) {
        steps.add(id);
        screen.click("#" + id);
    }

    private List<String> told(CaseId id, Audience reader) {
        return told.computeIfAbsent(id, ignored -> new EnumMap<>(Audience.class))
                .computeIfAbsent(reader, ignored -> new ArrayList<>());
    }
}
