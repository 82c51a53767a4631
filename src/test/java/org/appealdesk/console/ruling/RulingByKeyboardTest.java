package org.appealdesk.console.ruling;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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
        press("Left");
        press("Left");
        tabTo("ruling-1-link-E1");
        press("Space");
        tabTo("ruling-2-result");
        press("Left");
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
        assertThat(ruling.findings()).extracting(finding -> finding.result())
                .containsExactly(FindingResult.PROVED, FindingResult.DISPROVED);
        assertThat(ruling.findings().getFirst().grounds()).isEqualTo(List.of(Ground.evidence("E1")));
        assertThat(ruling.ruleCited()).startsWith("The buyer pays exactly");
        // As the documentation says.
        assertThat(presses).isLessThanOrEqualTo(32);
    }

    @Test
    void nothing_is_chosen_before_the_agent_chooses() {
        press("Ctrl+R");

        assertThat(open.screen().all(".radio-button"))
                .isNotEmpty()
                .noneMatch(node -> Fx.get(((RadioButton) node)::isSelected));
        assertThat(open.says("#rule-cited")).isEmpty();
        press("Enter");
        assertThat(open.says(".problem")).isEqualTo("Choose an outcome.");
    }

    private void press(String keys) {
        presses++;
        open.screen().press(keys);
    }

    /** To the next stop whose id begins so. */
    private void tabTo(String idBegin) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            Optional<Node> focused = open.screen().focused();
            if (focused.map(Node::getId).filter(name -> name.startsWith(idBegin)).isPresent()) {
                return;
            }
            press("Tab");
        }
        throw new AssertionError("The Tab key never comes to " + idBegin);
    }
}
