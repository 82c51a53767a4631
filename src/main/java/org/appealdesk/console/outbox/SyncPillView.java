package org.appealdesk.console.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.stage.Popup;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.outbox.SyncViewModel.Brief;
import org.appealdesk.console.outbox.SyncViewModel.Standing;
import org.appealdesk.console.outbox.SyncViewModel.Whole;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** How the data stands, in one pill; pressed, it tells the same in whole sentences and what can be done. */
public final class SyncPillView extends BaseView {
    private static final double TEXT_WIDTH = 340;

    private final SyncViewModel sync;
    private final Texts texts;
    private final Button root = new Button();
    private final HBox inside = new HBox();
    private final Popup popup = new Popup();
    private final VBox told = new VBox();
    private final Button tryNow = new Button();

    public SyncPillView(SyncViewModel sync, ScreenTools tools) {
        this.sync = sync;
        this.texts = tools.texts();
        inside.getStyleClass().add("sync-inside");
        root.setId("shell-sync");
        root.getStyleClass().addAll("sync-pill", "live");
        root.setGraphic(inside);
        root.setMinWidth(Button.USE_PREF_SIZE);
        root.setOnAction(_ -> toggle());
        Button show = new Button();
        show.setId("sync-own");
        show.textProperty().bind(texts.observe("outbox.action.open"));
        show.setOnAction(_ -> {
            popup.hide();
            tools.actions().run(OutboxActions.OPEN);
        });
        tryNow.setId("sync-now");
        tryNow.getStyleClass().add("primary");
        tryNow.textProperty().bind(texts.observe("outbox.sync.tryNow"));
        tryNow.setOnAction(_ -> {
            popup.hide();
            sync.tryNow();
        });
        HBox buttons = new HBox(8, Labels.space(), show, tryNow);
        VBox frame = new VBox(10, told, buttons);
        frame.getStyleClass().add("sync-popover");
        frame.setId("sync-popover");
        told.setSpacing(6);
        popup.getContent().add(frame);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        popup.setOnHidden(_ -> root.requestFocus());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whileAttached.follow(sync.brief(), this::show);
        whileAttached.follow(sync.whole(), this::tell);
        whileAttached.add(popup::hide);
    }

    private void show(Brief now) {
        List<Node> parts = new ArrayList<>();
        parts.add(mark(now.standing()));
        parts.add(new Label(now.text()));
        if (now.waiting() > 0) {
            parts.add(count(Feather.CLOCK, now.waiting(), "sync-waiting"));
        }
        if (now.refused() > 0) {
            parts.add(count(Feather.ALERT_TRIANGLE, now.refused(), "sync-refused"));
        }
        if (!now.clock().isEmpty()) {
            Label clock = new Label(now.clock(), new FontIcon(Feather.WATCH));
            clock.getStyleClass().add("sync-clock");
            parts.add(clock);
        }
        inside.getChildren().setAll(parts);
        for (Standing one : Standing.values()) {
            root.getStyleClass().remove(styleClass(one));
        }
        root.getStyleClass().add(styleClass(now.standing()));
        root.setAccessibleText(texts.get("outbox.sync.spoken", now.text(), now.waiting(), now.refused(), now.clock()));
    }

    private static String styleClass(Standing standing) {
        return "sync-" + standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Label count(Ikon icon, int number, String styleClass) {
        Label label = new Label(texts.formats().count(number), new FontIcon(icon));
        label.getStyleClass().add(styleClass);
        return label;
    }

    private static Node mark(Standing standing) {
        return switch (standing) {
            case LIVE -> new Circle(4);
            case SYNCING -> new FontIcon(Feather.REFRESH_CW);
            case OFFLINE -> new FontIcon(Feather.WIFI_OFF);
            case SIGNED_OUT -> new FontIcon(Feather.LOCK);
            case UPDATE_NEEDED -> new FontIcon(Feather.DOWNLOAD);
        };
    }

    private void tell(Whole now) {
        told.getChildren().setAll(Labels.text(now.title(), "title"));
        for (String line : now.lines()) {
            Label label = Labels.text(line);
            label.setMaxWidth(TEXT_WIDTH);
            told.getChildren().add(label);
        }
        // Nobody can be reached before he has signed in again, or has updated.
        boolean canTry = now.standing() != Standing.SIGNED_OUT && now.standing() != Standing.UPDATE_NEEDED;
        tryNow.setVisible(canTry);
        tryNow.setManaged(canTry);
    }

    private void toggle() {
        if (popup.isShowing()) {
            popup.hide();
            return;
        }
        Bounds at = root.localToScreen(root.getBoundsInLocal());
        popup.show(root, at.getMinX(), at.getMaxY() + 6);
        tryNow.requestFocus();
    }
}
