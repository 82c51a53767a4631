package org.appealdesk.app.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.appealdesk.console.text.Untrusted;
import org.appealdesk.evidence.Contents;
import org.appealdesk.evidence.Inspection;
import org.appealdesk.evidence.Outcome;
import org.appealdesk.evidence.Provenance;
import org.appealdesk.evidence.Refusal;
import org.appealdesk.evidence.likeness.PictureHash;

/** Tells what came of looking into a file, a fact a line. Whatever a stranger wrote is made harmless. */
final class InspectionTold {
    /** Of a text, so much that one sees what it is about. */
    private static final int SHOWN = 200;

    private final CliText text;
    private final PrintWriter out;

    InspectionTold(CliText text, PrintWriter out) {
        this.text = text;
        this.out = out;
    }

    void tell(String file, Outcome<Inspection> outcome) {
        out.println(Untrusted.line(file));
        switch (outcome) {
            case Outcome.Refused<Inspection>(var refusal) -> tell(refusal);
            case Outcome.Done<Inspection>(var inspection) -> tell(inspection);
        }
    }

    private void tell(Refusal refusal) {
        String reason = text.get("inspect.refused." + refusal.reason());
        fact("inspect.refused", refusal.details().isEmpty() ? reason : reason + " (" + refusal.details() + ")");
    }

    private void tell(Inspection seen) {
        fact("inspect.kind", text.get("inspect.kindOf." + seen.kind()));
        fact("inspect.size", text.get("inspect.bytes", seen.bytes()));
        fact("inspect.sha256", seen.sha256());
        tell(seen.contents());
        tell(seen.provenance());
        seen.oddities().stream().sorted().forEach(oddity -> fact("inspect.note", text.get("inspect.oddity." + oddity)));
        for (Inspection.Metadata entry : seen.metadata()) {
            line(entry.group() + " · " + entry.name(), entry.value());
        }
    }

    private void tell(Contents contents) {
        switch (contents) {
            case Contents.Picture(var width, var height, var hash, var tables, var codes) -> {
                pixels(width, height);
                Optional.ofNullable(hash).ifPresent(this::tell);
                if (!tables.isEmpty()) {
                    fact("inspect.tables", text.get("inspect.count", tables.size()));
                }
                codes.forEach(code -> fact("inspect.code", code));
            }
            case Contents.Pages(var pages, var texts) -> {
                fact("inspect.pages", text.get("inspect.count", pages));
                words(String.join(" ", texts));
            }
            case Contents.Text(var words) -> words(words);
            case Contents.Media(var duration, var width, var height, var codecs) -> {
                Optional.ofNullable(duration)
                        .ifPresent(
                                known -> fact("inspect.duration", text.get("inspect.seconds", known.toMillis() / 1e3)));
                pixels(width, height);
                codecs.forEach(codec -> fact("inspect.codec", codec));
            }
            case Contents.Opaque _ -> {
                // There is nothing more to tell.
            }
        }
    }

    private void pixels(int width, int height) {
        if (width > 0) {
            fact("inspect.pixels", text.get("inspect.area", width, height));
        }
    }

    private void tell(PictureHash hash) {
        fact("inspect.hash", String.format(Locale.ROOT, "%016x %016x", hash.gradient(), hash.frequency()));
    }

    private void words(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        if (!line.isEmpty()) {
            fact("inspect.text", line.length() > SHOWN ? line.substring(0, SHOWN) + " …" : line);
        }
    }

    private void tell(Provenance origin) {
        Optional.ofNullable(origin.takenAt()).ifPresent(time -> fact("inspect.taken", time.toString()));
        Optional.ofNullable(origin.created()).ifPresent(time -> fact("inspect.created", time(time)));
        Optional.ofNullable(origin.modified()).ifPresent(time -> fact("inspect.modified", time(time)));
        origin.software().forEach(program -> fact("inspect.software", program));
        if (!origin.device().isEmpty()) {
            fact("inspect.device", origin.device());
        }
        if (!origin.author().isEmpty()) {
            fact("inspect.author", origin.author());
        }
        if (origin.hasPosition()) {
            fact("inspect.position", text.get("inspect.yes"));
        }
    }

    private String time(Instant time) {
        return time.atZone(text.zone()).toOffsetDateTime().toString();
    }

    private void fact(String key, String value) {
        line(text.get(key), value);
    }

    private void line(String name, String value) {
        out.printf("  %-22s  %s%n", Untrusted.line(name), Untrusted.line(value));
    }
}
