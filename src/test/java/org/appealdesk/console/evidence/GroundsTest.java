package org.appealdesk.console.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.shape.Rectangle;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.OpenCase;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.dossier.Finding;
import org.appealdesk.engine.dossier.FindingResult;
import org.appealdesk.engine.dossier.Ground;
import org.appealdesk.engine.dossier.Region;
import org.appealdesk.engine.dossier.Ruling;
import org.appealdesk.engine.event.RulingEvent;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What findings rest on: taken from the bench, the timeline and the chat by keyboard, and found again from there. */
class GroundsTest {
    private static final String PROMISE = "Mai tôi chuyển nốt.";

    @TempDir
    private Path folder = Path.of("");

    private OpenCase open;

    @BeforeEach
    void begin() {
        PaperDesk paper = new PaperDesk(folder);
        CaseId id = paper.appeal("388107", "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        paper.handIn(id, Side.BUYER, EvidenceKind.PAYMENT_RECEIPT, "receipt.png", TestFiles.picture("png", 400, 300));
        paper.failNegotiation(id);
        paper.claim(id, PaperDesk.ME);
        paper.prepare(id, PaperDesk.ME);
        paper.say(id, Side.BUYER, PROMISE);
        open = OpenCase.of(paper, id, PaperDesk.ME, Language.ENGLISH);
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void a_message_of_the_timeline_becomes_a_ground_and_leads_back_to_it() {
        select("#timeline", PROMISE);
        takeForClaim(1);
        open.screen().click("#tab-findings");
        assertThat(open.says("#case-1-ground-1")).startsWith("Buyer ").endsWith(": “" + PROMISE + "”");

        focus("#case-1-ground-1");
        open.screen().press("Space");

        open.screen().awaitShown("#timeline");
        assertThat(selected("#timeline")).contains(PROMISE);
    }

    @Test
    void a_message_of_the_chat_and_a_call_become_grounds_too() {
        open.screen().click("#tab-chat");
        select("#chat", PROMISE);
        takeForClaim(2);
        open.screen().click("#tab-timeline");
        select("#timeline", "CallRecord");
        takeForClaim(2);
        open.screen().click("#tab-findings");

        assertThat(open.says("#case-2-ground-1")).contains(PROMISE);
        assertThat(open.says("#case-2-ground-2")).startsWith("call 2 to the seller");
        assertThat(open.screen().shows("#case-1-ground-1")).isFalse();

        focus("#case-2-ground-2");
        open.screen().press("Space");
        open.screen().awaitShown("#timeline");
        assertThat(selected("#timeline")).contains("CallRecord[side=SELLER");
    }

    @Test
    void a_region_is_pointed_out_by_keys_and_marked_when_one_comes_back() {
        pointsARegionOut();
        assertThat(open.says("#case-1-ground-1")).endsWith(", part of page 1");
        comesBackToIt();
        Rectangle mark = open.screen().find("#evidence-ground", Rectangle.class);
        Node sheet = open.screen().find("#evidence-sheet");
        double share = Fx.get(() -> mark.getX() / sheet.getLayoutBounds().getWidth());
        assertThat(share).isBetween(0.35, 0.37);
    }

    private void pointsARegionOut() {
        lookAtReceipt();
        open.screen().press("Ctrl+G");
        open.screen().awaitShown("#point-box");
        open.screen().press("Right");
        open.screen().press("Shift+Down");
        open.screen().press("Enter");
        open.screen().awaitShown("#ground-sheet");
        open.screen().press("Space");
        open.screen().click("#tab-findings");
    }

    private void comesBackToIt() {
        open.screen().click("#tab-timeline");
        open.screen().click("#tab-findings");
        open.screen().click("#case-1-ground-1");
        open.screen().awaitShown("#evidence-ground");
    }

    @Test
    void a_part_is_pointed_out_with_all_the_room_and_what_stood_beside_comes_back() {
        lookAtReceipt();
        open.screen().press("Ctrl+G");
        open.screen().awaitShown("#point-box");
        assertThat(open.screen().shows("#composer")).isFalse();
        open.screen().press("Escape");
        open.screen().awaitGone("#point-box");
        assertThat(open.screen().shows("#composer")).isTrue();
    }

    @Test
    void room_that_the_agent_took_stays_taken() {
        lookAtReceipt();
        open.screen().press("Ctrl+E");
        open.screen().press("Ctrl+G");
        open.screen().awaitShown("#point-box");
        open.screen().press("Escape");
        open.screen().awaitGone("#point-box");

        assertThat(open.screen().shows("#composer")).isFalse();
    }

    @Test
    void who_writes_while_he_redacts_has_the_composer_and_keeps_his_boxes() {
        lookAtReceipt();
        focus("#evidence-viewer");
        open.screen().press("R");
        open.screen().press("A");
        assertThat(open.screen().shows("#composer")).isFalse();

        open.screen().press("Ctrl+Shift+N");

        assertThat(open.screen().shows("#composer")).isTrue();
        assertThat(Fx.get(() -> open.screen()
                        .find("#redact-boxes", ListView.class)
                        .getItems()
                        .size()))
                .isEqualTo(1);
    }

    @Test
    void the_mark_goes_with_another_piece() {
        pointsARegionOut();
        comesBackToIt();
        open.screen().press("Alt+Right");
        assertThat(open.screen().shows("#evidence-ground")).isFalse();
    }

    @Test
    void a_ruling_carries_what_its_findings_rest_on() {
        lookAtReceipt();
        open.screen().press("Ctrl+G");
        open.screen().awaitShown("#point-box");
        open.screen().press("Enter");
        open.screen().press("Space");
        open.screen().press("Ctrl+R");
        open.screen().click("#ruling-1-result-proved");
        open.screen().click("#outcome-force_release");
        open.write("#rule-cited", "Rule 7");
        open.screen().click("#ruling-next");
        open.screen().click("#ruling-confirm");

        Ruling ruling = open.events(RulingEvent.RulingMade.class).getFirst().ruling();
        assertThat(ruling.outcome()).isEqualTo(Outcome.FORCE_RELEASE);
        assertThat(ruling.findings().stream().map(Finding::result))
                .containsExactly(FindingResult.PROVED, FindingResult.OPEN);
        assertThat(ruling.findings().getFirst().grounds())
                .singleElement()
                .isInstanceOfSatisfying(
                        Ground.Evidence.class,
                        ground -> assertThat(ground.region()).isEqualTo(new Region(0, 3_500, 4_700, 3_000, 600)));
        open.screen().click("#tab-findings");
        assertThat(open.screen().shows("#case-1-ground-1")).isTrue();
    }

    @Test
    void delete_takes_a_ground_away_and_a_link_in_the_sheet_leaves_it() {
        select("#timeline", PROMISE);
        takeForClaim(1);
        open.screen().press("Ctrl+R");
        focus("#ruling-1-ground-1");
        open.screen().press("Space");
        assertThat(open.screen().shows(".ruling-sheet")).isFalse();
        assertThat(selected("#timeline")).contains(PROMISE);

        open.screen().press("Ctrl+R");
        focus("#ruling-1-ground-1");
        open.screen().press("Delete");
        assertThat(open.screen().shows("#ruling-1-ground-1")).isFalse();
    }

    @Test
    void it_can_be_put_under_a_claim_in_the_agents_own_words() {
        select("#timeline", PROMISE);
        open.screen().press("Ctrl+G");
        open.screen().click("#ground-add-buyer");
        open.screen().click("#tab-findings");
        assertThat(open.says("#case-3-ground-1")).contains(PROMISE);
        assertThat(open.screen().shows("#case-3-claim")).isTrue();
    }

    private void takeForClaim(int number) {
        open.screen().press("Ctrl+G");
        open.screen().awaitShown("#ground-sheet");
        for (int at = 1; at < number; at++) {
            open.screen().press("Tab");
        }
        open.screen().press("Space");
        open.screen().awaitGone("#ground-sheet");
    }

    private void lookAtReceipt() {
        open.screen().click("#tab-evidence");
        ListView<?> list = open.screen().find("#evidence-list", ListView.class);
        Fx.run(() -> {
            for (int at = 0; at < list.getItems().size(); at++) {
                if (list.getItems().get(at).toString().contains("receipt.png")
                        && list.getItems().get(at).toString().contains("BUYER")) {
                    list.getSelectionModel().select(at);
                }
            }
        });
        open.screen().awaitShown("#evidence-picture");
    }

    private void select(String listName, String words) {
        ListView<?> list = open.screen().find(listName, ListView.class);
        Fx.run(() -> {
            list.requestFocus();
            for (int at = 0; at < list.getItems().size(); at++) {
                if (list.getItems().get(at).toString().contains(words)) {
                    list.getSelectionModel().select(at);
                }
            }
        });
    }

    private String selected(String listName) {
        ListView<?> list = open.screen().find(listName, ListView.class);
        return Fx.get(() -> String.valueOf(list.getSelectionModel().getSelectedItem()));
    }

    private void focus(String name) {
        Node node = open.screen().find(name);
        Fx.run(node::requestFocus);
    }
}
