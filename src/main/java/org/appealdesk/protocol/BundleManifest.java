package org.appealdesk.protocol;

import java.time.Instant;
import java.util.List;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.profile.ProfileRef;
import org.appealdesk.engine.trade.CaseId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What a case bundle says of itself: {@code manifest.json}.
 *
 * @param format how the bundle is made; {@link #FORMAT} is the one that this program makes
 * @param exporter who made it
 * @param exportedAt by the authority's clock
 * @param profile the rules the case is pinned to
 * @param entries all files but this one, in the order in which they lie in the bundle
 * @param files every file the events name, in their order
 */
public record BundleManifest(
        int format,
        CaseId caseId,
        Actor exporter,
        Instant exportedAt,
        ProfileRef profile,
        Head head,
        List<Entry> entries,
        List<NamedFile> files) {

    public static final int FORMAT = 1;

    public BundleManifest {
        entries = List.copyOf(entries);
        files = List.copyOf(files);
    }

    /** The newest event in the bundle and its hash, which seals all before it. */
    public record Head(long version, String hash) {}

    /** A file of the bundle. */
    public record Entry(String path, long bytes, String sha256) {}

    /**
     * A file that the events name.
     *
     * @param id of the evidence or the redacted copy, or of the message it came with
     * @param path where it is in the bundle; null when its bytes were not there to be exported
     * @param copyOf id of the original of a redacted copy, null for all others
     */
    public record NamedFile(
            String id,
            String name,
            String sha256,
            @Nullable String path,
            @Nullable String copyOf) {}

    /** Canonical text. */
    public String json() {
        return Json.canonical(this);
    }

    public static Decoded<BundleManifest> read(String json) {
        try {
            return new Decoded.Known<>(Json.MAPPER.readValue(json, BundleManifest.class));
        } catch (JacksonException e) {
            return new Decoded.Malformed<>("manifest: " + e.getOriginalMessage());
        }
    }
}
