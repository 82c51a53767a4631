package org.appealdesk.console.transcript;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.Segments;
import org.appealdesk.console.widget.StatePane;
import org.appealdesk.engine.dossier.Channel;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The chat of the parties, or the private channel with one of them: the buyer at the left, the seller at the right. */
public final class ChatView extends BaseView {
    private final ChatViewModel chat;
    private final TranscriptView lines;
    private final Segments<Channel> channels;
    private final MenuButton export = new MenuButton();
    private final VBox root;

    public ChatView(ChatViewModel chat, Texts texts) {
        this.chat = chat;
        lines = new TranscriptView("chat", chat.transcript(), texts, chat.exhibits(), chat::copy);
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
        export.setId("chat-export");
        export.getStyleClass().add("filter-menu");
        export.setMinWidth(Region.USE_PREF_SIZE);
        export.setGraphic(new FontIcon(Feather.DOWNLOAD));
        export.textProperty().bind(texts.observe("transcript.export"));
        export.getItems()
                .addAll(
                        item(texts, "one-txt", false, false),
                        item(texts, "one-html", false, true),
                        item(texts, "all-txt", true, false),
                        item(texts, "all-html", true, true));
        about.getStyleClass().add("channel-about");
        HBox head = new HBox(10, channels, Labels.space(), lines.days(), export);
        head.getStyleClass().addAll("timeline-head", "chat-head");
        VBox.setVgrow(lines.root(), Priority.ALWAYS);
        root = new VBox(head, about, lines.root());
    }

    private MenuItem item(Texts texts, String name, boolean isAll, boolean asPage) {
        MenuItem item = new MenuItem();
        item.setId("chat-export-" + name);
        item.textProperty().bind(texts.observe("transcript.export." + name));
        item.setOnAction(ignored -> chat.save(lines::said, isAll, asPage));
        return item;
    }

    /** Lets the agent choose how to save what was said. */
    public void chooseExport() {
        export.requestFocus();
        export.show();
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
