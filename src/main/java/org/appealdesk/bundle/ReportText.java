package org.appealdesk.bundle;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The report's own words in one language. Immutable. */
final class ReportText {
    private final Locale locale;
    private final ResourceBundle bundle;

    /** @param language {@code en} or {@code vi} */
    ReportText(String language) {
        locale = Locale.of(language);
        bundle = ResourceBundle.getBundle("org.appealdesk.bundle.report", locale);
    }

    String get(String key, Object... facts) {
        return new MessageFormat(bundle.getString(key), locale).format(facts);
    }
}
