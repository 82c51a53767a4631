package org.appealdesk.console.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.appealdesk.casework.live.Refusal;
import org.appealdesk.casework.live.SyncStatus;
import org.appealdesk.console.driver.Desktop;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.LivePaper;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.Replies;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.fx.Focus;
import org.appealdesk.console.fx.Seats;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.live.DraftBook;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.console.live.LiveWork;
import org.appealdesk.console.live.Outgoing;
import org.appealdesk.console.outbox.OutboxActions;
import org.appealdesk.console.shell.ShellActions;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.CallOutcome;
import org.appealdesk.engine.dossier.CallRecord;
import org.appealdesk.engine.dossier.Finding;
import org.appealdesk.engine.dossier.FindingResult;
import org.appealdesk.engine.dossier.Ground;
import org.appealdesk.engine.dossier.InformationItem;
import org.appealdesk.engine.dossier.InformationRequest;
import org.appealdesk.engine.dossier.Ruling;
import org.appealdesk.engine.dossier.RulingTexts;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The screen of a case of a backend: what is only expected looks so, in every part of it. */
class LiveCaseScreenTest {
    private final LivePaper paper = new LivePaper();
    private final CaseId id = claimed();
    private final Desktop desktop = Desktop.of(
            Language.ENGLISH,
            paper.backend().clock(),
            List.of(CaseScreen.actions(), OutboxActions.ALL, ShellActions.ALL).stream()
                    .flatMap(List::stream)
                    .toList());
    private final Subscriptions following = new Subscriptions();
    private final Screen screen = desktop.show(1400, 860, tools -> {
        LiveWork work = LiveWork.over(paper.ports(), DraftBook.forgetful());
        work.follow(tools.tasks(), following);
        return new CaseScreen(paper.desk(), new Seats(PaperDesk.ME), work, Replies.book()).open(id, tools);
    });

    private CaseId claimed() {
        CaseId made = paper.backend().appeal("388107", "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        paper.backend().failNegotiation(made);
        paper.backend().claim(made, PaperDesk.ME);
        paper.feed();
        return made;
    }

    @AfterEach
    void close() {
        Fx.run(following::cancel);
        screen.close();
    }

    private void happens(Runnable deed) {
        Fx.run(deed);
        desktop.pulse();
    }

    private List<String> header() {
        return screen.textsIn(screen.find(".case-header"));
    }

    private List<String> timeline() {
        return screen.textsIn(screen.find("#timeline"));
    }

    private long pendingIn(String name) {
        Node part = screen.find(name);
        return screen.all(".pill.pending").stream()
                .filter(pill -> Fx.get(() -> Focus.isInside(pill, part)))
                .count();
    }

    private void rule() {
        long seen = paper.view(id).file().version();
        paper.desk()
                .submit(
                        id,
                        PaperDesk.ME,
                        Basis.version(seen),
                        new SupportAction.RuleCase(new Ruling(
                                Outcome.TOP_UP_THEN_RELEASE,
                                List.of(new Finding(
                                        Side.BUYER, "I paid", FindingResult.PROVED, List.of(Ground.evidence("E1")))),
                                "Payment rules, 3.1",
                                List.of(),
                                new RulingTexts("Pay the rest.", "The buyer pays the rest."))));
    }

    @Test
    void notesCallsAndRequestsUnderWayAreMarkedUntilTheyAreConfirmed() {
        happens(() -> {
            paper.act(id, PaperDesk.ME, new SupportAction.AddNote("Two receipts."));
            paper.act(
                    id,
                    PaperDesk.ME,
                    new SupportAction.LogCall(new CallRecord(Side.BUYER, CallOutcome.NO_ANSWER, Duration.ZERO, "")));
            paper.act(
                    id,
                    PaperDesk.ME,
                    new SupportAction.AskForInformation(new InformationRequest(
                            "Q-1",
                            Side.SELLER,
                            List.of(new InformationItem("1", EvidenceKind.BANK_STATEMENT, "Sao kê")),
                            paper.backend().clock().instant().plusSeconds(600))));
        });
        assertThat(pendingIn("#timeline")).isEqualTo(3);
        assertThat(timeline()).contains("not sent yet");
        assertThat(header()).contains("not sent yet");

        happens(paper::send);
        assertThat(pendingIn("#timeline")).isEqualTo(3);
        assertThat(timeline()).contains("sent, not confirmed").doesNotContain("not sent yet");
        assertThat(header()).contains("sent, not confirmed");

        happens(paper::feed);
        assertThat(timeline()).contains("Two receipts.").doesNotContain("not sent yet", "sent, not confirmed");
        assertThat(header()).doesNotContain("not sent yet", "sent, not confirmed");
    }

    @Test
    void aRulingUnderWayAwaitsTheBackendAndSaysThatNoMoneyHasMoved() {
        happens(() -> {
            paper.backend().prepare(id, PaperDesk.ME);
            paper.feed();
            paper.link().is(SyncStatus.Link.OFFLINE);
            rule();
        });

        assertThat(header()).contains("awaiting the backend’s confirmation");
        assertThat(timeline()).contains("Awaiting the backend’s confirmation. No money has moved.", "not sent yet");
        assertThat(screen.texts()).contains("locked").doesNotContain("released");

        happens(paper::sync);
        assertThat(header()).doesNotContain("awaiting the backend’s confirmation");
        assertThat(timeline()).doesNotContain("Awaiting the backend’s confirmation. No money has moved.");
    }

    @Test
    void whatIsRefusedGoesFromTheTimelineAndIsCountedInTheHeader() {
        happens(() -> {
            paper.act(id, PaperDesk.ME, new SupportAction.AddNote("Two receipts."));
            paper.refuse(Refusal.because(Refusal.Why.NOT_ALLOWED, ""));
        });

        assertThat(timeline()).doesNotContain("Two receipts.");
        assertThat(header()).contains("1 action refused");
    }

    @Test
    void whoElseLooksStandsInTheHeader() {
        happens(() -> paper.eyes().look(id, "Minh"));
        assertThat(header()).contains("Minh is looking at this too");

        happens(() -> paper.eyes().look(id, "Minh", "Hoa"));
        assertThat(header()).contains("Minh, Hoa are looking at this too");

        happens(() -> paper.eyes().look(id));
        assertThat(screen.shows("#case-lookers")).isFalse();
    }

    @Test
    void theRulingsButtonSaysThatItIsAProposalWhileNobodyCanBeReached() {
        happens(() -> {
            paper.backend().prepare(id, PaperDesk.ME);
            paper.feed();
            paper.link().is(SyncStatus.Link.OFFLINE);
        });
        screen.click("#do-rule");
        screen.awaitShown("#ruling-offline");

        happens(() -> paper.link().is(SyncStatus.Link.LIVE));
        assertThat(screen.shows("#ruling-offline")).isFalse();
    }

    @Test
    void aCaseThatLeavesTheScopeStaysReadableSaysSoAndLetsTheDraftBeCopied() {
        List<String> closed = new ArrayList<>();
        Fx.run(() -> desktop.tools().actions().add(ShellActions.CLOSE_TAB, () -> closed.add("closed")));
        assertThat(screen.shows("#case-gone")).isFalse();
        happens(() -> desktop.tools().actions().run(CaseKeys.NOTE));
        screen.type("Ask the bank once more.");

        happens(() -> paper.hide(id));

        screen.awaitShown("#case-gone");
        assertThat(timeline()).isNotEmpty();
        assertThat(screen.textsIn(screen.find("#action-bar"))).contains("The case has left what you may see.");
        screen.click("#gone-copy");
        assertThat(desktop.dialogs().copied()).containsExactly("Ask the bank once more.");
        screen.click("#gone-close");
        assertThat(closed).containsExactly("closed");
    }

    @Test
    void withoutADraftThereIsNothingToCopyAndWhatComesBackIsWorkedOnAgain() {
        happens(() -> paper.hide(id));
        assertThat(screen.shows("#gone-copy")).isFalse();

        happens(() -> paper.show(id));
        assertThat(screen.shows("#case-gone")).isFalse();
        happens(() -> paper.act(id, PaperDesk.ME, new SupportAction.AddNote("Here again.")));
        assertThat(timeline()).contains("Here again.");
    }

    @Test
    void thePartiesViewSaysThatTheyDoNotSeeWhatIsNotConfirmed() {
        happens(() -> paper.act(id, PaperDesk.ME, new SupportAction.AddNote("Two receipts.")));
        screen.click("#tab-progress");
        screen.awaitShown("#progress-unconfirmed");

        happens(paper::sync);
        assertThat(screen.shows("#progress-unconfirmed")).isFalse();
    }

    @Test
    void timesAreOnlyAboutRightWhileTheBackendsClockIsUnknown() {
        happens(() -> paper.act(
                id,
                PaperDesk.ME,
                new SupportAction.AskForInformation(new InformationRequest(
                        "Q-1",
                        Side.SELLER,
                        List.of(new InformationItem("1", EvidenceKind.BANK_STATEMENT, "Sao kê")),
                        paper.backend().clock().instant().plusSeconds(600)))));
        assertThat(header()).anyMatch(text -> text.startsWith("10:00 · "));

        Fx.run(() -> desktop.tools().ticker().exactProperty().set(false));
        assertThat(header()).anyMatch(text -> text.startsWith("about 10:00 · "));
    }

    /** A view model of a training knows nothing of all that. */
    @Test
    void inATrainingNothingIsEverPending() {
        CaseId there = paper.backend().appeal("388109", "900000", Side.BUYER, ReasonCode.OVERPAID);
        HeaderViewModel header = Fx.get(() -> new AppealViewModel(
                        new LiveCase(
                                paper.backend().desk(),
                                paper.backend().desk().find(there).orElseThrow(),
                                new Seats(PaperDesk.ME),
                                desktop.tools(),
                                new Outgoing(),
                                LiveWork.none()),
                        new CasePapers(DraftBook.forgetful().of(id)),
                        Replies.book())
                .header());

        assertThat(Fx.get(() -> header.unconfirmed().getValue())).isEmpty();
        assertThat(Fx.get(() -> header.refused().getValue())).isEmpty();
        assertThat(Fx.get(() -> header.lookers().getValue())).isEmpty();
    }
}
