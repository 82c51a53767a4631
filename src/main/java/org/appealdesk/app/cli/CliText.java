package org.appealdesk.app.cli;

import java.text.MessageFormat;
import java.time.ZoneId;
import java.util.List;
import java.util.ResourceBundle;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.words.EngineWords;

/** The words of the command line, in Vietnamese for Vietnamese systems and in English for all others. Immutable. */
public final class CliText {
    private static final String BUNDLE = "org.appealdesk.app.cli.cli";

    private final Language language;
    private final ZoneId zone;
    private final ResourceBundle bundle;

    private CliText(Language language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
        this.bundle = ResourceBundle.getBundle(BUNDLE, language.locale());
    }

    public static CliText of(Terminal terminal) {
        return new CliText(Language.of(terminal.locale()), terminal.zone());
    }

    /**
     * @param facts fill the gaps {@code {0}}, {@code {1}} …
     * @throws java.util.MissingResourceException when the bundle has no such key
     */
    public String get(String key, Object... facts) {
        return new MessageFormat(bundle.getString(key), language.locale()).format(facts);
    }

    public String get(String key, List<?> facts) {
        return get(key, facts.toArray());
    }

    /** The console's words for what the engine says, in the same language. */
    EngineWords engineWords() {
        return new EngineWords(new Texts(language, zone));
    }

    Language language() {
        return language;
    }

    /** In which times are told. */
    ZoneId zone() {
        return zone;
    }

    ResourceBundle bundle() {
        return bundle;
    }
}
