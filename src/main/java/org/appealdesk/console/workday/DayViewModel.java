package org.appealdesk.console.workday;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.appealdesk.casework.absence.Absence;
import org.appealdesk.console.fx.Availability;
import org.appealdesk.console.fx.Notifier.Level;
import org.appealdesk.console.fx.Notifier.News;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.text.Formats;
import org.appealdesk.console.text.Texts;
import org.appealdesk.engine.trade.CaseId;

/** All that the agent planned, in one list. To be used on the FX thread only. */
public final class DayViewModel {
    private final MyDay day;
    private final Absences absences;
    private final ScreenTools tools;
    private final Function<CaseId, String> numbers;
    private final ObjectProperty<Optional<DayItem>> chosen =
            new SimpleObjectProperty<>(this, "chosen", Optional.empty());

    /** @param numbers a case's number as shown */
    public DayViewModel(MyDay day, Absences absences, ScreenTools tools, Function<CaseId, String> numbers) {
        this.day = day;
        this.absences = absences;
        this.tools = tools;
        this.numbers = numbers;
    }

    /** Who is away, as far as it concerns who sits here; then reminders, cases put aside, people. */
    public ObservableValue<List<DayItem>> items() {
        return Bindings.createObjectBinding(
                this::itemsNow,
                absences.allProperty(),
                absences.meProperty(),
                day.remindersProperty(),
                day.snoozesProperty(),
                day.peopleProperty());
    }

    private List<DayItem> itemsNow() {
        return Stream.of(
                        absences.allProperty().get().stream()
                                .filter(absences::concerns)
                                .<DayItem>map(one -> new DayItem.Away(one, absences.speaksFor(one.person()))),
                        day.remindersProperty().get().stream().<DayItem>map(DayItem.Remind::new),
                        day.snoozesProperty().get().stream().<DayItem>map(DayItem.Aside::new),
                        day.peopleProperty().get().stream().<DayItem>map(DayItem.LookOut::new))
                .flatMap(Function.identity())
                .toList();
    }

    /** The line that is acted on. */
    public ObjectProperty<Optional<DayItem>> chosenProperty() {
        return chosen;
    }

    /** Whether the line is about a case. */
    ObservableValue<Availability> canOpen() {
        return available(item -> item.caseId().isPresent());
    }

    /** Whether anything is chosen. */
    ObservableValue<Availability> canFinish() {
        return available(item -> !(item instanceof DayItem.Away(var _, boolean mayEnd)) || mayEnd);
    }

    /** Whether the line is a reminder. */
    ObservableValue<Availability> canPutOff() {
        return available(item -> item instanceof DayItem.Remind);
    }

    private ObservableValue<Availability> available(Function<DayItem, Boolean> fits) {
        return Bindings.createObjectBinding(
                () -> chosen.get().filter(fits::apply).isPresent()
                        ? Availability.ALLOWED
                        : Availability.because(tools.texts().get("workday.notThis")),
                chosen,
                tools.texts().wordingProperty());
    }

    /** Shows the case. */
    public void open() {
        chosen.get().flatMap(DayItem::caseId).ifPresent(tools::open);
    }

    /** The reminder is done, the case is back, the person is off the list. */
    public void finish() {
        chosen.get().ifPresent(item -> {
            switch (item) {
                case DayItem.Remind(var reminder) -> day.done(tools, reminder);
                case DayItem.Aside(var snooze) -> day.wake(tools, snooze.caseId());
                case DayItem.LookOut(var person) -> day.unwatch(tools, person);
                case DayItem.Away(var absence, boolean mayEnd) -> {
                    if (mayEnd) {
                        absences.end(
                                tools,
                                absence,
                                () -> {},
                                whyNot -> tools.notifier().tell(News.of(Level.BAD, whyNot)));
                    }
                }
            }
        });
    }

    /** The reminder comes again. */
    public void putOff(Moment moment) {
        Instant next =
                moment.after(tools.ticker().now(), tools.texts().formats().zone());
        chosen.get().ifPresent(item -> {
            if (item instanceof DayItem.Remind(var reminder)) {
                day.remind(tools, reminder.at(next));
            }
        });
    }

    /** A line in words, as things stand. */
    DayLine line(DayItem item) {
        Texts texts = tools.texts();
        Formats formats = texts.formats();
        return switch (item) {
            case DayItem.Away(var absence, boolean _) -> away(absence);
            case DayItem.Remind(var reminder) -> {
                boolean isDue = !tools.ticker().now().isBefore(reminder.due());
                String time = formats.dayAndTime(reminder.due());
                yield new DayLine(
                        reminder.reason(),
                        texts.get("workday.case", numbers.apply(reminder.caseId())),
                        isDue ? texts.get("workday.due", time) : time,
                        isDue);
            }
            case DayItem.Aside(var snooze) ->
                new DayLine(
                        texts.get("workday.aside", numbers.apply(snooze.caseId())),
                        texts.get("workday.aside.about"),
                        formats.dayAndTime(snooze.until()),
                        false);
            case DayItem.LookOut(var person) ->
                new DayLine(
                        texts.get("workday.lookOut", person.shown()),
                        person.memo(),
                        texts.get("workday.since", formats.day(person.since())),
                        false);
        };
    }

    private DayLine away(Absence absence) {
        Texts texts = tools.texts();
        Formats formats = texts.formats();
        boolean lasts = absence.lasts(tools.ticker().now());
        String what = absences.isMe(absence.person())
                ? texts.get("absence.line.you", absence.substitute())
                : absences.isMe(absence.substitute())
                        ? texts.get("absence.line.standIn", absence.person())
                        : texts.get("absence.line.other", absence.person(), absence.substitute());
        String until = formats.dayAndTime(absence.until());
        return new DayLine(
                what,
                absence.plan().note().isEmpty()
                        ? texts.get("absence.line.noNote")
                        : absence.plan().note(),
                lasts
                        ? texts.get("absence.line.until", until)
                        : texts.get("absence.line.fromUntil", formats.dayAndTime(absence.from()), until),
                lasts);
    }
}
