package org.appealdesk.console.appeal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.appealdesk.casework.day.Reminder;
import org.appealdesk.casework.day.Snooze;
import org.appealdesk.casework.day.WatchedPerson;
import org.appealdesk.casework.people.PartyTraits;
import org.appealdesk.casework.people.Trait;
import org.appealdesk.console.fx.Dialogs;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.workday.Absences;
import org.appealdesk.console.workday.MyDay;
import org.appealdesk.console.workday.WhenViewModel;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.Side;

/** What the agent planned for one case. To be used on the FX thread only. */
final class CaseDay {
    private final LiveCase live;
    private final MyDay day;
    private final Absences absences;
    private final ScreenTools tools;
    private final Texts texts;

    CaseDay(LiveCase live) {
        this.live = live;
        this.day = live.work().day();
        this.absences = live.work().absences();
        this.tools = live.tools();
        this.texts = tools.texts();
    }

    /** What kind of plan it is; the first is what a colleague planned. */
    enum Kind {
        STAND_IN,
        ASIDE,
        WATCHED,
        REMINDER
    }

    /**
     * What the agent planned for the case.
     *
     * @param words the plan, as a line
     * @param end ends it; for a colleague’s absence, takes the case over
     */
    record Plan(Kind kind, String words, Runnable end) {}

    /**
     * That the agent stands in for the owner, that the case is put aside, who of the parties is watched, and the
     * reminders; follows the language.
     */
    ObservableValue<List<Plan>> plans() {
        return Bindings.createObjectBinding(
                this::plansNow,
                absences.lastingProperty(),
                live.userProperty(),
                day.snoozesProperty(),
                day.peopleProperty(),
                day.remindersProperty(),
                live.viewProperty(),
                texts.wordingProperty());
    }

    private List<Plan> plansNow() {
        Stream<Plan> standIn = owner().flatMap(absences::of).stream()
                .filter(absence -> absences.standsInFor().contains(absence.person()))
                .map(absence -> new Plan(
                        Kind.STAND_IN,
                        texts.get(
                                        "absence.case.standIn",
                                        absence.person(),
                                        texts.formats().dayAndTime(absence.until()),
                                        absence.plan().note())
                                .strip(),
                        () -> tools.actions().run(CaseKeys.Deed.TAKE_OVER.spec())));
        Stream<Plan> aside = day.snooze(live.id()).stream()
                .map(snooze -> new Plan(
                        Kind.ASIDE,
                        texts.get("workday.case.aside", texts.formats().dayAndTime(snooze.until())),
                        this::wake));
        Stream<Plan> watched = Stream.of(Side.values())
                .flatMap(side -> day.watched(live.file(), side).stream())
                .distinct()
                .map(person -> new Plan(
                        Kind.WATCHED,
                        texts.get("workday.case.watched", person.shown(), person.memo()),
                        () -> day.unwatch(tools, person)));
        Stream<Plan> reminders = day.remindersProperty().get().stream()
                .filter(one -> one.caseId().equals(live.id()))
                .map(reminder -> new Plan(
                        Kind.REMINDER,
                        texts.get(
                                "workday.case.reminder", texts.formats().dayAndTime(reminder.due()), reminder.reason()),
                        () -> day.done(tools, reminder)));
        return Stream.of(standIn, aside, watched, reminders)
                .flatMap(Function.identity())
                .toList();
    }

    private Optional<AgentId> owner() {
        return live.appeal().phase() instanceof Phase.InReview review
                ? Optional.of(review.lease().agent())
                : Optional.empty();
    }

    /** A reminder, about to be made. */
    WhenViewModel remind() {
        return new WhenViewModel(
                tools, true, (due, reason) -> day.remind(tools, new Reminder(live.newId(), live.id(), due, reason)));
    }

    /** The case, about to be put aside. */
    WhenViewModel putAside() {
        return new WhenViewModel(
                tools,
                false,
                (until, _) -> day.snooze(
                        tools, new Snooze(live.id(), until, live.file().version())));
    }

    void wake() {
        day.wake(tools, live.id());
    }

    /** Asks what to remember of a party, and puts it on the watch-list. */
    void watch(Side side) {
        String nickname = live.order().party(side).nickname();
        Set<Trait> traits = PartyTraits.sure(live.file(), side);
        tools.dialogs()
                .ask(
                        new Dialogs.Prompt(
                                texts.get("workday.watch.title", nickname),
                                texts.get("workday.watch.label"),
                                List.of(),
                                true,
                                texts.get("workday.watch.confirm")),
                        memo -> day.watch(tools, new WatchedPerson(live.newId(), nickname, traits, memo, live.now())));
    }
}
