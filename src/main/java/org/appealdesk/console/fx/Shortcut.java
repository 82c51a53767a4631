package org.appealdesk.console.fx;

import com.google.errorprone.annotations.Immutable;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

/**
 * A key combination that is safe while text is typed: no single letters or digits (Telex and VNI compose with them),
 * nothing on AltGr (which Windows reports as Ctrl+Alt), nothing that edits text by itself.
 *
 * @param name as shown and as stored, such as {@code Ctrl+Shift+K}, {@code F6}, {@code Alt+Left}
 */
@Immutable
public record Shortcut(String name) {

    private static final Set<String> EDITING = Set.of(
            "Ctrl+A",
            "Ctrl+C",
            "Ctrl+V",
            "Ctrl+X",
            "Ctrl+Z",
            "Ctrl+Y",
            "Ctrl+Shift+Z",
            "Ctrl+Left",
            "Ctrl+Right",
            "Ctrl+Home",
            "Ctrl+End",
            "Ctrl+Backspace",
            "Ctrl+Delete");

    /** Why a combination is refused. */
    public enum Refusal {
        /** Not a combination at all. */
        UNREADABLE,
        /** It would fire while text is typed. */
        TYPES_TEXT,
        /** It is AltGr on some keyboards. */
        ALT_GR,
        /** Text fields use it. */
        EDITS_TEXT
    }

    /** @throws IllegalArgumentException when {@link #refusal} has a reason */
    public Shortcut {
        Optional<Refusal> refusal = refusal(name);
        if (refusal.isPresent()) {
            throw new IllegalArgumentException(name + ": " + refusal.get());
        }
        name = usualOrder(combination(name).getName());
    }

    /** Why {@code name} cannot be a shortcut; empty when it can. */
    public static Optional<Refusal> refusal(String name) {
        KeyCodeCombination combination;
        try {
            combination = combination(name);
        } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            return Optional.of(Refusal.UNREADABLE);
        }
        boolean control = isDown(combination.getControl()) || isDown(combination.getMeta());
        boolean alt = isDown(combination.getAlt());
        if (control && alt) {
            return Optional.of(Refusal.ALT_GR);
        }
        if (EDITING.contains(usualOrder(combination.getName()))) {
            return Optional.of(Refusal.EDITS_TEXT);
        }
        boolean silentKey = combination.getCode().isFunctionKey()
                || (alt && combination.getCode().isNavigationKey());
        return control || silentKey ? Optional.empty() : Optional.of(Refusal.TYPES_TEXT);
    }

    /** The combination a key press makes, in the form of {@link #name}; it may be one that is refused. */
    public static String pressed(KeyEvent event) {
        return usualOrder(new KeyCodeCombination(
                        event.getCode(),
                        state(event.isShiftDown()),
                        state(event.isControlDown()),
                        state(event.isAltDown()),
                        state(event.isMetaDown()),
                        ModifierValue.UP)
                .getName());
    }

    /** Whether this key press is the shortcut. */
    public boolean matches(KeyEvent event) {
        return combination(name).match(event);
    }

    private static KeyCodeCombination combination(String name) {
        KeyCombination combination = KeyCombination.valueOf(name);
        if (combination instanceof KeyCodeCombination coded) {
            return coded;
        }
        throw new IllegalArgumentException(name);
    }

    /** As people say it: Ctrl+Shift+K. JavaFX puts Shift first. */
    private static String usualOrder(String name) {
        return name.startsWith("Shift+Ctrl+") ? "Ctrl+Shift+" + name.substring("Shift+Ctrl+".length()) : name;
    }

    private static boolean isDown(ModifierValue value) {
        return value == ModifierValue.DOWN;
    }

    private static ModifierValue state(boolean isDown) {
        return isDown ? ModifierValue.DOWN : ModifierValue.UP;
    }

    @Override
    public String toString() {
        return name;
    }
}
