package org.appealdesk.console.signin;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.TabKey;

/** The part of a backend's form that few need, closed at first. */
final class WayTherePart {
    private static final int LINES = 3;

    private final WayThereViewModel model;
    private final TextArea pins = new TextArea();
    private final TextField proxy = new TextField();
    private final TitledPane root;

    WayTherePart(WayThereViewModel model, Texts texts) {
        this.model = model;
        pins.setId("profile-pins");
        pins.setPrefRowCount(LINES);
        pins.getStyleClass().add("profile-pins");
        pins.promptTextProperty().bind(texts.observe("signin.profile.pinsPrompt"));
        TabKey.leaves(pins);
        proxy.setId("profile-proxy");
        proxy.promptTextProperty().bind(texts.observe("signin.profile.proxyPrompt"));
        VBox content = new VBox(
                field(texts, "signin.profile.pins", "signin.profile.pinsText", pins),
                Labels.problem(model.pinsProblem()),
                field(texts, "signin.profile.proxy", "signin.profile.proxyText", proxy),
                Labels.problem(model.proxyProblem()));
        content.getStyleClass().add("profile-advanced-content");
        root = new TitledPane("", content);
        root.setId("profile-advanced");
        root.getStyleClass().add("profile-advanced");
        root.setAnimated(false);
        root.textProperty().bind(texts.observe("signin.profile.advanced"));
    }

    private static Node field(Texts texts, String name, String help, TextInputControl field) {
        Label label = Labels.following(texts.observe(name), "field-label");
        label.setLabelFor(field);
        return new VBox(4, label, field, Labels.following(texts.observe(help), "muted", "small"));
    }

    Node node() {
        return root;
    }

    void follow(Subscriptions whileAttached) {
        whileAttached.bindBoth(pins.textProperty(), model.pinsProperty());
        whileAttached.bindBoth(proxy.textProperty(), model.proxyProperty());
        whileAttached.bindBoth(root.expandedProperty(), model.openProperty());
    }
}
