package org.appealdesk.app.journey;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import org.appealdesk.app.desk.ConsoleSettings;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.fx.ActionSpec;
import org.appealdesk.console.fx.Focus;
import org.appealdesk.console.fx.KeyMap;
import org.appealdesk.console.fx.Shortcut;
import org.appealdesk.console.widget.Segments;
import org.appealdesk.engine.trade.CaseId;

/** Keys alone: shortcuts, the palette, F6, Tab, arrows, Space and Enter. */
public final class KeyboardHands implements Hands {
    /** More than any screen has stops. */
    private static final int MOST_STOPS = 250;

    private final RunningConsole console;
    private final Screen screen;

    public KeyboardHands(RunningConsole console) {
        this.console = console;
        this.screen = console.screen();
    }

    @Override
    public void use(String id) {
        goTo(id);
        screen.press("Space");
    }

    @Override
    public void write(String id, String text) {
        goTo(id);
        screen.press("Ctrl+A");
        screen.type(text);
    }

    @Override
    public void act(Deed deed) {
        act(deed.action());
    }

    @Override
    public void openFromQueue(String number) {
        act("shell.action.queue");
        screen.awaitShown("#queue-table");
        screen.press("Home");
        for (int row = 0; !isSelected(number); row++) {
            if (row > MOST_STOPS) {
                throw new AssertionError(number + " is not in the queue: " + screen.texts());
            }
            screen.press("Down");
        }
        screen.press("Enter");
    }

    @Override
    public void closeCase(CaseId id) {
        act("shell.action.closeTab");
    }

    /** By its key; by the palette when it has none. */
    public void act(String action) {
        ActionSpec spec = ConsoleSettings.actions().stream()
                .filter(one -> one.id().equals(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no action " + action));
        KeyMap keys = console.settings().keys();
        keys.keyOf(spec)
                .map(Shortcut::name)
                .ifPresentOrElse(screen::press, () -> choose(console.texts().get(action)));
    }

    /** Chooses the first line of the palette that fits. */
    public void choose(String words) {
        screen.press("Ctrl+K");
        screen.awaitShown("#palette-field");
        screen.type(words);
        screen.press("Enter");
        screen.awaitGone("#palette-field");
    }

    /** Whether the preview beside the table is of that appeal. */
    private boolean isSelected(String number) {
        Node preview = screen.find("#queue-preview");
        return screen.textsIn(preview).stream().anyMatch(text -> text.contains(number));
    }

    private void goTo(String id) {
        screen.awaitShown("#" + id);
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            if (Fx.get(() -> hasKeyboard(id))) {
                return;
            }
            if (isAlongside(id)) {
                moveAlongTo(id);
                return;
            }
            // In a text area the key belongs to the text.
            screen.press(screen.focused().orElse(null) instanceof TextArea ? "Ctrl+Tab" : "Tab");
        }
        throw new AssertionError("the Tab key never comes to " + id + ", it is at " + screen.focused());
    }

    /** Choices of which one counts are one stop of the Tab key. */
    private boolean isAlongside(String id) {
        return alongside(id).stream().anyMatch(one -> Fx.get(one::isFocused));
    }

    private void moveAlongTo(String id) {
        List<Node> row = alongside(id);
        int from = row.indexOf(screen.focused().orElseThrow());
        int steps = row.indexOf(screen.find("#" + id)) - from;
        for (int step = 0; step < Math.abs(steps); step++) {
            screen.press(steps > 0 ? "Right" : "Left");
        }
        if (!Fx.get(() -> hasKeyboard(id))) {
            throw new AssertionError("the arrow keys do not come to " + id);
        }
    }

    /** The choices that this is one of; none when it is no choice. */
    private List<Node> alongside(String id) {
        Node node = screen.find("#" + id);
        if (node.getParent() instanceof Segments<?> segments) {
            return List.copyOf(segments.getChildren());
        }
        return node instanceof RadioButton button
                ? button.getToggleGroup().getToggles().stream()
                        .map(Node.class::cast)
                        .toList()
                : List.of();
    }

    private boolean hasKeyboard(String id) {
        Node node = screen.find("#" + id);
        return Focus.isInside(node.getScene().getFocusOwner(), node);
    }
}
