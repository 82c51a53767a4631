package org.appealdesk.console.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.text.Texts;
import org.appealdesk.evidence.check.Remark;
import org.appealdesk.evidence.check.RemarkKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RemarkWordsTest {

    private final EngineWords words = new EngineWords(new Texts(Language.ENGLISH, ZoneId.of("Asia/Ho_Chi_Minh")));

    @ParameterizedTest
    @EnumSource(RemarkKind.class)
    void everyRemarkIsASentenceWithAllItsFields(RemarkKind kind) {
        for (Language language : Language.values()) {
            EngineWords spoken = words.in(language);
            String sentence = new RemarkWords(spoken).sentence(new Remark(kind, values(kind)));

            assertThat(sentence).doesNotContain("{").matches(".*[.”]");
            kind.fields().forEach(field -> assertThat(sentence).contains(shown(field)));
        }
    }

    @ParameterizedTest
    @EnumSource(RemarkKind.class)
    void nothingIsCalledGenuineOrForged(RemarkKind kind) {
        for (Language language : Language.values()) {
            assertThat(new RemarkWords(words.in(language)).sentence(new Remark(kind, values(kind))))
                    .doesNotContainIgnoringCase("genuine")
                    .doesNotContainIgnoringCase("fake")
                    .doesNotContainIgnoringCase("forge")
                    .doesNotContainIgnoringCase("giả")
                    .doesNotContainIgnoringCase("thật");
        }
    }

    @Test
    void whatStrangersWroteTurnsNothingAround() {
        Remark remark = new Remark(RemarkKind.CODE_TEXT, Map.of("text", "pay\u202Eme\nnow"));

        assertThat(new RemarkWords(words).sentence(remark)).isEqualTo("Its QR code reads “pay\uFFFDme\uFFFDnow”.");
    }

    @Test
    void theMarkTellsTheWeight() {
        assertThat(new RemarkWords(words).marked(new Remark(RemarkKind.FILE_DAMAGED, Map.of())))
                .startsWith("▲  It is damaged");
        assertThat(new RemarkWords(words).marked(new Remark(RemarkKind.FILE_LINKS, Map.of())))
                .startsWith("◐  ");
        assertThat(new RemarkWords(words).marked(new Remark(RemarkKind.POSITION_PRESENT, Map.of())))
                .startsWith("·  ");
        assertThat(new RemarkWords(words)
                        .marked(new Remark(RemarkKind.AMOUNT_AGREES, Map.of("totalPrice", "2600000 VND"))))
                .isEqualTo("=  The order’s total of ₫2,600,000 is in the text.");
    }

    @Test
    void theCamerasClockIsShownAsItStood() {
        Remark remark = new Remark(
                RemarkKind.TAKEN_IN_WINDOW, Map.of("takenAt", "2026-03-02T09:05:00", "zone", "Europe/Berlin"));

        assertThat(new RemarkWords(words).sentence(remark))
                .contains("2 Mar 2026, 09:05:00,")
                .contains("Europe/Berlin");
    }

    private static Map<String, String> values(RemarkKind kind) {
        Map<String, String> values = new HashMap<>();
        kind.fields().forEach(field -> values.put(field, value(field)));
        return values;
    }

    private static String value(String field) {
        return switch (field) {
            case "createTime" -> "2026-11-23T07:03:01Z";
            case "notifyPayEndTime" -> "2026-11-23T07:03:02Z";
            case "created" -> "2026-11-23T07:03:03Z";
            case "modified" -> "2026-11-23T07:03:04Z";
            case "takenAt" -> "2026-11-23T14:03:05";
            case "time" -> "2026-11-23T14:03:06";
            case "totalPrice" -> "511 VND";
            case "amount", "codeAmount" -> "522 VND";
            case "quality", "agreement" -> "73";
            case "number" -> "111122223333";
            case "codeNumber" -> "111122224444";
            default -> "‹" + field + "›";
        };
    }

    private static String shown(String field) {
        return switch (field) {
            case "createTime" -> "14:03:01";
            case "notifyPayEndTime" -> "14:03:02";
            case "created" -> "14:03:03";
            case "modified" -> "14:03:04";
            case "takenAt" -> "14:03:05";
            case "time" -> "14:03:06";
            case "totalPrice" -> "511";
            case "amount", "codeAmount" -> "522";
            case "number" -> "•••3333";
            case "codeNumber" -> "•••4444";
            default -> value(field);
        };
    }
}
