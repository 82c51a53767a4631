package org.appealdesk.app.cli;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.Locale;

/**
 * Where the program talks to its user.
 *
 * @param locale decides the language
 * @param zone in which times are told
 * @param out for what was asked for
 * @param err for what went wrong
 */
public record Terminal(Locale locale, ZoneId zone, PrintWriter out, PrintWriter err) {

    /** The one this process was started in. */
    public static Terminal current() {
        return new Terminal(
                Locale.getDefault(),
                ZoneId.systemDefault(),
                new PrintWriter(System.out, true, System.out.charset()),
                new PrintWriter(System.err, true, System.err.charset()));
    }
}
