package org.appealdesk.console.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.live.CaseTable;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.command.PlatformAction;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.AgreedResolution;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Above the case: where it stands, what is due, whose it is. */
class HeaderViewTest {
    private static final Actor.Party BUYER = new Actor.Party(Side.BUYER);
    private static final Actor.Party SELLER = new Actor.Party(Side.SELLER);

    static Stream<Arguments> ways() {
        return Stream.of(
                way("filed", table -> {}, "1 done, 2 here now, 3 to come, 4 to come, 5 to come, 6 to come", ""),
                way(
                        "consensus reached",
                        table -> table.act(BUYER, new PartyAction.AnswerConsensus(AgreedResolution.TOP_UP)),
                        "1 done, 2 done, 3 here now, 4 to come, 5 to come, 6 to come",
                        ""),
                way(
                        "negotiation failed",
                        table -> table.act(BUYER, new PartyAction.AnswerNegotiationFailed("Không đồng ý.")),
                        "1 done, 2 done, 3 skipped, 4 here now, 5 to come, 6 to come",
                        ""),
                way(
                        "consensus denied",
                        table -> table.act(BUYER, new PartyAction.AnswerConsensus(AgreedResolution.TOP_UP))
                                .act(SELLER, new PartyAction.DenyConsensus("Chưa nhận tiền.")),
                        "1 done, 2 done, 3 done, 4 here now, 5 to come, 6 to come",
                        ""),
                way(
                        "nobody answered",
                        table -> table.pass(Duration.ofMinutes(10)),
                        "1 done, 2 done, 3 skipped, 4 here now, 5 to come, 6 to come",
                        ""),
                way(
                        "information asked",
                        table -> claim(table).ask(Side.BUYER, Duration.ofMinutes(15)),
                        "1 done, 2 done, 3 skipped, 4 here now, 5 to come, 6 to come",
                        ""),
                way(
                        "decided",
                        table -> claim(table).prepared().rule(Outcome.TOP_UP_THEN_RELEASE),
                        "1 done, 2 done, 3 skipped, 4 done, 5 here now, 6 to come",
                        ""),
                way(
                        "execution failed",
                        table -> claim(table)
                                .prepared()
                                .rule(Outcome.TOP_UP_THEN_RELEASE)
                                .act(new Actor.Platform(), new PlatformAction.ReportExecutionFailed("x1", "timeout")),
                        "1 done, 2 done, 3 skipped, 4 here now, 5 to come, 6 to come",
                        ""),
                way(
                        "completed",
                        table -> claim(table)
                                .prepared()
                                .rule(Outcome.TOP_UP_THEN_RELEASE)
                                .act(new Actor.Platform(), new PlatformAction.ReportExecuted("x1")),
                        "1 done, 2 done, 3 skipped, 4 done, 5 done, 6 done",
                        ""),
                way(
                        "withdrawn",
                        table -> table.act(SELLER, new PartyAction.CancelAppeal()),
                        "1 done, 2 done, 3 skipped, 4 skipped, 5 skipped, 6 done",
                        "Ended: withdrawn"),
                way(
                        "consensus confirmed",
                        table -> table.act(BUYER, new PartyAction.AnswerConsensus(AgreedResolution.TOP_UP))
                                .act(SELLER, new PartyAction.CancelAppeal()),
                        "1 done, 2 done, 3 done, 4 skipped, 5 skipped, 6 done",
                        "Ended: consensus"),
                way(
                        "released by the seller in review",
                        table -> claim(table).act(SELLER, new PartyAction.ReleaseOrder()),
                        "1 done, 2 done, 3 skipped, 4 done, 5 skipped, 6 done",
                        "Ended: settled by the parties"),
                way(
                        "void",
                        table -> claim(table).act(CaseTable.SUPERVISOR, new SupportAction.VoidAppeal("nhầm lệnh")),
                        "1 done, 2 done, 3 skipped, 4 done, 5 skipped, 6 done",
                        "Ended: voided"));
    }

    private static Arguments way(String name, Consumer<CaseTable> events, String steps, String ending) {
        return Arguments.of(name, events, steps, ending);
    }

    private static CaseTable claim(CaseTable table) {
        return table.act(BUYER, new PartyAction.AnswerNegotiationFailed("Không đồng ý."))
                .act(PaperDesk.ME, new SupportAction.ClaimCase());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void the_steps_show_where_the_appeal_stands(String name, Consumer<CaseTable> events, String steps, String ending) {
        CaseTable table = CaseTable.filed();
        events.accept(table);
        try (CaseWindow window = CaseWindow.of(table.paper(), table.id())) {
            assertThat(numbered(window.spoken("#case-steps"))).as(name).isEqualTo(steps);
            if (ending.isEmpty()) {
                assertThat(window.texts(".case-header")).as(name).noneMatch(text -> text.startsWith("Ended"));
            } else {
                assertThat(window.texts(".case-header"))
                        .as(name)
                        .contains(ending)
                        .doesNotContain("Nobody’s yet");
            }
        }
        table.close();
    }

    /** {@code 1 done, 2 here now …}, the places by their order instead of their names. */
    private static String numbered(String spoken) {
        List<String> names = List.of("Filed", "Respondent", "Complainant", "Customer support", "Decided", "Done");
        String numbered = spoken;
        for (int at = 0; at < names.size(); at++) {
            numbered = numbered.replace(names.get(at) + ": ", at + 1 + " ");
        }
        return numbered;
    }

    @Test
    void the_steps_are_drawn_in_both_languages() {
        try (CaseWindow window = CaseWindow.queued()) {
            assertThat(window.texts("#case-steps"))
                    .containsExactly("Filed", "Respondent", "Complainant", "Customer support", "Decided", "Done");

            window.speak(Language.VIETNAMESE);

            assertThat(window.texts("#case-steps"))
                    .containsExactly(
                            "Đã gửi", "Người bị khiếu nại", "Người khiếu nại", "CSKH", "Đã quyết định", "Xong");
        }
    }

    @Test
    void counts_down_to_the_answer_and_says_what_happens_at_zero() {
        try (CaseWindow window = CaseWindow.filed()) {
            assertThat(window.texts("#case-dues")).contains("Answer due · buyer", "10:00 · then to support");

            window.tick(Duration.ofMinutes(9));
            assertThat(window.texts("#case-dues")).contains("01:00 · then to support");
            assertThat(window.hasState(".countdown", "urgent")).isTrue();

            window.tick(Duration.ofMinutes(1));
            assertThat(window.texts("#case-dues"))
                    .as("the authority has not spoken yet")
                    .contains("time is up, awaiting confirmation · then to support");
            assertThat(window.hasState(".countdown", "awaiting")).isTrue();
            assertThat(window.spoken(".countdown"))
                    .isEqualTo("The time is up since 14:13:22 ICT; awaiting confirmation that it " + "then to support");

            window.meanwhile(() -> window.paper().desk().lapseDue());
            assertThat(window.texts("#case-dues")).contains("Support target").doesNotContain("Answer due · buyer");
        }
    }

    @Test
    void a_missed_target_of_support_counts_on_as_late() {
        try (CaseWindow window = CaseWindow.claimed()) {
            window.pass(Duration.ofMinutes(31));

            assertThat(window.hasState(".countdown", "overdue")).isTrue();
            assertThat(window.texts("#case-dues")).anyMatch(text -> text.startsWith("late 01:00"));
        }
    }

    @Test
    void each_request_for_information_is_due_from_its_party() {
        try (CaseWindow window = CaseWindow.claimed()) {
            window.meanwhile(() -> {
                window.paper().ask(window.id(), PaperDesk.ME, Side.SELLER, Duration.ofMinutes(30));
                window.paper().ask(window.id(), PaperDesk.ME, Side.BUYER, Duration.ofMinutes(15));
            });

            assertThat(window.texts("#case-dues"))
                    .containsSubsequence(
                            "Information due · buyer", "15:00 · then it lapses", "Information due · seller");
        }
    }

    @Test
    void says_whose_the_case_is() {
        try (CaseWindow window = CaseWindow.queued()) {
            assertThat(window.says("#case-owner")).isEqualTo("Nobody’s yet");

            window.meanwhile(() -> window.paper().claim(window.id(), PaperDesk.ME));
            assertThat(window.says("#case-owner")).isEqualTo("Owner: you");

            window.act(PaperDesk.ME, new SupportAction.HandOverCase(PaperDesk.COLLEAGUE.id(), "hết ca"));
            assertThat(window.says("#case-owner")).isEqualTo("Owner: HN");

            window.speak(Language.VIETNAMESE);
            assertThat(window.says("#case-owner")).isEqualTo("Phụ trách: HN");
        }
    }

    @Test
    void keeps_the_reason_filed_readable_beside_the_one_that_counts() {
        try (CaseWindow window = CaseWindow.claimed()) {
            assertThat(window.texts(".case-title"))
                    .contains("2 014 388 107", "I received the payment from the buyer but the amount is not correct");

            window.act(
                    PaperDesk.ME, new SupportAction.ReclassifyReason(ReasonCode.THIRD_PARTY_PAYER, "người khác trả"));

            assertThat(window.texts(".case-title"))
                    .contains("Paid from another person’s account", "filed as “Amount incorrect”");
        }
    }

    @Test
    void an_appeal_filed_again_begins_its_way_anew() {
        CaseTable table = CaseTable.filed();
        table.act(BUYER, new PartyAction.AnswerConsensus(AgreedResolution.TOP_UP))
                .act(SELLER, new PartyAction.CancelAppeal())
                .pass(Duration.ofMinutes(6));
        CaseId id = table.id();
        Fx.run(() -> table.paper().file(id, Side.BUYER, ReasonCode.SELLER_NOT_RELEASED, null));
        try (CaseWindow window = CaseWindow.of(table.paper(), id)) {
            assertThat(numbered(window.spoken("#case-steps")))
                    .isEqualTo("1 done, 2 here now, 3 to come, 4 to come, 5 to come, 6 to come");
        }
        table.close();
    }
}
