package org.appealdesk.console.appeal;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.Segments;
import org.appealdesk.console.widget.SubmitKey;
import org.appealdesk.console.widget.WhyNotButton;
import org.appealdesk.console.widget.Wraps;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Where the agent writes: the frame, the field and the button wear the hue of whoever will read it. */
final class ComposerView extends BaseView {
    private final ComposerViewModel composer;
    private final Texts texts;
    private final Segments<Audience> audiences;
    private final TextArea words = new TextArea();
    private final WhyNotButton send;
    private final Label language = Labels.line("", "muted", "small");
    private final Consumer<Audience> replies;
    private final StringProperty whyNot = new SimpleStringProperty(this, "whyNot", "");
    private final Label problem = Labels.problem(whyNot);
    private final VBox root;
    private final Subscriptions whileWriting = new Subscriptions();

    /** @param replies offers ready replies for an audience */
    ComposerView(ComposerViewModel composer, Texts texts, Consumer<Audience> replies) {
        this.composer = composer;
        this.texts = texts;
        this.replies = replies;
        audiences = new Segments<>("audience", List.of(Audience.values()), composer.audienceProperty(), composer::name);
        audiences.button(Audience.BUYER).getStyleClass().add("buyer-segment");
        audiences.button(Audience.SELLER).getStyleClass().add("seller-segment");
        audiences.button(Audience.NOTE).getStyleClass().add("note-segment");
        words.setId("composer");
        words.setPrefRowCount(2);
        Wraps.lines(words);
        words.getStyleClass().add("composer-words");
        // Beside a narrow window's other parts, the words give way and what is to be pressed stays whole.
        words.setMinWidth(80);
        words.setPrefWidth(80);
        HBox.setHgrow(words, Priority.ALWAYS);
        SubmitKey.install(words, this::send);
        send = new WhyNotButton(texts);
        send.setId("composer-send");
        send.setMnemonicParsing(false);
        send.onUse(composer::send);
        send.setMinWidth(Region.USE_PREF_SIZE);
        Button ready = new Button();
        ready.setId("composer-replies");
        ready.textProperty().bind(texts.observe("appeal.composer.replies"));
        ready.setGraphic(new FontIcon(Feather.MESSAGE_SQUARE));
        ready.getStyleClass().add("filter-menu");
        ready.setOnAction(ignored -> offerReplies());
        problem.setId("composer-problem");
        Label hint = Labels.line("", "muted", "small");
        hint.textProperty().bind(texts.observe("appeal.composer.hint"));
        FlowPane top = new FlowPane(10, 6, audiences, language, ready);
        top.getStyleClass().add("composer-top");
        VBox sending = new VBox(2, send, hint);
        sending.getStyleClass().add("composer-send");
        HBox bottom = new HBox(10, words, sending);
        root = new VBox(6, top, bottom, problem);
        root.getStyleClass().add("composer");
    }

    @Override
    public Parent root() {
        return root;
    }

    /** Lets the agent write to an audience. */
    void write(Audience audience) {
        composer.audienceProperty().set(audience);
        focus();
    }

    /** Lets the agent go on writing. */
    void focus() {
        words.requestFocus();
        words.end();
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        audiences.follow(whileAttached);
        whileAttached.add(whileWriting::cancel);
        whileAttached.whenever(this::show, composer.audienceProperty(), texts.wordingProperty());
    }

    /** The field is bound to the draft of one audience only; another audience never sees it. */
    private void show() {
        whileWriting.cancel();
        Audience audience = composer.audienceProperty().get();
        for (Audience one : Audience.values()) {
            String name = one.name().toLowerCase(Locale.ROOT);
            root.pseudoClassStateChanged(PseudoClass.getPseudoClass("to-" + name), one == audience);
            send.getStyleClass().remove(name + "-fill");
        }
        send.getStyleClass().add(audience.name().toLowerCase(Locale.ROOT) + "-fill");
        whileWriting.bindBoth(words.textProperty(), composer.draft(audience));
        whileWriting.bind(words.promptTextProperty(), composer.prompt(audience));
        whileWriting.bind(words.accessibleTextProperty(), composer.name(audience));
        whileWriting.bind(whyNot, composer.problem(audience));
        whileWriting.bind(send.textProperty(), composer.sendLabel(audience));
        whileWriting.bind(send.availabilityProperty(), composer.availability(audience));
        String spoken = composer.language(audience);
        language.setText(spoken.isEmpty() ? "" : texts.get("appeal.composer.language", spoken));
    }

    /** Offers ready replies for whoever is written to; afterwards the keyboard is here. */
    void offerReplies() {
        words.requestFocus();
        replies.accept(composer.audienceProperty().get());
    }

    /** Writes a ready text where the caret is in the draft of that audience. */
    void insert(Audience reader, String text) {
        boolean isShown = composer.audienceProperty().get() == reader;
        int caret = composer.insert(reader, isShown ? words.getCaretPosition() : Integer.MAX_VALUE, text);
        if (isShown) {
            words.positionCaret(caret);
        }
    }

    private void send() {
        send.fire();
    }
}
