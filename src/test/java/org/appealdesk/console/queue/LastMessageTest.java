package org.appealdesk.console.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.queue.QueueRow.LastMessage;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who wrote last, as a column, as an order, and as a view. */
class LastMessageTest {

    private final PaperDesk paper = new PaperDesk();
    private final CaseId first = mine("101");
    private final CaseId second = mine("102");
    private final CaseId third = mine("103");
    private final QueueScreen queue = QueueScreen.open(paper);

    private CaseId mine(String number) {
        CaseId id =
                paper.appeal(number, "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT, "b" + number, "s" + number);
        paper.failNegotiation(id);
        paper.claim(id, PaperDesk.ME);
        return id;
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private void says(CaseId id, Side side) {
        queue.happens(() -> {
            paper.clock().move(Duration.ofSeconds(10));
            paper.say(id, side, "Anh xem giúp.");
        });
    }

    private void answers(CaseId id) {
        queue.happens(() -> {
            paper.clock().move(Duration.ofSeconds(10));
            paper.act(
                    id,
                    PaperDesk.ME,
                    new SupportAction.WriteToParty(
                            new Message(paper.desk().newId(), Channel.BUYER_SUPPORT, "Đã nhận.", List.of())));
        });
    }

    private void run(String action) {
        Fx.run(() -> {
            var actions = queue.desktop().tools().actions();
            actions.run(actions.find(QueueActions.ALL.stream()
                            .filter(spec -> spec.id().equals(action))
                            .findFirst()
                            .orElseThrow())
                    .orElseThrow());
        });
    }

    private Optional<LastMessage> last(CaseId id) {
        return queue.queue().model().find(id).orElseThrow().lastMessage();
    }

    @Test
    void theLastWriterIsAPartyOrSupport() {
        assertThat(last(first)).isEmpty();

        says(first, Side.BUYER);
        assertThat(last(first)).contains(new LastMessage(Side.BUYER, PaperDesk.START.plusSeconds(10)));

        says(first, Side.SELLER);
        assertThat(last(first)).contains(new LastMessage(Side.SELLER, PaperDesk.START.plusSeconds(20)));

        answers(first);
        assertThat(last(first)).contains(new LastMessage(null, PaperDesk.START.plusSeconds(30)));
    }

    @Test
    void anActionSortsByItTheNewestFirstAndShowsTheColumnThatIsUsuallyHidden() {
        says(second, Side.SELLER);
        says(third, Side.BUYER);
        assertThat(queue.columns()).doesNotContain("LAST MESSAGE");

        run("queue.action.sortByMessage");

        assertThat(queue.columns()).contains("LAST MESSAGE");
        assertThat(queue.rows()).containsExactly("103", "102", "101");
        assertThat(queue.screen().textsIn(queue.row("102"))).contains("Seller · 14:03:32\u00a0ICT");
        assertThat(queue.screen().texts()).anyMatch(text -> text.contains("sorted by “Last message”"));

        run("queue.action.sortByRisk");
        assertThat(queue.rows()).containsExactly("101", "102", "103");
        assertThat(queue.columns()).doesNotContain("LAST MESSAGE");
    }

    @Test
    void whatIsToBeAnsweredIsAViewInTheOrderOfWaitingWhichIsLeftBehindWithIt() {
        says(third, Side.BUYER);
        says(first, Side.SELLER);
        says(second, Side.BUYER);
        answers(second);

        queue.screen().click("To be answered");

        assertThat(queue.rows()).containsExactly("103", "101");
        assertThat(queue.columns()).contains("LAST MESSAGE");
        answers(third);
        assertThat(queue.rows()).containsExactly("101");

        queue.screen().click("All open");
        assertThat(queue.rows()).containsExactly("101", "102", "103");
    }

    @Test
    void anOwnViewKeepsItsOrder() {
        says(second, Side.SELLER);
        says(third, Side.BUYER);
        says(first, Side.BUYER);
        run("queue.action.sortByMessage");
        queue.desktop().dialogs().willAnswer("News first");
        run("queue.action.saveView");
        queue.screen().click("All open");
        assertThat(queue.rows()).as("by risk").containsExactly("101", "102", "103");

        queue.screen().click("News first");

        assertThat(queue.rows()).containsExactly("101", "103", "102");
    }

    @Test
    void aViewWithAnOrderIsReadBackAndAnOldOneHasNone() {
        SavedView.Own view =
                new SavedView.Own("x", QueueFilter.NONE.withText("a&b=c"), new Sorting(QueueColumns.MESSAGE, true));

        assertThat(SavedView.Own.decode("x", view.encode())).contains(view);
        assertThat(SavedView.Own.decode("x", "text=a"))
                .contains(new SavedView.Own("x", QueueFilter.NONE.withText("a"), Sorting.BY_RISK));
        assertThat(SavedView.Own.decode("x", "stage=NEVER_HEARD_OF&sort=-message"))
                .isEmpty();
    }
}
