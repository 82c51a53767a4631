package org.appealdesk.console.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.appealdesk.console.appeal.CaseKeys.Deed;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.fx.Dialogs;
import org.appealdesk.console.live.CaseTable;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.Allowance;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.command.PlatformAction;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.event.SupportEvent;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.Test;

/** What can be done now, from the engine's own list, with the reasons where it cannot. */
class ActionBarViewTest {
    private static final Actor.Staff SUPERVISOR = CaseTable.SUPERVISOR;

    @Test
    void every_button_says_what_the_engine_says_in_every_state() {
        for (State state : State.values()) {
            for (Actor.Staff user : List.of(PaperDesk.ME, PaperDesk.COLLEAGUE, SUPERVISOR)) {
                PaperDesk paper = new PaperDesk();
                CaseId id = paper.appeal("388107", "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
                state.reach(paper, id);
                try (CaseWindow window = CaseWindow.of(paper, id, user, Language.ENGLISH)) {
                    Map<ActionKind, Allowance> engine = paper.desk().allowed(id, user).stream()
                            .collect(Collectors.toMap(Allowance::action, Function.identity()));
                    shown(window)
                            .forEach((deed, isAllowed) -> assertThat(isAllowed)
                                    .as("%s to %s when %s", deed, user, state)
                                    .isEqualTo(Optional.ofNullable(engine.get(deed.kind()))
                                            .map(Allowance::allowed)
                                            .orElseThrow()));
                    Arrays.stream(Deed.values())
                            .filter(deed -> engine.containsKey(deed.kind())
                                    && engine.get(deed.kind()).allowed())
                            .filter(deed -> deed != Deed.CHECKLIST)
                            .forEach(deed -> assertThat(shown(window))
                                    .as("allowed to %s when %s", user, state)
                                    .containsKey(deed));
                }
            }
        }
    }

    /** Where a case can be. */
    enum State {
        RESPONDENT,
        COMPLAINANT,
        QUEUED,
        CLAIMED,
        ASKED,
        DECIDED,
        FAILED,
        COMPLETED,
        ENDED;

        void reach(PaperDesk paper, CaseId id) {
            if (this == RESPONDENT) {
                return;
            }
            if (this == COMPLAINANT) {
                paper.agree(id);
                return;
            }
            paper.failNegotiation(id);
            if (this == QUEUED) {
                return;
            }
            paper.claim(id, PaperDesk.ME);
            switch (this) {
                case ASKED -> paper.ask(id, PaperDesk.ME, Side.BUYER, Duration.ofMinutes(15));
                case DECIDED, FAILED, COMPLETED -> decide(paper, id);
                case ENDED -> paper.release(id);
                case RESPONDENT, COMPLAINANT, QUEUED, CLAIMED -> {}
            }
        }

        private void decide(PaperDesk paper, CaseId id) {
            CaseTable table = CaseTable.over(paper, id).prepared().rule(Outcome.TOP_UP_THEN_RELEASE);
            table.close();
            if (this == FAILED) {
                paper.act(id, new Actor.Platform(), new PlatformAction.ReportExecutionFailed("x1", "timeout"));
            } else if (this == COMPLETED) {
                paper.act(id, new Actor.Platform(), new PlatformAction.ReportExecuted("x1"));
            }
        }
    }

    /** The deeds in the bar and its menu, with whether each can be used. */
    private static Map<Deed, Boolean> shown(CaseWindow window) {
        Map<Deed, Boolean> shown = new TreeMap<>();
        for (Deed deed : Deed.values()) {
            String id = "do-" + deed.name().toLowerCase(Locale.ROOT);
            if (window.screen().shows("#" + id)) {
                shown.put(deed, !window.hasState("#" + id, "unavailable"));
            }
        }
        menu(window)
                .forEach(item -> shown.put(
                        Deed.valueOf(item.getId().substring("do-".length()).toUpperCase(Locale.ROOT)),
                        !item.isDisable()));
        return shown;
    }

    private static List<MenuItem> menu(CaseWindow window) {
        return window.screen().shows("#allowed-more")
                ? Fx.get(() -> List.copyOf(
                        window.screen().find("#allowed-more", MenuButton.class).getItems()))
                : List.of();
    }

    @Test
    void a_case_of_a_colleague_says_whose_on_hover_and_to_a_screen_reader() {
        try (CaseWindow window = CaseWindow.queued()) {
            window.meanwhile(() -> window.paper().claim(window.id(), PaperDesk.COLLEAGUE));
            String why = "Claimed by HN at 14:03:22 ICT.";
            for (String button : List.of("#do-ask", "#do-call", "#do-hand_over", "#do-rule", "#do-claim")) {
                assertThat(window.spoken(button)).endsWith(", not available: " + why);
            }

            window.screen().hover("#do-ask");
            window.screen()
                    .await(
                            "the reason shows",
                            () -> window.screen().texts().stream()
                                    .anyMatch(text -> text.startsWith("Claimed by HN at")));
        }
    }

    @Test
    void pressing_what_cannot_be_done_says_why_and_does_nothing() {
        try (CaseWindow window = CaseWindow.queued()) {
            long version = window.view().file().version();
            window.screen().press("Ctrl+I");
            window.screen().press("Ctrl+R");
            window.screen().click("#do-call");

            assertThat(window.news())
                    .containsExactly(
                            "Nobody has claimed the case: claim it first.",
                            "Nobody has claimed the case: claim it first.");
            assertThat(window.screen().shows("#ask-send")).isFalse();
            assertThat(window.screen().shows("#call-log")).isFalse();
            assertThat(window.view().file().version()).isEqualTo(version);
        }
    }

    @Test
    void claims_by_mouse_and_by_key() {
        try (CaseWindow window = CaseWindow.queued()) {
            window.screen().click("#do-claim");
            assertThat(window.says("#case-owner")).isEqualTo("Owner: you");
            assertThat(window.screen().shows("#do-claim")).isFalse();
        }
        try (CaseWindow window = CaseWindow.queued()) {
            window.screen().press("Ctrl+Shift+C");
            assertThat(window.says("#case-owner")).isEqualTo("Owner: you");
        }
    }

    @Test
    void a_claim_that_comes_too_late_says_who_was_first() {
        try (CaseWindow window = CaseWindow.queued()) {
            window.paper().act(window.id(), PaperDesk.COLLEAGUE, new SupportAction.ClaimCase());
            window.screen().press("Ctrl+Shift+C");

            assertThat(window.news()).containsExactly("Claimed by HN at 14:03:22 ICT.");
            assertThat(window.says("#case-owner")).isEqualTo("Owner: HN");
        }
    }

    @Test
    void returns_the_case_with_a_reason() {
        try (CaseWindow window = CaseWindow.claimed()) {
            run(window, Deed.RETURN);
            assertThat(window.appeal().stage()).as("cancelled").isEqualTo(Stage.CS_REVIEW);

            window.desktop().dialogs().willAnswer("End of my shift");
            run(window, Deed.RETURN);

            assertThat(window.appeal().stage()).isEqualTo(Stage.CS_QUEUED);
            assertThat(window.desktop().dialogs().prompts().getLast())
                    .isEqualTo(new Dialogs.Prompt(
                            "Return to queue",
                            "Why? The next agent reads it.",
                            List.of("End of my shift", "Needs another language", "I know one of the parties"),
                            true,
                            "Return"));
        }
    }

    @Test
    void a_supervisor_takes_over_and_voids_with_reasons() {
        PaperDesk paper = new PaperDesk();
        CaseId id = paper.appeal("388107", "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        paper.failNegotiation(id);
        paper.claim(id, PaperDesk.COLLEAGUE);
        try (CaseWindow window = CaseWindow.of(paper, id, SUPERVISOR, Language.ENGLISH)) {
            window.desktop().dialogs().willAnswer("Agent is away");
            run(window, Deed.TAKE_OVER);
            assertThat(window.says("#case-owner")).isEqualTo("Owner: you");
            assertThat(window.view().events())
                    .anyMatch(event -> event.event() instanceof SupportEvent.CaseTakenOver over
                            && over.why().equals("Agent is away"));

            window.desktop().dialogs().willAnswer("Test order");
            run(window, Deed.VOID);
            assertThat(window.appeal().phase()).isInstanceOf(Phase.Cancelled.class);
            assertThat(window.texts("#action-bar"))
                    .containsExactly("Nothing can be done here any more: the appeal has ended.");
        }
    }

    @Test
    void an_agent_does_not_see_what_only_supervisors_do() {
        try (CaseWindow window = CaseWindow.claimed()) {
            assertThat(shown(window)).doesNotContainKeys(Deed.VOID, Deed.TAKE_OVER);
        }
    }

    @Test
    void takes_the_request_back_that_is_due_first() {
        try (CaseWindow window = CaseWindow.claimed()) {
            assertThat(shown(window)).doesNotContainKey(Deed.WITHDRAW_REQUEST);
            window.meanwhile(() -> {
                window.paper().ask(window.id(), PaperDesk.ME, Side.SELLER, Duration.ofMinutes(30));
                window.paper().ask(window.id(), PaperDesk.ME, Side.BUYER, Duration.ofMinutes(15));
            });
            window.desktop().dialogs().willDecide(false);
            run(window, Deed.WITHDRAW_REQUEST);
            assertThat(window.appeal().openRequests()).hasSize(2);

            run(window, Deed.WITHDRAW_REQUEST);

            assertThat(window.appeal().openRequests())
                    .singleElement()
                    .satisfies(state -> assertThat(state.request().side()).isEqualTo(Side.SELLER));
            assertThat(window.desktop().dialogs().confirmations().getLast().text())
                    .isEqualTo("The buyer no longer has to answer it (1 item).");
        }
    }

    @Test
    void retries_a_failed_execution_after_one_question() {
        PaperDesk paper = new PaperDesk();
        CaseId id = paper.appeal("388107", "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        State.FAILED.reach(paper, id);
        try (CaseWindow window = CaseWindow.of(paper, id)) {
            run(window, Deed.RETRY);

            assertThat(window.desktop().dialogs().confirmations()).hasSize(1);
            assertThat(window.appeal().stage()).isEqualTo(Stage.DECIDED);
        }
    }

    @Test
    void signals_are_counted_and_told_and_never_decide() {
        try (CaseWindow window = CaseWindow.filed()) {
            assertThat(window.says("#flags")).isEqualTo("no signals");
            assertThat(Fx.get(() -> window.screen().find("#flags").isDisabled()))
                    .isTrue();

            window.pass(Duration.ofMinutes(10));
            assertThat(window.says("#flags")).isEqualTo("1 signal");
            window.screen().click("#flags");

            assertThat(window.desktop().dialogs().messages())
                    .singleElement()
                    .satisfies(message ->
                            assertThat(message.lines()).hasSize(2).last().isEqualTo("Signals never decide."));
        }
    }

    @Test
    void what_time_allows_shows_without_the_case_changing() {
        try (CaseWindow window = CaseWindow.queued()) {
            window.meanwhile(() -> window.paper().claim(window.id(), PaperDesk.COLLEAGUE));
            assertThat(window.hasState("#do-claim", "unavailable")).isTrue();

            window.tick(Duration.ofMinutes(31));

            assertThat(window.hasState("#do-claim", "unavailable"))
                    .as("the lease ran out")
                    .isFalse();
        }
    }

    @Test
    void the_menu_tells_why_a_line_cannot_be_used() {
        try (CaseWindow window = CaseWindow.queued()) {
            assertThat(Fx.get(() -> menu(window).stream().map(MenuItem::getText).toList()))
                    .contains("Reclassify …   –   Nobody has claimed the case: claim it first.");
        }
    }

    @Test
    void the_end_of_a_trade_by_the_parties_empties_the_bar_under_the_agents_hands() {
        try (CaseWindow window = CaseWindow.claimed()) {
            window.screen().press("Ctrl+Shift+S");
            window.screen().type("Chào chị");
            window.act(new Actor.Party(Side.SELLER), new PartyAction.ReleaseOrder());

            assertThat(window.texts("#action-bar"))
                    .containsExactly("Nothing can be done here any more: the appeal has ended.");
            assertThat(window.written("#composer")).isEqualTo("Chào chị");
            window.screen().press("Ctrl+Enter");
            assertThat(window.sentTo(Side.SELLER)).isEmpty();
            assertThat(window.written("#composer")).isEqualTo("Chào chị");
        }
    }

    @Test
    void speaks_vietnamese_when_the_language_changes() {
        try (CaseWindow window = CaseWindow.claimed()) {
            window.speak(Language.VIETNAMESE);

            assertThat(window.texts("#action-bar"))
                    .contains("Yêu cầu thông tin …", "Bàn giao …", "Phán quyết …", "không có dấu hiệu");
        }
    }

    @Test
    void buttons_stand_in_the_bar_and_nothing_is_cut_at_the_least_width() {
        try (CaseWindow window = CaseWindow.claimed()) {
            Fx.run(() -> window.screen().stage().setWidth(1280));
            Screen screen = window.screen();
            assertThat(Fx.get(() -> screen.all(".why-not-button").stream()
                            .filter(button -> button.getBoundsInParent().getWidth() + 0.5 < button.prefWidth(-1))
                            .map(Node::getId)
                            .toList()))
                    .isEmpty();
        }
    }

    private static void run(CaseWindow window, Deed deed) {
        Fx.run(() -> window.desktop().tools().actions().run(deed.spec()));
    }
}
