package org.appealdesk.console.replies;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.appealdesk.console.fx.FormProblems;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.text.Texts;
import org.appealdesk.replies.Fit;
import org.appealdesk.replies.Fit.Reader;
import org.appealdesk.replies.OwnReplies;
import org.appealdesk.replies.Reply;
import org.appealdesk.replies.Template;
import org.appealdesk.replies.Variable;
import org.appealdesk.replies.Words;

/** A reply of the agent's own being written: a title, and a text in one language or in both. To be used on the FX thread only. */
public final class ReplyEditorViewModel {
    private final ReplyBook book;
    private final LiveCase live;
    private final Optional<Reply> mine;
    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final Map<Language, StringProperty> words = new EnumMap<>(Language.class);
    private final BooleanProperty forColleagues = new SimpleBooleanProperty(this, "forColleagues");
    private final FormProblems<Field> problems = new FormProblems<>(Field.class);
    private final ReadOnlyBooleanWrapper saved = new ReadOnlyBooleanWrapper(this, "saved");

    /** What something can be wrong with. */
    public enum Field {
        TITLE,
        ENGLISH,
        VIETNAMESE,
        FORM;

        static Field of(Language language) {
            return switch (language) {
                case ENGLISH -> ENGLISH;
                case VIETNAMESE -> VIETNAMESE;
            };
        }
    }

    /**
     * @param begun what is changed: an own reply itself, of a shared one a copy; empty for a new one
     * @param forColleagues whether a new one is a note
     */
    ReplyEditorViewModel(ReplyBook book, LiveCase live, Optional<Reply> begun, boolean forColleagues) {
        this.book = book;
        this.live = live;
        this.mine = begun.filter(book::isOwn);
        for (Language language : Language.values()) {
            String text = begun.flatMap(reply -> reply.text(language.code()))
                    .map(Template::text)
                    .orElse("");
            words.put(language, new SimpleStringProperty(this, language.name(), text));
        }
        title.set(
                begun.map(reply -> reply.title().in(texts().language().code())).orElse(""));
        this.forColleagues.set(begun.map(reply -> reply.fit().readers().contains(Reader.COLLEAGUE))
                .orElse(forColleagues));
    }

    public StringProperty titleProperty() {
        return title;
    }

    /** The text in a language; may be empty in one of them. */
    public StringProperty wordsProperty(Language language) {
        return Objects.requireNonNull(words.get(language));
    }

    /** Whether it is a note for colleagues and not for a party. */
    public BooleanProperty forColleaguesProperty() {
        return forColleagues;
    }

    /** What keeps it from being saved; empty when nothing does. */
    public ReadOnlyStringProperty problem(Field field) {
        return problems.of(field);
    }

    public ReadOnlyBooleanProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** Every variable that can be written here, with what it stands for, in the agent's language. */
    public String variables() {
        StringBuilder all = new StringBuilder();
        for (Variable variable : Variable.values()) {
            all.append(all.isEmpty() ? "" : ", ")
                    .append(variable.written())
                    .append(' ')
                    .append(texts().get("replies.variable." + variable.name()));
        }
        return all.toString();
    }

    /** Keeps it among the agent's own replies. */
    public void save() {
        problems.clear();
        String name = title.get().strip();
        if (name.isEmpty()) {
            problems.tell(Field.TITLE, texts().get("replies.edit.titleMissing"));
        } else if (name.length() > Reply.LONGEST_TITLE) {
            problems.tell(Field.TITLE, texts().get("replies.edit.titleLong", Reply.LONGEST_TITLE));
        }
        Map<String, Template> texts = new HashMap<>();
        for (Language language : Language.values()) {
            String text = wordsProperty(language).get().strip();
            mistake(text).ifPresentOrElse(wrong -> problems.tell(Field.of(language), wrong), () -> {
                if (!text.isEmpty()) {
                    texts.put(language.code(), Template.of(text));
                }
            });
        }
        if (problems.isEmpty() && texts.isEmpty()) {
            problems.tell(Field.FORM, texts().get("replies.edit.textMissing"));
        }
        if (problems.isEmpty()) {
            Reader reader = forColleagues.get() ? Reader.COLLEAGUE : Reader.PARTY;
            keep(new Reply(
                    mine.map(Reply::id).orElseGet(live::newId),
                    OwnReplies.THEME,
                    new Words(name, name),
                    List.of(),
                    new Fit(Set.of(reader), Set.of(), Set.of(), Set.of()),
                    texts));
        }
    }

    private Optional<String> mistake(String text) {
        Optional<String> wrong = Template.mistakes(text).stream().findFirst().map(mistake -> switch (mistake) {
            case Template.Mistake.UnknownVariable(var word) -> texts().get("replies.edit.unknown", "{" + word + "}");
            case Template.Mistake.LoneBrace _ -> texts().get("replies.edit.brace");
            case Template.Mistake.TooLong(var length) -> texts().get("replies.edit.long", length, Template.LONGEST);
        });
        return wrong.or(() -> forColleagues.get() ? aboutReader(text) : Optional.empty());
    }

    private Optional<String> aboutReader(String text) {
        if (!Template.mistakes(text).isEmpty()) {
            return Optional.empty();
        }
        return Template.of(text).variables().stream()
                .filter(variable -> variable.source() == Variable.Source.READER)
                .findFirst()
                .map(variable -> texts().get("replies.edit.noReader", variable.written()));
    }

    private void keep(Reply reply) {
        book.keep(
                reply,
                live.tools().tasks(),
                () -> saved.set(true),
                failure -> problems.tell(
                        Field.FORM, live.words().notStored(failure.problem(), String.valueOf(failure.getMessage()))));
    }

    private Texts texts() {
        return live.tools().texts();
    }
}
