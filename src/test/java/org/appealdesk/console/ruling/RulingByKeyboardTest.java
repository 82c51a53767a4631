package org.appealdesk.console.ruling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.OpenCase;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.dossier.FindingResult;
import org.appealdesk.engine.dossier.Ground;
import org.appealdesk.engine.dossier.Ruling;
import org.appealdesk.engine.event.RulingEvent;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ruling with two findings without a mouse, each key press counted. */
class RulingByKeyboardTest {
    /** More presses of the Tab key than any form has stops. */
    private static final int MOST_STOPS = 80;

    private final PaperDesk paper = new PaperDesk();
    private final CaseId id = RulingSheet.readyCase(paper, Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
    private final OpenCase open = OpenCase.of(paper, id, PaperDesk.ME, Language.ENGLISH);
    private int presses;

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void two_findings_an_outcome_a_rule_and_the_confirmation() {
        press("Ctrl+R");
        tabTo("ruling-1-result");
        press("Right");
        tabTo("ruling-1-link-E1");
        press("Space");
        tabTo("ruling-2-result");
        press("Right");
        press("Right");
        tabTo("outcome-");
        press("Space");
        tabTo("rule-usual");
        press("Down");
        press("Enter");
        open.screen().awaitShown("#text-buyer");
        tabTo("ruling-confirm");
        press("Space");

        Ruling ruling = open.events(RulingEvent.RulingMade.class).getFirst().ruling();
        assertThat(ruling.outcome()).isEqualTo(Outcome.TOP_UP_THEN_RELEASE);
        assertThat(ruling.findings())
                .extracting(finding -> finding.result())
                .containsExactly(FindingResult.PROVED, FindingResult.DISPROVED);
        assertThat(ruling.findings().getFirst().grounds()).isEqualTo(List.of(Ground.evidence("E1")));
        assertThat(ruling.ruleCited()).startsWith("The buyer pays exactly");
        // As the documentation says.
        assertThat(presses).isEqualTo(20);
    }

    @Test
    void nothing_is_chosen_before_the_agent_chooses() {
        press("Ctrl+R");

        assertThat(open.screen().all(".radio-button"))
                .isNotEmpty()
                .noneMatch(node -> Fx.get(((RadioButton) node)::isSelected));
        assertThat(open.says("#rule-cited")).isEmpty();
        tabTo("ruling-next");
        press("Space");
        assertThat(open.says(".problem")).isEqualTo("Choose an outcome.");
    }

    @Test
    void what_is_usual_is_said_with_its_reason_and_chooses_nothing(@TempDir Path folder) {
        PaperDesk keeping = new PaperDesk(folder);
        CaseId silent = keeping.appeal("388108", "51000000", Side.BUYER, ReasonCode.SELLER_NOT_RELEASED);
        keeping.handIn(silent, Side.BUYER, EvidenceKind.BANK_STATEMENT, "statement.png", new byte[] {1});
        keeping.handIn(silent, Side.BUYER, EvidenceKind.LOGIN_VIDEO, "login.mp4", new byte[] {2});
        keeping.pass(Duration.ofSeconds(601));
        keeping.claim(silent, PaperDesk.ME);
        keeping.prepare(silent, PaperDesk.ME);
        try (RulingSheet sheet = RulingSheet.of(keeping, silent)) {
            assertThat(sheet.linesOf("#ruling-suggestions"))
                    .containsExactly(
                            "Usual here – you decide",
                            "Release to the buyer: because the respondent did not answer in time and the buyer handed in"
                                    + " all that is expected of a buyer (t5, t9).",
                            "By the rules binance-2020 v1. Nothing is chosen for you.");
            assertThat(sheet.screen().all(".radio-button")).noneMatch(node -> Fx.get(((RadioButton) node)::isSelected));
            assertThat(sheet.open().says("#rule-cited")).isEmpty();
            sheet.next();
            assertThat(sheet.problem()).isEqualTo("Choose an outcome.");
        }
    }

    @Test
    void a_case_that_nothing_is_usual_for_has_no_box() {
        press("Ctrl+R");
        assertThat(open.screen().shows("#ruling-suggestions")).isFalse();
    }

    private void press(String keys) {
        presses++;
        open.screen().press(keys);
    }

    /** To the next stop whose id begins so. */
    private void tabTo(String idBegin) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            Optional<Node> focused = open.screen().focused();
            if (focused.map(Node::getId)
                    .filter(name -> name.startsWith(idBegin))
                    .isPresent()) {
                return;
            }
            press("Tab");
        }
        throw new AssertionError("The Tab key never comes to " + idBegin);
    }
}
