package org.appealdesk.console.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextInputControl;
import org.appealdesk.casework.MemoryPapers;
import org.appealdesk.casework.PaperWriter;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.live.DraftBook;
import org.appealdesk.console.live.Outgoing;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is written and not sent outlives the program, in its case and for its reader. */
class KeptDraftsTest {
    private final PaperDesk paper = new PaperDesk();
    private final CaseId first = own("388107", "CryptoHanoi_21", "minh_otc88");
    private final CaseId second = own("388109", "giahan.ly", "viet_trinh");
    private final MemoryPapers papers = new MemoryPapers();
    private final List<Runnable> due = new ArrayList<>();
    private DraftBook book = book();
    private CaseWindow window = CaseWindow.of(paper, first, book);

    private CaseId own(String number, String buyer, String seller) {
        CaseId id = paper.appeal(number, "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT, buyer, seller);
        paper.failNegotiation(id);
        paper.claim(id, PaperDesk.ME);
        return id;
    }

    private DraftBook book() {
        return Fx.get(() -> new DraftBook(papers, new PaperWriter(papers, (_, work) -> due.add(work), _ -> {})));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Screen screen() {
        return window.screen();
    }

    private void pauseIsOver() {
        Fx.run(() -> {
            List<Runnable> now = List.copyOf(due);
            due.clear();
            now.forEach(Runnable::run);
        });
    }

    /** As kill -9 does: what was not written yet is lost. */
    private void crash() {
        window.close();
        due.clear();
        book = book();
        window = CaseWindow.of(paper, first, book);
    }

    private String draft(String audience) {
        screen().click("#audience-" + audience);
        return window.written("#composer");
    }

    private void write(String audience, String words) {
        screen().click("#audience-" + audience);
        screen().click("#composer");
        screen().type(words);
    }

    @Test
    void aCrashLeavesEachDraftWithItsReaderInItsCase() {
        write("buyer", "Chào anh");
        write("seller", "Chào chị");
        window.open(second);
        write("note", "hỏi lại sau");
        pauseIsOver();
        write("note", " nhé");

        crash();

        assertThat(draft("buyer")).isEqualTo("Chào anh");
        assertThat(draft("seller")).isEqualTo("Chào chị");
        assertThat(draft("note")).isEmpty();
        assertThat(Fx.get(() -> book.unsentProperty().get())).containsExactlyInAnyOrder(first, second);
        window.open(second);
        assertThat(draft("note"))
                .as("what was typed less than a pause before is lost")
                .isEqualTo("hỏi lại sau");
        assertThat(draft("buyer")).isEmpty();
        assertThat(draft("seller")).isEmpty();
    }

    @Test
    void whatCouldStillBeTakenBackIsADraftAgainAndWhatLeftIsNot() {
        write("seller", "Chị gửi sao kê nhé");
        screen().press("Ctrl+Enter");
        write("seller", "Em chờ");
        pauseIsOver();

        crash();

        assertThat(draft("seller")).isEqualTo("Chị gửi sao kê nhé\nEm chờ");
        screen().press("Ctrl+Enter");
        screen().click("#composer");
        screen().press("Ctrl+Enter");
        window.pass(Outgoing.GRACE);
        pauseIsOver();
        assertThat(window.sentTo(Side.SELLER)).containsExactly("Chị gửi sao kê nhé\nEm chờ");
        assertThat(papers.all("draft")).isEmpty();
        assertThat(Fx.get(() -> book.unsentProperty().get())).isEmpty();

        crash();
        assertThat(draft("seller")).isEmpty();
    }

    @Test
    void theEndOfTheProgramSendsWhatWasSentAndKeepsTheRest() {
        write("seller", "gửi");
        screen().press("Ctrl+Enter");
        write("buyer", "nháp");
        window.end();
        Fx.run(book::close);

        assertThat(window.sentTo(Side.SELLER)).containsExactly("gửi");
        assertThat(papers.all("draft")).containsExactly(entry("BUYER 388107", "nháp"));
    }

    @Test
    void whatTheEndCouldNotSendIsADraftAtTheNextStart() {
        write("seller", "gửi");
        screen().press("Ctrl+Enter");
        window.breakStorage();
        window.end();
        Fx.run(book::close);
        paper.mendStorage();

        crash();

        assertThat(window.sentTo(Side.SELLER)).isEmpty();
        assertThat(draft("seller")).isEqualTo("gửi");
    }

    @Test
    void anUnsentRequestIsThereAfterACrash() {
        askSeller();
        screen().click("#ask-own");
        Fx.run(() -> lastItem().setText("Ảnh chụp\\n màn hình"));
        screen().click(lastItem());
        String letter = window.says("#ask-preview");
        pauseIsOver();

        crash();

        assertThat(Fx.get(() -> book.unsentProperty().get())).containsExactly(first);
        askSeller();
        assertThat(window.says("#ask-preview")).isEqualTo(letter).contains("Ảnh chụp\\n màn hình");
        screen().click("#ask-send");
        pauseIsOver();
        assertThat(papers.all("draft")).as("it can still be taken back").hasSize(1);
        window.pass(Outgoing.GRACE);
        pauseIsOver();
        assertThat(papers.all("draft")).isEmpty();
        assertThat(window.appeal().openRequests()).hasSize(1);
    }

    private void askSeller() {
        Fx.run(() -> ((AppealView) window.shown()).ask(Side.SELLER));
        screen().awaitShown("#ask-own");
    }

    private TextInputControl lastItem() {
        int number = 1;
        while (screen().shows("#ask-text-" + (number + 1))) {
            number++;
        }
        return screen().find("#ask-text-" + number, TextInputControl.class);
    }

    @Test
    void aDraftStaysWithACaseThatSomebodyElseTook() {
        write("seller", "chưa gửi");
        pauseIsOver();
        window.act(PaperDesk.ME, new SupportAction.ReturnCase("hết ca"));

        crash();

        assertThat(draft("seller")).isEqualTo("chưa gửi");
    }
}
