package org.appealdesk.console.widget;

import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.appealdesk.console.text.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Short news in the window's upper corner, the newest below. It goes by itself after a while, but not while the mouse rests on
 * it, or when it is closed; it never takes the keyboard. Whatever must not be missed also stands in the notification centre.
 */
public final class ToastLayer extends VBox {

    private static final int MOST = 4;

    private final Texts texts;
    private final ObjectProperty<Duration> stay = new SimpleObjectProperty<>(this, "stay", Duration.seconds(6));

    ToastLayer(Texts texts) {
        this.texts = texts;
        getStyleClass().add("toast-layer");
        setPickOnBounds(false);
    }

    /** How long a toast stays. */
    public ObjectProperty<Duration> stayProperty() {
        return stay;
    }

    /** Shows a line. */
    public void show(Tone tone, String text) {
        toast(tone, text);
    }

    /** Shows a line with one thing to do about it. */
    public void show(Tone tone, String text, String actionLabel, Runnable action) {
        HBox toast = toast(tone, text);
        Button button = new Button(actionLabel);
        button.getStyleClass().addAll("quiet", "toast-action");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setOnAction(ignored -> {
            getChildren().remove(toast);
            action.run();
        });
        toast.getChildren().add(toast.getChildren().size() - 1, button);
    }

    private Button closeButton() {
        Button close = new Button();
        close.setGraphic(new FontIcon(Feather.X));
        close.getStyleClass().addAll("quiet", "toast-close");
        close.setFocusTraversable(false);
        close.setAccessibleText(texts.get("widget.sheet.close"));
        close.setTooltip(new Tooltip(texts.get("widget.sheet.close")));
        return close;
    }

    private HBox toast(Tone tone, String text) {
        FontIcon icon = new FontIcon(icon(tone));
        Label label = Labels.text(text);
        HBox.setHgrow(label, Priority.ALWAYS);
        Button close = closeButton();
        HBox toast = new HBox(icon, label, close);
        close.setOnAction(ignored -> getChildren().remove(toast));
        toast.getStyleClass().addAll("toast", tone.styleClass());
        toast.setMaxWidth(Region.USE_PREF_SIZE);
        toast.setAccessibleRole(AccessibleRole.TEXT);
        toast.setAccessibleText(text);
        getChildren().add(toast);
        if (getChildren().size() > MOST) {
            getChildren().removeFirst();
        }
        PauseTransition wait = new PauseTransition(stay.get());
        wait.setOnFinished(ignored -> getChildren().remove(toast));
        toast.hoverProperty().subscribe(isHovered -> {
            if (isHovered) {
                wait.stop();
            } else {
                wait.playFromStart();
            }
        });
        return toast;
    }

    private static Ikon icon(Tone tone) {
        return switch (tone) {
            case GOOD -> Feather.CHECK_CIRCLE;
            case WARN -> Feather.ALERT_TRIANGLE;
            case BAD -> Feather.ALERT_OCTAGON;
            case NEUTRAL, INFO, BUYER, SELLER -> Feather.INFO;
        };
    }
}
