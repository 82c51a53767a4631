package org.appealdesk.console.transcript;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.transcript.TimelineEntry.Content;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.MessageTrail.Edit;
import org.appealdesk.engine.MessageTrail.Fate;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.trade.Side;

/** Draws messages: the words as they are now and as they were, the files, and how far each has got. */
final class MessageNodes {
    private final Bubbles bubbles;
    private final Texts texts;
    private final EngineWords words;
    private final DeliveryWords deliveries;
    private final FileNodes files;

    MessageNodes(Bubbles bubbles, Texts texts, Exhibits exhibits) {
        this.bubbles = bubbles;
        this.texts = texts;
        this.words = new EngineWords(texts);
        this.deliveries = new DeliveryWords(texts);
        this.files = new FileNodes(bubbles, texts, exhibits);
    }

    VBox partyMessage(Content.PartyMessage content) {
        List<Node> parts = new ArrayList<>();
        Message message = content.message();
        if (message.channel() != Channel.TRADE) {
            parts.add(bubbles.caption(texts.get("transcript.toSupport")));
        }
        addWords(parts, message, content.delivery().fate(), content.by());
        parts.addAll(files.of(message.files()));
        // What one party writes to the other: only whether it arrived, or not, says something about them.
        if (content.delivery().state() != Delivery.State.SENT) {
            deliveries.mark(content.delivery()).ifPresent(parts::add);
        }
        return bubbles.bubble(content.by(), parts.toArray(Node[]::new));
    }

    private void addWords(List<Node> parts, Message message, Fate fate, Side by) {
        List<String> versions = new ArrayList<>(List.of(message.text()));
        fate.edits().forEach(edit -> versions.add(edit.text()));
        fate.deleted()
                .ifPresent(at -> parts.add(bubbles.caption(texts.get(
                        "transcript.deleted", words.inText(by), texts.formats().time(at)))));
        if (!versions.getLast().isBlank()) {
            parts.add(bubbles.text(versions.getLast(), fate.deleted().isPresent() ? "deleted-words" : "words"));
        }
        for (int at = fate.edits().size() - 1; at >= 0; at--) {
            Edit edit = fate.edits().get(at);
            String key = at == 0 ? "transcript.editedFirst" : "transcript.edited";
            parts.add(bubbles.caption(texts.get(key, texts.formats().time(edit.at()))));
            parts.add(bubbles.text(versions.get(at), "muted"));
        }
    }

    /** Support's words stand on the reader's side, in a frame of its hue. */
    VBox supportMessage(Content.SupportMessage content) {
        Side reader = content.side().orElseThrow();
        List<Node> parts = new ArrayList<>();
        if (!content.message().text().isBlank()) {
            parts.add(bubbles.text(content.message().text(), "words"));
        }
        parts.addAll(bubbles.files(content.message().files()));
        FlowPane foot = new FlowPane(
                10, 0, bubbles.caption(texts.get("transcript.fromSupport", content.by(), words.inText(reader))));
        deliveries.mark(content.delivery()).ifPresent(foot.getChildren()::add);
        parts.add(foot);
        VBox bubble = bubbles.bubble(reader, parts.toArray(Node[]::new));
        bubble.getStyleClass().add("support-bubble");
        return bubble;
    }

    /** How far a message has got, for a screen reader; empty when that says nothing. */
    String spoken(Delivery delivery) {
        return deliveries.words(delivery);
    }
}
