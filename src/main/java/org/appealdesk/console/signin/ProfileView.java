package org.appealdesk.console.signin;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.SheetView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;

/** The form of one backend, as a sheet. */
final class ProfileView extends SheetView {
    private final ProfileViewModel profile;
    private final TextField name = new TextField();
    private final TextField address = new TextField();
    private final WayTherePart way;
    private final Label willUse = Labels.text("", "muted", "small");
    private final VBox root;

    ProfileView(ProfileViewModel profile, Texts texts) {
        this.profile = profile;
        way = new WayTherePart(profile.way(), texts);
        name.setId("profile-name");
        address.setId("profile-address");
        address.promptTextProperty().bind(texts.observe("signin.profile.addressPrompt"));
        Button cancel = new Button();
        cancel.setId("profile-cancel");
        cancel.textProperty().bind(texts.observe("widget.sheet.cancel"));
        cancel.setOnAction(_ -> close());
        Button keep = new Button();
        keep.setId("profile-keep");
        keep.getStyleClass().add("primary");
        keep.setDefaultButton(true);
        keep.textProperty().bind(texts.observe("signin.profile.keep"));
        keep.setOnAction(_ -> profile.keep());
        HBox buttons = new HBox(cancel, keep);
        buttons.getStyleClass().add("sheet-buttons");
        root = new VBox(
                field(texts, "signin.profile.name", name),
                Labels.problem(profile.nameProblem()),
                field(texts, "signin.profile.address", address),
                willUse,
                Labels.problem(profile.addressProblem()),
                way.node(),
                buttons);
        root.getStyleClass().addAll("sheet-form", "profile-form");
    }

    private static Node field(Texts texts, String key, TextField field) {
        Label label = Labels.following(texts.observe(key), "field-label");
        label.setLabelFor(field);
        return new VBox(4, label, field);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whileAttached.bindBoth(name.textProperty(), profile.nameProperty());
        whileAttached.bindBoth(address.textProperty(), profile.addressProperty());
        way.follow(whileAttached);
        whileAttached.follow(profile.willUse(), words -> {
            willUse.setText(words);
            willUse.setVisible(!words.isEmpty());
            willUse.setManaged(!words.isEmpty());
        });
        whileAttached.follow(profile.doneProperty(), this::closeIf);
    }
}
