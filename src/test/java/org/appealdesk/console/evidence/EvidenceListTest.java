package org.appealdesk.console.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import org.appealdesk.console.appeal.CaseScreen;
import org.appealdesk.console.driver.Desktop;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.OpenCase;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.PaperTraining;
import org.appealdesk.console.driver.Replies;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Seats;
import org.appealdesk.console.fx.Tasks;
import org.appealdesk.console.live.LiveWork;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of evidence, and how long looking at a piece may keep the window waiting: not at all. */
class EvidenceListTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_buyer_s_comes_first_then_by_kind_then_by_time() {
        try (EvidenceTab tab = EvidenceTab.in(folder)) {
            tab.add(Side.SELLER, EvidenceKind.BANK_STATEMENT, "s.pdf", TestFiles.pdf(1));
            tab.add(Side.BUYER, EvidenceKind.BANK_STATEMENT, "b.pdf", TestFiles.pdf(2));
            tab.add(Side.BUYER, EvidenceKind.PAYMENT_RECEIPT, "one.png", TestFiles.picture("png", 8, 4));
            tab.add(Side.BUYER, EvidenceKind.PAYMENT_RECEIPT, "two.png", TestFiles.picture("png", 8, 6));

            assertThat(ids(tab)).containsExactly("E4", "E5", "E3", "E1", "E2");
            assertThat(tab.screen().texts()).contains("BUYER · 3", "SELLER · 2");
            assertThat(tab.says("#tab-evidence")).isEqualTo("Evidence 5");
        }
    }

    @Test
    void new_evidence_does_not_take_the_agent_away_from_what_is_looked_at() {
        try (EvidenceTab tab = EvidenceTab.in(folder)) {
            tab.look("a.png", TestFiles.picture("png", 400, 300));
            tab.screen().click("#evidence-actual");

            tab.add(Side.BUYER, EvidenceKind.PAYMENT_RECEIPT, "b.png", TestFiles.picture("png", 8, 4));

            assertThat(tab.picture().getWidth()).isEqualTo(400);
            assertThat(tab.says("#evidence-zoom")).isEqualTo("100 %");
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> ids(EvidenceTab tab) {
        ListView<EvidenceItem> list = (ListView<EvidenceItem>) tab.screen().find("#evidence-list");
        return Fx.get(() -> list.getItems().stream().map(EvidenceItem::id).toList());
    }

    @Test
    void all_marks_of_a_piece_are_seen_whole() {
        try (EvidenceTab tab = EvidenceTab.in(folder, Language.VIETNAMESE)) {
            tab.look("bien-lai.jpg", TestFiles.pdf(1));
            Fx.run(tab.screen().find("#evidence-list")::requestFocus);
            tab.screen().press("Space");

            Node list = tab.screen().find("#evidence-list");
            Bounds room = Fx.get(() -> list.localToScene(list.getLayoutBounds()));
            for (String style : List.of(".good-mark", ".warn-mark")) {
                List<Node> marks = Fx.get(() -> List.copyOf(list.lookupAll(style)));
                assertThat(marks).isNotEmpty().allSatisfy(mark -> {
                    Bounds seen = Fx.get(() -> mark.localToScene(mark.getLayoutBounds()));
                    assertThat(room.contains(seen)).as("%s in %s", seen, room).isTrue();
                });
            }
        }
    }

    @Test
    void the_window_does_not_wait_for_a_file_and_shows_only_the_one_asked_for_last() {
        PaperDesk paper = new PaperDesk(folder);
        CaseId id = paper.appeal("388107", "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        paper.handIn(id, Side.SELLER, EvidenceKind.BANK_STATEMENT, "slow.png", TestFiles.picture("png", 400, 300));
        paper.handIn(id, Side.SELLER, EvidenceKind.OTHER, "quick.png", TestFiles.picture("png", 80, 40));
        Queue<Runnable> background = new ArrayDeque<>();
        Desktop desktop = Desktop.of(Language.ENGLISH, paper.clock(), CaseScreen.actions());
        try (Screen screen = desktop.show(
                1280,
                800,
                tools -> new CaseScreen(paper.desk(), new Seats(PaperDesk.ME), LiveWork.none(), Replies.book())
                        .open(id, inBackground(tools, background)))) {
            screen.click("#tab-evidence");
            screen.click("slow.png");
            assertThat(screen.texts()).contains("Reading E2 …", "The file is hashed again before it is shown.");
            screen.click("quick.png");
            assertThat(screen.texts()).contains("Reading E3 …");

            while (!background.isEmpty()) {
                background.remove().run();
                Fx.settle();
            }

            assertThat(screen.shows("#evidence-picture")).isTrue();
            assertThat(screen.texts()).contains("E3  Other").doesNotContain("Reading E2 …");
        }
    }

    /** Work waits until the test runs it; what comes of it is shown at once. */
    private static ScreenTools inBackground(ScreenTools tools, Queue<Runnable> waiting) {
        Tasks tasks = new Tasks(waiting::add, Fx::onFxThread, failure -> {
            throw new AssertionError("no handler took this failure", failure);
        });
        return Desktop.with(tools, tasks);
    }

    /** Every file that is shipped with a scenario can be looked at. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "amount-short-no-answer",
                "chargeback-after-release",
                "consensus-denied",
                "high-value-second-person",
                "statement-on-request"
            })
    void the_evidence_of_scenarios_is_shown(String scenario) {
        PaperTraining training = PaperTraining.of(scenario);
        CaseId id = training.caseOf(scenario);
        while (training.view(id).file().appeal().isEmpty()) {
            training.pass(Duration.ofMinutes(1));
        }
        try (OpenCase open = OpenCase.of(training, id, PaperDesk.ME, Language.VIETNAMESE)) {
            open.screen().click("#tab-evidence");
            int count = training.view(id)
                    .file()
                    .appeal()
                    .orElseThrow()
                    .dossier()
                    .evidence()
                    .size();
            assertThat(count).isPositive();
            for (int shown = 0; shown < count; shown++) {
                assertThat(open.screen().shows("#evidence-picture")).isTrue();
                open.screen().press("Alt+Right");
            }
        }
    }
}
