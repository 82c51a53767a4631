package org.appealdesk.console.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import org.appealdesk.casework.live.Refusal;
import org.appealdesk.console.driver.Desktop;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.LivePaper;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.fx.Seats;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.live.DraftBook;
import org.appealdesk.console.live.LiveWork;
import org.appealdesk.console.queue.QueueRow.Expected;
import org.appealdesk.console.settings.AgentSettings;
import org.appealdesk.console.settings.SettingsModel;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The queue over a replica: what is expected looks expected, what was refused is marked, what is out of sight goes. */
class LiveQueueTest {
    private final LivePaper paper = new LivePaper();
    private final CaseId id = queued("388107");
    private final CaseId other = queued("388108");
    private final Desktop desktop = Desktop.of(Language.ENGLISH, paper.backend().clock(), QueueActions.ALL);
    private final Subscriptions following = new Subscriptions();
    private final List<CaseId> opened = new ArrayList<>();
    private final DraftBook drafts = DraftBook.forgetful();
    private final QueueViewModel queue = Fx.get(() -> {
        SettingsModel settings = new SettingsModel(
                AgentSettings.usual(Language.ENGLISH),
                desktop.texts(),
                desktop.tools().actions().keys());
        LiveWork work = LiveWork.over(paper.ports(), drafts);
        work.follow(desktop.tools().tasks(), following);
        QueueViewModel made =
                new QueueViewModel(paper.desk(), work, new Seats(PaperDesk.ME), desktop.tools(), settings, opened::add);
        made.follow(following);
        return made;
    });
    private final Screen screen = desktop.show(1378, 860, tools -> new QueueView(queue, tools));

    private CaseId queued(String number) {
        CaseId made = paper.backend().appeal(number, "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        paper.backend().failNegotiation(made);
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

    private void claimHere() {
        happens(() -> queue.selectionProperty().set(Set.of(id)));
        happens(queue::claimSelected);
    }

    private TableRow<?> row(CaseId wanted) {
        return Fx.get(() -> screen.all(".table-row-cell").stream()
                .map(node -> (TableRow<?>) node)
                .filter(row ->
                        row.getItem() instanceof QueueRow shown && shown.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row of " + wanted)));
    }

    private List<String> texts(Node node) {
        return screen.textsIn(node);
    }

    @Test
    void aClaimUnderWayReadsClaimingAndItsOwnerIsOnlyExpected() {
        claimHere();

        assertThat(texts(row(id))).contains("claiming…", "LT …").doesNotContain("LT");
        assertThat(Fx.get(() -> row(id).getAccessibleText())).endsWith(", claiming…");
        assertThat(screen.textsIn(screen.find("#queue-preview"))).contains("claiming…");
        assertThat(desktop.notifier().told().getLast().text().replace('\u00a0', ' '))
                .isEqualTo("2 014 388 107: “Claim” is on its way; the backend decides.");
    }

    @Test
    void aRowShowsThatSomethingIsWrittenInItAndNotSent() {
        happens(() -> drafts.of(id).keep("NOTE", "hỏi lại sau"));

        assertThat(draftMarks(row(id))).containsExactly("Something is written here and not sent");
        assertThat(draftMarks(row(other))).isEmpty();

        happens(() -> drafts.of(id).keep("NOTE", ""));
        assertThat(draftMarks(row(id))).isEmpty();
    }

    private List<String> draftMarks(TableRow<?> row) {
        return Fx.get(() -> row.lookupAll(".draft-mark").stream()
                .map(Node::getAccessibleText)
                .toList());
    }

    @Test
    void onceConfirmedItReadsAsClaimed() {
        claimHere();
        happens(paper::sync);

        assertThat(texts(row(id))).contains("CS review", "LT").doesNotContain("claiming…", "LT …");
    }

    @Test
    void aClaimThatCameTooLateGivesTheRowBackAndIsMarked() {
        claimHere();
        happens(() -> {
            paper.backend().claim(id, PaperDesk.COLLEAGUE);
            paper.sync();
        });

        assertThat(texts(row(id))).contains("HN", "1").doesNotContain("claiming…");
        assertThat(Fx.get(() -> screen.find(".refused-mark").getAccessibleText()))
                .startsWith("1 of your actions on this case was refused");
        assertThat(texts(row(other))).doesNotContain("1");
    }

    @Test
    void theMarkGoesWhenTheRefusedActionIsDropped() {
        happens(() -> {
            paper.act(id, PaperDesk.ME, new SupportAction.AddNote("One."));
            paper.refuse(Refusal.because(Refusal.Why.NOT_ALLOWED, ""));
        });
        assertThat(screen.shows(".refused-mark")).isTrue();

        happens(() -> paper.cases().drop(paper.cases().unfinished().getFirst().id()));

        assertThat(screen.shows(".refused-mark")).isFalse();
    }

    @Test
    void anythingElseUnderWayKeepsTheStageButSaysThatItIsExpected() {
        happens(() -> paper.act(id, PaperDesk.ME, new SupportAction.AddNote("One.")));

        assertThat(Fx.get(() -> queue.model().find(id).orElseThrow().expected()))
                .isEqualTo(Expected.SOMETHING);
        assertThat(screen.all(".pill.pending")).isNotEmpty();
        assertThat(Fx.get(() -> row(id).getAccessibleText())).endsWith(", not confirmed yet");
        assertThat(Fx.get(() -> row(other).getAccessibleText())).doesNotContain("not confirmed");
    }

    @Test
    void whoElseLooksIsShownByInitialsAndByNameOnHover() {
        happens(() -> paper.eyes().look(id, "Minh Trần", "Hoa", "Ánh Lê"));

        assertThat(texts(row(id))).contains("MT +2");
        assertThat(Fx.get(() -> screen.find(".looker-mark").getAccessibleText()))
                .isEqualTo("Looking at it now: Minh Trần, Hoa, Ánh Lê");

        happens(() -> paper.eyes().look(id));
        assertThat(screen.shows(".looker-mark")).isFalse();
    }

    @Test
    void aCaseThatLeavesTheScopeLeavesTheQueueAndTheSelection() {
        happens(() -> queue.selectionProperty().set(Set.of(id, other)));
        happens(() -> paper.hide(id));

        assertThat(Fx.get(() -> queue.model().find(id))).isEmpty();
        assertThat(Fx.get(() -> queue.model().openCount())).isEqualTo(1);
        assertThat(Fx.get(() -> queue.selectionProperty().get())).containsExactly(other);
        assertThat(texts(row(other))).isNotEmpty();
    }

    @Test
    void aCaseThatComesBackIsThereAgain() {
        happens(() -> paper.hide(id));
        happens(() -> paper.show(id));

        assertThat(texts(row(id))).isNotEmpty();
    }
}
