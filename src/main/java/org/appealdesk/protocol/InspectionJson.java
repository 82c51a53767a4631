package org.appealdesk.protocol;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.appealdesk.evidence.Contents;
import org.appealdesk.evidence.Inspection;
import org.appealdesk.evidence.Outcome;
import org.appealdesk.evidence.Provenance;
import org.appealdesk.evidence.likeness.PictureHash;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What came of looking into a file, for other programs: an object in one line with either {@code refused} or what was
 * seen. What a file does not say is left out.
 */
public final class InspectionJson {
    /** Signs that would turn what a terminal shows; as escapes they are the same text to whoever parses it. */
    private static final Pattern TURNING = Pattern.compile("[\\p{Cc}\\p{Cf}\u2028\u2029]");

    private InspectionJson() {}

    /** @param file as it was asked for */
    public static String write(String file, Outcome<Inspection> outcome) {
        ObjectNode all = Json.object();
        all.put("file", file);
        switch (outcome) {
            case Outcome.Refused<Inspection>(var refusal) ->
                all.putObject("refused").put("reason", refusal.reason().name()).put("details", refusal.details());
            case Outcome.Done<Inspection>(var inspection) -> {
                all.put("kind", inspection.kind().name());
                all.put("bytes", inspection.bytes());
                all.put("sha256", inspection.sha256());
                write(inspection.contents(), all);
                write(inspection.provenance(), all.putObject("provenance"));
                ArrayNode metadata = all.putArray("metadata");
                inspection
                        .metadata()
                        .forEach(entry -> metadata.addObject()
                                .put("group", entry.group())
                                .put("name", entry.name())
                                .put("value", entry.value()));
                ArrayNode oddities = all.putArray("oddities");
                inspection.oddities().stream().sorted().forEach(oddity -> oddities.add(oddity.name()));
            }
        }
        return TURNING.matcher(Json.canonical(all)).replaceAll(InspectionJson::escaped);
    }

    private static String escaped(MatchResult sign) {
        StringBuilder escapes = new StringBuilder();
        sign.group().chars().forEach(half -> escapes.append(String.format(Locale.ROOT, "\\\\u%04x", half)));
        return escapes.toString();
    }

    private static void write(Contents contents, ObjectNode all) {
        switch (contents) {
            case Contents.Picture picture -> write(picture, all);
            case Contents.Pages(var pages, var texts) -> {
                all.put("pages", pages);
                ArrayNode words = all.putArray("texts");
                texts.forEach(words::add);
            }
            case Contents.Text(var text) -> all.put("text", text);
            case Contents.Media(var duration, var width, var height, var codecs) -> {
                Optional.ofNullable(duration).ifPresent(known -> all.put("duration", known.toString()));
                all.put("width", width).put("height", height);
                ArrayNode names = all.putArray("codecs");
                codecs.forEach(names::add);
            }
            case Contents.Opaque _ -> {
                // There is nothing more to tell.
            }
        }
    }

    private static void write(Contents.Picture picture, ObjectNode all) {
        all.put("width", picture.width()).put("height", picture.height());
        PictureHash hash = picture.hash();
        if (hash != null) {
            all.put("gradientHash", String.format(Locale.ROOT, "%016x", hash.gradient()));
            all.put("frequencyHash", String.format(Locale.ROOT, "%016x", hash.frequency()));
        }
        ArrayNode tables = all.putArray("quantisation");
        for (var table : picture.quantisation()) {
            ArrayNode values = tables.addArray();
            table.forEach(values::add);
        }
        ArrayNode codes = all.putArray("codes");
        picture.codes().forEach(codes::add);
    }

    private static void write(Provenance provenance, ObjectNode all) {
        Optional.ofNullable(provenance.takenAt()).ifPresent(time -> all.put("takenAt", time.toString()));
        Optional.ofNullable(provenance.created()).ifPresent(time -> all.put("created", time.toString()));
        Optional.ofNullable(provenance.modified()).ifPresent(time -> all.put("modified", time.toString()));
        ArrayNode software = all.putArray("software");
        provenance.software().forEach(software::add);
        all.put("device", provenance.device());
        all.put("author", provenance.author());
        all.put("hasPosition", provenance.hasPosition());
    }
}
