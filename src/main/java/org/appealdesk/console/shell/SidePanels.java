package org.appealdesk.console.shell;

import java.util.function.Supplier;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.appealdesk.console.fx.Actions;
import org.appealdesk.console.fx.Focus;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.fx.View;

/**
 * Where the side panel is: hidden, beside the screens of the main window, or in a window of its own with its own sheets,
 * toasts and keys. It comes back where it was last. To be used on the FX thread only.
 */
final class SidePanels {

    private static final Dimension2D SIZE = new Dimension2D(460, 820);
    private static final Dimension2D LEAST = new Dimension2D(400, 480);

    private final SidePanel panel;
    private final DeskWindow main;
    private final ShellView shell;
    private final Supplier<DeskWindow> windows;
    private final WindowActions common;
    private final Subscriptions whileShown = new Subscriptions();
    private boolean isShown;
    private boolean isApart;

    /**
     * @param windows makes a window for the panel alone
     * @param common what can be done in every window
     */
    SidePanels(SidePanel panel, DeskWindow main, ShellView shell, Supplier<DeskWindow> windows, WindowActions common) {
        this.panel = panel;
        this.main = main;
        this.shell = shell;
        this.windows = windows;
        this.common = common;
    }

    /** Adds its actions to the main window. */
    void addActions(Subscriptions whileOpen) {
        addActions(main.tools().actions(), whileOpen);
    }

    private void addActions(Actions actions, Subscriptions whileOpen) {
        whileOpen.add(actions.add(panel.toggle(), this::toggle));
        whileOpen.add(actions.add(panel.move(), this::move));
    }

    private void toggle() {
        if (isShown) {
            hide();
        } else {
            show();
            shell.shownCase().ifPresent(panel::turnTo);
        }
    }

    /** To a window of its own, or back; a hidden one is shown there. */
    private void move() {
        hide();
        isApart = !isApart;
        show();
    }

    private void show() {
        isShown = true;
        if (isApart) {
            openWindow();
        } else {
            dock();
        }
    }

    /** Takes it off the screen. */
    void hide() {
        if (isShown) {
            isShown = false;
            whileShown.cancel();
        }
    }

    private void dock() {
        View view = panel.open(main.tools(), this::move, this::hide);
        view.root().addEventHandler(KeyEvent.KEY_PRESSED, this::leaveOnEscape);
        shell.dock().dock(view.root());
        whileShown.add(this::undock);
        whileShown.attach(view);
        Focus.first(view.root(), node -> true).ifPresent(Node::requestFocus);
    }

    private void undock() {
        DockPane dock = shell.dock();
        Scene scene = dock.getScene();
        boolean hasKeyboard = scene != null
                && dock.docked()
                        .filter(docked -> Focus.isInside(scene.getFocusOwner(), docked))
                        .isPresent();
        dock.dock(null);
        if (hasKeyboard) {
            shell.focusScreen();
        }
    }

    private void leaveOnEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            shell.focusScreen();
        }
    }

    private void openWindow() {
        DeskWindow window = windows.get();
        View view = panel.open(window.tools(), this::move, this::hide);
        window.frame().content().getChildren().setAll(view.root());
        Stage stage = new Stage();
        stage.titleProperty().bind(window.tools().texts().observe(panel.nameKey()));
        window.fill(stage, SIZE, LEAST);
        whileShown.add(stage::close);
        common.add(
                window, step -> Focus.walk(Focus.parts(view), stage.getScene().getFocusOwner(), step), whileShown);
        addActions(window.tools().actions(), whileShown);
        whileShown.add(window.tools().actions().add(ShellActions.CLOSE_TAB, this::hide));
        whileShown.attach(view);
        stage.setOnHidden(_ -> hide());
        stage.show();
        Focus.first(view.root(), node -> true).ifPresent(Node::requestFocus);
    }
}
