package org.appealdesk.console.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.appealdesk.casework.signal.Signal;
import org.appealdesk.casework.signal.SignalKind;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.text.Texts;
import org.appealdesk.engine.dossier.Flag;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignalWordsTest {

    private final Texts texts = new Texts(Language.ENGLISH, ZoneId.of("Asia/Ho_Chi_Minh"));
    private final EngineWords words = new EngineWords(texts);

    @ParameterizedTest
    @EnumSource(SignalKind.class)
    void every_signal_is_a_sentence_with_its_side_and_all_its_facts(SignalKind kind) {
        Signal signal = new Signal(kind, Side.SELLER, values(kind));
        for (Language language : Language.values()) {
            EngineWords spoken = words.in(language);
            String line = only(spoken, signal).text();

            assertThat(line).contains(spoken.name(Side.SELLER)).doesNotContain("{");
            kind.fields().forEach(field -> assertThat(line).contains(shown(field, spoken)));
        }
    }

    @Test
    void numbers_of_accounts_and_phones_are_masked() {
        Signal account = new Signal(
                SignalKind.ACCOUNT_ELSEWHERE, Side.BUYER, Map.of("number", "1903 5521 0917", "orderNumber", "22814"));

        assertThat(only(words, account).text())
                .isEqualTo("Buyer: another person uses the account •••0917, order 22814.");
    }

    @Test
    void what_happened_comes_first_and_hints_last() {
        Signal hint = new Signal(SignalKind.OFF_PLATFORM_WORDS, Side.BUYER, Map.of("text", "zalo"));
        Signal fact = new Signal(SignalKind.EARLIER_APPEAL, Side.BUYER, Map.of("complaintNo", "2014388107"));

        List<SignalWords.Line> lines =
                new SignalWords(words).lines(Set.of(Flag.RESPONDENT_SILENT, Flag.OBJECTED), List.of(hint, fact));

        assertThat(lines).extracting(SignalWords.Line::isHint).containsExactly(false, false, false, true);
        assertThat(lines)
                .extracting(SignalWords.Line::side)
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of(Side.BUYER), Optional.of(Side.BUYER));
        assertThat(lines.getLast().marked()).startsWith("◐  Buyer");
        assertThat(lines.getFirst().marked()).startsWith("▲  The respondent did not answer");
    }

    @Test
    void without_signals_there_is_nothing_to_say() {
        assertThat(new SignalWords(words).lines(Set.of(), List.of())).isEmpty();
    }

    private static SignalWords.Line only(EngineWords spoken, Signal signal) {
        return new SignalWords(spoken).lines(Set.of(), List.of(signal)).getFirst();
    }

    private static Map<String, String> values(SignalKind kind) {
        Map<String, String> values = new HashMap<>();
        kind.fields().forEach(field -> values.put(field, value(field)));
        return values;
    }

    private static String value(String field) {
        return switch (field) {
            case "createTime", "notifyPayTime", "notifyPayEndTime", "cancelTime" -> "2026-11-23T07:03:22Z";
            case "orders", "appealsAgainst", "appealsFiled" -> "3350";
            default -> "‹" + field + "›";
        };
    }

    private static String shown(String field, EngineWords spoken) {
        return switch (field) {
            case "createTime", "notifyPayTime", "notifyPayEndTime", "cancelTime" -> "14:03:22";
            case "orders", "appealsAgainst", "appealsFiled" -> spoken.formats().count(3350);
            case "number", "phone" -> "•••";
            case "complaintNo" -> spoken.formats().grouped(value(field));
            default -> value(field);
        };
    }
}
