package org.appealdesk.console.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.text.Texts;
import org.appealdesk.engine.Deadline;
import org.appealdesk.engine.Rejection;
import org.appealdesk.engine.RejectionCode;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.dossier.AgreedResolution;
import org.appealdesk.engine.dossier.CallOutcome;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.ContactChannel;
import org.appealdesk.engine.dossier.FindingResult;
import org.appealdesk.engine.dossier.Flag;
import org.appealdesk.engine.dossier.Notice;
import org.appealdesk.engine.event.AnswerEvent;
import org.appealdesk.engine.event.AppealEvent;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.profile.Check;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.profile.MeasureKind;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.profile.TradePhase;
import org.appealdesk.engine.state.RequestState;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.trade.OrderStatus;
import org.appealdesk.engine.trade.PartyHistory;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.engine.trade.TradeParty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EngineWordsTest {
    private static final Path CODES = Path.of("src/main/java/org/appealdesk/engine/RejectionCode.java");
    private static final Texts TEXTS = new Texts(Language.ENGLISH, ZoneId.of("Asia/Ho_Chi_Minh"));

    private final EngineWords words = new EngineWords(TEXTS);

    static Stream<Enum<?>> vocabulary() {
        return Stream.<Enum<?>[]>of(
                        ActionKind.values(),
                        AgreedResolution.values(),
                        AnswerEvent.Ending.values(),
                        CallOutcome.values(),
                        Channel.values(),
                        Check.values(),
                        ContactChannel.values(),
                        Deadline.Kind.values(),
                        EvidenceKind.values(),
                        FindingResult.values(),
                        Flag.values(),
                        MeasureKind.values(),
                        Notice.values(),
                        OrderStatus.values(),
                        Outcome.values(),
                        ReasonCode.values(),
                        RequestState.Status.values(),
                        RuleId.values(),
                        Side.values(),
                        Stage.values(),
                        TradePhase.values())
                .flatMap(Arrays::stream);
    }

    @ParameterizedTest
    @MethodSource("vocabulary")
    void every_constant_has_a_name_in_both_languages(Enum<?> constant) {
        for (Language language : Language.values()) {
            assertThat(words.in(language).name(constant)).isNotBlank().isNotEqualTo(constant.name());
        }
    }

    @ParameterizedTest
    @EnumSource(RejectionCode.class)
    void every_refusal_is_a_sentence_that_tells_all_its_facts(RejectionCode code) {
        Map<String, String> facts = new HashMap<>();
        RejectionWords.factsOf(code).forEach(fact -> facts.put(fact, sample(code, fact)));
        Rejection rejection = new Rejection(code, RuleId.T1, facts);

        for (Language language : Language.values()) {
            EngineWords spoken = words.in(language);
            String pattern = spoken.text("engine.RejectionCode." + code.name(), "‹0›", "‹1›");
            for (int place = 0; place < facts.size(); place++) {
                assertThat(pattern).as("fact %d in %s", place, language).contains("‹" + place + "›");
            }
            assertThat(pattern).doesNotContain("‹" + facts.size() + "›");
            assertThat(spoken.rejection(rejection)).isNotBlank().doesNotContain("{", "‹");
        }
    }

    @ParameterizedTest
    @EnumSource(RejectionCode.class)
    void facts_are_those_the_engine_documents(RejectionCode code) throws IOException {
        assertThat(RejectionWords.factsOf(code)).isEqualTo(documented().get(code.name()));
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void every_kind_of_event_has_words_in_both_languages(Class<?> type) {
        for (Language language : Language.values()) {
            assertThat(words.in(language).text("engine.event." + eventKey(type), "a", "b", "c"))
                    .isNotBlank();
        }
    }

    @Test
    void a_fact_is_shown_as_what_it_is() {
        Rejection claimed = new Rejection(
                RejectionCode.CLAIMED_BY_OTHER, RuleId.E11, Map.of("owner", "HN", "since", "2026-11-24T07:03:22Z"));
        Rejection checks =
                new Rejection(RejectionCode.CHECKLIST_OPEN, RuleId.T16, Map.of("missing", "AMOUNT,CHAT_READ"));
        Rejection large = new Rejection(
                RejectionCode.EVIDENCE_TOO_LARGE, RuleId.R6, Map.of("name", "phim.mp4", "maximum", "31457280"));

        assertThat(words.rejection(claimed)).isEqualTo("Claimed by HN at 14:03:22\u00a0ICT.");
        assertThat(words.rejection(checks))
                .isEqualTo("The checklist is not done: Amount on the receipt against the order’s total;"
                        + " Trade chat read to its end.");
        assertThat(words.rejection(large)).isEqualTo("“phim.mp4” is larger than 31.5\u00a0MB.");
        assertThat(words.in(Language.VIETNAMESE).rejection(large)).isEqualTo("“phim.mp4” lớn hơn 31,5\u00a0MB.");
    }

    @Test
    void a_fact_that_is_missing_or_unknown_does_not_hide_the_refusal() {
        Rejection bare = new Rejection(RejectionCode.CLAIMED_BY_OTHER, RuleId.E11, Map.of());
        Rejection odd = new Rejection(RejectionCode.ORDER_ENDED, RuleId.T20, Map.of("status", "EXPLODED"));

        assertThat(words.rejection(bare)).isEqualTo("Claimed by – at –.");
        assertThat(words.rejection(odd)).isEqualTo("The order has ended: EXPLODED.");
    }

    @Test
    void a_party_is_written_to_in_its_language_or_in_English() {
        assertThat(EngineWords.languageOf(party("vi-VN"))).isEqualTo(Language.VIETNAMESE);
        assertThat(EngineWords.speaks(party("vi"))).isTrue();
        assertThat(EngineWords.languageOf(party("th"))).isEqualTo(Language.ENGLISH);
        assertThat(EngineWords.speaks(party("th"))).isFalse();
    }

    @Test
    void parties_read_the_official_labels_of_the_stages() {
        EngineWords vietnamese = words.in(Language.VIETNAMESE);

        assertThat(vietnamese.stageLabel(Stage.RESPONDENT_PROCESSING)).isEqualTo("Hãy chờ người bị khiếu nại xử lý");
        assertThat(vietnamese.stageLabel(Stage.INFORMATION_REQUESTED)).isEqualTo("Hãy chờ bộ phận hỗ trợ khách hàng");
        assertThat(vietnamese.stageLabel(Stage.CANCELLED)).isEqualTo("Đã hủy khiếu nại");
        assertThat(vietnamese.stageLabel(null)).isEqualTo("Không có khiếu nại");
    }

    static Stream<Class<?>> eventTypes() {
        return records(AppealEvent.class);
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(EngineWordsTest::records)
                : Stream.of(type);
    }

    private static String eventKey(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "CheckTicked" -> "checkTicked";
            // Each kind of report has words of its own; one stands for all here.
            case "MessageReported" -> "message.Seen";
            default -> type.getSimpleName();
        };
    }

    private static TradeParty party(String language) {
        return new TradeParty("1", "nick", "Name", language, null, new PartyHistory(0, 0, 0, 0, false));
    }

    private static String sample(RejectionCode code, String fact) {
        return switch (fact) {
            case "due", "from", "since" -> Instant.EPOCH.toString();
            case "status" -> OrderStatus.PAID.name();
            case "reason" -> ReasonCode.OVERPAID.name();
            case "outcome" -> Outcome.FORCE_CANCEL.name();
            case "phase" -> "Queued";
            case "measure" -> MeasureKind.WARNING.name();
            case "side" -> Side.BUYER.name();
            case "needed" -> "STAFF";
            case "what" -> "why";
            case "missing" -> code == RejectionCode.CHECKLIST_OPEN ? Check.AMOUNT.name() : Side.SELLER.name();
            default -> "7";
        };
    }

    /** The facts in braces in the Javadoc before each constant. */
    private static Map<String, List<String>> documented() throws IOException {
        Map<String, List<String>> all = new HashMap<>();
        String source = Files.readString(CODES);
        Matcher constant = Pattern.compile("(/\\*\\*.*?\\*/)?\\s*\\b([A-Z][A-Z_]+),?\\s*(?=\\n)", Pattern.DOTALL)
                .matcher(source.substring(source.indexOf("enum RejectionCode {") + "enum RejectionCode {".length()));
        while (constant.find()) {
            List<String> facts = new ArrayList<>();
            if (constant.group(1) != null) {
                Matcher fact = Pattern.compile("\\{([a-z]+)}").matcher(constant.group(1));
                while (fact.find()) {
                    facts.add(fact.group(1));
                }
            }
            all.put(constant.group(2), facts);
        }
        return all;
    }
}
