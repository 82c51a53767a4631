package org.appealdesk.training.scenario;

import java.util.Locale;

/** The same words in English and in Vietnamese. */
public record Bilingual(String en, String vi) {
    /** What somebody reads whose language has this BCP 47 tag: Vietnamese, or English for everybody else. */
    public String in(String languageTag) {
        return Locale.forLanguageTag(languageTag).getLanguage().equals("vi") ? vi : en;
    }
}
