package org.appealdesk.evidence.decoder;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.appealdesk.evidence.Provenance;
import org.appealdesk.evidence.wire.WireLimits;
import org.jspecify.annotations.Nullable;

/** Collects where a file says it comes from; what it says first counts, and what it does not say is null or blank. */
final class ProvenanceBuilder {
    private @Nullable LocalDateTime taken;
    private @Nullable Instant created;
    private @Nullable Instant modified;
    private final Set<String> software = new LinkedHashSet<>();
    private String device = "";
    private String author = "";
    private boolean hasPosition;

    void taken(LocalDateTime time) {
        taken = taken == null ? time : taken;
    }

    void created(Instant time) {
        created = created == null ? time : created;
    }

    void modified(Instant time) {
        modified = modified == null ? time : modified;
    }

    void software(@Nullable String name) {
        String plain = plain(name);
        if (!plain.isEmpty()) {
            software.add(plain);
        }
    }

    /** Many models begin with their maker's name. */
    void device(@Nullable String maker, @Nullable String model) {
        String made = plain(maker);
        String called = plain(model);
        String whole = called.startsWith(made)
                ? called
                : Stream.of(made, called).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
        device = device.isEmpty() ? WireLimits.cut(whole, WireLimits.NAME) : device;
    }

    void author(@Nullable String name) {
        author = author.isEmpty() ? plain(name) : author;
    }

    void position(boolean isThere) {
        hasPosition |= isThere;
    }

    private static String plain(@Nullable String text) {
        return WireLimits.cut(
                Objects.requireNonNullElse(text, "").replace('\0', ' ').strip(), WireLimits.NAME);
    }

    Provenance build() {
        List<String> programs = software.stream().limit(WireLimits.FEW).toList();
        return new Provenance(created == null ? taken : null, created, modified, programs, device, author, hasPosition);
    }
}
