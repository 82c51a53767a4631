package org.appealdesk.console.request;

import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.SheetView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.request.ExtendViewModel.Field;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.SubmitKey;
import org.appealdesk.engine.dossier.InformationItem;

/** The sheet that gives a party more time. */
public final class ExtendView extends SheetView {
    private final ExtendViewModel extension;
    private final Texts texts;
    private final VBox root = new VBox(10);
    private final Subscriptions whileShown = new Subscriptions();

    public ExtendView(ExtendViewModel extension, Texts texts) {
        this.extension = extension;
        this.texts = texts;
        root.getStyleClass().addAll("sheet-form", "extend-sheet");
        SubmitKey.install(root, extension::send);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whileAttached.add(whileShown::cancel);
        whileAttached.whenever(this::show, texts.wordingProperty());
        whileAttached.follow(extension.sentProperty(), this::closeIf);
    }

    private void show() {
        whileShown.cancel();
        VBox owed = new VBox(3, Labels.text(texts.get("request.extend.owed"), "field-label"));
        for (InformationItem item : extension.owed()) {
            owed.getChildren().add(Labels.text("•  " + item.text()));
        }
        FlowPane due = DuePicker.of(extension.due(), texts, whileShown);
        root.getChildren()
                .setAll(
                        owed,
                        Labels.text(
                                texts.get("request.extend.now", texts.formats().dayAndTime(extension.dueNow())),
                                "muted"),
                        Labels.text(texts.get("request.extend.due"), "field-label"),
                        due,
                        Labels.problem(extension.problem(Field.DUE)),
                        buttons());
    }

    private HBox buttons() {
        Button send = new Button(texts.get(
                "request.extend.send." + extension.side().name(),
                extension.party().nickname()));
        send.setId("extend-send");
        send.setMnemonicParsing(false);
        send.setDefaultButton(true);
        send.getStyleClass().add(extension.side().name().toLowerCase(Locale.ROOT) + "-fill");
        send.setOnAction(ignored -> extension.send());
        Button cancel = new Button(texts.get("request.cancel"));
        cancel.setId("sheet-cancel");
        cancel.setOnAction(ignored -> close());
        HBox buttons = new HBox(8, Labels.space(), cancel, send);
        buttons.getStyleClass().add("sheet-buttons");
        return buttons;
    }
}
