package org.appealdesk.console.widget;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.Ticker;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.text.Texts.Wording;
import org.appealdesk.console.widget.Countdown.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * Time left: a mark whose shape tells how pressing it is (○ ◐ ●), the time, and a bar by the fraction left. On hover and
 * to a screen reader it says what happens at zero.
 */
public final class CountdownChip extends VBox {

    private final Texts texts;
    private final boolean isPill;
    private final ObjectProperty<Instant> now = new SimpleObjectProperty<>(this, "now");
    private final BooleanProperty exact = new SimpleBooleanProperty(this, "exact", true);
    private final ObjectProperty<Wording> wording = new SimpleObjectProperty<>(this, "wording");
    private final CountdownMark mark = new CountdownMark();
    private final Label time = new Label();
    private final Region fill = new Region();
    private final StackPane track = new StackPane(fill);
    private final Tooltip tooltip = new Tooltip();

    private @Nullable Countdown shown;

    /** With a bar below, for tables. */
    public static CountdownChip withBar(Texts texts, Ticker ticker) {
        return new CountdownChip(texts, ticker, false);
    }

    /** In a rounded frame and with its outcome in words, for headers. */
    public static CountdownChip asPill(Texts texts, Ticker ticker) {
        return new CountdownChip(texts, ticker, true);
    }

    private CountdownChip(Texts texts, Ticker ticker, boolean isPill) {
        this.texts = texts;
        this.isPill = isPill;
        getStyleClass().add("countdown");
        track.getStyleClass().add("countdown-track");
        fill.getStyleClass().add("countdown-fill");
        StackPane.setAlignment(fill, Pos.CENTER_LEFT);
        HBox line = new HBox(mark, time);
        line.getStyleClass().add("countdown-line");
        getChildren().add(line);
        if (isPill) {
            getStyleClass().add("in-pill");
        } else {
            getChildren().add(track);
        }
        Tooltip.install(this, tooltip);
        now.bind(ticker.nowProperty());
        now.subscribe(ignored -> refresh());
        exact.bind(ticker.exactProperty());
        exact.subscribe(ignored -> refresh());
        wording.bind(texts.wordingProperty());
        wording.subscribe(ignored -> refresh());
    }

    /** Shows a countdown; null shows nothing. */
    public void show(@Nullable Countdown countdown) {
        shown = countdown;
        setVisible(countdown != null);
        refresh();
    }

    /** What it shows. */
    public Optional<Countdown> shown() {
        return Optional.ofNullable(shown);
    }

    private void refresh() {
        Countdown countdown = shown;
        if (countdown == null) {
            return;
        }
        Instant at = now.get();
        Urgency urgency = countdown.urgency(at);
        for (Urgency one : Urgency.values()) {
            pseudoClassStateChanged(PseudoClass.getPseudoClass(one.name().toLowerCase(Locale.ROOT)), one == urgency);
        }
        mark.show(urgency);
        String text = words(countdown, urgency, at, "widget.countdown.about");
        time.setText(
                isPill
                        ? inPill(countdown, urgency, text)
                        : words(countdown, urgency, at, "widget.countdown.aboutShort"));
        fill.maxWidthProperty().bind(track.widthProperty().multiply(countdown.fraction(at)));
        String due = texts.formats().time(countdown.due());
        String whole = urgency == Urgency.AWAITING
                ? texts.get("widget.countdown.awaitingWhole", due, countdown.outcome())
                : texts.get("widget.countdown.whole", text, due, countdown.outcome());
        tooltip.setText(whole);
        setAccessibleText(whole);
    }

    private String inPill(Countdown countdown, Urgency urgency, String text) {
        return texts.get(
                "widget.countdown.pill",
                urgency == Urgency.AWAITING ? texts.get("widget.countdown.awaitingPill") : text,
                countdown.outcome());
    }

    /** @param about how a length of time is told while the authority's clock is unknown */
    private String words(Countdown countdown, Urgency urgency, Instant at, String about) {
        String known = texts.formats().duration(countdown.left(at));
        String duration = exact.get() ? known : texts.get(about, known);
        return switch (urgency) {
            case CALM, SOON, URGENT -> duration;
            case OVERDUE -> texts.get("widget.countdown.overdue", duration);
            case AWAITING -> texts.get("widget.countdown.awaiting");
        };
    }
}
