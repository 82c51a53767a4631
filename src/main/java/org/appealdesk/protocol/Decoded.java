package org.appealdesk.protocol;

import java.util.function.Function;

/** What a stored or received text turned out to be. Nothing is skipped: whoever reads must look at all three. */
public sealed interface Decoded<T> {

    record Known<T>(T value) implements Decoded<T> {}

    /** Written by a newer program: the case becomes read-only until this one is updated. */
    record Unknown<T>(String type, int version) implements Decoded<T> {}

    /** Not what any program of this project writes. */
    record Malformed<T>(String why) implements Decoded<T> {}

    /** Makes something of a known value; what it refuses with an {@link IllegalArgumentException} is malformed. */
    default <R> Decoded<R> map(Function<T, R> function) {
        return switch (this) {
            case Known<T> known -> {
                try {
                    yield new Known<>(function.apply(known.value()));
                } catch (IllegalArgumentException e) {
                    yield new Malformed<>(String.valueOf(e.getMessage()));
                }
            }
            case Unknown<T> unknown -> new Unknown<>(unknown.type(), unknown.version());
            case Malformed<T> malformed -> new Malformed<>(malformed.why());
        };
    }
}
