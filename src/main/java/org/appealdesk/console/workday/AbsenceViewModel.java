package org.appealdesk.console.workday;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.appealdesk.casework.absence.AbsenceBook.Colleague;
import org.appealdesk.casework.absence.AbsencePlan;
import org.appealdesk.casework.absence.AbsenceRules;
import org.appealdesk.console.fx.FormProblems;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.words.AbsenceWords;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.trade.AgentId;

/** Who will be away, from when until when, and who stands in. To be used on the FX thread only. */
public final class AbsenceViewModel {
    private final Absences absences;
    private final ScreenTools tools;
    private final List<String> known;
    private final StringProperty person;
    private final StringProperty substitute = new SimpleStringProperty(this, "substitute", "");
    private final StringProperty from;
    private final StringProperty until = new SimpleStringProperty(this, "until", "");
    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private final FormProblems<Field> problems = new FormProblems<>(Field.class);
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper(this, "done");

    /** What something can be wrong with. */
    public enum Field {
        PERSON,
        SUBSTITUTE,
        FROM,
        UNTIL,
        FORM
    }

    /** @param known signs of those who have or had cases */
    public AbsenceViewModel(Absences absences, ScreenTools tools, List<String> known) {
        this.absences = absences;
        this.tools = tools;
        this.known = List.copyOf(known);
        this.person =
                new SimpleStringProperty(this, "person", absences.me().id().value());
        Instant now = tools.ticker().now();
        this.from = new SimpleStringProperty(this, "from", written(now));
        until.set(written(Moment.TOMORROW.after(now, zone())));
    }

    private String written(Instant at) {
        return Moment.write(at, zone(), tools.texts().language());
    }

    /** Whether it may be about somebody else. */
    public boolean maySayWho() {
        return absences.me() instanceof Actor.Supervisor;
    }

    /** Signs of those who may be away or stand in, sorted. */
    public List<String> colleagues() {
        return Stream.concat(absences.colleagues().stream().map(one -> one.id().value()), known.stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The same without who sits here. */
    public List<String> others() {
        String me = absences.me().id().value();
        return colleagues().stream().filter(one -> !one.equals(me)).toList();
    }

    /** A sign with the name behind it, where it is known. */
    public String named(String sign) {
        return absences.colleagues().stream()
                .filter(one -> one.id().value().equals(sign))
                .map(Colleague::name)
                .findFirst()
                .map(name -> tools.texts().get("absence.named", sign, name))
                .orElse(sign);
    }

    /** The sign of who will be away. */
    public StringProperty personProperty() {
        return person;
    }

    /** The sign of who stands in. */
    public StringProperty substituteProperty() {
        return substitute;
    }

    /** As written, in the agent's zone. */
    public StringProperty fromProperty() {
        return from;
    }

    /** As written, in the agent's zone. */
    public StringProperty untilProperty() {
        return until;
    }

    public StringProperty noteProperty() {
        return note;
    }

    public ReadOnlyStringProperty problem(Field field) {
        return problems.of(field);
    }

    public ReadOnlyBooleanProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** For whom nobody would stand in any more; empty when all is well. */
    public ObservableValue<String> warning() {
        return Bindings.createStringBinding(
                () -> plan().map(this::warning).orElse(""), person, substitute, from, until, absences.allProperty());
    }

    private String warning(AbsencePlan plan) {
        AbsenceWords words = new AbsenceWords(tools.texts());
        return AbsenceRules.leftAlone(absences.allProperty().get(), plan).stream()
                .map(one -> tools.texts().get("absence.leftAlone", words.span(one), one.person()))
                .collect(Collectors.joining("\n"));
    }

    /** The plan as far as it can be read. */
    private Optional<AbsencePlan> plan() {
        Optional<Instant> begins = Moment.read(from.get(), zone());
        Optional<Instant> ends = Moment.read(until.get(), zone());
        return person.get().isBlank() || substitute.get().isBlank() || begins.isEmpty() || ends.isEmpty()
                ? Optional.empty()
                : Optional.of(new AbsencePlan(
                        new AgentId(person.get().strip()),
                        new AgentId(substitute.get().strip()),
                        begins.get(),
                        ends.get(),
                        note.get().strip()));
    }

    /** Records it when it is right. */
    public void confirm() {
        problems.clear();
        require(Field.PERSON, !person.get().isBlank(), "absence.personMissing");
        require(Field.SUBSTITUTE, !substitute.get().isBlank(), "absence.substituteMissing");
        require(Field.FROM, Moment.read(from.get(), zone()).isPresent(), "workday.when.unreadable");
        require(Field.UNTIL, Moment.read(until.get(), zone()).isPresent(), "workday.when.unreadable");
        plan().filter(_ -> problems.isEmpty())
                .ifPresent(plan -> absences.record(
                        tools, plan, () -> done.set(true), whyNot -> problems.tell(Field.FORM, whyNot)));
    }

    private void require(Field field, boolean isRight, String key) {
        if (!isRight) {
            problems.tell(field, tools.texts().get(key));
        }
    }

    private ZoneId zone() {
        return tools.texts().formats().zone();
    }
}
