package org.appealdesk.console.widget;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.appealdesk.console.fx.Sheets;
import org.appealdesk.console.text.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The sheets of one window, the newest on top. What lies below is dimmed, gets no mouse, and cannot take the keyboard;
 * when the last sheet closes, the keyboard goes back to where it was.
 */
public final class SheetLayer extends StackPane implements Sheets {

    private final Texts texts;
    private final Deque<Region> open = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper isOpen = new ReadOnlyBooleanWrapper(this, "open", false);
    private Subscription focusWatch = Subscription.EMPTY;
    private @Nullable Node focusedBefore;

    /** A layer without sheets; it is invisible then. */
    public SheetLayer(Texts texts) {
        this.texts = texts;
        getStyleClass().add("sheet-layer");
        setVisible(false);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !open.isEmpty()) {
                event.consume();
                close(open.getLast());
            }
        });
    }

    /** Whether a sheet is open. */
    public ReadOnlyBooleanProperty openProperty() {
        return isOpen.getReadOnlyProperty();
    }

    @Override
    public boolean isOpen() {
        return isOpen.get();
    }

    @Override
    public Runnable show(String title, Parent content) {
        Scene scene = getScene();
        if (open.isEmpty() && scene != null) {
            focusedBefore = scene.getFocusOwner();
            focusWatch = scene.focusOwnerProperty().subscribe(this::keepInside);
        }
        VBox sheet = frame(title, content);
        open.addLast(sheet);
        getChildren().add(sheet);
        setVisible(true);
        isOpen.set(true);
        Platform.runLater(() -> focusFirst(sheet));
        return () -> close(sheet);
    }

    private VBox frame(String title, Parent content) {
        Label label = new Label(title);
        label.getStyleClass().add("title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = new Button();
        close.setGraphic(new FontIcon(Feather.X));
        close.getStyleClass().addAll("quiet", "sheet-close");
        close.setAccessibleText(texts.get("widget.sheet.close"));
        close.setTooltip(new Tooltip(texts.get("widget.sheet.close")));
        HBox header = new HBox(label, space, close);
        header.getStyleClass().add("sheet-header");
        StackPane body = new StackPane(content);
        body.getStyleClass().add("sheet-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox sheet = new VBox(header, body);
        sheet.getStyleClass().add("sheet");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        sheet.setAccessibleRole(AccessibleRole.DIALOG);
        sheet.setAccessibleText(title);
        close.setOnAction(ignored -> close(sheet));
        return sheet;
    }

    private void close(Region sheet) {
        if (!open.remove(sheet)) {
            return;
        }
        getChildren().remove(sheet);
        if (!open.isEmpty()) {
            focusFirst(open.getLast());
            return;
        }
        focusWatch.unsubscribe();
        setVisible(false);
        isOpen.set(false);
        if (focusedBefore != null) {
            focusedBefore.requestFocus();
            focusedBefore = null;
        }
    }

    private void keepInside(@Nullable Node owner) {
        if (!open.isEmpty() && !isInside(owner, open.getLast())) {
            Platform.runLater(() -> {
                if (!open.isEmpty()
                        && getScene() != null
                        && !isInside(getScene().getFocusOwner(), open.getLast())) {
                    focusFirst(open.getLast());
                }
            });
        }
    }

    private static boolean isInside(@Nullable Node node, Node ancestor) {
        Node at = node;
        while (at != null) {
            if (at.equals(ancestor)) {
                return true;
            }
            at = at.getParent();
        }
        return false;
    }

    /** A field to write in comes first, then any control but the one that closes. */
    private static void focusFirst(Parent sheet) {
        firstIn(sheet, node -> node instanceof TextInputControl)
                .or(() -> firstIn(sheet, node -> !node.getStyleClass().contains("sheet-close")))
                .or(() -> firstIn(sheet, node -> true))
                .ifPresent(Node::requestFocus);
    }

    private static Optional<Node> firstIn(Parent parent, Predicate<Node> isWanted) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (!child.isVisible() || child.isDisabled()) {
                continue;
            }
            if (child.isFocusTraversable() && isWanted.test(child)) {
                return Optional.of(child);
            }
            if (child instanceof Parent inner) {
                Optional<Node> found = firstIn(inner, isWanted);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
