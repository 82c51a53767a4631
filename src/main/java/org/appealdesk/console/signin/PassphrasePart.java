package org.appealdesk.console.signin;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.signin.SignInDesk.Lock;
import org.appealdesk.console.signin.SignInViewModel.Field;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;

/** Where the computer has no keychain: a new passphrase, twice and with a warning, or the one that was chosen. */
final class PassphrasePart {
    private final SignInViewModel model;
    private final Texts texts;
    private final PasswordField passphrase = new PasswordField();
    private final PasswordField repeat = new PasswordField();
    private final Label why = Labels.text("", "warning-box");
    private final VBox repeatPart;
    private final VBox node;

    PassphrasePart(SignInViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        passphrase.setId("signin-passphrase");
        repeat.setId("signin-repeat");
        why.setId("signin-passphrase-why");
        why.setMaxWidth(Double.MAX_VALUE);
        repeatPart = part("signin.passphrase.repeat", repeat, Field.REPEAT);
        node = new VBox(8, why, part("signin.passphrase", passphrase, Field.PASSPHRASE), repeatPart);
        node.managedProperty().bind(node.visibleProperty());
        repeatPart.managedProperty().bind(repeatPart.visibleProperty());
    }

    private VBox part(String key, PasswordField field, Field problem) {
        Label label = Labels.following(texts.observe(key), "field-label");
        label.setLabelFor(field);
        return new VBox(4, label, field, Labels.problem(model.problem(problem)));
    }

    Node node() {
        return node;
    }

    void follow(Subscriptions whileShown) {
        bind(whileShown, passphrase, model.passphraseProperty());
        bind(whileShown, repeat, model.repeatProperty());
        whileShown.onChange(
                texts.wordingProperty(), () -> show(model.lockProperty().get()));
    }

    private static void bind(Subscriptions whileShown, PasswordField field, StringProperty words) {
        whileShown.bindBoth(field.textProperty(), words);
    }

    void show(Lock lock) {
        node.setVisible(lock != Lock.KEYCHAIN);
        repeatPart.setVisible(lock == Lock.CHOOSE_PASSPHRASE);
        why.setText(
                switch (lock) {
                    case KEYCHAIN -> "";
                    case CHOOSE_PASSPHRASE -> texts.get("signin.passphrase.choose");
                    case ENTER_PASSPHRASE -> texts.get("signin.passphrase.enter");
                });
    }
}
