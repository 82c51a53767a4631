package org.appealdesk.console.ruling;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.appealdesk.casework.StorageException;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.OpenCase;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.widget.WhyNotButton;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.PlatformAction;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.CallOutcome;
import org.appealdesk.engine.dossier.CallRecord;
import org.appealdesk.engine.dossier.Ruling;
import org.appealdesk.engine.event.RulingEvent;
import org.appealdesk.engine.profile.Check;
import org.appealdesk.engine.profile.MeasureKind;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Money;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.engine.trade.TradeTerms;
import org.junit.jupiter.api.Test;

/** Above the profile's limit a ruling is a proposal until a second person approves it (t16). */
class ApprovalTest {

    private final PaperDesk paper = new PaperDesk();

    private CaseId readyCase(String crypto) {
        TradeTerms terms = new TradeTerms(
                Money.of(crypto, Letters.USDT),
                new BigDecimal("26010"),
                Money.of("260100000", Letters.VND),
                "VCB",
                Money.zero(Letters.USDT));
        CaseId id = paper.paidOrder("388107", terms, "vi", "en");
        paper.file(id, Side.BUYER, ReasonCode.SELLER_NOT_RELEASED, null);
        RulingSheet.makeReady(paper, id);
        return id;
    }

    /** A proposal of {@link PaperDesk#ME}, made on the screen. */
    private CaseId proposed() {
        CaseId id = readyCase("10000.01");
        try (RulingSheet sheet = RulingSheet.of(paper, id)) {
            sheet.screen().click("#ruling-1-result-proved");
            sheet.screen().click("#ruling-1-link-E1");
            sheet.choose(Outcome.FORCE_RELEASE)
                    .cite("Rule 7")
                    .measure(Side.SELLER, MeasureKind.P2P_SUSPENSION, "1")
                    .next()
                    .confirm();
        }
        return id;
    }

    private OpenCase judge(CaseId id, Actor.Staff user) {
        OpenCase open = OpenCase.of(paper, id, user, Language.ENGLISH);
        open.screen().click("#do-judge");
        return open;
    }

    @Test
    void exactly_at_the_limit_one_person_is_enough() {
        CaseId id = readyCase("10000.00");
        try (RulingSheet sheet = RulingSheet.of(paper, id)) {
            sheet.draft(Outcome.FORCE_RELEASE);
            assertThat(sheet.open().says("#ruling-confirm")).isEqualTo("Rule: Release to the buyer");
            sheet.confirm();

            assertThat(sheet.open().events(RulingEvent.RulingMade.class)).hasSize(1);
        }
    }

    @Test
    void one_cent_above_it_the_ruling_is_only_proposed() {
        CaseId id = readyCase("10000.01");
        try (RulingSheet sheet = RulingSheet.of(paper, id)) {
            sheet.draft(Outcome.FORCE_RELEASE);
            assertThat(sheet.screen().texts())
                    .contains(
                            "Propose: Release to the buyer",
                            "The amount is above the limit: a second person must approve before it counts.");
            sheet.confirm();

            assertThat(sheet.isOpen()).isFalse();
            assertThat(sheet.open().events(RulingEvent.RulingProposed.class)).hasSize(1);
            assertThat(sheet.open().events(RulingEvent.RulingMade.class)).isEmpty();
            assertThat(sheet.open().desktop().notifier().told())
                    .anyMatch(news -> news.text().equals("Proposed. It waits for a second person."));
        }
    }

    @Test
    void the_second_person_sees_all_of_it_and_approves() {
        CaseId id = proposed();
        try (OpenCase open = judge(id, PaperDesk.SUPERVISOR)) {
            assertThat(open.screen().texts())
                    .contains(
                            "Proposal by LT",
                            "Release to the buyer",
                            "10,000.01\u00a0USDT",
                            "Rule: Rule 7",
                            "Buyer: “Em chuyển thiếu rồi, anh kiểm tra lại giúp.” – proved  (E1)",
                            "Seller: “Tôi không đồng ý.” – open  (no evidence linked)",
                            "Seller: P2P suspension, 1 day")
                    .anyMatch(text -> text.startsWith("Chào bạn CryptoHanoi_21"))
                    .anyMatch(text -> text.startsWith("Hello minh_otc88")
                            && text.contains("You cannot trade on P2P for one day."));

            open.screen().click("#judge-approve");

            assertThat(open.events(RulingEvent.RulingMade.class))
                    .singleElement()
                    .satisfies(made -> {
                        assertThat(made.by()).isEqualTo(PaperDesk.ME.id());
                        assertThat(made.approvedBy()).isEqualTo(PaperDesk.SUPERVISOR.id());
                    });
            assertThat(open.screen().shows(".ruling-sheet")).isFalse();
        }
    }

    @Test
    void the_console_says_why_a_second_person_is_needed() {
        CaseId id = readyCase("100.00");
        Actor.Agent isNew = new Actor.Agent(PaperDesk.ME.id(), PaperDesk.START.minus(Duration.ofDays(2)));
        try (RulingSheet sheet = RulingSheet.of(paper, id, isNew, Language.ENGLISH)) {
            sheet.draft(Outcome.FORCE_RELEASE);
            assertThat(sheet.screen().texts())
                    .contains("You are in your first month: a second person must approve before it counts.");
            sheet.confirm();
        }
        try (OpenCase open = judge(id, PaperDesk.COLLEAGUE)) {
            assertThat(open.says("#judge-second")).isEqualTo("A second person is needed: a new agent rules.");
            open.screen().click("#judge-approve");
            assertThat(open.events(RulingEvent.RulingMade.class)).hasSize(1);
        }
    }

    @Test
    void what_is_said_lets_a_proposal_stand_and_what_changes_the_case_does_not() {
        CaseId id = proposed();
        try (OpenCase open = judge(id, PaperDesk.SUPERVISOR)) {
            open.meanwhile(() -> paper.act(id, PaperDesk.COLLEAGUE, new SupportAction.AddNote("Looks right.")));
            open.meanwhile(() -> paper.say(id, Side.SELLER, "Tôi đã mở khóa."));
            assertThat(open.screen().shows("#judge-lapsed")).isFalse();
            assertThat(open.says("#judge-second")).isEqualTo("A second person is needed: much crypto.");

            open.meanwhile(() -> paper.act(id, PaperDesk.ME, new SupportAction.TickCheck(Check.SETTLED, false)));
            assertThat(open.says("#judge-lapsed"))
                    .isEqualTo("The case has changed since: this proposal cannot be approved any more."
                            + " Its agent has to rule again.");
        }
    }

    @Test
    void whoever_proposed_it_cannot_approve_it_and_is_told_why() {
        CaseId id = proposed();
        try (OpenCase open = judge(id, PaperDesk.ME)) {
            if (open.screen().shows("#judge-approve")) {
                open.screen().click("#judge-approve");
            }

            assertThat(whyNot(open, "#do-judge"))
                    .isEqualTo("You proposed this ruling: a second person must look at it.");
            assertThat(open.events(RulingEvent.RulingMade.class)).isEmpty();
        }
    }

    @Test
    void a_proposal_that_waits_leaves_no_room_for_another_ruling() {
        CaseId id = proposed();
        try (OpenCase open = OpenCase.of(paper, id, PaperDesk.ME, Language.ENGLISH)) {
            assertThat(whyNot(open, "#do-rule")).contains("LT");
            open.screen().press("Ctrl+R");

            assertThat(open.screen().shows(".ruling-sheet")).isFalse();
        }
    }

    private static String whyNot(OpenCase open, String button) {
        return Fx.get(() -> open.screen()
                .find(button, WhyNotButton.class)
                .availabilityProperty()
                .get()
                .whyNot());
    }

    @Test
    void it_is_not_sent_back_without_a_word() {
        CaseId id = proposed();
        try (OpenCase open = judge(id, PaperDesk.SUPERVISOR)) {
            open.screen().click("#judge-reject");

            assertThat(open.says(".problem")).isEqualTo("Say why it is sent back.");
            assertThat(open.events(RulingEvent.RulingRejected.class)).isEmpty();
        }
    }

    @Test
    void sent_back_it_is_the_agent_s_again_who_finds_the_draft_and_proposes_anew() {
        CaseId id = readyCase("10000.01");
        try (RulingSheet sheet = RulingSheet.of(paper, id)) {
            sheet.draft(Outcome.FORCE_RELEASE).confirm();
            try (OpenCase open = judge(id, PaperDesk.SUPERVISOR)) {
                open.write("#judge-why", "  Cite the bank's statement.  ");
                open.screen().click("#judge-reject");
                assertThat(open.events(RulingEvent.RulingRejected.class))
                        .containsExactly(new RulingEvent.RulingRejected(
                                "Cite the bank's statement.", PaperDesk.SUPERVISOR.id()));
            }
        }
        try (RulingSheet again = RulingSheet.of(paper, id)) {
            assertThat(again.open().file().openAppeal().orElseThrow().phase()).isInstanceOf(Phase.InReview.class);
            again.draft(Outcome.FORCE_RELEASE).confirm();

            assertThat(again.open().events(RulingEvent.RulingProposed.class)).hasSize(2);
        }
    }

    @Test
    void messages_since_the_proposal_are_news_that_must_be_looked_at_and_hold_up_nothing() {
        CaseId id = proposed();
        paper.say(id, Side.SELLER, "Khoan đã!");
        try (OpenCase open = judge(id, PaperDesk.SUPERVISOR)) {
            assertThat(open.screen().texts()).contains("One message since the proposal. Read before you approve.");
            open.meanwhile(() -> paper.say(id, Side.SELLER, "Tiền về rồi, tôi mở khóa nhé."));
            assertThat(open.screen().texts())
                    .contains("2 messages since the proposal. Read before you approve.")
                    .anyMatch(text -> text.endsWith("Seller wrote: “Khoan đã!”"))
                    .anyMatch(text -> text.endsWith("Seller wrote: “Tiền về rồi, tôi mở khóa nhé.”"));

            open.screen().click("#judge-approve");
            assertThat(open.says(".problem"))
                    .isEqualTo("Something has come since the proposal: look at it and take note first.");
            assertThat(open.events(RulingEvent.RulingMade.class)).isEmpty();

            open.screen().click("#ruling-look-again");
            assertThat(open.screen().shows("#ruling-newer")).isFalse();
            open.screen().click("#judge-approve");
            assertThat(open.events(RulingEvent.RulingMade.class)).hasSize(1);
        }
    }

    @Test
    void what_changed_the_case_is_shown_and_the_agent_proposes_again() {
        CaseId id = proposed();
        try (OpenCase open = judge(id, PaperDesk.SUPERVISOR)) {
            CallRecord call = new CallRecord(Side.BUYER, CallOutcome.REACHED, Duration.ZERO, "");
            open.meanwhile(() -> paper.act(id, PaperDesk.ME, new SupportAction.LogCall(call)));
            assertThat(open.screen().texts())
                    .contains("One event since the proposal. Look at the case before you approve.");

            assertThat(whyNot(open, "#judge-approve")).startsWith("You decided on version ");
            open.screen().click("#judge-approve");
            assertThat(open.events(RulingEvent.RulingMade.class)).isEmpty();

            Ruling same =
                    open.events(RulingEvent.RulingProposed.class).getFirst().ruling();
            open.meanwhile(() -> paper.desk()
                    .submit(id, PaperDesk.ME, Basis.version(open.file().version()), new SupportAction.RuleCase(same)));
            open.screen().click("#ruling-look-again");
            open.screen().click("#judge-approve");
            assertThat(open.events(RulingEvent.RulingMade.class)).hasSize(1);
        }
    }

    @Test
    void what_is_written_stays_while_others_write() {
        CaseId id = proposed();
        try (OpenCase open = judge(id, PaperDesk.SUPERVISOR)) {
            open.write("#judge-why", "Which ");
            open.meanwhile(() -> paper.say(id, Side.SELLER, "Alo?"));
            open.screen().type("bank?");

            assertThat(open.says("#judge-why")).isEqualTo("Which bank?");
        }
    }

    @Test
    void a_proposal_that_is_gone_says_so() {
        CaseId id = proposed();
        try (OpenCase open = judge(id, PaperDesk.SUPERVISOR)) {
            open.meanwhile(() -> paper.release(id));

            assertThat(open.screen().texts()).contains("The proposal is no longer there: the case has moved on.");
            assertThat(open.screen().shows("#judge-approve")).isFalse();
        }
    }

    @Test
    void a_full_disk_is_told_and_the_proposal_waits_on() {
        CaseId id = proposed();
        try (OpenCase open = judge(id, PaperDesk.SUPERVISOR)) {
            paper.breakStorage(StorageException.Problem.READ_ONLY);
            open.screen().click("#judge-approve");

            assertThat(open.says(".problem"))
                    .startsWith("Not stored, and nothing was sent: the data folder cannot be written.");
            paper.mendStorage();
            open.screen().click("#judge-approve");
            assertThat(open.events(RulingEvent.RulingMade.class)).hasSize(1);
        }
    }

    @Test
    void a_ruling_that_could_not_be_carried_out_comes_back_with_its_decision_kept() {
        CaseId id = readyCase("100.00");
        try (RulingSheet sheet = RulingSheet.of(paper, id)) {
            sheet.draft(Outcome.FORCE_RELEASE).confirm();
            sheet.open()
                    .meanwhile(() -> paper.act(
                            id, new Actor.Platform(), new PlatformAction.ReportExecutionFailed("X1", "No answer.")));

            assertThat(sheet.open().file().openAppeal().orElseThrow().phase()).isInstanceOf(Phase.InReview.class);
            assertThat(sheet.screen().texts()).anyMatch(text -> text.contains("No answer."));
            sheet.open().desktop().dialogs().willDecide(true);
            sheet.open()
                    .meanwhile(() -> paper.act(
                            id, PaperDesk.ME, new org.appealdesk.engine.command.SupportAction.RetryExecution()));
            sheet.open().meanwhile(() -> paper.act(id, new Actor.Platform(), new PlatformAction.ReportExecuted("X2")));

            assertThat(sheet.open().file().appeal().orElseThrow().phase())
                    .isInstanceOfSatisfying(
                            Phase.Completed.class,
                            done -> assertThat(done.ruling().outcome()).isEqualTo(Outcome.FORCE_RELEASE));
        }
    }

    @Test
    void in_vietnamese_too() {
        CaseId id = proposed();
        try (OpenCase open = OpenCase.of(paper, id, PaperDesk.SUPERVISOR, Language.VIETNAMESE)) {
            open.screen().click("#do-judge");

            assertThat(List.copyOf(open.screen().texts()))
                    .contains("Đề xuất của LT", "Mở khóa cho người mua", "10.000,01\u00a0USDT", "Quy tắc: Rule 7")
                    .contains("Duyệt: Mở khóa cho người mua");
        }
    }
}
