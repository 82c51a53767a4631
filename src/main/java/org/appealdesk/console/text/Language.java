package org.appealdesk.console.text;

import java.util.Locale;

/** A language the console speaks. */
public enum Language {
    ENGLISH("en", "English"),
    VIETNAMESE("vi", "Tiếng Việt");

    private final String code;
    private final String ownName;

    Language(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
    }

    /** The ISO 639 code, as in the names of the bundles and in settings. */
    public String code() {
        return code;
    }

    /** Its name in itself. */
    public String ownName() {
        return ownName;
    }

    /** Separators, month names and the like. */
    public Locale locale() {
        return this == ENGLISH ? Locale.UK : Locale.of("vi", "VN");
    }

    /** The language of a locale; English when it is none of ours. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals(VIETNAMESE.code) ? VIETNAMESE : ENGLISH;
    }
}
