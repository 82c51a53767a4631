package org.appealdesk.console.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.appealdesk.casework.live.OwnCommand;
import org.appealdesk.casework.live.Presences.Looker;
import org.appealdesk.casework.live.SyncStatus;
import org.appealdesk.console.driver.LivePaper;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.fx.Tasks;
import org.appealdesk.console.widget.Pending;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.Test;

class LiveWorkTest {
    private final LivePaper paper = new LivePaper(new PaperDesk());
    private final CaseId id = queued(paper);
    private final LiveWork work = LiveWork.over(paper.ports(), DraftBook.forgetful());
    private final Subscriptions following = new Subscriptions();
    private final Tasks tasks = Tasks.inline(failure -> {
        throw new AssertionError("no handler took this failure", failure);
    });

    private static CaseId queued(LivePaper paper) {
        CaseId id = paper.backend().appeal("388107", "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        paper.backend().failNegotiation(id);
        paper.feed();
        return id;
    }

    @Test
    void anOwnActionIsUnsentThenUnconfirmedThenPlain() {
        work.follow(tasks, following);
        paper.act(id, PaperDesk.ME, new SupportAction.ClaimCase());
        RecordedEvent claimed = paper.view(id).events().getLast();
        assertThat(work.pending(paper.view(id), claimed)).contains(Pending.UNSENT);
        assertThat(work.pending(paper.view(id))).contains(Pending.UNSENT);
        assertThat(work.waiting()).hasSize(1);

        paper.send();
        assertThat(work.pending(paper.view(id), claimed)).contains(Pending.UNCONFIRMED);

        paper.feed();
        assertThat(work.pending(paper.view(id), paper.view(id).events().getLast()))
                .isEmpty();
        assertThat(work.pending(paper.view(id))).isEmpty();
        assertThat(work.waiting()).isEmpty();
    }

    @Test
    void theSlowestOfACasesActionsCounts() {
        work.follow(tasks, following);
        paper.act(id, PaperDesk.ME, new SupportAction.ClaimCase());
        paper.send();
        paper.act(id, PaperDesk.ME, new SupportAction.AddNote("Two receipts."));

        assertThat(work.pending(paper.view(id))).contains(Pending.UNSENT);
    }

    @Test
    void whatOthersDidIsNeverPending() {
        work.follow(tasks, following);
        paper.act(id, PaperDesk.ME, new SupportAction.AddNote("Two receipts."));
        paper.backend().say(id, Side.BUYER, "Anh ơi?");
        paper.feed();

        List<RecordedEvent> events = paper.view(id).events();
        assertThat(work.pending(paper.view(id), events.get(events.size() - 2))).isEmpty();
        assertThat(work.pending(paper.view(id), events.getLast())).contains(Pending.UNSENT);
    }

    @Test
    void whatIsRefusedStaysAsRefused() {
        work.follow(tasks, following);
        paper.act(id, PaperDesk.ME, new SupportAction.ClaimCase());
        paper.backend().claim(id, PaperDesk.COLLEAGUE);
        paper.sync();

        assertThat(work.waiting()).isEmpty();
        assertThat(work.refused()).extracting(OwnCommand::caseId).containsExactly(id);
    }

    @Test
    void whatChangedBeforeItFollowedIsSeenWhenItDoes() {
        paper.act(id, PaperDesk.ME, new SupportAction.ClaimCase());
        paper.link().is(SyncStatus.Link.OFFLINE);
        assertThat(work.waiting()).isEmpty();

        work.follow(tasks, following);

        assertThat(work.waiting()).hasSize(1);
        assertThat(work.isConnected()).isFalse();
    }

    @Test
    void itIsConnectedWhileLiveOrSyncing() {
        work.follow(tasks, following);
        for (SyncStatus.Link link : SyncStatus.Link.values()) {
            paper.link().is(link);
            assertThat(work.isConnected())
                    .as(link.name())
                    .isEqualTo(link == SyncStatus.Link.LIVE || link == SyncStatus.Link.SYNCING);
        }
    }

    @Test
    void itKnowsWhoElseLooksAndForgetsThemWhenTheyLeave() {
        work.follow(tasks, following);
        paper.eyes().look(id, "Minh Tran");
        assertThat(work.lookersProperty().get()).containsEntry(id, List.of(new Looker("Minh Tran", "Minh Tran")));

        paper.eyes().look(id);
        assertThat(work.lookersProperty().get()).isEmpty();
    }

    @Test
    void othersAreToldOfAChangeOnlyAndOfNothingAtTheEnd() {
        work.follow(tasks, following);
        work.looking(Set.of(id));
        work.looking(Set.of(id));
        following.cancel();

        assertThat(paper.eyes().told()).containsExactly(Set.of(id), Set.of());
    }

    @Test
    void afterItStoppedFollowingNothingChanges() {
        work.follow(tasks, following);
        following.cancel();
        paper.act(id, PaperDesk.ME, new SupportAction.ClaimCase());
        paper.link().is(SyncStatus.Link.OFFLINE);

        assertThat(work.waiting()).isEmpty();
        assertThat(work.isConnected()).isTrue();
    }

    @Test
    void aTrainingHasNothingOfTheKind() {
        LiveWork none = LiveWork.none();
        none.follow(tasks, following);
        none.looking(Set.of(id));
        none.syncNow();

        assertThat(none.isLive()).isFalse();
        assertThat(none.isConnected()).isTrue();
        assertThat(none.statusProperty().get()).isEmpty();
        assertThat(none.ownProperty().get()).isEmpty();
        assertThatThrownBy(none::cases).isInstanceOf(IllegalStateException.class);
    }
}
