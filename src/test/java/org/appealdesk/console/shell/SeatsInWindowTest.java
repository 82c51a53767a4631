package org.appealdesk.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.TextArea;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.Finding;
import org.appealdesk.engine.dossier.FindingResult;
import org.appealdesk.engine.dossier.Ground;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.dossier.Ruling;
import org.appealdesk.engine.dossier.RulingTexts;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One user sits as agent or as supervisor; each is a person of its own (t11, t16, t22). */
class SeatsInWindowTest {

    /** Above the amount for which the rules want a second person. */
    private static final String HIGH = "5000000000";

    private static final PseudoClass SUPERVISOR = PseudoClass.getPseudoClass("supervisor");

    private final PaperDesk paper = new PaperDesk();
    private final CaseId high = paper.appeal("388107", HIGH, Side.BUYER, ReasonCode.SELLER_NOT_RELEASED);
    private final CaseId low = paper.appeal("455012", "700000", Side.BUYER, ReasonCode.OVERPAID);
    private ShellScreen shell;

    @BeforeEach
    void open() {
        List.of(high, low).forEach(paper::failNegotiation);
        shell = ShellScreen.open(paper);
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void the_badge_shows_who_sits_here_and_the_keys_change_it() {
        assertThat(shell.readable()).contains("LT", "Agent");
        assertThat(isSupervisorShown()).isFalse();

        shell.screen().press("Shift+F7");
        assertThat(shell.readable())
                .contains(
                        "SUP",
                        "Supervisor",
                        "You sit as supervisor SUP: you may approve what the agent proposed, take over, and void.");
        assertThat(isSupervisorShown()).isTrue();

        shell.screen().press("F7");
        assertThat(shell.readable()).contains("LT", "Agent", "You sit as agent LT.");
        assertThat(isSupervisorShown()).isFalse();
    }

    private boolean isSupervisorShown() {
        return Fx.get(
                () -> shell.screen().find("#shell-me").getPseudoClassStates().contains(SUPERVISOR));
    }

    @Test
    void the_menu_behind_the_badge_has_both_seats_and_the_settings() {
        shell.screen().click("#shell-me");
        assertThat(shell.readable()).contains("Agent LT   F7", "Supervisor SUP   Shift+F7", "Go to settings");
        shell.screen().click("Supervisor SUP   Shift+F7");
        assertThat(shell.seats().me()).isEqualTo(ShellScreen.SUPERVISOR);
        shell.screen().awaitGone("Go to settings");

        shell.screen().click("#shell-me");
        shell.screen().awaitShown("Go to settings");
        shell.screen().click("Go to settings");
        assertThat(shell.title()).isEqualTo("Settings");
    }

    @Test
    void the_palette_leads_to_the_other_seat_and_says_which_one_is_taken() {
        shell.screen().press("Ctrl+K");
        shell.screen().type("sit as");
        assertThat(shell.readable()).contains("Sit as agent", "Sit as supervisor", "You sit there already.");

        shell.screen().type(" supervisor");
        shell.screen().press("Enter");
        assertThat(shell.seats().me()).isEqualTo(ShellScreen.SUPERVISOR);
    }

    @Test
    void in_vietnamese_too() {
        Fx.run(() -> shell.texts().languageProperty().set(Language.VIETNAMESE));
        assertThat(shell.readable()).contains("Nhân viên");

        shell.screen().press("Shift+F7");
        assertThat(shell.readable()).contains("Giám sát viên");
    }

    @Test
    void mine_is_what_the_one_has_who_sits_here() {
        Fx.run(() -> paper.claim(high, PaperDesk.ME));
        shell.screen().press("Ctrl+2");
        assertThat(shell.readable()).contains("Seller not released");

        shell.screen().press("Shift+F7");
        assertThat(shell.readable()).doesNotContain("Seller not released");
        shell.screen().press("F7");
        assertThat(shell.readable()).contains("Seller not released");
    }

    @Test
    void the_queue_claims_for_the_one_who_sits_here() {
        shell.screen().press("Shift+F7");
        shell.screen().click("Overpaid");
        shell.screen().press("Ctrl+Shift+C");

        assertThat(owner(low)).contains(ShellScreen.SUPERVISOR.id().value());
    }

    @Test
    void an_open_case_offers_what_the_new_seat_may_and_keeps_its_draft() {
        Fx.run(() -> paper.claim(low, PaperDesk.ME));
        shell.openCase(low);
        assertThat(shell.readable()).contains("Owner: you");
        assertThat(offered()).doesNotContain("appeal.action.void", "appeal.action.takeOver");
        shell.screen().press("Ctrl+Shift+B");
        shell.screen().type("Chào anh, em xem giúp");

        shell.screen().press("Shift+F7");
        assertThat(shell.readable()).contains("Owner: LT").doesNotContain("Owner: you");
        assertThat(offered()).contains("appeal.action.void", "appeal.action.takeOver");
        assertThat(Fx.get(() -> shell.screen()
                        .find("Chào anh, em xem giúp", TextArea.class)
                        .getText()))
                .isEqualTo("Chào anh, em xem giúp");
    }

    @Test
    void a_supervisor_takes_over_and_voids() {
        Fx.run(() -> paper.claim(low, PaperDesk.ME));
        shell.openCase(low);
        shell.screen().press("Shift+F7");

        run("appeal.action.takeOver");
        answer("Agent is away");
        assertThat(owner(low)).contains("SUP");
        run("appeal.action.void");
        answer("Filed on the wrong order");
        assertThat(appeal(low).phase()).isInstanceOf(Phase.Cancelled.class);
    }

    @Test
    void what_the_agent_proposed_the_agent_cannot_approve_and_the_supervisor_can() {
        propose();
        shell.openCase(high);
        assertThat(shell.can(ShellScreen.spec("appeal.action.judge"))).isFalse();

        shell.screen().press("Shift+F7");
        assertThat(shell.can(ShellScreen.spec("appeal.action.judge"))).isTrue();
        run("appeal.action.judge");
        shell.screen().click("#judge-approve");

        shell.screen().await("it is decided", () -> appeal(high).stage() == Stage.DECIDED);
        assertThat(appeal(high).bench().proposal()).isNull();
    }

    @Test
    void inTheFirstMonthTheAgentOnlyProposesAndTheSupervisorApproves() {
        Fx.run(() -> {
            paper.claim(low, PaperDesk.ME);
            paper.prepare(low, PaperDesk.ME);
        });
        shell.openCase(low);
        shell.screen().press("Ctrl+K");
        shell.screen().type("first month");
        shell.screen().press("Enter");
        assertThat(shell.readable())
                .contains(
                        "LT",
                        "Agent, first month",
                        "Owner: you",
                        "You sit as agent LT in the first month: a second person approves your rulings, and you approve"
                                + " none.");

        shell.screen().press("Ctrl+R");
        shell.screen().click("#outcome-force_release");
        Fx.run(() -> shell.screen().find("#rule-cited", TextArea.class).setText("R14"));
        shell.screen().click("#ruling-next");
        assertThat(shell.readable())
                .contains("You are in your first month: a second person must approve before it counts.");
        shell.screen().click("#ruling-confirm");
        shell.screen().await("it is proposed", () -> appeal(low).bench().proposal() != null);

        shell.screen().press("Shift+F7");
        run("appeal.action.judge");
        assertThat(shell.readable()).contains("A second person is needed: a new agent rules.");
        shell.screen().click("#judge-approve");
        shell.screen().await("it is decided", () -> appeal(low).stage() == Stage.DECIDED);
    }

    @Test
    void theMenuBehindTheBadgeHasTheSeatOfANewAgent() {
        shell.screen().click("#shell-me");
        shell.screen().awaitShown("Agent, first month LT");
        shell.screen().click("Agent, first month LT");

        assertThat(shell.seats().me()).isEqualTo(ShellScreen.NEW_AGENT);
    }

    @Test
    void a_supervisor_sends_a_proposal_back() {
        propose();
        shell.openCase(high);
        shell.screen().press("Shift+F7");
        run("appeal.action.judge");
        shell.screen().click("#judge-why");
        shell.screen().type("Chưa gọi cho người bán");
        shell.screen().click("#judge-reject");

        shell.screen().await("it is in review", () -> appeal(high).bench().proposal() == null);
        assertThat(appeal(high).stage()).isEqualTo(Stage.CS_REVIEW);
        assertThat(owner(high)).contains("LT");
    }

    /** The agent claims the big case, prepares it, and proposes a ruling that needs a second person. */
    private void propose() {
        Fx.run(() -> {
            paper.claim(high, PaperDesk.ME);
            for (Side side : Side.values()) {
                paper.act(
                        high,
                        PaperDesk.ME,
                        new SupportAction.WriteToParty(
                                new Message("m-" + side, Channel.support(side), "Chào anh chị.", List.of())));
            }
            paper.desk()
                    .engine()
                    .openChecks(paper.desk().find(high).orElseThrow().file())
                    .forEach(check -> paper.act(high, PaperDesk.ME, new SupportAction.TickCheck(check, true)));
            Ruling ruling = new Ruling(
                    Outcome.FORCE_RELEASE,
                    List.of(new Finding(
                            Side.BUYER, "The whole sum arrived", FindingResult.PROVED, List.of(Ground.evidence("E1")))),
                    "PAY_IN_FULL",
                    List.of(),
                    new RulingTexts("Gửi người mua", "Gửi người bán"));
            long version = paper.desk().find(high).orElseThrow().file().version();
            Answer answer =
                    paper.desk().submit(high, PaperDesk.ME, Basis.version(version), new SupportAction.RuleCase(ruling));
            assertThat(answer).isInstanceOf(Answer.Accepted.class);
        });
        assertThat(appeal(high).bench().proposal()).isNotNull();
    }

    private void run(String action) {
        Fx.run(() -> shell.tools().actions().run(ShellScreen.spec(action)));
    }

    private void answer(String why) {
        shell.screen().type(why);
        shell.screen().click("#sheet-confirm");
    }

    /** The ids of what the window's palette has and can be done. */
    private List<String> offered() {
        return Fx.get(() -> shell.tools().actions().all().stream()
                .filter(action -> action.availability().getValue().isAllowed())
                .map(action -> action.spec().id())
                .toList());
    }

    private Appeal appeal(CaseId id) {
        return paper.desk().find(id).orElseThrow().file().appeal().orElseThrow();
    }

    private Optional<String> owner(CaseId id) {
        return appeal(id).phase() instanceof Phase.InReview review
                ? Optional.of(review.lease().agent().value())
                : Optional.empty();
    }
}
