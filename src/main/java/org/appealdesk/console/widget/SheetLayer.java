package org.appealdesk.console.widget;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
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
import org.appealdesk.console.fx.Focus;
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
        // A filter, because lists swallow Escape; an open list of choices closes itself first.
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !open.isEmpty() && !isChoosing(event)) {
                event.consume();
                close(open.getLast());
            }
        });
    }

    private static boolean isChoosing(KeyEvent event) {
        return event.getTarget() instanceof ComboBoxBase<?> choices && choices.isShowing();
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
        return open(frame(title, content));
    }

    /**
     * Shows a sheet without a title, at the top of the window.
     *
     * @param name what a screen reader calls it
     * @return closes it
     */
    public Runnable showBare(String name, Region content) {
        VBox sheet = new VBox(content);
        sheet.getStyleClass().addAll("desk-sheet", "bare");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        sheet.setAccessibleRole(AccessibleRole.DIALOG);
        sheet.setAccessibleText(name);
        StackPane.setAlignment(sheet, Pos.TOP_CENTER);
        return open(sheet);
    }

    private Runnable open(Region sheet) {
        Scene scene = getScene();
        if (open.isEmpty() && scene != null) {
            focusedBefore = scene.getFocusOwner();
            focusWatch = scene.focusOwnerProperty().subscribe(this::keepInside);
        }
        open.addLast(sheet);
        getChildren().add(sheet);
        setVisible(true);
        isOpen.set(true);
        Platform.runLater(() -> {
            // What scrolls has no children before its skin.
            sheet.applyCss();
            focusFirst(sheet);
        });
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
        sheet.getStyleClass().add("desk-sheet");
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

    /** From the last control the keyboard goes round to the first, and back. */
    private void keepInside(@Nullable Node left, @Nullable Node owner) {
        if (open.isEmpty() || Focus.isInside(owner, open.getLast())) {
            return;
        }
        Platform.runLater(() -> {
            if (open.isEmpty()
                    || getScene() == null
                    || Focus.isInside(getScene().getFocusOwner(), open.getLast())) {
                return;
            }
            Region sheet = open.getLast();
            if (left == null || !Focus.isInside(left, sheet)) {
                focusFirst(sheet);
            } else if (Focus.first(sheet, _ -> true).filter(left::equals).isPresent()) {
                Focus.last(sheet).ifPresent(Node::requestFocus);
            } else {
                Focus.first(sheet, _ -> true).ifPresent(Node::requestFocus);
            }
        });
    }

    /** What is marked comes first, then a field to write in, then any control but the one that closes. */
    private static void focusFirst(Parent sheet) {
        // What scrolls has its content only once it is dressed.
        sheet.applyCss();
        sheet.layout();
        Focus.first(sheet, Focus::isStart)
                .or(() -> Focus.first(sheet, node -> node instanceof TextInputControl))
                .or(() -> Focus.first(sheet, node -> !node.getStyleClass().contains("sheet-close")))
                .or(() -> Focus.first(sheet, node -> true))
                .ifPresent(Node::requestFocus);
    }
}
