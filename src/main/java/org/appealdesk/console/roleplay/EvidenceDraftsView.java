package org.appealdesk.console.roleplay;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.intake.IntakeView;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.ElidedLabel;
import org.appealdesk.engine.profile.EvidenceKind;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The files of a form: what each shows, and ways to add more. */
final class EvidenceDraftsView extends BaseView {

    private final Texts texts;
    private final EvidenceDrafts model;
    private final VBox rows = new VBox(4);
    private final MenuButton scenario = new MenuButton();
    private final Optional<IntakeView> intake;
    private final VBox root = new VBox(8);

    EvidenceDraftsView(Texts texts, EvidenceDrafts model) {
        this.texts = texts;
        this.model = model;
        Button choose = new Button(texts.get("roleplay.evidence.add"));
        choose.setId("evidence-add");
        choose.setGraphic(new FontIcon(Feather.PAPERCLIP));
        choose.setOnAction(ignored -> model.choose());
        Button paste = new Button(texts.get("roleplay.evidence.paste"));
        paste.setId("evidence-paste");
        paste.setGraphic(new FontIcon(Feather.CLIPBOARD));
        paste.setOnAction(ignored -> model.paste());
        intake = model.intake().map(one -> new IntakeView(one, texts));
        scenario.setId("evidence-scenario");
        scenario.setText(texts.get("roleplay.evidence.scenario"));
        root.getStyleClass().add("evidence-drafts");
        root.getChildren().add(rows);
        intake.ifPresent(view -> root.getChildren().add(view.root()));
        Label problem = FormParts.problem(model.problemProperty());
        problem.setId("evidence-problem");
        root.getChildren().addAll(new HBox(8, choose, paste, scenario), problem);
        IntakeView.onPaste(root, model::paste);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        intake.ifPresent(whileAttached::attach);
        whileAttached.whenever(this::showDrafts, model.drafts());
        whileAttached.whenever(this::showOffered, model.offered());
    }

    private void showDrafts() {
        rows.getChildren().setAll(model.drafts().stream().map(this::row).toList());
    }

    private void showOffered() {
        scenario.getItems()
                .setAll(model.offered().stream()
                        .map(exhibit -> {
                            MenuItem item = new MenuItem(texts.get(
                                    "roleplay.evidence.exhibit",
                                    texts.name(exhibit.kind()),
                                    exhibit.file().name()));
                            item.setId("exhibit-" + exhibit.id());
                            item.setOnAction(ignored -> model.take(exhibit));
                            return item;
                        })
                        .toList());
        scenario.setVisible(!model.offered().isEmpty());
        scenario.setManaged(!model.offered().isEmpty());
    }

    private Node row(EvidenceDraft draft) {
        Label name = new ElidedLabel(draft.name());
        name.setPrefWidth(200);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        ComboBox<EvidenceKind> kind = new ComboBox<>();
        kind.getStyleClass().add("evidence-kind");
        kind.getItems().setAll(EvidenceKind.values());
        kind.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable EvidenceKind one) {
                return one == null ? "" : texts.name(one);
            }

            @Override
            public @Nullable EvidenceKind fromString(String text) {
                return null;
            }
        });
        kind.valueProperty().bindBidirectional(draft.kindProperty());
        kind.setAccessibleText(texts.get("roleplay.evidence.kind", draft.name()));
        Button remove = new Button();
        remove.setGraphic(new FontIcon(Feather.X));
        remove.getStyleClass().addAll("quiet", "evidence-remove");
        remove.setAccessibleText(texts.get("roleplay.evidence.remove", draft.name()));
        remove.setOnAction(ignored -> model.remove(draft));
        HBox row = new HBox(name, kind, remove);
        row.getStyleClass().addAll("roleplay-row", "evidence-draft");
        return row;
    }
}
