package org.appealdesk.console.workday;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.appealdesk.casework.MemoryPapers;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.absence.Absence;
import org.appealdesk.casework.absence.AbsenceBook;
import org.appealdesk.casework.absence.AbsenceBook.Colleague;
import org.appealdesk.casework.absence.AbsencePlan;
import org.appealdesk.casework.absence.AbsenceRefusal;
import org.appealdesk.casework.absence.AbsenceRules;
import org.appealdesk.casework.absence.NotReachedException;
import org.appealdesk.casework.absence.PaperAbsences;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Seats;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.fx.Tasks;
import org.appealdesk.console.fx.Ticker;
import org.appealdesk.console.fx.UpdateBridge;
import org.appealdesk.console.words.AbsenceWords;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.trade.AgentId;

/** Who is away, as all windows show it; it begins and ends by the authority's clock. To be used on the FX thread only. */
public final class Absences {
    private final AbsenceBook book;
    private final Seats seats;
    private final ReadOnlyObjectWrapper<List<Absence>> all;
    private final ReadOnlyObjectWrapper<List<Absence>> lasting =
            new ReadOnlyObjectWrapper<>(this, "lasting", List.of());

    /** @param seats who sits before the console */
    public Absences(AbsenceBook book, Seats seats) {
        this.book = book;
        this.seats = seats;
        this.all = new ReadOnlyObjectWrapper<>(this, "all", book.absences());
    }

    /** Where nobody is away. */
    public static Absences none() {
        return new Absences(
                new PaperAbsences(new MemoryPapers(), () -> Instant.MAX, () -> ""),
                new Seats(new Actor.Agent(new AgentId("nobody"))));
    }

    /** Begins to follow the authority and its clock. */
    public void follow(Tasks tasks, Ticker ticker, Subscriptions whileFollowed) {
        UpdateBridge<Boolean, Boolean> changes = tasks.bridge(_ -> look(ticker.now()));
        whileFollowed.add(book.watch(() -> changes.offer(true, true))::run);
        whileFollowed.follow(ticker.nowProperty().map(now -> now.truncatedTo(ChronoUnit.SECONDS)), this::look);
    }

    private void look(Instant now) {
        setIfChanged(all, book.absences());
        setIfChanged(lasting, all.get().stream().filter(one -> one.lasts(now)).toList());
    }

    private static void setIfChanged(ReadOnlyObjectWrapper<List<Absence>> property, List<Absence> next) {
        if (!next.equals(property.get())) {
            property.set(next);
        }
    }

    /** Those that are not over, who is away first first. */
    public ReadOnlyObjectProperty<List<Absence>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /** Those that last now. */
    public ReadOnlyObjectProperty<List<Absence>> lastingProperty() {
        return lasting.getReadOnlyProperty();
    }

    /** Whether somebody is away now, and how. */
    public Optional<Absence> of(AgentId person) {
        return lasting.get().stream().filter(one -> one.person().equals(person)).findFirst();
    }

    /** For whom who sits here stands in now. */
    public Set<AgentId> standsInFor() {
        AgentId me = seats.me().id();
        return lasting.get().stream()
                .filter(one -> one.substitute().equals(me))
                .map(Absence::person)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether who sits here may record or end absences of that person. */
    public boolean speaksFor(AgentId person) {
        return AbsenceRules.speaksFor(seats.me(), person);
    }

    /** Who sits here. */
    Actor.Staff me() {
        return seats.me();
    }

    /** Who sits here now. */
    ReadOnlyObjectProperty<Actor.Staff> meProperty() {
        return seats.meProperty();
    }

    /** Whether that is who sits here. */
    boolean isMe(AgentId agent) {
        return seats.me().id().equals(agent);
    }

    /** Whether an absence is of who sits here, or for him to know: as the substitute, or as a supervisor. */
    boolean concerns(Absence absence) {
        return isMe(absence.substitute()) || speaksFor(absence.person());
    }

    /** Who may be away or stand in, as far as it is known; by id. */
    public List<Colleague> colleagues() {
        return book.colleagues();
    }

    /**
     * Records an absence.
     *
     * @param whyNot is told what is wrong, in the agent's language; nothing happened then
     */
    void record(ScreenTools tools, AbsencePlan plan, Runnable done, Consumer<String> whyNot) {
        Actor.Staff by = seats.me();
        change(tools, authority -> authority.record(plan, by), done, whyNot);
    }

    /** Ends an absence now, or lets it not begin. */
    void end(ScreenTools tools, Absence absence, Runnable done, Consumer<String> whyNot) {
        Actor.Staff by = seats.me();
        change(tools, authority -> authority.end(absence, by), done, whyNot);
    }

    private void change(
            ScreenTools tools,
            Function<AbsenceBook, Optional<AbsenceRefusal>> deed,
            Runnable done,
            Consumer<String> whyNot) {
        tools.tasks()
                .job(() -> deed.apply(book))
                .succeeded((Optional<AbsenceRefusal> refusal) -> {
                    look(tools.ticker().now());
                    refusal.ifPresentOrElse(why -> whyNot.accept(new AbsenceWords(tools.texts()).refusal(why)), done);
                })
                .failed(
                        StorageException.class,
                        failure -> whyNot.accept(new EngineWords(tools.texts())
                                .notStored(failure.problem(), String.valueOf(failure.getMessage()))))
                .failed(
                        NotReachedException.class,
                        failure -> whyNot.accept(
                                tools.texts().get("absence.notReached", String.valueOf(failure.getMessage()))))
                .start();
    }
}
