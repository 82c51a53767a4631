package org.appealdesk.bundle;

import java.util.Arrays;
import java.util.List;

/** Builds HTML out of texts that nobody can trust: every one is escaped, and what could turn the line around is struck. */
final class Html {
    private final StringBuilder text = new StringBuilder();

    /** Something beside its name. */
    record Fact(String name, String value) {}

    /** Markup of our own. */
    Html raw(String markup) {
        text.append(markup);
        return this;
    }

    Html heading(String words) {
        return raw("<h2>").text(words).raw("</h2>\n");
    }

    Html smallHeading(String words) {
        return raw("<h3>").text(words).raw("</h3>\n");
    }

    /** Somebody's words, with their line breaks. */
    Html quote(String words) {
        return raw("<blockquote>").text(words).raw("</blockquote>\n");
    }

    Html paragraph(String words) {
        return raw("<p>").text(words).raw("</p>\n");
    }

    /** A table with a line of headings. */
    Html table(List<String> headings, List<List<String>> rows) {
        raw("<table><thead><tr>");
        headings.forEach(heading -> raw("<th>").text(heading).raw("</th>"));
        raw("</tr></thead><tbody>\n");
        rows.forEach(row -> {
            raw("<tr>");
            row.forEach(cell -> raw("<td>").text(cell).raw("</td>"));
            raw("</tr>\n");
        });
        return raw("</tbody></table>\n");
    }

    /** A table of facts, each beside its name; those that are empty are left out. */
    Html facts(Fact... rows) {
        raw("<table class=\"facts\"><tbody>\n");
        Arrays.stream(rows)
                .filter(row -> !row.value().isEmpty())
                .forEach(row -> raw("<tr><th>")
                        .text(row.name())
                        .raw("</th><td>")
                        .text(row.value())
                        .raw("</td></tr>\n"));
        return raw("</tbody></table>\n");
    }

    Html text(String words) {
        words.codePoints().forEach(this::character);
        return this;
    }

    private void character(int point) {
        switch (point) {
            case '&' -> text.append("&amp;");
            case '<' -> text.append("&lt;");
            case '>' -> text.append("&gt;");
            case '"' -> text.append("&quot;");
            case '\'' -> text.append("&#39;");
            case '\n' -> text.append('\n');
            default -> text.appendCodePoint(isStruck(point) ? 0xFFFD : point);
        }
    }

    /** Control characters, and those that turn the direction of what follows. */
    private static boolean isStruck(int point) {
        int type = Character.getType(point);
        return Character.isISOControl(point) || type == Character.FORMAT || type == Character.SURROGATE;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
