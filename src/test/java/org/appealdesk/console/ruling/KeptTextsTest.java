package org.appealdesk.console.ruling;

import static org.assertj.core.api.Assertions.assertThat;

import org.appealdesk.casework.MemoryPapers;
import org.appealdesk.casework.PaperWriter;
import org.appealdesk.console.findings.FindingsViewModel;
import org.appealdesk.console.live.CaseTable;
import org.appealdesk.console.live.DraftBook;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.Test;

/** What an agent writes into the texts of a ruling outlives the tab and the program. */
class KeptTextsTest {
    private static final String MINE = "Kính gửi anh,\nlời của tôi";

    private final MemoryPapers papers = new MemoryPapers();
    private final CaseTable table = CaseTable.ready();

    private RulingViewModel opened() {
        CaseTable now = table.with(new DraftBook(papers, new PaperWriter(papers, (_, work) -> work.run(), _ -> {})));
        RulingViewModel ruling = new RulingViewModel(now.live(), new FindingsViewModel(now.live(), _ -> {}));
        ruling.begin();
        return ruling;
    }

    @Test
    void theAgentsOwnWordsAreThereAfterACrashAndTheTemplatesAreNot() {
        RulingViewModel before = opened();
        before.outcomeProperty().set(before.outcomes().getFirst());
        assertThat(papers.all("draft")).isEmpty();
        before.text(Side.BUYER).textProperty().set(MINE);

        RulingViewModel after = opened();
        after.outcomeProperty().set(after.outcomes().getFirst());

        assertThat(after.written()).containsExactly(MINE);
        assertThat(after.text(Side.BUYER).textProperty().get()).isEqualTo(MINE);
        assertThat(after.text(Side.BUYER).outdatedProperty().get())
                .as("it is told that it is of another time")
                .isTrue();
        assertThat(after.text(Side.SELLER).editedProperty().get()).isFalse();

        after.text(Side.BUYER).restore();
        assertThat(papers.all("draft")).isEmpty();
    }

    @Test
    void whatIsRuledIsNoDraftAnyMore() {
        RulingViewModel ruling = opened();
        ruling.outcomeProperty().set(Outcome.TOP_UP_THEN_RELEASE);
        ruling.ruleCitedProperty().set("R16");
        ruling.text(Side.BUYER).textProperty().set(MINE);
        ruling.review();
        ruling.confirm();

        assertThat(ruling.stepProperty().get()).isEqualTo(RulingViewModel.Step.DONE);
        assertThat(papers.all("draft")).isEmpty();
    }

    @Test
    void wordsForAnEarlierAppealAreNotTakenUp() {
        papers.write("draft", "RULING-BUYER " + table.live().id(), "20149999999\n" + MINE);

        assertThat(opened().written()).isEmpty();
        assertThat(papers.all("draft")).isEmpty();
    }
}
