package org.appealdesk.console.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.console.appeal.CaseScreen;
import org.appealdesk.console.driver.Desktop;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Seats;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.fx.Tasks;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.CallOutcome;
import org.appealdesk.engine.dossier.CallRecord;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.Finding;
import org.appealdesk.engine.dossier.FindingResult;
import org.appealdesk.engine.dossier.Ground;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.dossier.Ruling;
import org.appealdesk.engine.dossier.RulingTexts;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;

/**
 * One real case on a desk in memory, open before {@link PaperDesk#ME}, without a window. Each step is what the engine
 * makes of it.
 */
public final class CaseTable {
    public static final Actor.Supervisor SUPERVISOR = new Actor.Supervisor(new AgentId("SV"));

    private final PaperDesk paper;
    private final Desktop desktop;
    private final CaseId id;
    private final LiveCase live;
    private final Subscriptions following = new Subscriptions();

    private CaseTable(PaperDesk paper, CaseId id, Actor.Staff user, Language language) {
        this(paper, id, user, language, LiveWork.none());
    }

    private CaseTable(PaperDesk paper, CaseId id, Actor.Staff user, Language language, LiveWork work) {
        this.paper = paper;
        this.id = id;
        this.desktop = Desktop.of(language, paper.clock(), CaseScreen.actions());
        this.live = new LiveCase(
                paper.desk(),
                paper.desk().find(id).orElseThrow(),
                new Seats(user),
                atOnce(desktop.tools()),
                new Outgoing(),
                work);
        live.follow(following);
    }

    /** View models are asked right after each step, so what they do is done at once, on the test's thread. */
    private static ScreenTools atOnce(ScreenTools tools) {
        Tasks tasks = Tasks.inline(failure -> {
            throw new AssertionError("no handler took this failure", failure);
        });
        return Desktop.with(tools, tasks);
    }

    /** The seller has appealed: the amount is not correct. The respondent is awaited. */
    public static CaseTable filed() {
        return filed("51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
    }

    /** An appeal over that many đồng. */
    public static CaseTable filed(String fiat, Side complainant, ReasonCode reason) {
        PaperDesk paper = new PaperDesk();
        CaseId id = paper.appeal("388107", fiat, complainant, reason);
        return new CaseTable(paper, id, PaperDesk.ME, Language.ENGLISH);
    }

    /** {@link #filed()}, and the negotiation failed: the case waits for support. */
    public static CaseTable queued() {
        CaseTable table = filed();
        table.paper.failNegotiation(table.id);
        return table;
    }

    /** {@link #queued()}, and claimed by the user. */
    public static CaseTable claimed() {
        CaseTable table = queued();
        table.act(PaperDesk.ME, new SupportAction.ClaimCase());
        return table;
    }

    /** {@link #claimed()}, both parties contacted and the checklist done. */
    public static CaseTable ready() {
        return claimed().prepared();
    }

    /** A case of that desk. */
    public static CaseTable over(PaperDesk paper, CaseId id) {
        return new CaseTable(paper, id, PaperDesk.ME, Language.ENGLISH);
    }

    /** The same case at the next start, with what was written and not sent. */
    public CaseTable with(DraftBook drafts) {
        return new CaseTable(paper, id, PaperDesk.ME, Language.ENGLISH, LiveWork.none(drafts));
    }

    /** The same case before somebody else, or in another language. */
    public CaseTable before(Actor.Staff user, Language language) {
        return new CaseTable(paper, id, user, language);
    }

    /** Contacts both parties (R14) and ticks every check. */
    public CaseTable prepared() {
        write(Side.BUYER, "Chào anh.");
        write(Side.SELLER, "Chào chị.");
        live.openChecks().forEach(check -> act(PaperDesk.ME, new SupportAction.TickCheck(check, true)));
        return this;
    }

    public LiveCase live() {
        return live;
    }

    public PaperDesk paper() {
        return paper;
    }

    public CaseDesk desk() {
        return paper.desk();
    }

    public Desktop desktop() {
        return desktop;
    }

    public CaseId id() {
        return id;
    }

    public Instant now() {
        return paper.clock().instant();
    }

    /** Stops following the case. */
    public void close() {
        following.cancel();
    }

    /** Lets time go by; what is due happens, and the screen's clock follows. */
    public CaseTable pass(Duration time) {
        paper.pass(time);
        desktop.pulse();
        return this;
    }

    /** Acts, and insists that it is accepted. */
    public CaseTable act(Actor actor, Action action) {
        paper.act(id, actor, action);
        return this;
    }

    public CaseTable say(Side side, String words) {
        paper.say(id, side, words);
        return this;
    }

    /** The user writes to a party. */
    public CaseTable write(Side side, String words) {
        return act(
                PaperDesk.ME,
                new SupportAction.WriteToParty(new Message(desk().newId(), Channel.support(side), words, List.of())));
    }

    /** The user logs a call. */
    public CaseTable call(Side side, CallOutcome outcome) {
        return act(
                PaperDesk.ME,
                new SupportAction.LogCall(new CallRecord(side, outcome, Duration.ofSeconds(72), "hứa gửi")));
    }

    /** The user asks a party for its bank statement. */
    public CaseTable ask(Side side, Duration within) {
        paper.ask(id, PaperDesk.ME, side, within);
        return this;
    }

    /** The user rules on the newest version, whatever the outcome needs. */
    public CaseTable rule(Outcome outcome) {
        Ruling ruling = new Ruling(
                outcome,
                List.of(new Finding(
                        Side.SELLER, "500,000 is missing", FindingResult.PROVED, List.of(Ground.evidence("E1")))),
                "PAY_IN_FULL",
                List.of(),
                new RulingTexts("Gửi người mua", "Gửi người bán"));
        Answer answer = desk().submit(
                        id, PaperDesk.ME, Basis.version(live.file().version()), new SupportAction.RuleCase(ruling));
        if (answer instanceof Answer.Refused(var rejection)) {
            throw new IllegalStateException(rejection.toString());
        }
        return this;
    }

    /** The kinds of the newest events, by their names. */
    public List<String> newest(int count) {
        List<String> names = live.view().events().stream()
                .map(event -> event.event().getClass().getSimpleName())
                .toList();
        return names.subList(Math.max(0, names.size() - count), names.size());
    }

    /** The sides that support contacted so far. */
    public Set<Side> contacted() {
        return live.appeal().dossier().contacted();
    }
}
