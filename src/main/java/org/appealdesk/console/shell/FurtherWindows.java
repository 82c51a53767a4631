package org.appealdesk.console.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Dimension2D;
import javafx.stage.Stage;
import org.appealdesk.console.fx.Focus;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.fx.View;
import org.appealdesk.console.fx.Windows;

/** Windows that show one view each, with the keys of every window. To be used on the FX thread only. */
final class FurtherWindows implements Windows {
    private static final Dimension2D SIZE = new Dimension2D(1280, 800);
    private static final Dimension2D LEAST = new Dimension2D(900, 560);

    private final Supplier<DeskWindow> windowMaker;
    private final Supplier<WindowActions> common;
    private final Map<String, Stage> open = new HashMap<>();

    /** @param common what can be done in every window; asked for when one is opened */
    FurtherWindows(Supplier<DeskWindow> windowMaker, Supplier<WindowActions> common) {
        this.windowMaker = windowMaker;
        this.common = common;
    }

    @Override
    public void open(String key, ObservableValue<String> title, Function<ScreenTools, View> content) {
        Stage there = open.get(key);
        if (there != null) {
            there.toFront();
            there.requestFocus();
            return;
        }
        DeskWindow window = windowMaker.get();
        View view = content.apply(window.tools());
        window.frame().content().getChildren().setAll(view.root());
        Stage stage = new Stage();
        stage.titleProperty().bind(title);
        window.fill(stage, SIZE, LEAST);
        Subscriptions whileOpen = new Subscriptions();
        common.get()
                .add(
                        window,
                        step -> Focus.walk(Focus.parts(view), stage.getScene().getFocusOwner(), step),
                        whileOpen);
        whileOpen.add(window.tools().actions().add(ShellActions.CLOSE_TAB, stage::close));
        whileOpen.attach(view);
        stage.setOnHidden(ignored -> {
            whileOpen.cancel();
            stage.titleProperty().unbind();
            open.remove(key);
        });
        open.put(key, stage);
        stage.show();
        if (view instanceof Focus.Home home) {
            home.focus();
        }
    }

    void closeAll() {
        Map.copyOf(open).values().forEach(Stage::close);
    }
}
