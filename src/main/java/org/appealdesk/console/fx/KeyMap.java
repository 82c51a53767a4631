package org.appealdesk.console.fx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which key does what: the usual keys, and the agent's own over them. To be used on the FX thread only. */
public final class KeyMap {

    private final Map<String, ActionSpec> catalogue;
    private final ReadOnlyObjectWrapper<Map<String, String>> ownKeys;

    /**
     * @param catalogue every action there is
     * @throws IllegalArgumentException when two usual keys clash
     */
    public KeyMap(List<ActionSpec> catalogue) {
        this.catalogue = catalogue.stream().collect(Collectors.toUnmodifiableMap(ActionSpec::id, Function.identity()));
        this.ownKeys = new ReadOnlyObjectWrapper<>(this, "ownKeys", Map.of());
        for (ActionSpec spec : catalogue) {
            spec.usual().flatMap(key -> holder(spec, key)).ifPresent(other -> {
                throw new IllegalArgumentException(spec.id() + " and " + other.id() + " share a key");
            });
        }
    }

    /** Every action, by id. */
    public List<ActionSpec> actions() {
        return catalogue.values().stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
    }

    /** The agent's own keys: action id to shortcut name; an empty name means “no key”. */
    public ReadOnlyObjectProperty<Map<String, String>> ownKeysProperty() {
        return ownKeys.getReadOnlyProperty();
    }

    /** Takes the agent's keys as stored; what names no action or is no safe key is left out. */
    public void restore(Map<String, String> stored) {
        ownKeys.set(stored.entrySet().stream()
                .filter(entry -> catalogue.containsKey(entry.getKey()))
                .filter(entry -> entry.getValue().isEmpty()
                        || Shortcut.refusal(entry.getValue()).isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The key of an action now. */
    public Optional<Shortcut> keyOf(ActionSpec spec) {
        String own = ownKeys.get().get(spec.id());
        if (own == null) {
            return spec.usual();
        }
        return own.isEmpty() ? Optional.empty() : Optional.of(new Shortcut(own));
    }

    /** The other action that holds {@code key} where {@code spec} would need it. */
    public Optional<ActionSpec> holder(ActionSpec spec, Shortcut key) {
        return catalogue.values().stream()
                .filter(other -> !other.id().equals(spec.id()))
                .filter(other -> other.context().meets(spec.context()))
                .filter(other -> keyOf(other).filter(key::equals).isPresent())
                .findFirst();
    }

    /** Gives an action a key; whoever held it before is left without. */
    public void assign(ActionSpec spec, Shortcut key) {
        Optional<ActionSpec> holder = holder(spec, key);
        Map<String, String> next = new HashMap<>(ownKeys.get());
        holder.ifPresent(other -> next.put(other.id(), ""));
        next.put(spec.id(), key.name());
        ownKeys.set(Map.copyOf(next));
    }

    /** Takes an action's key away. */
    public void clear(ActionSpec spec) {
        Map<String, String> next = new HashMap<>(ownKeys.get());
        next.put(spec.id(), "");
        ownKeys.set(Map.copyOf(next));
    }

    /** Back to the usual keys. */
    public void reset() {
        ownKeys.set(Map.of());
    }
}
