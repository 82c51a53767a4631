package org.appealdesk.console.ruling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.appealdesk.console.findings.FindingsView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.OneStop;
import org.appealdesk.console.widget.TabKey;
import org.appealdesk.console.widget.Wraps;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.profile.MeasureKind;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/** The first step of a ruling: findings at the left; outcome, money, rule and measures at the right. */
final class DecidePane {
    private final RulingViewModel ruling;
    private final Texts texts;
    private final EngineWords words;
    private final HBox node;

    /** @param leave closes the sheet, because a ground is to be seen behind it */
    DecidePane(RulingViewModel ruling, Texts texts, Subscriptions whileShown, Runnable leave) {
        this.ruling = ruling;
        this.texts = texts;
        this.words = new EngineWords(texts);
        FindingsView findings = new FindingsView(ruling.findings(), texts, "ruling");
        findings.onLeave(leave);
        whileShown.attach(findings);
        VBox.setVgrow(findings.root(), Priority.ALWAYS);
        VBox left = new VBox(6, field("ruling.findings"), findings.root());
        left.getStyleClass().add("ruling-left");
        VBox right = new VBox(
                10,
                preparation(whileShown),
                field("ruling.outcome"),
                suggestions(whileShown),
                outcomes(whileShown),
                field("ruling.money"),
                money(whileShown),
                rule(whileShown),
                measures());
        right.getStyleClass().add("ruling-right");
        ScrollPane scroll = new ScrollPane(right);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("ruling-scroll");
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        node = new HBox(20, left, scroll);
    }

    Node node() {
        return node;
    }

    private VBox preparation(Subscriptions whileShown) {
        VBox box = new VBox(4);
        box.setId("ruling-preparation");
        box.getStyleClass().add("warning-box");
        box.managedProperty().bind(box.visibleProperty());
        whileShown.follow(ruling.preparation(), lines -> {
            box.getChildren()
                    .setAll(lines.stream().map(line -> Labels.text(line)).toList());
            box.setVisible(!lines.isEmpty());
        });
        return box;
    }

    private VBox suggestions(Subscriptions whileShown) {
        SuggestionBox box = new SuggestionBox(texts);
        whileShown.follow(ruling.suggestions(), usual -> box.show(usual, ruling.profile()));
        return box.node();
    }

    private VBox outcomes(Subscriptions whileShown) {
        VBox box = new VBox(2);
        ToggleGroup group = new ToggleGroup();
        for (Outcome outcome : ruling.outcomes()) {
            RadioButton button = new RadioButton(words.name(outcome));
            button.setId("outcome-" + outcome.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            button.setUserData(outcome);
            button.setAccessibleText(words.name(outcome) + ". " + words.about(outcome));
            Label about = Labels.text(words.about(outcome), "muted", "small", "outcome-about");
            VBox line = new VBox(button, about);
            line.getStyleClass().add("outcome");
            line.setOnMouseClicked(ignored -> button.fire());
            box.getChildren().add(line);
        }
        OneStop.make(group);
        whileShown.follow(
                ruling.outcomeProperty(),
                chosen -> group.getToggles().stream()
                        .filter(toggle -> Objects.equals(toggle.getUserData(), chosen))
                        .findFirst()
                        .ifPresent(group::selectToggle));
        whileShown.follow(group.selectedToggleProperty(), toggle -> {
            if (toggle != null && toggle.getUserData() instanceof Outcome outcome) {
                ruling.outcomeProperty().set(outcome);
            }
        });
        return box;
    }

    private VBox money(Subscriptions whileShown) {
        VBox box = new VBox();
        whileShown.follow(
                ruling.outcomeProperty(),
                chosen -> box.getChildren()
                        .setAll(
                                chosen == null
                                        ? Labels.text(texts.get("ruling.money.choose"), "muted")
                                        : new MoneyFlow(texts).of(ruling.transfers())));
        return box;
    }

    private VBox rule(Subscriptions whileShown) {
        ComboBox<String> usual = new ComboBox<>();
        usual.setId("rule-usual");
        usual.getItems().setAll(ruling.ruleSuggestions());
        usual.setMaxWidth(Double.MAX_VALUE);
        usual.setPromptText(texts.get("ruling.rule.usual"));
        usual.setAccessibleText(texts.get("ruling.rule.usual"));
        usual.setOnAction(ignored -> {
            String chosen = usual.getValue();
            if (chosen != null) {
                ruling.ruleCitedProperty().set(chosen);
            }
        });
        TextArea cited = new TextArea();
        cited.setId("rule-cited");
        cited.setPrefRowCount(2);
        Wraps.lines(cited);
        TabKey.leaves(cited);
        whileShown.bindBoth(cited.textProperty(), ruling.ruleCitedProperty());
        whileShown.follow(ruling.outcomeProperty(), ignored -> {
            cited.setPromptText(texts.get(ruling.isEscalation() ? "ruling.why.prompt" : "ruling.rule.prompt"));
            usual.setDisable(ruling.isEscalation());
        });
        return new VBox(6, field("ruling.rule"), usual, cited);
    }

    /** Kinds down, parties across. */
    private VBox measures() {
        GridPane grid = new GridPane(12, 6);
        for (int column = 0; column < 3; column++) {
            ColumnConstraints third = new ColumnConstraints();
            third.setPercentWidth(100.0 / 3);
            grid.getColumnConstraints().add(third);
        }
        grid.add(Labels.line(words.name(Side.BUYER), "buyer"), 1, 0);
        grid.add(Labels.line(words.name(Side.SELLER), "seller"), 2, 0);
        List<MeasureKind> kinds = new ArrayList<>();
        for (MeasureDraft measure : ruling.measures()) {
            if (!kinds.contains(measure.kind())) {
                kinds.add(measure.kind());
                grid.add(Labels.text(words.name(measure.kind())), 0, kinds.size());
            }
            int row = kinds.indexOf(measure.kind()) + 1;
            grid.add(picker(measure), measure.side() == Side.BUYER ? 1 : 2, row);
        }
        return new VBox(6, field("ruling.measures"), grid);
    }

    private ComboBox<@Nullable BigDecimal> picker(MeasureDraft measure) {
        ComboBox<@Nullable BigDecimal> values = new ComboBox<>();
        values.setId("measure-" + measure.kind().name().toLowerCase(Locale.ROOT) + "-"
                + measure.side().name().toLowerCase(Locale.ROOT));
        values.getItems().add(null);
        values.getItems().addAll(measure.values());
        values.setMaxWidth(Double.MAX_VALUE);
        values.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable BigDecimal value) {
                return value(measure.kind(), value);
            }

            @Override
            public @Nullable BigDecimal fromString(String text) {
                throw new UnsupportedOperationException("values are only chosen");
            }
        });
        values.setAccessibleText(words.name(measure.side()) + ", " + words.name(measure.kind()));
        values.setValue(measure.valueProperty().get());
        values.setOnAction(ignored -> measure.valueProperty().set(values.getValue()));
        return values;
    }

    private String value(MeasureKind kind, @Nullable BigDecimal value) {
        if (value == null) {
            return texts.get("ruling.measures.none");
        }
        return switch (kind) {
            case WARNING, NAME_MISMATCH_FLAG -> texts.get("ruling.measure.yes");
            case P2P_SUSPENSION -> texts.get("ruling.measure.days", value);
            case DEPOSIT_DEDUCTION ->
                texts.get("ruling.measure.usdt", texts.formats().decimal(value));
        };
    }

    private Label field(String key) {
        return Labels.text(texts.get(key), "field-label");
    }
}
