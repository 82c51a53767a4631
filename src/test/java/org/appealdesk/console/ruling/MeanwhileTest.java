package org.appealdesk.console.ruling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.fx.Notifier;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.EvidenceHandling;
import org.appealdesk.engine.event.RulingEvent;
import org.appealdesk.engine.event.SupportEvent;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.Test;

/** What the sheet does when others act meanwhile (edge 10), when something was left undone, and when nobody can decide. */
class MeanwhileTest {

    private final PaperDesk paper = new PaperDesk();

    @Test
    void a_ruling_on_an_older_version_is_refused_and_the_difference_shown() {
        CaseId id = RulingSheet.readyCase(paper, Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        try (RulingSheet sheet = RulingSheet.of(paper, id)) {
            long seen = sheet.open().file().version();
            sheet.draft(Outcome.FORCE_RELEASE);
            sheet.open().meanwhile(() -> paper.say(id, Side.BUYER, "Em vừa chuyển nốt rồi."));
            sheet.confirm();

            assertThat(sheet.screen().texts())
                    .contains(
                            "The case has moved on",
                            "You decided on version %d; the case is at version %d now.".formatted(seen, seen + 1),
                            "Release to the buyer, on version " + seen,
                            "Buyer wrote: “Em vừa chuyển nốt rồi.”",
                            "In review by customer support, version " + (seen + 1),
                            "Nothing was sent. Your draft is kept.");
            assertThat(sheet.open().events(RulingEvent.RulingMade.class)).isEmpty();
        }
    }

    @Test
    void what_colleagues_look_at_is_no_news_and_no_obstacle() {
        CaseId id = RulingSheet.readyCase(paper, Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        try (RulingSheet sheet = RulingSheet.of(paper, id)) {
            String evidence = sheet.open()
                    .file()
                    .appeal()
                    .orElseThrow()
                    .dossier()
                    .evidence()
                    .getFirst()
                    .evidence()
                    .id();
            sheet.draft(Outcome.FORCE_RELEASE);
            sheet.open()
                    .meanwhile(() -> paper.act(
                            id,
                            PaperDesk.COLLEAGUE,
                            new SupportAction.HandleEvidence(new EvidenceHandling.Viewed(evidence))));
            assertThat(sheet.screen().texts()).noneMatch(text -> text.contains("looked at"));

            sheet.confirm();

            assertThat(sheet.open().events(RulingEvent.RulingMade.class)).hasSize(1);
        }
    }

    @Test
    void it_is_decided_again_by_hand_with_everything_still_there() {
        CaseId id = RulingSheet.readyCase(paper, Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        try (RulingSheet sheet = RulingSheet.of(paper, id)) {
            sheet.draft(Outcome.FORCE_RELEASE);
            sheet.open().write("#text-buyer", " Cảm ơn bạn.");
            sheet.open().meanwhile(() -> paper.say(id, Side.BUYER, "Em vừa chuyển nốt rồi."));
            sheet.confirm();

            sheet.screen().click("#ruling-again");
            assertThat(sheet.open().events(RulingEvent.RulingMade.class)).isEmpty();
            assertThat(sheet.open().says("#rule-cited")).isEqualTo("Rule 7");
            sheet.next();
            assertThat(sheet.letter(Side.BUYER)).endsWith(" Cảm ơn bạn.");
            sheet.confirm();

            assertThat(sheet.open().events(RulingEvent.RulingMade.class)).hasSize(1);
        }
    }

    @Test
    void left_alone_it_sends_nothing_and_keeps_the_draft() {
        CaseId id = RulingSheet.readyCase(paper, Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        try (RulingSheet sheet = RulingSheet.of(paper, id)) {
            sheet.draft(Outcome.FORCE_RELEASE);
            sheet.open().meanwhile(() -> paper.say(id, Side.BUYER, "Alo?"));
            sheet.confirm();

            sheet.screen().click("#ruling-leave");

            assertThat(sheet.isOpen()).isFalse();
            assertThat(sheet.open().events(RulingEvent.RulingMade.class)).isEmpty();
            sheet.begin();
            assertThat(sheet.open().says("#rule-cited")).isEqualTo("Rule 7");
        }
    }

    @Test
    void what_came_is_told_before_the_ruling_is_refused() {
        CaseId id = RulingSheet.readyCase(paper, Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        try (RulingSheet sheet = RulingSheet.of(paper, id)) {
            assertThat(sheet.screen().shows("#ruling-newer")).isFalse();
            sheet.open().meanwhile(() -> {
                for (String words : List.of("một", "hai", "ba", "bốn")) {
                    paper.say(id, Side.BUYER, words);
                }
            });

            assertThat(sheet.linesOf("#ruling-newer"))
                    .contains("4 events have come since you began: it will be refused. Look at the case again first.")
                    .noneMatch(line -> line.contains("“một”"))
                    .anyMatch(line -> line.endsWith("Buyer wrote: “bốn”"));
            sheet.screen().click("#ruling-look-again");

            assertThat(sheet.screen().shows("#ruling-newer")).isFalse();
            sheet.draft(Outcome.FORCE_RELEASE).confirm();
            assertThat(sheet.open().events(RulingEvent.RulingMade.class)).hasSize(1);
        }
    }

    @Test
    void taking_note_shows_the_outcomes_that_fit_now() {
        CaseId id = RulingSheet.readyCase(paper, Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        try (RulingSheet sheet = RulingSheet.of(paper, id)) {
            sheet.choose(Outcome.TOP_UP_THEN_RELEASE);
            sheet.open()
                    .meanwhile(() -> paper.act(
                            id,
                            PaperDesk.ME,
                            new SupportAction.ReclassifyReason(ReasonCode.PAID_NOT_RECEIVED, "nothing came")));
            sheet.screen().click("#ruling-look-again");

            assertThat(sheet.offered()).startsWith(Outcome.FORCE_CANCEL).doesNotContain(Outcome.TOP_UP_THEN_RELEASE);
            assertThat(sheet.screen().texts()).contains("Choose an outcome to see who gets what.");
        }
    }

    @Test
    void a_case_taken_over_meanwhile_is_no_longer_the_agent_s_to_decide() {
        CaseId id = RulingSheet.readyCase(paper, Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        try (RulingSheet sheet = RulingSheet.of(paper, id)) {
            sheet.draft(Outcome.FORCE_RELEASE);
            sheet.open().meanwhile(() -> paper.act(id, PaperDesk.SUPERVISOR, new SupportAction.TakeOverCase("urgent")));
            sheet.confirm();

            assertThat(sheet.screen().texts())
                    .contains("The case has moved on", "Nothing was sent. Your draft is kept.");
            assertThat(sheet.open().events(RulingEvent.RulingMade.class)).isEmpty();
        }
    }

    @Test
    void parties_not_contacted_and_checks_not_ticked_are_named_from_the_start() {
        CaseId id = paper.appeal("388107", "51000000", Side.SELLER, ReasonCode.THIRD_PARTY_PAYER);
        paper.failNegotiation(id);
        paper.claim(id, PaperDesk.ME);
        try (RulingSheet sheet = RulingSheet.of(paper, id)) {
            List<String> missing = sheet.linesOf("#ruling-preparation");
            assertThat(missing).hasSize(2);
            assertThat(missing.getFirst()).containsIgnoringCase("buyer").containsIgnoringCase("seller");

            sheet.draft(Outcome.FORCE_RELEASE);
            assertThat(sheet.problem()).isEqualTo(String.join("\n", missing));
            assertThat(sheet.screen().shows("#ruling-confirm")).isFalse();
            sheet.open().meanwhile(() -> paper.prepare(id, PaperDesk.ME));

            assertThat(sheet.screen().shows("#ruling-preparation")).isFalse();
        }
    }

    @Test
    void what_nobody_here_can_decide_goes_to_a_supervisor_with_the_reason() {
        CaseId id = RulingSheet.readyCase(paper, Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        try (RulingSheet sheet = RulingSheet.of(paper, id)) {
            sheet.choose(Outcome.CANNOT_DECIDE).next();
            assertThat(sheet.problem()).isEqualTo("Say why it cannot be decided.");
            sheet.cite("Both statements look genuine.").next();
            assertThat(sheet.screen().shows("#text-buyer")).isFalse();
            assertThat(sheet.screen().texts()).contains("Both statements look genuine.", "To a _supervisor");
            sheet.confirm();

            assertThat(sheet.open().events(SupportEvent.CaseEscalated.class))
                    .containsExactly(new SupportEvent.CaseEscalated("Both statements look genuine."));
            assertThat(sheet.open().desktop().notifier().told())
                    .extracting(Notifier.News::text)
                    .contains("The case waits for a supervisor.");
        }
        paper.claim(id, PaperDesk.SUPERVISOR);
        try (RulingSheet sheet = RulingSheet.of(paper, id, PaperDesk.SUPERVISOR, Language.ENGLISH)) {
            assertThat(sheet.offered()).isNotEmpty();
            sheet.draft(Outcome.FORCE_RELEASE).confirm();

            assertThat(sheet.open().events(RulingEvent.RulingMade.class))
                    .singleElement()
                    .satisfies(made -> assertThat(made.by()).isEqualTo(PaperDesk.SUPERVISOR.id()));
        }
    }

    @Test
    void an_unprepared_case_can_still_go_to_a_supervisor() {
        CaseId id = paper.appeal("388107", "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        paper.failNegotiation(id);
        paper.claim(id, PaperDesk.ME);
        try (RulingSheet sheet = RulingSheet.of(paper, id)) {
            sheet.choose(Outcome.CANNOT_DECIDE).cite("Nobody answers.").next().confirm();

            assertThat(sheet.open().events(SupportEvent.CaseEscalated.class)).hasSize(1);
        }
    }

    /** Short of room, the sheet scrolls inside; its buttons stay in sight. */
    @Test
    void the_buttons_stay_in_the_smallest_window_with_everything_on_the_sheet() {
        CaseId id = RulingSheet.readyCase(paper, Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        try (RulingSheet sheet = RulingSheet.of(paper, id)) {
            for (int claim = 0; claim < 6; claim++) {
                sheet.screen().click("#ruling-add-buyer");
            }
            sheet.open().meanwhile(() -> paper.say(id, Side.BUYER, "rất dài ".repeat(60)));
            assertThat(isInSight(sheet, "#ruling-next")).isTrue();

            sheet.draft(Outcome.REFUND_THEN_CANCEL);
            assertThat(isInSight(sheet, "#ruling-confirm")).isTrue();
        }
    }

    private static boolean isInSight(RulingSheet sheet, String button) {
        Node node = sheet.screen().find(button);
        return Fx.get(() -> {
            Bounds bounds = node.localToScene(node.getBoundsInLocal());
            return bounds.getMinY() > 0 && bounds.getMaxY() < node.getScene().getHeight();
        });
    }
}
