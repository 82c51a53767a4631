package org.appealdesk.console.ruling;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.SheetView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.ruling.RulingViewModel.Step;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.profile.Outcome;

/** The sheet of a ruling: decide, then read and confirm once; or what happened meanwhile. */
public final class RulingView extends SheetView {
    private final RulingViewModel ruling;
    private final Texts texts;
    private final EngineWords words;
    private final VBox root = new VBox(12);
    private final Subscriptions whileShown = new Subscriptions();

    public RulingView(RulingViewModel ruling, Texts texts) {
        this.ruling = ruling;
        this.texts = texts;
        this.words = new EngineWords(texts);
        root.getStyleClass().add("ruling-sheet");
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whileAttached.add(whileShown::cancel);
        whileAttached.whenever(
                this::show,
                ruling.stepProperty(),
                ruling.staleProperty(),
                ruling.basisProperty(),
                texts.wordingProperty());
    }

    private void show() {
        whileShown.cancel();
        StaleDecision stale = ruling.staleProperty().get();
        if (stale != null) {
            Node node = new StalePane(ruling, stale, texts).node();
            grow(node);
            root.getChildren().setAll(node, staleButtons(stale));
            return;
        }
        switch (ruling.stepProperty().get()) {
            case DECIDE -> {
                Node node = new DecidePane(ruling, texts, whileShown, this::close).node();
                grow(node);
                root.getChildren().setAll(steps(), offline().node(), newer(), node, problem(), decideButtons());
            }
            case CONFIRM -> {
                Node node = new ConfirmPane(ruling, texts, whileShown).node();
                grow(node);
                root.getChildren().setAll(steps(), offline().node(), newer(), node, problem(), confirmButtons());
            }
            case DONE -> close();
        }
    }

    private static void grow(Node node) {
        VBox.setVgrow(node, Priority.ALWAYS);
    }

    private HBox steps() {
        HBox row = new HBox(16);
        for (Step step : new Step[] {Step.DECIDE, Step.CONFIRM}) {
            Label label = Labels.line(texts.get("ruling.step." + step.name()), "step-name");
            if (step == ruling.stepProperty().get()) {
                label.getStyleClass().add("current");
            }
            row.getChildren().add(label);
        }
        Label basis = Labels.line("", "muted");
        whileShown.bind(
                basis.textProperty(), ruling.basisProperty().map(version -> texts.get("ruling.basis", version)));
        row.getChildren().addAll(Labels.space(), basis);
        row.getStyleClass().add("ruling-steps");
        return row;
    }

    private Node newer() {
        return new NewerBar(texts, newer -> texts.get("ruling.newer", newer.size()), ruling::begin)
                .following(ruling.newerEvents(), whileShown)
                .node();
    }

    private Label problem() {
        return Labels.problem(ruling.problemProperty());
    }

    private HBox decideButtons() {
        Button next = button("ruling.next", "ruling-next", ruling::review);
        next.getStyleClass().add("primary");
        next.setDefaultButton(true);
        return buttons(button("ruling.cancel", "ruling-cancel", this::close), next);
    }

    private HBox confirmButtons() {
        Outcome outcome = ruling.outcomeProperty().get();
        String name = outcome == null ? "" : words.name(outcome);
        String key = ruling.needsSecondPerson() ? "ruling.propose" : "ruling.confirm";
        String now = ruling.isEscalation() ? texts.get("ruling.escalate") : texts.get(key, name);
        Button confirm = new Button();
        confirm.setId("ruling-confirm");
        confirm.getStyleClass().add("go");
        confirm.setOnAction(ignored -> ruling.confirm());
        offline().name(confirm, now);
        whileShown.bind(confirm.disableProperty(), ruling.busyProperty());
        return buttons(button("ruling.back", "ruling-back", ruling::revise), confirm);
    }

    private OfflineBar offline() {
        return new OfflineBar(texts, ruling.connected(), whileShown);
    }

    private HBox staleButtons(StaleDecision stale) {
        Button again = new Button(texts.get("ruling.stale.again", stale.now().version()));
        again.setId("ruling-again");
        again.getStyleClass().add("primary");
        again.setOnAction(ignored -> ruling.lookAgain());
        return buttons(button("ruling.stale.leave", "ruling-leave", this::close), again);
    }

    private static HBox buttons(Button... buttons) {
        HBox row = new HBox(8, Labels.space());
        row.getChildren().addAll(buttons);
        row.getStyleClass().add("sheet-buttons");
        return row;
    }

    private Button button(String key, String id, Runnable action) {
        Button button = new Button(texts.get(key));
        button.setId(id);
        button.setOnAction(ignored -> action.run());
        return button;
    }
}
