package org.appealdesk.console.roleplay;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.Wraps;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.dossier.AgreedResolution;
import org.appealdesk.engine.dossier.ContactChannel;

/** The sheets that the buttons of an order page open. */
final class PageForms {

    private static final double TEXT_WIDTH = 480;

    private final ScreenTools tools;
    private final Texts texts;
    private final OrderPageViewModel model;

    PageForms(ScreenTools tools, OrderPageViewModel model) {
        this.tools = tools;
        this.texts = tools.texts();
        this.model = model;
    }

    /** First the contact gate (R2); once it is passed, the form (R3). */
    void appeal(Runnable toChat) {
        if (model.meant(PageButton.APPEAL)
                .filter(ActionKind.FILE_APPEAL::equals)
                .isPresent()) {
            AppealFormView form = new AppealFormView(texts, model.appealForm());
            form.open(tools.sheets());
        } else {
            gate(toChat);
        }
    }

    private void gate(Runnable toChat) {
        Button chat = button("gate-CHAT", "roleplay.gate.chat");
        Button phone = button("gate-PHONE", "roleplay.gate.phone");
        VBox form = form(text("roleplay.gate.text"), row(phone, chat));
        Runnable close = tools.sheets().show(texts.get("roleplay.gate.title"), form);
        chat.setOnAction(ignored -> {
            close.run();
            model.contact(ContactChannel.CHAT);
            toChat.run();
        });
        phone.setOnAction(ignored -> {
            close.run();
            model.contact(ContactChannel.PHONE);
        });
    }

    /** The respondent says what was agreed (R12); the complainant is asked whether it is so (R15). */
    void consensus() {
        if (model.meant(PageButton.CONSENSUS)
                .filter(ActionKind.ANSWER_CONSENSUS::equals)
                .isPresent()) {
            resolution();
        } else {
            OrderPage.Question question = model.pageProperty().get().question();
            if (question != null) {
                confirm(question);
            }
        }
    }

    private void resolution() {
        VBox choices = new VBox(8);
        VBox form = form(text("roleplay.consensus.text"), choices);
        Runnable close = tools.sheets().show(texts.get("roleplay.consensus.title"), form);
        for (AgreedResolution resolution : AgreedResolution.values()) {
            Button choice = new Button(texts.get("roleplay.consensus." + resolution.name()));
            choice.setId("agreed-" + resolution.name());
            choice.setMaxWidth(Double.MAX_VALUE);
            choice.setOnAction(ignored -> {
                close.run();
                model.consensus(resolution);
            });
            choices.getChildren().add(choice);
        }
    }

    /** The pop-up of scenario 2. Closing it is an act of its own, which changes nothing (edge 3). */
    private void confirm(OrderPage.Question question) {
        Button yes = new Button(texts.get("roleplay.button.CANCEL_APPEAL"));
        yes.setId("question-yes");
        yes.getStyleClass().add("danger-fill");
        Button no = button("question-no", "roleplay.question.no");
        Label asked = wrapped(question.text());
        Label refile = wrapped(model.refileWords());
        refile.getStyleClass().add("muted");
        VBox form = form(asked, refile, row(no, yes));
        if (question.isDismissalDenial()) {
            form.getChildren().add(2, text("roleplay.question.strict"));
        }
        boolean[] isAnswered = {false};
        Runnable close = tools.sheets().show(texts.get("roleplay.question.title"), form);
        yes.setOnAction(ignored -> {
            isAnswered[0] = true;
            close.run();
            model.cancelAppealAtOnce();
        });
        no.setOnAction(ignored -> {
            isAnswered[0] = true;
            close.run();
            model.negotiationFailed();
        });
        form.sceneProperty().subscribe((before, now) -> {
            if (before != null && now == null && !isAnswered[0]) {
                model.dismissQuestion();
            }
        });
    }

    /** More evidence (t9). */
    void addEvidence() {
        EvidenceFormViewModel evidence = model.evidenceForm();
        EvidenceDraftsView drafts = new EvidenceDraftsView(texts, evidence.evidence());
        Label problem = FormParts.problem(evidence.problemProperty());
        Button submit = button("evidence-submit", "roleplay.evidence.submit");
        submit.getStyleClass().add("primary");
        VBox form = form(drafts.root(), problem, row(submit));
        drafts.attach();
        Runnable close = tools.sheets().show(texts.get("roleplay.evidence.title"), form);
        submit.setOnAction(ignored -> evidence.submit(close));
    }

    /** One thing that customer support asks for (t13). */
    void supply(String requestId, OrderPage.Item item) {
        SupplyViewModel supply = model.supplyForm(requestId, item.id());
        EvidenceDraftsView drafts = new EvidenceDraftsView(texts, supply.evidence());
        TextArea words = new TextArea();
        words.setId("supply-words");
        words.setPrefRowCount(3);
        Wraps.lines(words);
        words.textProperty().bindBidirectional(supply.textProperty());
        Label label = text("roleplay.supply.words");
        label.setLabelFor(words);
        Button submit = button("supply-submit", "roleplay.supply.submit");
        submit.getStyleClass().add("primary");
        VBox form = form(
                wrapped(item.text()),
                label,
                words,
                drafts.root(),
                FormParts.problem(supply.problemProperty()),
                row(submit));
        drafts.attach();
        Runnable close = tools.sheets().show(texts.get("roleplay.supply.title"), form);
        submit.setOnAction(ignored -> supply.submit(close));
    }

    private Button button(String id, String key) {
        Button button = new Button(texts.get(key));
        button.setId(id);
        return button;
    }

    private Label text(String key) {
        return wrapped(texts.get(key));
    }

    private static Label wrapped(String words) {
        Label label = Labels.text(words);
        label.setMaxWidth(TEXT_WIDTH);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static HBox row(Button... buttons) {
        HBox row = new HBox(buttons);
        row.getStyleClass().add("sheet-buttons");
        return row;
    }

    private static VBox form(Node... parts) {
        VBox form = new VBox();
        form.getChildren().addAll(List.of(parts));
        form.getStyleClass().add("sheet-form");
        return form;
    }
}
