package org.appealdesk.bundle;

import java.util.List;

/**
 * The first thing in a bundle that does not fit.
 *
 * @param facts what the words for it need, see {@link Kind}
 */
public record Fault(Kind kind, List<String> facts) {
    public Fault {
        facts = List.copyOf(facts);
    }

    static Fault of(Kind kind, Object... facts) {
        return new Fault(kind, List.of(facts).stream().map(String::valueOf).toList());
    }

    /** What can be wrong, in the order in which it is looked at; in braces the facts. */
    public enum Kind {
        /** {expected}, {actual}: the SHA-256 of the whole file. */
        OTHER_FILE,
        /** It does not begin as a bundle does. */
        NO_BUNDLE,
        /** {offset}: a byte between the files is not what a bundle has there. */
        STRUCTURE,
        /** {offset}: the file ends there, too early. */
        CUT_SHORT,
        /** {offset}: more follows there. */
        MORE_AT_THE_END,
        /** {path}: the bytes do not give the checksum beside them. */
        CHECKSUM,
        /** {why}. */
        MANIFEST,
        /** {format}: made by a newer program. */
        NEWER_FORMAT,
        /** {path}: in the bundle and not in the manifest, or not in its place. */
        UNEXPECTED,
        /** {path}: in the manifest and not in the bundle. */
        MISSING,
        /** {path}, {expected}, {actual} in bytes. */
        SIZE,
        /** {path}: not the bytes that the manifest names. */
        HASH,
        /** {why}: the events are not one unbroken chain up to the head. */
        CHAIN,
        /** {why}: the events do not follow on each other. */
        FOLD,
        /** {profile}, {told}: the manifest names other rules than the events. */
        PROFILE,
        /** {id}: a file that the events name is not told of as it is. */
        EVIDENCE
    }
}
