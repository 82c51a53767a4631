package org.appealdesk.console.widget;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.appealdesk.console.fx.Availability;
import org.appealdesk.console.text.Texts;

/**
 * A button that stays in reach when it cannot be used, and then says why: on hover, to a screen reader, and in a bubble
 * when pressed all the same. (A disabled JavaFX node gets neither mouse nor keyboard, so it could not.)
 */
public class WhyNotButton extends Button {

    private static final PseudoClass UNAVAILABLE = PseudoClass.getPseudoClass("unavailable");

    private final ObjectProperty<Availability> availability =
            new SimpleObjectProperty<>(this, "availability", Availability.ALLOWED);
    private final StringProperty key = new SimpleStringProperty(this, "key", "");
    private final Tooltip reason = new Tooltip();
    private final Texts texts;
    private Runnable whenUsed = () -> {};

    /** A button that can be used and does nothing yet. */
    public WhyNotButton(Texts texts) {
        this.texts = texts;
        getStyleClass().add("why-not-button");
        reason.setShowDelay(Duration.millis(150));
        Wraps.lines(reason);
        reason.setMaxWidth(360);
        reason.setAutoHide(true);
        // The click that ends the explanation is meant for something else.
        reason.setConsumeAutoHidingEvents(false);
        availability.subscribe(ignored -> refresh());
        textProperty().subscribe(ignored -> refresh());
        key.subscribe(ignored -> refresh());
    }

    /** The key that does the same, shown on hover; empty when there is none. */
    public final StringProperty keyProperty() {
        return key;
    }

    /** Whether it can be used, and why not. */
    public final ObjectProperty<Availability> availabilityProperty() {
        return availability;
    }

    /** What it does while it can be used. */
    public final void onUse(Runnable use) {
        whenUsed = use;
    }

    @Override
    public final void fire() {
        if (availability.get().isAllowed()) {
            whenUsed.run();
            super.fire();
        } else if (getScene() != null && getScene().getWindow() != null) {
            var below = localToScreen(0, getHeight() + 4);
            reason.show(this, below.getX(), below.getY());
        }
    }

    private void refresh() {
        Availability now = availability.get();
        pseudoClassStateChanged(UNAVAILABLE, !now.isAllowed());
        reason.setText(now.isAllowed() ? key.get() : now.whyNot());
        setTooltip(reason.getText().isEmpty() ? null : reason);
        setAccessibleText(
                now.isAllowed() ? getText() : texts.get("widget.button.unavailable", getText(), now.whyNot()));
    }
}
