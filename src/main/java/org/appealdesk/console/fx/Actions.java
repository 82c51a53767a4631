package org.appealdesk.console.fx;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/**
 * What can be done in one window now. Views add their actions while attached; the window's keys and its command palette
 * read from here. To be used on the FX thread only.
 */
public final class Actions {

    private final KeyMap keys;
    private final BiConsumer<UserAction, String> refused;
    private final Map<Long, UserAction> present = new LinkedHashMap<>();
    private long added;

    /**
     * @param keys which key does what
     * @param refused is told of an action that was asked for but cannot be done, with the reason to show
     */
    public Actions(KeyMap keys, BiConsumer<UserAction, String> refused) {
        this.keys = keys;
        this.refused = refused;
    }

    /** Which key does what. */
    public KeyMap keys() {
        return keys;
    }

    /** Adds an action; when several have the same spec, the one added last is meant. */
    public Subscription add(UserAction action) {
        long ticket = ++added;
        present.put(ticket, action);
        return () -> present.remove(ticket);
    }

    /** Adds an action that can always be done. */
    public Subscription add(ActionSpec spec, Runnable body) {
        return add(UserAction.always(spec, body));
    }

    /** Every action of the window, one a spec, by id. */
    public List<UserAction> all() {
        Map<String, UserAction> latest = new LinkedHashMap<>();
        present.values().forEach(action -> latest.put(action.spec().id(), action));
        return latest.values().stream()
                .sorted(Comparator.comparing(action -> action.spec().id()))
                .toList();
    }

    /** Does an action, or tells why it cannot be done. */
    public void run(UserAction action) {
        Availability availability = action.availability().getValue();
        if (availability.isAllowed()) {
            action.body().run();
        } else {
            refused.accept(action, availability.whyNot());
        }
    }

    /** Does the action with this spec, if the window has it. */
    public void run(ActionSpec spec) {
        find(spec).ifPresent(this::run);
    }

    /** The action with this spec, if the window has it. */
    public Optional<UserAction> find(ActionSpec spec) {
        return all().stream()
                .filter(action -> action.spec().id().equals(spec.id()))
                .findFirst();
    }

    /**
     * Lets the keys work in a window.
     *
     * @param isBlocked true while a sheet is open: its own keys come first
     */
    public void installOn(Scene scene, BooleanSupplier isBlocked) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (isBlocked.getAsBoolean()) {
                return;
            }
            actionFor(event).ifPresent(action -> {
                event.consume();
                run(action);
            });
        });
    }

    private Optional<UserAction> actionFor(KeyEvent event) {
        return all().stream()
                .filter(action -> keys.keyOf(action.spec())
                        .filter(key -> key.matches(event))
                        .isPresent())
                .findFirst();
    }
}
