package org.appealdesk.console.roleplay;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.appealdesk.console.fx.Sheets;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Wraps;
import org.appealdesk.engine.profile.ReasonCode;
import org.jspecify.annotations.Nullable;

/** The form of an appeal: reason, description, evidence, phone, amount (R3–R7). */
final class AppealFormView {

    private static final double WIDTH = 520;

    private final Texts texts;
    private final AppealFormViewModel model;
    private final EvidenceDraftsView evidence;
    private final Button submit = new Button();
    private final VBox root = new VBox();

    AppealFormView(Texts texts, AppealFormViewModel model) {
        this.texts = texts;
        this.model = model;
        this.evidence = new EvidenceDraftsView(texts, model.evidence());
        submit.setId("appeal-submit");
        submit.setText(texts.get(model.isCrossStatement() ? "roleplay.form.state" : "roleplay.form.submit"));
        submit.getStyleClass().add("primary");
        submit.disableProperty().bind(model.busyProperty());
        HBox buttons = new HBox(submit);
        buttons.getStyleClass().add("sheet-buttons");
        root.setPrefWidth(WIDTH);
        root.getStyleClass().addAll("sheet-form", "appeal-form");
        root.getChildren()
                .addAll(
                        labelled("roleplay.form.reason", reason(), model.expectedEvidence()),
                        description(),
                        labelled("roleplay.form.evidence", evidence.root(), null),
                        labelled("roleplay.form.phone", phone(), model.phoneVerdict()),
                        labelled("roleplay.form.amount", amount(), model.amountVerdict()),
                        FormParts.problem(model.problemProperty()),
                        buttons);
    }

    /** Shows the form; it closes by itself once the appeal is filed. */
    void open(Sheets sheets) {
        evidence.attach();
        String title = texts.get(model.isCrossStatement() ? "roleplay.form.crossTitle" : "roleplay.form.title");
        Runnable close = sheets.show(title, root);
        submit.setOnAction(ignored -> model.submit(close));
    }

    private Node reason() {
        ComboBox<ReasonCode> reason = new ComboBox<>();
        reason.setId("appeal-reason");
        reason.getItems().setAll(model.reasons());
        reason.setMaxWidth(WIDTH);
        reason.setPromptText(texts.get("roleplay.form.reasonPrompt"));
        reason.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable ReasonCode code) {
                return code == null ? "" : texts.name(code);
            }

            @Override
            public @Nullable ReasonCode fromString(String text) {
                return null;
            }
        });
        reason.valueProperty().bindBidirectional(model.reasonProperty());
        return reason;
    }

    private Node description() {
        TextArea words = new TextArea();
        words.setId("appeal-description");
        words.setPrefRowCount(4);
        Wraps.lines(words);
        words.textProperty().bindBidirectional(model.descriptionProperty());
        Label counter = new Label();
        counter.setId("appeal-counter");
        counter.getStyleClass().addAll("small", "muted");
        counter.textProperty().bind(model.counter());
        model.isDescriptionFitting().subscribe(fits -> {
            counter.getStyleClass().remove("problem");
            if (!fits) {
                counter.getStyleClass().add("problem");
            }
        });
        Label name = new Label(texts.get("roleplay.form.description"));
        name.getStyleClass().add("strong");
        name.setLabelFor(words);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return new VBox(4, new HBox(name, space, counter), words);
    }

    private Node phone() {
        TextField phone = new TextField();
        phone.setId("appeal-phone");
        phone.setPromptText("+84 912 345 678");
        phone.textProperty().bindBidirectional(model.phoneProperty());
        return phone;
    }

    private Node amount() {
        TextField amount = new TextField();
        amount.setId("appeal-amount");
        amount.textProperty().bindBidirectional(model.amountProperty());
        return amount;
    }

    private Node labelled(String key, Node field, @Nullable ObservableValue<String> below) {
        Label name = new Label(texts.get(key));
        name.getStyleClass().add("strong");
        name.setLabelFor(field);
        VBox part = new VBox(4, name, field);
        if (below != null) {
            Label hint = new Label();
            hint.setId(field.getId() + "-hint");
            hint.getStyleClass().addAll("small", "muted");
            Wraps.lines(hint);
            hint.setMinHeight(Region.USE_PREF_SIZE);
            hint.textProperty().bind(below);
            hint.managedProperty().bind(below.map(words -> !words.isEmpty()));
            part.getChildren().add(hint);
        }
        return part;
    }
}
