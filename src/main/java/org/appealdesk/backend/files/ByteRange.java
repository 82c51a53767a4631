package org.appealdesk.backend.files;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a content; empty when {@code last} lies before {@code first}.
 *
 * @param first offset of its first byte
 * @param last offset of its last byte
 */
record ByteRange(long first, long last) {

    private static final Pattern ONE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    /** What a {@code Range} header asks for. */
    sealed interface Asked {
        /** No range, several, or something else: RFC 9110 lets a server send everything then. */
        record Everything() implements Asked {}

        record Part(ByteRange range) implements Asked {}

        /** There are no such bytes. */
        record Nothing() implements Asked {}
    }

    static ByteRange all(long length) {
        return new ByteRange(0, length - 1);
    }

    long length() {
        return last - first + 1;
    }

    /** @param length of the content */
    static Asked asked(Optional<String> header, long length) {
        Matcher one = ONE.matcher(header.map(String::strip).orElse(""));
        if (!one.matches() || (one.group(1).isEmpty() && one.group(2).isEmpty())) {
            return new Asked.Everything();
        }
        if (one.group(1).isEmpty()) {
            long suffix = Math.min(Long.parseLong(one.group(2)), length);
            return part(length - suffix, length - 1);
        }
        long first = Long.parseLong(one.group(1));
        long last = one.group(2).isEmpty() ? length - 1 : Long.parseLong(one.group(2));
        if (last < first && !one.group(2).isEmpty()) {
            return new Asked.Everything();
        }
        return part(first, Math.min(last, length - 1));
    }

    private static Asked part(long first, long last) {
        return last < first ? new Asked.Nothing() : new Asked.Part(new ByteRange(first, last));
    }
}
