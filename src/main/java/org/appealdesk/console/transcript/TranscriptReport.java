package org.appealdesk.console.transcript;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.text.Untrusted;
import org.appealdesk.console.transcript.TimelineEntry.Content;
import org.appealdesk.engine.MessageTrail.Fate;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.dossier.Message;

/**
 * A transcript as a file to keep: plain text, or a page for a browser. It says in which zone its times are, and ends with
 * the hash of its lines, so that a changed copy can be told from it. To be used on the FX thread only.
 */
final class TranscriptReport {
    private static final String INDENT = "    ";

    private final Texts texts;
    private final Function<TimelineEntry, String> said;

    /** One channel of it. */
    record Part(String title, List<TimelineEntry> entries) {}

    /** @param said who said what when, in one line */
    TranscriptReport(Texts texts, Function<TimelineEntry, String> said) {
        this.texts = texts;
        this.said = said;
    }

    /** Plain text, in UTF-8. */
    String plain(String title, List<Part> parts) {
        List<String> lines = lines(title, parts);
        return String.join("\n", lines) + "\n\n" + texts.get("transcript.export.hash", hash(lines)) + "\n";
    }

    /** A page for a browser: nothing in it runs or is fetched. */
    String page(String title, List<Part> parts) {
        List<String> lines = lines(title, parts);
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"")
                .append(texts.language().locale().toLanguageTag())
                .append("\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(title))
                .append("</title><style>body{font-family:sans-serif;max-width:60em;margin:2em auto}"
                        + "p{white-space:pre-wrap;margin:.3em 0}</style></head><body>\n");
        lines.forEach(line -> page.append("<p>").append(escaped(line)).append("</p>\n"));
        return page.append("<p>")
                .append(escaped(texts.get("transcript.export.hash", hash(lines))))
                .append("</p>\n</body></html>\n")
                .toString();
    }

    private List<String> lines(String title, List<Part> parts) {
        List<String> lines = new ArrayList<>(List.of(
                title,
                texts.get("transcript.export.zone", texts.formats().zone().getId())));
        for (Part part : parts) {
            lines.add("");
            lines.add(part.title());
            part.entries().forEach(entry -> add(lines, entry));
        }
        return lines;
    }

    private void add(List<String> lines, TimelineEntry entry) {
        lines.add(said.apply(entry));
        switch (entry.content()) {
            case Content.PartyMessage(var _, var message, var delivery) -> addMore(lines, message, delivery.fate());
            case Content.SupportMessage(var _, var message, var delivery) -> addMore(lines, message, delivery.fate());
            case Content _ -> {}
        }
    }

    private void addMore(List<String> lines, Message message, Fate fate) {
        for (FileFacts file : message.files()) {
            lines.add(INDENT
                    + texts.get("transcript.export.file", Untrusted.line(file.name()), file.bytes(), file.sha256()));
        }
        fate.edits()
                .forEach(edit -> lines.add(INDENT
                        + texts.get("transcript.export.edited", texts.formats().dayAndTime(edit.at()), edit.text())));
        fate.deleted()
                .ifPresent(at -> lines.add(INDENT
                        + texts.get("transcript.export.deleted", texts.formats().dayAndTime(at))));
    }

    private static String hash(List<String> lines) {
        try {
            byte[] content = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
