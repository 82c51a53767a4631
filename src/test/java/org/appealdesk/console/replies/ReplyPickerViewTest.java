package org.appealdesk.console.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.appealdesk.casework.MemoryPapers;
import org.appealdesk.console.appeal.CaseWindow;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.Replies;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.replies.Fit;
import org.appealdesk.replies.OwnReplies;
import org.appealdesk.replies.Reply;
import org.appealdesk.replies.SharedReplies;
import org.appealdesk.replies.Template;
import org.appealdesk.replies.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ready replies on the real screen of a case, by keyboard unless it says otherwise. */
class ReplyPickerViewTest {
    private final MemoryPapers papers = new MemoryPapers();
    private CaseWindow window = claimed(Replies.book(papers));
    private Screen screen = window.screen();

    private static CaseWindow claimed(ReplyBook book) {
        PaperDesk paper = new PaperDesk();
        CaseId id = paper.appeal("388107", "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        paper.failNegotiation(id);
        paper.claim(id, PaperDesk.ME);
        return CaseWindow.with(book, paper, id);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void isFilledInThePartysLanguageAndWrittenIntoItsDraft() {
        open("Ctrl+Shift+S");
        search("du thong tin");
        assertThat(preview())
                .isEqualTo("Cảm ơn bạn, chúng tôi đã có đủ thông tin từ bạn. Quyết định sẽ được thông báo tại đây.");
        assertThat(window.says("#replies-reader")).isEqualTo("The seller minh_otc88 will read");

        screen.press("Enter");

        assertThat(screen.shows("#replies-field")).isFalse();
        assertThat(window.isFocused("#composer")).isTrue();
        assertThat(window.written("#composer"))
                .isEqualTo("Cảm ơn bạn, chúng tôi đã có đủ thông tin từ bạn. Quyết định sẽ được thông báo tại đây.");
        assertThat(window.sentTo(Side.SELLER)).isEmpty();
    }

    @Test
    void whatTheCaseDoesNotKnowIsAsked() {
        open("Ctrl+Shift+B");
        search("i will call at");
        assertThat(preview()).contains("khiếu nại 2014388107. Thời gian: [time].");

        screen.press("Enter");

        assertThat(window.isFocused("#replies-gap-time")).isTrue();
        assertThat(window.texts(".replies-sheet")).contains("Please fill this in.");
        screen.type("15:30");
        assertThat(preview()).contains("khiếu nại 2014388107. Thời gian: 23/11/2026, 15:30:00 ICT.");
        screen.press("Enter");

        assertThat(plain(window.written("#composer")))
                .startsWith(
                        "Tôi sẽ gọi cho bạn về khiếu nại 2014388107. Thời gian: 23/11/2026, 15:30:00 ICT. Vui lòng");
    }

    @Test
    void aSumIsWrittenInTheOrdersFiatAndWordsAreTakenAsTheyAre() {
        open("Ctrl+Shift+S");
        search("the amount differs");
        screen.press("Enter");
        screen.type("500000");
        assertThat(preview()).contains("51.000.000 ₫; số đã trả chênh 500.000 ₫.");

        Fx.run(() -> screen.find("#replies-gap-sum", TextField.class).setText("một nửa"));
        assertThat(preview()).contains("chênh một nửa.");
    }

    @Test
    void theDueTimeIsThatOfTheOpenRequest() {
        Fx.run(() -> window.paper().ask(window.id(), PaperDesk.ME, Side.SELLER, Duration.ofMinutes(30)));
        open("Ctrl+Shift+S");
        search("sao ke");
        assertThat(preview()).endsWith("Vui lòng gửi trước 23/11/2026, 14:33:22 ICT.");
        assertThat(screen.shows("#replies-gap-due")).isFalse();
        screen.press("Escape");

        // Nothing is awaited of the buyer.
        open("Ctrl+Shift+B");
        search("sao ke");
        assertThat(preview()).endsWith("Vui lòng gửi trước [due time].");
        assertThat(screen.shows("#replies-gap-due")).isTrue();
    }

    @Test
    void severalAreStackedWithoutLeaving() {
        open("Ctrl+Shift+S");
        search("thank you for waiting");
        screen.press("Ctrl+Enter");
        assertThat(window.isFocused("#replies-field")).isTrue();
        assertThat(window.says("#replies-inserted")).isEqualTo("In the draft: Thank you for waiting");
        search("please stay polite");
        screen.press("Enter");

        assertThat(window.written("#composer").lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Cảm ơn bạn đã chờ, minh_otc88.");
        assertThat(window.written("#composer").lines().toList().getLast()).startsWith("Tôi hiểu bạn đang bức xúc.");
    }

    @Test
    void whatIsTypedOnceIsThereForTheNext() {
        open("Ctrl+Shift+B");
        search("i will call at");
        screen.press("Enter");
        screen.type("15:30");
        search("three calls");

        assertThat(preview()).contains("23/11/2026, 15:30:00 ICT");
    }

    @Test
    void theOtherLanguageIsOneKeyAwayAndSaidToBeTheOther() {
        open("Ctrl+Shift+S");
        search("we have what we need");
        assertThat(screen.shows("#replies-warning")).isFalse();

        screen.click("#replies-language-english");

        assertThat(preview())
                .isEqualTo("Thank you, we have what we need from you. You will be told the decision here.");
        assertThat(window.says("#replies-warning")).isEqualTo("The reader reads Tiếng Việt.");
    }

    @Test
    void aNoteIsOfferedNotesOnlyInTheAgentsLanguage() {
        open("Ctrl+Shift+N");
        assertThat(ids()).isNotEmpty().allMatch(id -> id.startsWith("note-"));
        search("hand-over");
        assertThat(preview()).startsWith("LT: handing over 2014388107 (Amount incorrect).");
        assertThat(window.says("#replies-reader")).isEqualTo("Colleagues will read");
    }

    @Test
    void aPartyIsNeverOfferedNotesNorWhatIsForTheOther() {
        open("Ctrl+Shift+B");

        assertThat(ids()).noneMatch(id -> id.startsWith("note-"));
        assertThat(ids()).contains("first-amount-incorrect-buyer").doesNotContain("first-amount-incorrect-seller");
    }

    @Test
    void whatFitsTheReasonAndTheStageComesFirst() {
        open("Ctrl+Shift+B");

        assertThat(ids().getFirst()).isEqualTo("first-amount-incorrect-buyer");
        assertThat(ids().indexOf("first-chargeback-buyer")).isGreaterThan(ids().indexOf("conduct-polite"));
    }

    @Test
    void whatWasUsedLastComesFirstTheNextTime() {
        open("Ctrl+Shift+B");
        search("please stay polite");
        screen.press("Enter");
        open("Ctrl+Shift+S");

        assertThat(ids().getFirst()).isEqualTo("conduct-polite");
        assertThat(new OwnReplies(papers).recent()).containsExactly("conduct-polite");
    }

    @Test
    void isWrittenWhereTheCaretIs() {
        screen.press("Ctrl+Shift+S");
        window.write("#composer", "Chào chị.\nHẹn gặp lại.");
        Fx.run(() -> screen.find("#composer", TextArea.class).positionCaret("Chào chị.".length()));
        screen.press("Ctrl+J");
        search("du thong tin");
        screen.press("Enter");

        assertThat(window.written("#composer").lines())
                .containsExactly(
                        "Chào chị.",
                        "Cảm ơn bạn, chúng tôi đã có đủ thông tin từ bạn. Quyết định sẽ được thông báo tại đây.",
                        "Hẹn gặp lại.");
        screen.type(" Vâng");
        assertThat(window.written("#composer").lines().toList().get(1)).endsWith("tại đây. Vâng");
    }

    @Test
    void noOtherDraftIsTouched() {
        screen.press("Ctrl+Shift+B");
        screen.type("cho người mua");
        open("Ctrl+Shift+S");
        search("du thong tin");
        screen.press("Enter");

        screen.press("Ctrl+Shift+B");
        assertThat(window.written("#composer")).isEqualTo("cho người mua");
        screen.press("Ctrl+Shift+N");
        assertThat(window.written("#composer")).isEmpty();
    }

    @Test
    void theButtonOffersThemToo() {
        screen.click("#audience-seller");
        screen.click("#composer-replies");
        screen.awaitShown("#replies-field");

        assertThat(window.isFocused("#replies-field")).isTrue();
    }

    @Test
    void arrowsMoveInTheListWhileTheKeyboardStaysInTheField() {
        open("Ctrl+Shift+B");
        List<String> ids = ids();
        screen.press("Down");
        screen.press("Down");
        screen.press("Up");

        assertThat(chosen()).isEqualTo(ids.get(1));
        assertThat(window.isFocused("#replies-field")).isTrue();
        screen.press("Up");
        screen.press("Up");
        assertThat(chosen()).isEqualTo(ids.getFirst());
    }

    @Test
    void nothingFoundInsertsNothing() {
        open("Ctrl+Shift+B");
        search("zzzz");
        screen.press("Enter");

        assertThat(window.texts(".replies-sheet")).contains("No such reply");
        screen.press("Escape");
        assertThat(window.written("#composer")).isEmpty();
    }

    @Test
    void anOwnReplyIsMadeUsedChangedAndRemoved() {
        open("Ctrl+Shift+S");
        screen.press("Alt+N");
        screen.awaitShown("#reply-title");
        assertThat(window.isFocused("#reply-title")).isTrue();
        screen.type("Của riêng tôi");
        screen.press("Tab");
        screen.press("Tab");
        screen.type("Chị {nickname} ơi");
        screen.press("Ctrl+Enter");
        screen.awaitGone("#reply-title");

        search("cua rieng");
        assertThat(preview()).isEqualTo("Chị minh_otc88 ơi");
        assertThat(new OwnReplies(papers).all())
                .extracting(reply -> reply.title().vi())
                .containsExactly("Của riêng tôi");

        screen.click("#replies-change");
        screen.awaitShown("#reply-title");
        window.write("#reply-text-vi", "Anh {nickname} ơi");
        screen.click("#reply-save");
        screen.awaitGone("#reply-title");
        assertThat(preview()).isEqualTo("Anh minh_otc88 ơi");

        window.desktop().dialogs().willDecide(true);
        screen.click("#replies-remove");
        assertThat(new OwnReplies(papers).all()).isEmpty();
        assertThat(ids()).isNotEmpty().noneMatch(id -> id.startsWith("id-"));
    }

    @Test
    void ofASharedReplyACopyIsChanged() {
        open("Ctrl+Shift+S");
        search("we have what we need");
        assertThat(window.says("#replies-change")).contains("change");
        assertThat(screen.shows("#replies-remove")).isFalse();
        screen.click("#replies-change");
        screen.awaitShown("#reply-title");
        assertThat(window.written("#reply-title")).isEqualTo("We have what we need");
        window.write("#reply-title", "Short");
        window.write("#reply-text-vi", "Đủ rồi, cảm ơn.");
        screen.click("#reply-save");
        screen.awaitGone("#reply-title");

        search("short");
        assertThat(preview()).isEqualTo("Đủ rồi, cảm ơn.");
        search("we have what we need");
        assertThat(preview()).startsWith("Cảm ơn bạn, chúng tôi");
    }

    @Test
    void whatIsWrongInAnOwnReplyIsToldBesideIt() {
        open("Ctrl+Shift+S");
        screen.click("#replies-new");
        screen.awaitShown("#reply-title");
        screen.click("#reply-save");
        assertThat(window.texts(".reply-editor")).contains("Please give it a title.");

        window.write("#reply-title", "A");
        screen.click("#reply-save");
        assertThat(window.texts(".reply-editor")).contains("Please write it in one language at least.");

        window.write("#reply-text-en", "Hello {nikname}");
        window.write("#reply-text-vi", "Chào {nickname");
        screen.click("#reply-save");
        assertThat(window.texts(".reply-editor"))
                .contains("There is no variable {nikname}.")
                .contains("A brace stands alone; braces only go around a variable.");

        window.write("#reply-text-en", "Hello {nickname}");
        window.write("#reply-text-vi", "");
        screen.click("#reply-for-colleagues");
        screen.click("#reply-save");
        assertThat(window.texts(".reply-editor"))
                .contains("{nickname} is about the party that reads; a note has none.");
        assertThat(new OwnReplies(papers).all()).isEmpty();
    }

    @Test
    void anOwnReplyInOneLanguageSaysSo() {
        Fx.run(() -> new OwnReplies(papers).keep(english("own-1", "Only English", "Hello {nickname}")));
        open("Ctrl+Shift+S");
        search("only english");

        assertThat(preview()).isEqualTo("Hello minh_otc88");
        assertThat(window.says("#replies-warning")).isEqualTo("This reply is only written in English.");
    }

    @Test
    void filesThatCannotBeReadAreToldAndTheOthersStay() {
        window.close();
        SharedReplies some = new SharedReplies(
                Replies.shipped().replies(), List.of("team.yaml:3:5: a brace stands alone (expected braces in pairs)"));
        window = claimed(new ReplyBook(() -> some, new OwnReplies(papers)));
        screen = window.screen();
        open("Ctrl+Shift+S");

        assertThat(window.says("#replies-problems")).contains("team.yaml:3:5: a brace stands alone");
        assertThat(ids()).isNotEmpty();
    }

    @Test
    void everythingSpeaksTheAgentsLanguage() {
        window.speak(Language.VIETNAMESE);
        open("Ctrl+Shift+S");
        search("we have what we need");

        assertThat(window.says("#replies-reader")).isEqualTo("Người bán minh_otc88 sẽ đọc");
        assertThat(window.texts("#replies-list")).contains("Đã đủ thông tin", "Kết thúc");
    }

    private void open(String audience) {
        screen.press(audience);
        screen.press("Ctrl+J");
        screen.awaitShown("#replies-field");
    }

    private void search(String words) {
        window.write("#replies-field", words);
    }

    private String preview() {
        return plain(window.spoken("#replies-preview"));
    }

    private static String plain(String words) {
        return words.replace('\u00a0', ' ');
    }

    private List<String> ids() {
        return Fx.get(() -> replies().getItems().stream().map(Reply::id).toList());
    }

    private String chosen() {
        return Fx.get(() -> replies().getSelectionModel().getSelectedItem().id());
    }

    @SuppressWarnings("unchecked")
    private ListView<Reply> replies() {
        return screen.find("#replies-list", ListView.class);
    }

    private static Reply english(String id, String title, String text) {
        return new Reply(
                id,
                OwnReplies.THEME,
                new Words(title, title),
                List.of(),
                Fit.ANY_PARTY,
                Map.of("en", Template.of(text)));
    }
}
