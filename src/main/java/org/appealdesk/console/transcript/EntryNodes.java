package org.appealdesk.console.transcript;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.text.Untrusted;
import org.appealdesk.console.transcript.TimelineEntry.Content;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.PendingPill;
import org.appealdesk.console.widget.Pill;
import org.appealdesk.console.widget.Tone;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.dossier.CallOutcome;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.InformationItem;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.trade.Side;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Draws the timeline's entries. */
final class EntryNodes {
    private static final int HASH_DIGITS = 8;

    private final Bubbles bubbles;
    private final EngineWords words;
    private final TimelineWords lines;
    private final MessageNodes messages;
    private final Texts texts;
    private final Exhibits exhibits;

    EntryNodes(Bubbles bubbles, Texts texts, Exhibits exhibits) {
        this.bubbles = bubbles;
        this.texts = texts;
        this.words = new EngineWords(texts);
        this.lines = new TimelineWords(words);
        this.messages = new MessageNodes(bubbles, texts, exhibits);
        this.exhibits = exhibits;
    }

    Node node(TimelineEntry entry) {
        return switch (entry.content()) {
            case Content.Change _, Content.Handled _ -> change(entry);
            case Content.Statement(var by, var text) ->
                row(entry, bubbles.bubble(by, bubbles.caption(texts.get("transcript.statement")), bubbles.text(text)));
            case Content.PartyMessage message -> row(entry, messages.partyMessage(message));
            case Content.SupportMessage message -> row(entry, messages.supportMessage(message));
            case Content.Evidence(var by, var file) -> row(entry, evidence(by, file));
            case Content.Call call -> row(entry, call(call));
            case Content.Note(var by, var text) ->
                row(
                        entry,
                        bubbles.card(
                                "note-card",
                                titled(Feather.EDIT_3, texts.get("transcript.note", by)),
                                bubbles.text(text)));
            case Content.Asked asked -> row(entry, asked(asked, entry));
            case Content.Supplied supplied -> row(entry, supplied(supplied));
            case Content.Ruled ruled -> row(entry, ruled(ruled, entry));
        };
    }

    private Optional<PendingPill> pending(TimelineEntry entry) {
        return entry.pending().map(how -> new PendingPill(texts, how));
    }

    /** What a screen reader says of an entry: who, when, and all that can be read. */
    String spoken(TimelineEntry entry) {
        String said = saidOf(entry, true);
        return entry.pending()
                .map(how -> texts.get("transcript.spokenPending", said, texts.get("widget.pending." + how.name())))
                .orElse(said);
    }

    private String saidOf(TimelineEntry entry, boolean withDelivery) {
        return switch (entry.content()) {
            case Content.Statement(var by, var text) -> spoken(entry, words.name(by), text);
            case Content.PartyMessage(var by, var message, var delivery) ->
                spoken(entry, words.name(by), said(message)) + (withDelivery ? told(delivery) : "");
            case Content.SupportMessage(var by, var message, var delivery) ->
                spoken(entry, fromSupport(by, entry.content().side().orElseThrow()), said(message))
                        + (withDelivery ? told(delivery) : "");
            case Content.Evidence(var by, var file) ->
                spoken(entry, words.name(by), file.id() + "  " + words.name(file.kind()) + ". " + file.remark());
            case Content.Note(var by, var text) -> spoken(entry, texts.get("transcript.note", by), text);
            case Content.Supplied(var by, var supply, var _) ->
                spoken(entry, words.name(by), lines.line(entry) + ". " + supply.text());
            case Content.Change _, Content.Handled _, Content.Call _, Content.Asked _, Content.Ruled _ ->
                texts.formats().dayAndTime(entry.at()) + ", " + lines.line(entry);
        };
    }

    /** What was said, as it was written first, with who and the whole time: it may be quoted. */
    String original(TimelineEntry entry) {
        return saidOf(entry, false);
    }

    /** Its words, and its files by their names. */
    private String said(Message message) {
        return Stream.concat(
                        Stream.of(message.text()).filter(text -> !text.isBlank()),
                        message.files().stream().map(file -> "[" + Bubbles.nameOf(file, texts) + "]"))
                .collect(Collectors.joining(" "));
    }

    private String told(Delivery delivery) {
        boolean saysNothing = delivery.state() == Delivery.State.ARRIVED || delivery.state() == Delivery.State.SENT;
        return saysNothing ? "" : " (" + messages.spoken(delivery) + ")";
    }

    private String spoken(TimelineEntry entry, String who, String what) {
        return texts.get("transcript.chat.spoken", who, texts.formats().dayAndTime(entry.at()), what.strip());
    }

    private String fromSupport(String by, Side reader) {
        return texts.get("transcript.fromSupport", by, words.inText(reader));
    }

    private HBox row(TimelineEntry entry, VBox bubble) {
        pending(entry).ifPresent(pill -> {
            bubble.getStyleClass().add("pending");
            // A message says by itself how far it has got.
            if (!(entry.content() instanceof Content.SupportMessage)) {
                bubble.getChildren().add(pill);
            }
        });
        return bubbles.row(entry.content().side(), entry.at(), bubble);
    }

    /** The state moved: a line across, with its rules. */
    private HBox change(TimelineEntry entry) {
        Node text = bubbles.text(texts.formats().clock(entry.at()) + "   " + lines.line(entry), "change-text");
        Tooltip.install(text, new Tooltip(texts.formats().dayAndTime(entry.at())));
        Label rules = Labels.line(lines.ruleLabels(entry), "rule-labels");
        rules.setTooltip(new Tooltip(lines.ruleTexts(entry)));
        HBox row = new HBox(8, rule(), text, rules);
        told(entry).ifPresent(row.getChildren()::add);
        pending(entry).ifPresent(row.getChildren()::add);
        row.getChildren().add(rule());
        row.setAlignment(Pos.CENTER);
        row.getStyleClass().add("change-row");
        return row;
    }

    private Optional<Label> notTold(TimelineEntry entry) {
        return Optional.of(lines.notTold(entry))
                .filter(missed -> !missed.isEmpty())
                .map(missed -> new Pill(missed, Tone.WARN));
    }

    private Optional<Label> told(TimelineEntry entry) {
        String told = lines.told(entry);
        if (told.isEmpty()) {
            return notTold(entry);
        }
        Label mark = new Label();
        mark.setGraphic(new FontIcon(Feather.BELL));
        mark.getStyleClass().add("told");
        mark.setTooltip(new Tooltip(told));
        mark.setAccessibleText(told);
        return Optional.of(mark);
    }

    private static Region rule() {
        Region rule = new Region();
        rule.getStyleClass().add("change-rule");
        rule.setMinWidth(16);
        HBox.setHgrow(rule, Priority.ALWAYS);
        return rule;
    }

    private VBox evidence(Side by, EvidenceFile file) {
        Node title = bubbles.text(file.id() + "  " + words.name(file.kind()), "strong");
        Label facts = Labels.text(
                texts.get(
                        "transcript.evidence.facts",
                        Untrusted.line(file.file().name()),
                        texts.formats().bytes(file.file().bytes()),
                        file.file().sha256().substring(0, HASH_DIGITS) + "…"),
                "muted",
                "small");
        VBox about = new VBox(2, title, facts);
        if (!file.remark().isBlank()) {
            about.getChildren().add(bubbles.text("“" + file.remark() + "”"));
        }
        HBox.setHgrow(about, Priority.ALWAYS);
        Button open = new Button(texts.get("transcript.openEvidence", file.id()));
        open.setId("open-" + file.id());
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setOnAction(ignored -> exhibits.openEvidence(file.id()));
        HBox line = new HBox(10, new FontIcon(icon(file.file().name())), about, open);
        line.setAlignment(Pos.CENTER_LEFT);
        return bubbles.card(by == Side.BUYER ? "buyer-card" : "seller-card", line);
    }

    private static Ikon icon(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.matches(".*\\.(png|jpe?g|gif)")) {
            return Feather.IMAGE;
        }
        return name.matches(".*\\.(mp4|avi|rm|rmvb|mov|wmv)") ? Feather.FILM : Feather.FILE_TEXT;
    }

    private VBox call(Content.Call call) {
        boolean reached = call.record().outcome() == CallOutcome.REACHED;
        String title = texts.get(
                "transcript.call",
                words.inText(call.record().side()),
                words.name(call.record().outcome()));
        if (reached) {
            title += " · " + texts.formats().duration(call.record().duration());
        }
        VBox card = bubbles.card("call-card", titled(reached ? Feather.PHONE_CALL : Feather.PHONE_MISSED, title));
        if (!call.record().note().isBlank()) {
            card.getChildren().add(bubbles.text(call.record().note()));
        }
        card.getChildren().add(bubbles.caption(call.by()));
        return card;
    }

    private VBox asked(Content.Asked asked, TimelineEntry entry) {
        Side side = asked.request().side();
        VBox bubble = bubbles.bubble(
                side,
                titled(
                        Feather.HELP_CIRCLE,
                        texts.get(
                                "transcript.asked",
                                words.inText(side),
                                texts.formats().time(asked.request().dueAt()))));
        bubble.getStyleClass().add("support-bubble");
        for (InformationItem item : asked.request().items()) {
            bubble.getChildren().add(bubbles.text("•  " + item.text()));
        }
        bubble.getChildren().add(bubbles.caption(fromSupport(asked.by(), side)));
        notTold(entry).ifPresent(bubble.getChildren()::add);
        return bubble;
    }

    private VBox supplied(Content.Supplied supplied) {
        String items =
                String.join(", ", supplied.supply().items().stream().sorted().toList());
        VBox bubble = bubbles.bubble(
                supplied.by(),
                titled(
                        Feather.CORNER_DOWN_RIGHT,
                        texts.get(supplied.late() ? "transcript.suppliedLate" : "transcript.supplied", items)));
        if (!supplied.supply().text().isBlank()) {
            bubble.getChildren().add(bubbles.text(supplied.supply().text()));
        }
        return bubble;
    }

    private VBox ruled(Content.Ruled ruled, TimelineEntry entry) {
        String title = texts.get(
                ruled.isFinal() ? "transcript.ruled" : "transcript.proposed",
                ruled.by().value(),
                words.name(ruled.ruling().outcome()));
        VBox card = bubbles.card(
                "ruling-card",
                titled(ruled.isFinal() ? Feather.CHECK_CIRCLE : Feather.CLOCK, title),
                bubbles.caption(texts.get("transcript.cited", ruled.ruling().ruleCited())));
        if (entry.pending().isPresent()) {
            card.getChildren().add(Labels.text(texts.get("transcript.rulingPending")));
        }
        notTold(entry).ifPresent(card.getChildren()::add);
        return card;
    }

    private static Label titled(Ikon icon, String title) {
        Label label = Labels.text(title, "strong");
        label.setGraphic(new FontIcon(icon));
        return label;
    }
}
