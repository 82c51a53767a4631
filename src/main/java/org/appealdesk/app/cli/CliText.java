package org.appealdesk.app.cli;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the command line, in Vietnamese for Vietnamese systems and in English for all others. Immutable. */
public final class CliText {
    private static final String BUNDLE = "org.appealdesk.app.cli.cli";

    private final Locale locale;
    private final ResourceBundle bundle;

    private CliText(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale);
    }

    public static CliText of(Locale system) {
        return new CliText(system.getLanguage().equals("vi") ? Locale.forLanguageTag("vi-VN") : Locale.ENGLISH);
    }

    /**
     * @param facts fill the gaps {@code {0}}, {@code {1}} …
     * @throws java.util.MissingResourceException when the bundle has no such key
     */
    public String get(String key, Object... facts) {
        return new MessageFormat(bundle.getString(key), locale).format(facts);
    }

    public String get(String key, List<?> facts) {
        return get(key, facts.toArray());
    }

    ResourceBundle bundle() {
        return bundle;
    }
}
