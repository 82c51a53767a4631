package org.appealdesk.console.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.StatePane;
import org.appealdesk.console.widget.WrapCell;
import org.appealdesk.console.words.EngineWords;
import org.kordamp.ikonli.feather.Feather;

/** The trade chat: the buyer at the left, the seller at the right. Only what is in sight is drawn. */
public final class ChatView extends BaseView {
    private final ChatViewModel chat;
    private final Texts texts;
    private final EngineWords words;
    private final ListView<ChatLine> list = new ListView<>();
    private final NewestLine<ChatLine> newest;
    private final Bubbles bubbles;
    private final TextField find = new TextField();

    public ChatView(ChatViewModel chat, Texts texts) {
        this.chat = chat;
        this.texts = texts;
        this.words = new EngineWords(texts);
        this.newest = new NewestLine<>(list, chat.lines());
        this.bubbles = new Bubbles(texts, list.widthProperty());
        list.setId("chat");
        list.accessibleTextProperty().bind(texts.observe("transcript.chat"));
        list.getStyleClass().add("transcript");
        list.setCellFactory(ignored -> new LineCell());
        find.setId("chat-find");
        find.getStyleClass().add("chat-find");
        find.promptTextProperty().bind(texts.observe("transcript.chat.find"));
        find.accessibleTextProperty().bind(texts.observe("transcript.chat.find"));
    }

    @Override
    public Parent root() {
        return list;
    }

    /** Offers the selected message as what a finding rests on. */
    public void useAsGround() {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(chat::useAsGround);
    }

    /** The field to look for words in. */
    public Node finder() {
        return find;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        list.setItems(chat.lines());
        whileAttached.add(() -> list.setItems(null));
        whileAttached.bindBoth(find.textProperty(), chat.findProperty());
        whileAttached.whenever(this::placeholder, chat.findProperty());
        whileAttached.follow(texts.wordingProperty(), ignored -> list.refresh());
        newest.follow(whileAttached);
    }

    private void placeholder() {
        boolean isSearched = !chat.findProperty().get().isBlank();
        list.setPlaceholder(
                isSearched
                        ? StatePane.empty(
                                Feather.SEARCH,
                                texts.observe("transcript.chat.notFound"),
                                texts.observe("transcript.chat.notFoundText"))
                        : StatePane.empty(
                                Feather.MESSAGE_CIRCLE,
                                texts.observe("transcript.chat.empty"),
                                texts.observe("transcript.chat.emptyText")));
    }

    private Node node(ChatLine line) {
        List<Node> parts = new ArrayList<>();
        if (!line.message().text().isBlank()) {
            parts.add(Labels.text(line.message().text()));
        }
        parts.addAll(bubbles.files(line.message().files()));
        VBox cell = new VBox(6);
        if (line.isFirstOfDay()) {
            String day = texts.formats().day(line.at());
            Label heading = Labels.text(day, "chat-day");
            heading.setMaxWidth(Double.MAX_VALUE);
            cell.getChildren().add(heading);
        }
        cell.getChildren()
                .add(bubbles.row(
                        Optional.of(line.by()), line.at(), bubbles.bubble(line.by(), parts.toArray(Node[]::new))));
        return cell;
    }

    private final class LineCell extends WrapCell<ChatLine> {
        LineCell() {
            getStyleClass().add("entry-cell");
        }

        @Override
        protected Node node(ChatLine line) {
            return ChatView.this.node(line);
        }

        @Override
        protected String spoken(ChatLine line) {
            return texts.get(
                    "transcript.chat.spoken",
                    words.name(line.by()),
                    texts.formats().time(line.at()),
                    line.message().text());
        }
    }
}
