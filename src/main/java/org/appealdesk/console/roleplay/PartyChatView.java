package org.appealdesk.console.roleplay;

import java.util.List;
import java.util.Locale;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.WhyNotButton;
import org.appealdesk.console.widget.Wraps;

/** A chat of a party, with its composer: with the counterparty, or with customer support. */
final class PartyChatView extends BaseView {

    private static final double BUBBLE_WIDTH = 270;

    private final OrderPageViewModel model;
    private final boolean isSupport;
    private final Texts texts;
    private final VBox lines = new VBox();
    private final ScrollPane scroll = new ScrollPane(lines);
    private final TextArea words = new TextArea();
    private final WhyNotButton send;
    private final VBox root = new VBox();

    PartyChatView(Texts texts, OrderPageViewModel model, boolean isSupport) {
        this.texts = texts;
        this.model = model;
        this.isSupport = isSupport;
        this.send = new WhyNotButton(texts);
        String name = isSupport ? "support" : "trade";
        lines.getStyleClass().add("chat-lines");
        scroll.setFitToWidth(true);
        scroll.setMinHeight(120);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        words.setId("order-" + name + "-words");
        words.setPrefRowCount(2);
        Wraps.lines(words);
        words.promptTextProperty().bind(texts.observe("roleplay.chat.prompt." + name));
        words.accessibleTextProperty().bind(texts.observe("roleplay.chat.prompt." + name));
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::sendOnEnter);
        HBox.setHgrow(words, Priority.ALWAYS);
        send.setId("order-" + name + "-send");
        send.textProperty().bind(texts.observe("roleplay.chat.send"));
        send.onUse(this::send);
        send.setMinWidth(Region.USE_PREF_SIZE);
        HBox composer = new HBox(words, send);
        composer.getStyleClass().add("chat-composer");
        root.getChildren().addAll(scroll, composer);
        root.getStyleClass().add("party-chat");
    }

    @Override
    public Parent root() {
        return root;
    }

    /** Puts the keyboard into the composer. */
    void focusComposer() {
        words.requestFocus();
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        ObservableList<ChatLine> chat = isSupport ? model.supportChat() : model.tradeChat();
        whileAttached.whenever(() -> show(chat), chat);
        whileAttached.bind(send.availabilityProperty(), model.partTaken());
        whileAttached.bindBoth(words.textProperty(), model.draftProperty(isSupport));
    }

    /** Enter sends, as in the chats people know; with Shift it breaks the line. */
    private void sendOnEnter(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShiftDown()) {
            event.consume();
            send.fire();
        }
    }

    private void send() {
        String text = words.getText().strip();
        if (!text.isEmpty()) {
            model.send(isSupport, text);
            words.clear();
        }
        words.requestFocus();
    }

    private void show(List<ChatLine> chat) {
        lines.getChildren().setAll(chat.stream().map(this::line).toList());
        if (chat.isEmpty()) {
            Label empty = new Label();
            empty.setText(texts.get("roleplay.chat.empty." + (isSupport ? "support" : "trade")));
            empty.getStyleClass().add("muted");
            Wraps.lines(empty);
            lines.getChildren().add(empty);
        }
        scroll.layout();
        scroll.setVvalue(1);
    }

    private Node line(ChatLine line) {
        Label text = Labels.text(line.text());
        text.setMaxWidth(BUBBLE_WIDTH);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.getStyleClass().addAll("chat-bubble", "by-" + line.author().name().toLowerCase(Locale.ROOT));
        Label author = new Label(texts.get("roleplay.chat.line", line.name(), line.time()));
        author.getStyleClass().addAll("muted", "small");
        VBox bubble = new VBox(author, text);
        line.files().forEach(file -> {
            Label attached = new Label(texts.get("roleplay.chat.file", file));
            attached.getStyleClass().addAll("muted", "small");
            bubble.getChildren().add(attached);
        });
        bubble.setMaxWidth(BUBBLE_WIDTH);
        bubble.setFillWidth(false);
        boolean isMine = line.author() == ChatLine.Author.ME;
        bubble.setAlignment(isMine ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
        HBox row = new HBox(bubble);
        row.setAlignment(isMine ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
        return row;
    }
}
