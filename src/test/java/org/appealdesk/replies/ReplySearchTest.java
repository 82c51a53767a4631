package org.appealdesk.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.replies.Fit.Reader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which replies are found, and in which order. */
class ReplySearchTest {
    private static final Reply STATEMENT = reply("statement", "Bank statement", "Sao kê ngân hàng", Fit.ANY_PARTY);
    private static final Reply GREETING = reply("greeting", "Greeting", "Lời chào", Fit.ANY_PARTY);
    private static final Reply FOR_BUYER =
            reply("pay", "Pay the rest", "Trả phần thiếu", fit(Set.of(Side.BUYER), Set.of(), Set.of()));
    private static final Reply FOR_OVERPAID =
            reply("over", "Zero excess", "Phần thừa", fit(Set.of(), Set.of(ReasonCode.OVERPAID), Set.of()));
    private static final Reply FOR_DECIDED =
            reply("decided", "Decided", "Đã quyết định", fit(Set.of(), Set.of(), Set.of(Stage.DECIDED)));
    private static final Reply NOTE =
            reply("note", "Note", "Ghi chú", new Fit(Set.of(Reader.COLLEAGUE), Set.of(), Set.of(), Set.of()));
    private static final List<Reply> ALL = List.of(STATEMENT, GREETING, FOR_BUYER, FOR_OVERPAID, FOR_DECIDED, NOTE);

    @Test
    void isFoundInEitherLanguageWithoutDiacritics() {
        assertThat(found("sao ke", Side.BUYER)).containsExactly("statement");
        assertThat(found("STATE bank", Side.BUYER)).containsExactly("statement");
        assertThat(found("loi chao", Side.SELLER)).containsExactly("greeting");
        assertThat(found("đã quyet", Side.SELLER)).containsExactly("decided");
        assertThat(found("nothing like it", Side.SELLER)).isEmpty();
    }

    @Test
    void whatIsNamedSoComesBeforeWhatOnlyContainsIt() {
        Reply contains = new Reply(
                "a",
                new Words("Mine", "Của tôi"),
                new Words("A", "A"),
                List.of(),
                Fit.ANY_PARTY,
                Map.of("en", Template.of("a greeting to all")));

        assertThat(new ReplySearch("greeting", at(Side.BUYER), List.of("a"), "en").in(List.of(contains, GREETING)))
                .containsExactly(GREETING, contains);
    }

    @Test
    void aTitleWithTheWordsAsTypedComesBeforeOneThatOnlyHasThem() {
        Reply turned = reply("turned", "Ask for a bank statement", "Ngân hàng: sao kê", Fit.ANY_PARTY);

        assertThat(new ReplySearch("sao ke ngan", at(Side.BUYER), List.of("turned"), "en")
                        .in(List.of(turned, STATEMENT)))
                .containsExactly(STATEMENT, turned);
        assertThat(new ReplySearch("tatement", at(Side.BUYER), List.of(), "en").in(ALL))
                .containsExactly(STATEMENT);
    }

    @Test
    void whatFitsTheCaseComesFirstAndThenTheTitleCounts() {
        assertThat(found("", Side.BUYER)).containsExactly("over", "pay", "statement", "greeting", "decided");
    }

    @Test
    void titlesAreSortedInTheAgentsLanguage() {
        assertThat(new ReplySearch("", at(Side.SELLER), List.of(), "vi").in(List.of(STATEMENT, GREETING)))
                .containsExactly(GREETING, STATEMENT);
        assertThat(new ReplySearch("", at(Side.SELLER), List.of(), "en").in(List.of(GREETING, STATEMENT)))
                .containsExactly(STATEMENT, GREETING);
    }

    @Test
    void nobodyIsOfferedWhatIsForOthers() {
        assertThat(found("", Side.SELLER)).doesNotContain("pay", "note");
        assertThat(found("", null)).containsExactly("note");
    }

    @Test
    void whatWasUsedLatelyComesFirstUnlessItIsForAnotherCase() {
        ReplySearch search = new ReplySearch("", at(Side.BUYER), List.of("decided", "greeting", "statement"), "en");

        assertThat(search.in(ALL))
                .extracting(Reply::id)
                .containsExactly("greeting", "statement", "over", "pay", "decided");
    }

    private static List<String> found(String query, @Nullable Side side) {
        return new ReplySearch(query, at(side), List.of(), "en")
                .in(ALL).stream().map(Reply::id).toList();
    }

    private static Situation at(@Nullable Side side) {
        return new Situation(ReasonCode.OVERPAID, Stage.CS_REVIEW, side);
    }

    private static Fit fit(Set<Side> sides, Set<ReasonCode> reasons, Set<Stage> stages) {
        return new Fit(Set.of(Reader.PARTY), sides, reasons, stages);
    }

    private static Reply reply(String id, String en, String vi, Fit fit) {
        return new Reply(
                id,
                new Words("Theme", "Chủ đề"),
                new Words(en, vi),
                List.of(),
                fit,
                Map.of("en", Template.of("text"), "vi", Template.of("chữ")));
    }
}
