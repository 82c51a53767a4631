package org.appealdesk.console.findings;

import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.Focus;
import org.appealdesk.console.fx.SheetView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.text.Wrapping;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.Wraps;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.dossier.Ground;
import org.appealdesk.engine.trade.Side;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The sheet that puts something of the case under a claim: which claim shall rest on it. */
public final class GroundView extends SheetView {
    private final FindingsViewModel findings;
    private final Ground ground;
    private final Texts texts;
    private final EngineWords words;
    private final VBox root = new VBox(10);

    public GroundView(FindingsViewModel findings, Ground ground, Texts texts) {
        this.findings = findings;
        this.ground = ground;
        this.texts = texts;
        this.words = new EngineWords(texts);
        root.setId("ground-sheet");
        root.getStyleClass().add("ground-sheet");
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whileAttached.whenever(
                this::show, findings.claimsProperty(), findings.rulingProperty(), texts.wordingProperty());
    }

    private void show() {
        root.getChildren().setAll(Labels.text(findings.nameOf(ground), "strong"));
        if (findings.ruling().isPresent()) {
            root.getChildren().add(Labels.text(texts.get("ruling.findings.settled"), "warned"));
        } else {
            root.getChildren().addAll(Labels.text(texts.get("ruling.ground.which"), "muted"), claims(), adders());
        }
        Button cancel = new Button(texts.get("ruling.cancel"));
        cancel.setId("ground-cancel");
        cancel.setOnAction(ignored -> close());
        HBox end = new HBox(8, Labels.space(), cancel);
        end.getStyleClass().add("sheet-buttons");
        root.getChildren().add(end);
    }

    private ScrollPane claims() {
        VBox box = new VBox(6);
        List<FindingDraft> drafts = findings.drafts();
        for (int at = 0; at < drafts.size(); at++) {
            box.getChildren().add(claim(drafts.get(at), at + 1));
        }
        ScrollPane scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private Button claim(FindingDraft draft, int number) {
        Button claim = new Button(Wrapping.prepared(
                words.name(draft.side()) + ": “" + draft.claimProperty().get() + "”"));
        claim.setId("ground-claim-" + number);
        claim.setMnemonicParsing(false);
        Wraps.lines(claim);
        claim.setMaxWidth(Double.MAX_VALUE);
        claim.getStyleClass().addAll("ground-claim", hue(draft.side()) + "-claim");
        claim.setOnAction(ignored -> use(draft));
        if (number == 1) {
            Focus.startAt(claim);
        }
        return claim;
    }

    private FlowPane adders() {
        FlowPane row = new FlowPane(8, 8);
        for (Side side : Side.values()) {
            Button add = new Button(texts.get("ruling.finding.add." + side.name()));
            add.setId("ground-add-" + hue(side));
            add.setGraphic(new FontIcon(Feather.PLUS));
            add.setOnAction(ignored -> use(findings.add(side, "")));
            row.getChildren().add(add);
        }
        return row;
    }

    private void use(FindingDraft draft) {
        draft.link(ground, true);
        close();
    }

    private static String hue(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }
}
