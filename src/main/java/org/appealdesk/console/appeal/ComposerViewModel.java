package org.appealdesk.console.appeal;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.appealdesk.console.fx.Availability;
import org.appealdesk.console.live.LetterWarning;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.console.live.OutwardAct;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.engine.trade.TradeParty;

/**
 * Writing to one party or for colleagues. Each audience has a draft of its own, so that no words ever change their
 * reader. To be used on the FX thread only.
 */
public final class ComposerViewModel {
    private final LiveCase live;
    private final ObjectProperty<Audience> audience = new SimpleObjectProperty<>(this, "audience", Audience.NOTE);
    private final Drafts drafts;

    ComposerViewModel(LiveCase live, Drafts drafts) {
        this.live = live;
        this.drafts = drafts;
    }

    /** Who reads what is being written. */
    public ObjectProperty<Audience> audienceProperty() {
        return audience;
    }

    /** What is written for an audience and not sent yet. */
    public StringProperty draft(Audience reader) {
        return drafts.words(reader);
    }

    /** Whether it can be sent to that audience now. */
    public ObservableValue<Availability> availability(Audience reader) {
        return live.availability(reader.action());
    }

    /** The name of an audience: {@code To buyer · CryptoHanoi_21}. */
    public ObservableValue<String> name(Audience reader) {
        return words(reader, "appeal.composer.audience.");
    }

    /** What the send button says, with the party's name in it. */
    public ObservableValue<String> sendLabel(Audience reader) {
        return words(reader, "appeal.composer.send.");
    }

    /** What the empty field says, in the language to write in. */
    public ObservableValue<String> prompt(Audience reader) {
        return texts().computed(
                        () -> speaker(reader).text("appeal.composer.prompt." + reader.name()), live.viewProperty());
    }

    /** The language to write in, by its own name; empty for a note. */
    public String language(Audience reader) {
        return reader.side()
                .map(side -> EngineWords.languageOf(party(side)).ownName())
                .orElse("");
    }

    /**
     * Writes a ready text into the draft of an audience, on lines of its own.
     *
     * @param caret where, in characters from the draft's beginning; what lies beyond the end is the end
     * @return where the text written ends
     */
    public int insert(Audience reader, int caret, String text) {
        String written = draft(reader).get();
        int at = Math.min(caret, written.length());
        String before = written.substring(0, at).stripTrailing();
        String after = written.substring(at).stripLeading();
        String head = before.isEmpty() ? text : before + "\n" + text;
        draft(reader).set(after.isEmpty() ? head : head + "\n" + after);
        return head.length();
    }

    /** Why what is written for an audience was not sent; empty when nothing is wrong. */
    public ReadOnlyStringProperty problem(Audience reader) {
        return drafts.problem(reader);
    }

    /**
     * Keeps a note at once, or sends a message, which can be taken back for a while. What does not leave is a draft again.
     * Words that the party should not read are named first, and the agent may go back.
     */
    public void send() {
        Audience reader = audience.get();
        String text = draft(reader).get().strip();
        reader.side().ifPresentOrElse(side -> sendTo(side, reader, text), () -> keepNote(text));
    }

    private void sendTo(Side side, Audience reader, String text) {
        SupportAction action =
                new SupportAction.WriteToParty(new Message(live.newId(), Channel.support(side), text, List.of()));
        OutwardAct.Letter letter = new OutwardAct.Letter(action, side, text);
        live.whyNot(action)
                .ifPresentOrElse(
                        whyNot -> drafts.problem(reader, whyNot),
                        () -> LetterWarning.orSend(live, side, text, () -> leave(letter, reader)));
    }

    /** What is not the draft any more, because another window changed it meanwhile, does not leave. */
    private void leave(OutwardAct.Letter letter, Audience reader) {
        if (draft(reader).get().strip().equals(letter.gist())) {
            drafts.leave(reader, letter.gist());
            live.send(letter, returnTo(reader, letter.gist()));
        }
    }

    private OutwardAct.Author returnTo(Audience reader, String text) {
        return new OutwardAct.Author() {
            @Override
            public void left() {
                drafts.left(reader, text);
            }

            @Override
            public void takenBack() {
                drafts.putBack(reader, text);
            }

            @Override
            public void refused(String whyNot) {
                drafts.putBack(reader, text);
                drafts.problem(reader, whyNot);
            }
        };
    }

    private void keepNote(String text) {
        live.submit(
                new SupportAction.AddNote(text),
                () -> {
                    // What was typed while it was on its way is the next note.
                    if (draft(Audience.NOTE).get().strip().equals(text)) {
                        draft(Audience.NOTE).set("");
                    }
                },
                whyNot -> drafts.problem(Audience.NOTE, whyNot));
    }

    private ObservableValue<String> words(Audience reader, String key) {
        return texts().computed(
                        () -> live.words()
                                .text(
                                        key + reader.name(),
                                        reader.side()
                                                .map(side -> party(side).nickname())
                                                .orElse("")),
                        live.viewProperty());
    }

    private EngineWords speaker(Audience reader) {
        return reader.side().map(side -> live.words().forParty(party(side))).orElse(live.words());
    }

    private TradeParty party(Side side) {
        return live.order().party(side);
    }

    private Texts texts() {
        return live.tools().texts();
    }
}
