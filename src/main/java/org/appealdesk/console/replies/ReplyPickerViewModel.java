package org.appealdesk.console.replies;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.appealdesk.casework.StorageException;
import org.appealdesk.console.fx.Dialogs;
import org.appealdesk.console.fx.Notifier;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.engine.trade.TradeParty;
import org.appealdesk.replies.Reply;
import org.appealdesk.replies.ReplySearch;
import org.appealdesk.replies.Situation;
import org.appealdesk.replies.Template;
import org.appealdesk.replies.Variable;
import org.jspecify.annotations.Nullable;

/**
 * Picking ready replies for one reader: searched, filled from the case in the reader's language, and written into the
 * draft, one after the other. The reader never changes. To be used on the FX thread only.
 */
public final class ReplyPickerViewModel {
    private final ReplyBook book;
    private final LiveCase live;
    private final Optional<Side> reader;
    private final Consumer<String> draft;
    private final CaseValues values;
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final ObservableList<Reply> hits = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Reply> chosen = new SimpleObjectProperty<>(this, "chosen");
    private final ObjectProperty<Language> language;
    private final Map<Variable, Gap> asked = new EnumMap<>(Variable.class);
    private final ReadOnlyObjectWrapper<List<Gap>> gaps = new ReadOnlyObjectWrapper<>(this, "gaps", List.of());
    private final ReadOnlyObjectWrapper<List<Piece>> preview = new ReadOnlyObjectWrapper<>(this, "preview", List.of());
    private final ReadOnlyStringWrapper inserted = new ReadOnlyStringWrapper(this, "inserted", "");
    private final List<String> titles = new ArrayList<>();

    /** A part of the preview. */
    public record Piece(String text, Kind kind) {
        /** Where it comes from. */
        public enum Kind {
            WORDS,
            FILLED,
            /** Its name stands in place of what is still to be typed. */
            MISSING
        }
    }

    /**
     * @param reader empty for a note, which colleagues read
     * @param draft takes what is picked, in that reader's draft
     */
    public ReplyPickerViewModel(ReplyBook book, LiveCase live, Optional<Side> reader, Consumer<String> draft) {
        this.book = book;
        this.live = live;
        this.reader = reader;
        this.draft = draft;
        this.values = new CaseValues(live, reader);
        this.language = new SimpleObjectProperty<>(this, "language", readersLanguage());
        query.subscribe(this::search);
        chosen.subscribe(this::show);
        language.subscribe(this::show);
    }

    private Language readersLanguage() {
        return party().map(EngineWords::languageOf).orElseGet(() -> texts().language());
    }

    private Optional<TradeParty> party() {
        return reader.map(side -> live.order().party(side));
    }

    /** Begins to follow the replies there are, and reads the agent's own anew. */
    void follow(Subscriptions whileShown) {
        whileShown.follow(book.contentsProperty(), ignored -> search());
        book.refresh(live.tools().tasks(), this::notKept);
    }

    /** The party that will read it; empty for a note. */
    public Optional<Side> reader() {
        return reader;
    }

    /** Who will read it, in the agent's language: {@code To buyer · CryptoHanoi_21}. */
    public String readerName() {
        return texts().get(
                        "replies.reader." + reader.map(Side::name).orElse("NOTE"),
                        party().map(TradeParty::nickname).orElse(""));
    }

    /** What is searched for, in either language and without diacritics. */
    public StringProperty queryProperty() {
        return query;
    }

    /** The replies found, the best first. */
    public ObservableList<Reply> hits() {
        return hits;
    }

    /** The reply that is shown; null when none is found. */
    public ObjectProperty<@Nullable Reply> chosenProperty() {
        return chosen;
    }

    /** The language to write in; at first the reader's. */
    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    /** What in the chosen reply only the agent knows. */
    public ReadOnlyObjectProperty<List<Gap>> gapsProperty() {
        return gaps.getReadOnlyProperty();
    }

    /** The chosen reply as it will be read. */
    public ReadOnlyObjectProperty<List<Piece>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** What was written into the draft so far, in words; empty at first. */
    public ReadOnlyStringProperty insertedProperty() {
        return inserted.getReadOnlyProperty();
    }

    /** That the text is not in the language it should be in; empty when it is. */
    public ObservableValue<String> warning() {
        return preview.map(ignored -> warningNow());
    }

    private String warningNow() {
        Reply reply = chosen.get();
        if (reply != null && textLanguage(reply) != language.get()) {
            return texts().get("replies.onlyIn", textLanguage(reply).ownName());
        }
        boolean isForeign = party().map(TradeParty::language)
                .filter(tag -> language.get() != readersLanguage())
                .isPresent();
        if (isForeign) {
            return texts().get("replies.otherLanguage", readersLanguage().ownName());
        }
        return party().filter(party -> !EngineWords.speaks(party))
                .map(party -> texts().get("request.notSpoken", party.language()))
                .orElse("");
    }

    /** A reply's title in the agent's language. */
    public String title(Reply reply) {
        return reply.title().in(texts().language().code());
    }

    /** What it is filed under, in the agent's language. */
    public String theme(Reply reply) {
        return reply.theme().in(texts().language().code());
    }

    /** Whether it was used lately. */
    public boolean isRecent(Reply reply) {
        return contents().recent().contains(reply.id());
    }

    /** Whether the chosen reply is the agent's own, to be changed and removed. */
    public ObservableValue<Boolean> isOwn() {
        return chosen.map(reply -> reply != null && book.isOwn(reply)).orElse(false);
    }

    /** Files of shared replies that could not be read, one a mistake. */
    public ObservableValue<List<String>> problems() {
        return book.contentsProperty().map(contents -> contents.shared().problems());
    }

    /**
     * Writes the chosen reply into the draft.
     *
     * @return whether it was; not when something is missing, which is told at its gap
     */
    public boolean insert() {
        Reply reply = chosen.get();
        if (reply == null || !isComplete()) {
            return false;
        }
        Language spoken = textLanguage(reply);
        draft.accept(template(reply).fill(variable -> value(variable, spoken).orElseThrow()));
        book.used(reply, live.tools().tasks());
        titles.add(title(reply));
        inserted.set(texts().get("replies.inserted", String.join(" + ", titles)));
        return true;
    }

    private boolean isComplete() {
        gaps.get().stream().filter(Gap::isEmpty).forEach(gap -> gap.tell(texts().get("replies.missing")));
        return firstMissing().isEmpty();
    }

    /** The first gap with nothing in it. */
    public Optional<Gap> firstMissing() {
        return gaps.get().stream().filter(Gap::isEmpty).findFirst();
    }

    /** A new reply of the agent's own. */
    public ReplyEditorViewModel newReply() {
        return new ReplyEditorViewModel(book, live, Optional.empty(), reader.isEmpty());
    }

    /** The chosen reply as a text to be changed: an own one itself, of a shared one a copy. */
    public Optional<ReplyEditorViewModel> change() {
        return Optional.ofNullable(chosen.get())
                .map(reply -> new ReplyEditorViewModel(book, live, Optional.of(reply), reader.isEmpty()));
    }

    /** Asks, and then removes the chosen own reply. */
    public void remove() {
        Reply reply = chosen.get();
        if (reply == null || !book.isOwn(reply)) {
            return;
        }
        Dialogs.Confirmation question = new Dialogs.Confirmation(
                texts().get("replies.remove.title"),
                texts().get("replies.remove.text", title(reply)),
                texts().get("replies.remove.confirm"),
                true);
        live.tools()
                .dialogs()
                .confirm(question, () -> book.remove(reply, live.tools().tasks(), this::notKept));
    }

    private void notKept(StorageException failure) {
        String words = live.words().notStored(failure.problem(), String.valueOf(failure.getMessage()));
        live.tools().notifier().tell(new Notifier.News(Notifier.Level.BAD, words, live.id()));
    }

    private void search() {
        Reply before = chosen.get();
        Situation situation =
                new Situation(live.appeal().reason(), live.appeal().stage(), reader.orElse(null));
        hits.setAll(new ReplySearch(
                        query.get(),
                        situation,
                        contents().recent(),
                        texts().language().code())
                .in(contents().all()));
        chosen.set(hits.stream()
                .filter(reply ->
                        query.get().isBlank() && before != null && reply.id().equals(before.id()))
                .findFirst()
                .orElse(hits.isEmpty() ? null : hits.getFirst()));
    }

    private void show() {
        Reply reply = chosen.get();
        if (reply == null) {
            gaps.set(List.of());
            preview.set(List.of());
            return;
        }
        Language spoken = textLanguage(reply);
        List<Gap> needed = template(reply).variables().stream()
                .filter(variable -> values.of(variable, spoken).isEmpty())
                .map(this::gap)
                .toList();
        if (!needed.equals(gaps.get())) {
            gaps.set(needed);
        }
        preview.set(template(reply).pieces().stream()
                .map(piece -> piece(piece, spoken))
                .toList());
    }

    /** What was typed once is there again in the next reply that needs it. */
    private Gap gap(Variable variable) {
        return asked.computeIfAbsent(variable, unknown -> {
            Gap gap = new Gap(unknown);
            gap.typedProperty().subscribe(this::show);
            return gap;
        });
    }

    private Piece piece(Template.Piece piece, Language spoken) {
        return switch (piece) {
            case Template.Piece.Words(var words) -> new Piece(words, Piece.Kind.WORDS);
            case Template.Piece.Gap(var variable) ->
                value(variable, spoken)
                        .map(value -> new Piece(value, Piece.Kind.FILLED))
                        .orElseGet(() -> new Piece("[" + label(variable) + "]", Piece.Kind.MISSING));
        };
    }

    private Optional<String> value(Variable variable, Language spoken) {
        return values.of(variable, spoken)
                .or(() -> Optional.ofNullable(asked.get(variable))
                        .filter(gap -> !gap.isEmpty())
                        .map(gap -> values.typed(variable, gap.typedProperty().get(), spoken)));
    }

    /** What a variable is called, in the agent's language. */
    public String label(Variable variable) {
        return texts().get("replies.variable." + variable.name());
    }

    private Template template(Reply reply) {
        return reply.textFor(language.get().code());
    }

    private Language textLanguage(Reply reply) {
        if (reply.text(language.get().code()).isPresent()) {
            return language.get();
        }
        return language.get() == Language.ENGLISH ? Language.VIETNAMESE : Language.ENGLISH;
    }

    private ReplyBook.Contents contents() {
        return book.contentsProperty().get();
    }

    private Texts texts() {
        return live.tools().texts();
    }
}
