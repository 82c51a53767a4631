package org.appealdesk.backend.config;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The settings of a node, each checked. Immutable. */
public final class Configuration {

    private final Map<Key<?>, Object> values;

    private Configuration(Map<Key<?>, Object> values) {
        this.values = Map.copyOf(values);
    }

    /**
     * Where settings come from; what stands later here wins.
     *
     * @param file in YAML: a map of keys to values; null for none
     * @param environment variables by name; those that begin otherwise than ours are left alone
     * @param flags by the names of keys
     */
    public record Sources(@Nullable Path file, Map<String, String> environment, Map<String, String> flags) {
        public Sources {
            environment = Map.copyOf(environment);
            flags = Map.copyOf(flags);
        }
    }

    /**
     * Reads and checks everything, also what a stronger source replaces.
     *
     * @throws BadConfigurationException with every mistake that was found
     */
    public static Configuration read(Sources sources) {
        return new Configuration(new SourceReader().read(sources));
    }

    /** The value of a setting that may be absent. */
    @SuppressWarnings("unchecked") // only what the key's own form made is kept under it
    public <T> Optional<T> find(Key<T> key) {
        return Optional.ofNullable((T) values.get(key)).or(key::standardValue);
    }

    /**
     * The value of a setting that has a standard.
     *
     * @throws IllegalArgumentException when the key has no standard and nothing was said
     */
    public <T> T get(Key<T> key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("Nothing is said of " + key.name()));
    }

    /** The names of what was said, without the values, which may be secret. */
    @Override
    public String toString() {
        Map<String, String> said = new HashMap<>();
        values.forEach((key, value) -> said.put(key.name(), key.secret() ? "…" : value.toString()));
        return said.toString();
    }
}
