package org.appealdesk.evidence.wire;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.appealdesk.evidence.Contents;
import org.appealdesk.evidence.FileKind;
import org.appealdesk.evidence.Inspection;
import org.appealdesk.evidence.Inspection.Metadata;
import org.appealdesk.evidence.Inspection.Oddity;
import org.appealdesk.evidence.Provenance;
import org.appealdesk.evidence.likeness.PictureHash;

/** An inspection on the wire. */
final class InspectionForm {
    private static final int SHA256_DIGITS = 64;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int NAME = WireLimits.NAME * WireLimits.BYTES_A_CHARACTER;
    private static final int VALUE = WireLimits.VALUE * WireLimits.BYTES_A_CHARACTER;
    private static final int TEXT = WireLimits.TEXT * WireLimits.BYTES_A_CHARACTER;
    private static final int TABLE = 64;

    /** A hundred years. */
    private static final long LONGEST_MILLIS = 3_200_000_000_000L;

    /** Which contents follow. */
    private enum Form {
        PICTURE,
        PAGES,
        TEXT,
        MEDIA,
        OPAQUE
    }

    private InspectionForm() {}

    static void write(Inspection inspection, WireWriter wire) throws IOException {
        wire.choice(inspection.kind());
        wire.large(inspection.bytes());
        wire.text(inspection.sha256());
        write(inspection.contents(), wire);
        write(inspection.provenance(), wire);
        wire.all(inspection.metadata(), entry -> {
            wire.text(entry.group());
            wire.text(entry.name());
            wire.text(entry.value());
        });
        wire.all(inspection.oddities(), wire::choice);
    }

    static Inspection read(WireReader wire) throws IOException {
        FileKind kind = wire.choice(FileKind.class);
        long bytes = wire.large(0, Long.MAX_VALUE);
        String sha256 = wire.text(SHA256_DIGITS);
        if (!SHA256.matcher(sha256).matches()) {
            throw new WireException("no SHA-256");
        }
        return new Inspection(
                kind,
                bytes,
                sha256,
                contents(wire),
                provenance(wire),
                wire.all(WireLimits.METADATA, () -> new Metadata(wire.text(NAME), wire.text(NAME), wire.text(VALUE))),
                oddities(wire));
    }

    private static Set<Oddity> oddities(WireReader wire) throws IOException {
        Set<Oddity> all = EnumSet.noneOf(Oddity.class);
        all.addAll(wire.all(Oddity.values().length, () -> wire.choice(Oddity.class)));
        return all;
    }

    private static void write(Contents contents, WireWriter wire) throws IOException {
        switch (contents) {
            case Contents.Picture(var width, var height, var hash, var tables, var codes) -> {
                wire.choice(Form.PICTURE);
                wire.number(width);
                wire.number(height);
                wire.optional(hash, known -> wire.text(known.text()));
                wire.all(tables, table -> wire.all(table, wire::number));
                wire.all(codes, wire::text);
            }
            case Contents.Pages(var pages, var texts) -> {
                wire.choice(Form.PAGES);
                wire.number(pages);
                wire.all(texts, wire::text);
            }
            case Contents.Text(var text) -> {
                wire.choice(Form.TEXT);
                wire.text(text);
            }
            case Contents.Media(var duration, var width, var height, var codecs) -> {
                wire.choice(Form.MEDIA);
                wire.optional(duration, known -> wire.large(known.toMillis()));
                wire.number(width);
                wire.number(height);
                wire.all(codecs, wire::text);
            }
            case Contents.Opaque _ -> wire.choice(Form.OPAQUE);
        }
    }

    private static Contents contents(WireReader wire) throws IOException {
        return switch (wire.choice(Form.class)) {
            case PICTURE ->
                new Contents.Picture(
                        wire.number(0, WireLimits.SIDE),
                        wire.number(0, WireLimits.SIDE),
                        wire.optional(() -> hash(wire)),
                        wire.all(WireLimits.FEW, () -> wire.all(TABLE, () -> wire.number(0, 0xffff))),
                        wire.all(WireLimits.FEW, () -> wire.text(VALUE)));
            case PAGES ->
                new Contents.Pages(
                        wire.number(0, Integer.MAX_VALUE), wire.all(WireLimits.PAGE_TEXTS, () -> wire.text(TEXT)));
            case TEXT -> new Contents.Text(wire.text(TEXT));
            case MEDIA ->
                new Contents.Media(
                        wire.optional(() -> Duration.ofMillis(wire.large(0, LONGEST_MILLIS))),
                        wire.number(0, WireLimits.SIDE),
                        wire.number(0, WireLimits.SIDE),
                        wire.all(WireLimits.FEW, () -> wire.text(NAME)));
            case OPAQUE -> new Contents.Opaque();
        };
    }

    private static PictureHash hash(WireReader wire) throws IOException {
        try {
            return PictureHash.parse(wire.text(VALUE));
        } catch (IllegalArgumentException broken) {
            throw new WireException("no hash of a picture");
        }
    }

    private static void write(Provenance provenance, WireWriter wire) throws IOException {
        wire.optional(provenance.takenAt(), time -> wire.instant(time.toInstant(ZoneOffset.UTC)));
        wire.optional(provenance.created(), wire::instant);
        wire.optional(provenance.modified(), wire::instant);
        wire.all(provenance.software(), wire::text);
        wire.text(provenance.device());
        wire.text(provenance.author());
        wire.flag(provenance.hasPosition());
    }

    private static Provenance provenance(WireReader wire) throws IOException {
        return new Provenance(
                wire.optional(() -> local(wire)),
                wire.optional(wire::instant),
                wire.optional(wire::instant),
                wire.all(WireLimits.FEW, () -> wire.text(NAME)),
                wire.text(NAME),
                wire.text(NAME),
                wire.flag());
    }

    private static LocalDateTime local(WireReader wire) throws IOException {
        try {
            return LocalDateTime.ofInstant(wire.instant(), ZoneOffset.UTC);
        } catch (DateTimeException beyond) {
            throw new WireException("a time beyond all times");
        }
    }
}
