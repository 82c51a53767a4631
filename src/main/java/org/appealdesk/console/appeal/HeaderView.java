package org.appealdesk.console.appeal;

import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.appealdesk.console.appeal.HeaderViewModel.Due;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.outbox.OutboxActions;
import org.appealdesk.console.widget.CountdownChip;
import org.appealdesk.console.widget.ElidedLabel;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.PendingPill;
import org.appealdesk.console.widget.Pill;
import org.appealdesk.console.widget.StageStepper;
import org.appealdesk.console.widget.Tone;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Above everything: which appeal, where it stands, what is due, whose it is. */
final class HeaderView extends BaseView {
    private final HeaderViewModel header;
    private final ScreenTools tools;
    private final Label number = Labels.line("", "case-number");
    private final Label reason = new ElidedLabel();
    private final Label filedReason = Labels.line("", "muted");
    private final Pill ending = new Pill();
    private final Pill owner = new Pill();
    private final StageStepper stepper;
    private final HBox dues = new HBox(8);
    private final Label readOnly;
    private final HBox unconfirmed = new HBox();
    private final Button refused = new Button();
    private final Label lookers = new Label();
    private final VBox root;

    HeaderView(HeaderViewModel header, ScreenTools tools) {
        this.header = header;
        this.tools = tools;
        number.setId("case-number");
        owner.setId("case-owner");
        owner.setMinWidth(Region.USE_PREF_SIZE);
        dues.setId("case-dues");
        dues.getStyleClass().add("case-dues");
        ending.managedProperty().bind(ending.visibleProperty());
        stepper = new StageStepper(tools.texts());
        stepper.setId("case-steps");
        readOnly = Labels.following(tools.texts().observe("appeal.header.readOnly"), "warning-box");
        readOnly.setMaxWidth(Double.MAX_VALUE);
        readOnly.managedProperty().bind(readOnly.visibleProperty());
        unconfirmed.setId("case-unconfirmed");
        refused.setId("case-refused");
        refused.getStyleClass().addAll("pill-button", "warned");
        refused.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        refused.setOnAction(_ -> tools.actions().run(OutboxActions.OPEN));
        lookers.setId("case-lookers");
        lookers.setGraphic(new FontIcon(Feather.EYE));
        lookers.getStyleClass().add("lookers");
        for (Region one : List.of(unconfirmed, refused, lookers)) {
            one.managedProperty().bind(one.visibleProperty());
            one.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox first =
                new HBox(10, number, reason, filedReason, ending, Labels.space(), lookers, refused, unconfirmed, owner);
        first.getStyleClass().add("case-title");
        FlowPane second = new FlowPane(16, 6, stepper, dues);
        second.getStyleClass().add("case-way");
        HBox.setHgrow(second, Priority.ALWAYS);
        root = new VBox(first, second, readOnly);
        root.getStyleClass().add("case-header");
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whileAttached.bind(number.textProperty(), header.number());
        whileAttached.bind(reason.textProperty(), header.reason());
        whileAttached.bind(filedReason.textProperty(), header.filedReason());
        whileAttached.follow(header.steps(), stepper::show);
        whileAttached.follow(header.ending(), words -> {
            ending.show(words, Tone.NEUTRAL);
            ending.setVisible(!words.isEmpty());
        });
        whileAttached.follow(header.owner(), words -> {
            owner.show(words, owner.tone());
            owner.setVisible(!words.isEmpty());
        });
        whileAttached.follow(header.isMine(), isMine -> owner.show(owner.getText(), isMine ? Tone.INFO : Tone.NEUTRAL));
        whileAttached.follow(header.dues(), this::showDues);
        whileAttached.follow(header.unconfirmed(), now -> {
            unconfirmed
                    .getChildren()
                    .setAll(now.map(one -> new PendingPill(one.words(), one.more())).stream()
                            .toList());
            unconfirmed.setVisible(now.isPresent());
        });
        whileAttached.follow(header.refused(), words -> {
            refused.setText(words);
            refused.setVisible(!words.isEmpty());
        });
        whileAttached.follow(header.lookers(), words -> {
            lookers.setText(words);
            lookers.setVisible(!words.isEmpty());
        });
        whileAttached.bind(readOnly.visibleProperty(), header.isReadOnly());
    }

    /** Whether there is something in it to press. */
    boolean hasRefused() {
        return refused.isVisible();
    }

    private void showDues(List<Due> all) {
        dues.getChildren().setAll(all.stream().map(this::due).toList());
    }

    private HBox due(Due due) {
        Label label = Labels.line(due.label(), "small");
        if (due.awaited() != null) {
            label.getStyleClass().add(due.awaited().name().toLowerCase(Locale.ROOT));
        }
        CountdownChip chip = CountdownChip.asPill(tools.texts(), tools.ticker());
        chip.show(due.countdown());
        HBox box = new HBox(6, label, chip);
        box.getStyleClass().add("due");
        return box;
    }
}
