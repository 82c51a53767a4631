package org.appealdesk.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.replies.Fit.Reader;
import org.junit.jupiter.api.Test;

/** The replies that are brought along. */
class ReplyLibraryTest {
    private static final List<Reply> ALL = load();

    private static List<Reply> load() {
        ReplyFolder.Loaded loaded = ReplyFolder.load(Path.of("assets/replies"));
        assertThat(loaded.problems()).isEmpty();
        return loaded.replies();
    }

    @Test
    void thereAreEnoughForThisWork() {
        assertThat(ALL).hasSizeGreaterThan(100);
        assertThat(ALL.stream().map(reply -> reply.theme().en()).distinct()).hasSize(9);
    }

    @Test
    void everyReasonHasFirstWordsForAParty() {
        Set<ReasonCode> covered = named("first-").stream()
                .flatMap(reply -> reply.fit().reasons().stream())
                .collect(Collectors.toSet());

        assertThat(covered).containsExactlyInAnyOrder(ReasonCode.values());
    }

    @Test
    void theOneAppealedAgainstIsAskedToo() {
        Set<ReasonCode> ofOneParty = EnumSet.of(ReasonCode.ABUSIVE_LANGUAGE, ReasonCode.OTHER);
        for (ReasonCode reason : EnumSet.complementOf(EnumSet.copyOf(ofOneParty))) {
            assertThat(named("first-").stream()
                            .filter(reply -> reply.fit().reasons().contains(reason))
                            .flatMap(reply -> reply.fit().sides().stream()))
                    .as(reason.name())
                    .contains(Side.BUYER, Side.SELLER);
        }
    }

    @Test
    void everyKindOfEvidenceCanBeAskedFor() {
        Set<String> ids = ALL.stream().map(Reply::id).collect(Collectors.toSet());

        assertThat(Arrays.stream(EvidenceKind.values()).map(ReplyLibraryTest::asked))
                .allMatch(ids::contains);
    }

    private static String asked(EvidenceKind kind) {
        return switch (kind) {
            case PAYMENT_RECEIPT -> "evidence-receipt";
            case BANK_STATEMENT -> "evidence-statement";
            case BANK_FREEZE_NOTICE -> "evidence-freeze-notice";
            case OTHER -> "evidence-item";
            case SCREEN_RECORDING,
                    LOGIN_VIDEO,
                    ACCOUNT_PAGE,
                    CHAT_EXCERPT,
                    CALL_RECORDING,
                    REFUND_RECEIPT,
                    CHARGEBACK_NOTICE,
                    POLICE_REPORT,
                    ID_DOCUMENT,
                    CASH_PROOF ->
                "evidence-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    @Test
    void whatSpeaksOfADecisionIsForDecidedAppeals() {
        assertThat(named("outcome-").stream()
                        .filter(reply -> reply.fit().stages().isEmpty()))
                .isEmpty();
    }

    /** Nothing is promised to anybody while nothing is decided. */
    @Test
    void nothingPromisesMoneyBeforeADecision() {
        Pattern promise = Pattern.compile(
                "you (will|'ll|shall) (get|receive|be paid|be refunded)|(goes|go) (back )?to you\\b|will be released to you"
                        + "|we (will )?(release|refund|return)|bạn sẽ (nhận|được)|(thuộc|trả) về bạn|chúng tôi (sẽ )?(hoàn|trả lại|mở khóa)",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        Predicate<String> promises = text -> promise.matcher(text).find();
        Set<Stage> decided = EnumSet.of(Stage.DECIDED, Stage.COMPLETED);

        List<String> early = ALL.stream()
                .filter(reply -> reply.fit().stages().isEmpty()
                        || !decided.containsAll(reply.fit().stages()))
                .filter(reply ->
                        reply.texts().values().stream().map(Template::text).anyMatch(promises))
                .map(Reply::id)
                .toList();

        assertThat(early).isEmpty();
        // The pattern knows a promise when it sees one.
        assertThat(ALL.stream()
                        .filter(reply -> reply.texts().values().stream()
                                .map(Template::text)
                                .allMatch(promises))
                        .map(Reply::id))
                .contains("outcome-release-buyer", "outcome-cancel-seller", "outcome-top-up-buyer");
    }

    @Test
    void textsAreWrittenCleanly() {
        for (Reply reply : ALL) {
            for (String language : Reply.LANGUAGES) {
                String text = reply.textFor(language).text();
                assertThat(text)
                        .as(reply.id() + " " + language)
                        .doesNotContain("  ", " .", " ,", "..", "!", "'", "\"")
                        .matches(written -> Normalizer.isNormalized(written, Normalizer.Form.NFC), "is composed")
                        .matches(
                                written -> reply.fit().readers().contains(Reader.COLLEAGUE)
                                        || written.matches("(?s).*[.?]"),
                                "ends like a sentence");
                assertThat(text.length()).as(reply.id() + " " + language).isLessThan(600);
            }
            assertThat(reply.textFor("en").text())
                    .as(reply.id())
                    .isNotEqualTo(reply.textFor("vi").text());
        }
    }

    @Test
    void titlesTellThemApart() {
        for (String language : Reply.LANGUAGES) {
            assertThat(ALL).extracting(reply -> reply.title().in(language)).doesNotHaveDuplicates();
        }
    }

    @Test
    void onlyNotesAreForColleaguesAndTheyAreForNobodyElse() {
        assertThat(ALL.stream().filter(reply -> reply.fit().readers().contains(Reader.COLLEAGUE)))
                .isNotEmpty()
                .allMatch(reply -> reply.fit().readers().equals(Set.of(Reader.COLLEAGUE)))
                .allMatch(reply -> reply.id().startsWith("note-"));
    }

    private static List<Reply> named(String beginning) {
        return ALL.stream().filter(reply -> reply.id().startsWith(beginning)).toList();
    }
}
