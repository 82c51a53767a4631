package org.appealdesk.console.widget;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;

/** Choices of which one counts, as one stop of the Tab key: who goes by does not walk through them all. */
public final class OneStop {
    private final List<ToggleButton> choices;

    private OneStop(List<ToggleButton> choices) {
        this.choices = choices;
    }

    /** Lets the Tab key stop at the one that has the keyboard, else at the chosen one, else at the first. */
    public static void make(Collection<? extends ToggleButton> choices) {
        OneStop stop = new OneStop(List.copyOf(choices));
        for (ToggleButton choice : choices) {
            choice.focusedProperty().subscribe(stop::place);
            choice.selectedProperty().subscribe(stop::place);
            choice.disabledProperty().subscribe(stop::place);
        }
    }

    /** As {@link #make(Collection)}, for the buttons of a group that is complete. */
    public static void make(ToggleGroup group) {
        make(group.getToggles().stream().map(ToggleButton.class::cast).toList());
    }

    private void place() {
        Node stop = first(Node::isFocused)
                .or(() -> first(choice -> choice.isSelected() && !choice.isDisabled()))
                .or(() -> first(choice -> !choice.isDisabled()))
                .orElse(null);
        choices.forEach(choice -> choice.setFocusTraversable(choice.equals(stop)));
    }

    private Optional<ToggleButton> first(Predicate<ToggleButton> wanted) {
        return choices.stream().filter(wanted).findFirst();
    }
}
