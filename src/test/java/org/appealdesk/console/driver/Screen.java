package org.appealdesk.console.driver;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * A window with real content under a robot's mouse and keyboard. Nodes are named by {@code #id}, by {@code .style-class}
 * or by the very text they show; only what is visible counts. Called from the test's thread.
 */
public final class Screen implements AutoCloseable {

    private final Robot robot = Fx.get(Robot::new);
    private final Stage stage;

    private Screen(Stage stage) {
        this.stage = stage;
    }

    /** Opens a window of the given size at 0,0 with what {@code content} makes on the FX thread. */
    public static Screen open(double width, double height, Supplier<? extends Parent> content) {
        Stage stage = Fx.start();
        Fx.run(() -> {
            // A window that is shown takes its new size only with the next pulse, and the robot may click before it.
            stage.hide();
            stage.setScene(new Scene(content.get(), width, height));
            // The one stage of all tests may have been left with another's limits.
            stage.setMinWidth(0);
            stage.setMinHeight(0);
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(width);
            stage.setHeight(height);
            stage.show();
            stage.toFront();
            stage.requestFocus();
        });
        return new Screen(stage);
    }

    /** Opens a window of its own at 0,0 that {@code filler} fills and shows on the FX thread. */
    public static Screen fill(Consumer<Stage> filler) {
        Fx.start();
        Stage stage = Fx.get(Stage::new);
        Fx.run(() -> {
            stage.setX(0);
            stage.setY(0);
            filler.accept(stage);
            stage.toFront();
            stage.requestFocus();
        });
        return new Screen(stage);
    }

    /** Drives a window that was opened by others; the robot's screen begins at its upper left corner. */
    public static Screen over(Stage stage) {
        return new Screen(stage);
    }

    /** The window. */
    public Stage stage() {
        return stage;
    }

    /** Clicks in the middle of a node. */
    public void click(String name) {
        click(find(name));
    }

    /** Clicks in the middle of a node. */
    public void click(Node node) {
        leave();
        clickOn(node);
    }

    /** Clicks twice in the middle of a node. */
    public void doubleClick(String name) {
        Node node = find(name);
        leave();
        Point2D middle = middleOf(node);
        clickOn(node, middle);
        // The first click may have given the place another node.
        clickOn(node, middle);
    }

    /** Moves the mouse over a node. */
    public void hover(String name) {
        Point2D middle = middleOf(find(name));
        Fx.run(() -> robot.mouseMove(middle));
    }

    /** Turns the mouse wheel over a node. */
    public void turnWheel(Node over, int notches) {
        Point2D middle = middleOf(over);
        Fx.run(() -> {
            robot.mouseMove(middle);
            robot.mouseWheel(notches);
        });
    }

    /** Presses a key or combination once: {@code Ctrl+K}, {@code Enter}, {@code F6}. */
    public void press(String combination) {
        KeyCodeCombination keys = (KeyCodeCombination) KeyCombination.valueOf(combination.replace("Escape", "Esc"));
        List<KeyCode> modifiers = new ArrayList<>();
        addIfDown(modifiers, keys.getControl(), KeyCode.CONTROL);
        addIfDown(modifiers, keys.getShift(), KeyCode.SHIFT);
        addIfDown(modifiers, keys.getAlt(), KeyCode.ALT);
        Fx.settle();
        Fx.get(() -> {
            modifiers.forEach(robot::keyPress);
            robot.keyPress(keys.getCode());
            return true;
        });
        Fx.run(() -> {
            robot.keyRelease(keys.getCode());
            modifiers.reversed().forEach(robot::keyRelease);
        });
    }

    /** Types text, of any script, into what has the focus. */
    public void type(String text) {
        Fx.settle();
        Fx.run(() -> text.codePoints().mapToObj(Character::toString).forEach(Screen::typeOne));
    }

    private static void typeOne(String character) {
        Scene scene = NodeSearch.windows().getFirst().getScene();
        Node focused = scene.getFocusOwner();
        EventTarget target = focused == null ? scene : focused;
        Event.fireEvent(
                target, new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
    }

    /** Clicks that follow each other fast in one place count as one double click; away from it they do not. */
    private void leave() {
        Fx.get(() -> {
            robot.mouseMove(0, 0);
            return true;
        });
    }

    private void clickOn(Node node) {
        clickOn(node, () -> laidOutMiddle(node));
    }

    private void clickOn(Node node, Point2D middle) {
        clickOn(node, () -> middle);
    }

    /**
     * In one turn of the FX thread: what comes in from elsewhere cannot move the node between looking and clicking.
     *
     * @param place asked when the button goes down
     */
    private void clickOn(Node node, Supplier<Point2D> place) {
        Fx.settle();
        boolean isClicked = Fx.get(() -> {
            Point2D point = place.get();
            hideExplanations();
            if (NodeSearch.windows().stream().noneMatch(window -> holds(window, point))) {
                return false;
            }
            robot.mouseMove(point);
            robot.mousePress(MouseButton.PRIMARY);
            robot.mouseRelease(MouseButton.PRIMARY);
            return true;
        });
        if (!isClicked) {
            throw new AssertionError("no window holds what is to be clicked: " + node);
        }
        Fx.run(() -> StuckMouse.release(node));
    }

    /** One of what the mouse left before stays a moment, and here it would lie over what is clicked. */
    private static void hideExplanations() {
        NodeSearch.windows().stream().filter(Tooltip.class::isInstance).forEach(Window::hide);
    }

    private static boolean holds(Window window, Point2D point) {
        return new Rectangle2D(window.getX(), window.getY(), window.getWidth(), window.getHeight()).contains(point);
    }

    /** The first visible node of that name, looked for in the topmost window first. */
    public Node find(String name) {
        return Fx.get(() -> NodeSearch.first(name))
                .orElseThrow(() -> new AssertionError("nothing visible is called “" + name + "”\n" + told()));
    }

    /** The first visible node of that name, as its type. */
    public <T extends Node> T find(String name, Class<T> type) {
        return type.cast(find(name));
    }

    /** Every visible node of that name. */
    public List<Node> all(String name) {
        return Fx.get(() -> NodeSearch.all(name));
    }

    /** Whether a visible node has that name. */
    public boolean shows(String name) {
        return Fx.get(() -> NodeSearch.first(name).isPresent());
    }

    /** Every text that can be read now, in the order of the scene graph; what is cut for want of room is given whole. */
    public List<String> texts() {
        return Fx.get(NodeSearch::texts);
    }

    /** Every text that can be read within a node. */
    public List<String> textsIn(Node node) {
        return Fx.get(() -> NodeSearch.texts(node));
    }

    /** What has the keyboard. */
    public Optional<Node> focused() {
        return Fx.get(() ->
                Optional.ofNullable(NodeSearch.windows().getFirst().getScene().getFocusOwner()));
    }

    /** Waits until something is so; the condition is asked on the FX thread. */
    public void await(String what, BooleanSupplier condition) {
        Fx.await(what, condition, this::told);
    }

    /** Waits until a node of that name is visible. */
    public void awaitShown(String name) {
        await("“" + name + "” is shown", () -> NodeSearch.first(name).isPresent());
    }

    /** Waits until no node of that name is visible. */
    public void awaitGone(String name) {
        await("“" + name + "” is gone", () -> NodeSearch.first(name).isEmpty());
    }

    /** Writes a picture of the window's content. */
    public void snapshot(Path file) {
        Fx.settle();
        Pictures.write(Fx.get(() -> stage.getScene().snapshot(null)), file);
    }

    @Override
    public void close() {
        Fx.run(() -> {
            NodeSearch.windows().forEach(Window::hide);
            stage.setScene(null);
        });
    }

    /** A window that was opened just now may not have been laid out yet. */
    private static Point2D middleOf(Node node) {
        return Fx.get(() -> laidOutMiddle(node));
    }

    private static Point2D laidOutMiddle(Node node) {
        Pulse.beat();
        if (node.getScene() == null) {
            throw new AssertionError("is gone from its window: " + node);
        }
        Bounds bounds = node.localToScreen(node.getBoundsInLocal());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private static void addIfDown(List<KeyCode> keys, ModifierValue value, KeyCode key) {
        if (value == ModifierValue.DOWN) {
            keys.add(key);
        }
    }

    private String told() {
        return "texts on the screen: " + texts();
    }
}
