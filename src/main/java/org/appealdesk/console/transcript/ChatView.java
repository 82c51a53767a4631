package org.appealdesk.console.transcript;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.Segments;
import org.appealdesk.console.widget.StatePane;
import org.appealdesk.engine.dossier.Channel;
import org.kordamp.ikonli.feather.Feather;

/** The chat of the parties, or the private channel with one of them: the buyer at the left, the seller at the right. */
public final class ChatView extends BaseView {
    private final ChatViewModel chat;
    private final TranscriptView lines;
    private final Segments<Channel> channels;
    private final VBox root;

    public ChatView(ChatViewModel chat, Texts texts) {
        this.chat = chat;
        lines = new TranscriptView("chat", chat.transcript(), texts, ignored -> {}, chat::copy);
        lines.list().accessibleTextProperty().bind(texts.observe("transcript.chat"));
        lines.list()
                .setPlaceholder(StatePane.empty(
                        Feather.MESSAGE_CIRCLE,
                        texts.observe("transcript.chat.empty"),
                        texts.observe("transcript.chat.emptyText")));
        channels = new Segments<>(
                "channel",
                List.of(Channel.values()),
                chat.channelProperty(),
                channel -> texts.observe("transcript.channel." + channel));
        Label about = Labels.text("", "muted", "small");
        about.setId("channel-about");
        about.textProperty()
                .bind(texts.computed(
                        () -> texts.get("transcript.channel.about."
                                + chat.channelProperty().get()),
                        chat.channelProperty()));
        HBox.setHgrow(about, Priority.ALWAYS);
        about.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(10, channels, about, lines.days());
        head.getStyleClass().addAll("timeline-head", "chat-head");
        VBox.setVgrow(lines.root(), Priority.ALWAYS);
        root = new VBox(head, lines.root());
    }

    @Override
    public Parent root() {
        return root;
    }

    /** Offers the selected message as what a finding rests on. */
    public void useAsGround() {
        lines.selected().ifPresent(chat::useAsGround);
    }

    /** Lets the agent look for words. */
    public void find() {
        lines.find();
    }

    /** Lets the agent choose a day to go to. */
    public void chooseDay() {
        lines.chooseDay();
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        channels.follow(whileAttached);
        whileAttached.attach(lines);
    }
}
