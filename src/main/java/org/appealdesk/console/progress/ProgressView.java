package org.appealdesk.console.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Countdown;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.trade.Side;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** “Appeal progress” twice: as the buyer and as the seller see it now. */
public final class ProgressView extends BaseView {
    private final ProgressViewModel progress;
    private final Texts texts;
    private final EngineWords words;
    private final ObservableValue<Instant> now;
    private final Map<Side, VBox> pages = new EnumMap<>(Side.class);
    private final Label unconfirmed;
    private final ScrollPane root;

    public ProgressView(ProgressViewModel progress, Texts texts, ObservableValue<Instant> now) {
        this.progress = progress;
        this.texts = texts;
        this.words = new EngineWords(texts);
        this.now = now;
        GridPane both = new GridPane(16, 0);
        for (Side side : Side.values()) {
            VBox page = new VBox(10);
            page.getStyleClass().addAll("party-page", hue(side) + "-page");
            page.setId("page-" + hue(side));
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            both.getColumnConstraints().add(half);
            both.addColumn(pages.size(), page);
            pages.put(side, page);
        }
        Label about = Labels.following(texts.observe("progress.about"), "muted");
        unconfirmed = Labels.following(texts.observe("progress.unconfirmed"), "warning-box");
        unconfirmed.setId("progress-unconfirmed");
        unconfirmed.setGraphic(new FontIcon(Feather.CLOCK));
        unconfirmed.setMaxWidth(Double.MAX_VALUE);
        unconfirmed.managedProperty().bind(unconfirmed.visibleProperty());
        VBox content = new VBox(10, about, unconfirmed, both);
        content.getStyleClass().add("progress");
        root = new ScrollPane(content);
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.setId("progress");
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whileAttached.bind(unconfirmed.visibleProperty(), progress.isUnconfirmed());
        pages.forEach((side, box) -> {
            ObservableValue<PartyPage> page = progress.page(side);
            whileAttached.whenever(() -> show(box, page.getValue()), page, texts.wordingProperty());
        });
    }

    private void show(VBox box, PartyPage page) {
        EngineWords theirs = words.in(page.reader().language());
        Label title = Labels.text(theirs.text("progress.title"), "page-title");
        Label stage = Labels.text(page.stage(), "large-title");
        box.getChildren()
                .setAll(
                        head(page),
                        new VBox(2, title, stage),
                        Labels.text(theirs.text("progress.order", page.order()), "muted"));
        if (page.countdown() != null) {
            box.getChildren().add(timer(page.countdown(), theirs));
        }
        box.getChildren().add(Labels.text(page.now()));
        box.getChildren().add(actions(page, theirs));
        if (!page.lastNotice().isEmpty()) {
            VBox notice = new VBox(
                    2, Labels.text(theirs.text("progress.notice"), "muted", "small"), Labels.text(page.lastNotice()));
            notice.getStyleClass().add("page-notice");
            box.getChildren().add(notice);
        }
    }

    private Label head(PartyPage page) {
        PartyPage.Reader reader = page.reader();
        String role = words.text(reader.isComplainant() ? "engine.role.complainant" : "engine.role.respondent");
        String title = texts.get(
                "progress.page",
                words.name(reader.side()),
                reader.nickname(),
                role.toLowerCase(texts.language().locale()));
        return Labels.text(title + " · " + reader.language().ownName(), "strong", hue(reader.side()));
    }

    private Label timer(Countdown countdown, EngineWords theirs) {
        Label timer = Labels.text("", "page-timer");
        timer.textProperty().bind(now.map(instant -> {
            Duration left = countdown.left(instant);
            return left.isNegative() || left.isZero()
                    ? theirs.text("progress.over")
                    : theirs.text("progress.left", theirs.formats().duration(left), countdown.outcome());
        }));
        return timer;
    }

    private VBox actions(PartyPage page, EngineWords theirs) {
        List<PartyPage.Button> enabled =
                page.actions().stream().filter(PartyPage.Button::isEnabled).toList();
        List<PartyPage.Button> later =
                page.actions().stream().filter(button -> !button.isEnabled()).toList();
        VBox box = new VBox(6, Labels.text(theirs.text("progress.actions"), "muted", "small"));
        FlowPane buttons = new FlowPane(6, 6);
        enabled.forEach(button -> buttons.getChildren().add(Labels.line(button.label(), "page-button")));
        box.getChildren().add(enabled.isEmpty() ? Labels.text(theirs.text("progress.noActions")) : buttons);
        if (!later.isEmpty()) {
            box.getChildren().add(Labels.text(theirs.text("progress.later"), "muted", "small"));
            later.forEach(button ->
                    box.getChildren().add(Labels.text(button.label() + ": " + button.whyNot(), "muted", "small")));
        }
        return box;
    }

    private static String hue(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }
}
