package org.appealdesk.console.training;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.training.TrainingClock;
import org.appealdesk.training.TrainingClock.Speed;
import org.appealdesk.training.TrainingSession;

/** Simulated time in the trainer's hands. To be used on the FX thread only. */
public final class BandViewModel {
    private final TrainingSession session;
    private final ScreenTools tools;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ObjectProperty<Speed> speed = new SimpleObjectProperty<>(this, "speed", Speed.X1);
    private final ReadOnlyObjectWrapper<Optional<Duration>> untilNext =
            new ReadOnlyObjectWrapper<>(this, "untilNext", Optional.empty());

    /** @param session whose clock this is */
    public BandViewModel(TrainingSession session, ScreenTools tools) {
        this.session = session;
        this.tools = tools;
        refresh();
        speed.subscribe(this::runAtSpeed);
    }

    void follow(Subscriptions whileFollowed) {
        whileFollowed.whenever(this::refresh, tools.ticker().nowProperty());
    }

    /** Whether time goes on. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** How fast time runs, or will; choosing one lets it run. */
    public ObjectProperty<Speed> speedProperty() {
        return speed;
    }

    /** How long, in simulated time, until something happens by itself; empty when nothing will. */
    public ReadOnlyObjectProperty<Optional<Duration>> untilNextProperty() {
        return untilNext.getReadOnlyProperty();
    }

    /** Stops time, or lets it run at the chosen speed. */
    public void toggle() {
        if (session.clock().running()) {
            session.clock().pause();
        } else {
            session.clock().run(speed.get());
        }
        refresh();
    }

    /** Lets time run this fast. */
    public void run(Speed chosen) {
        speed.set(chosen);
        runAtSpeed();
    }

    /** Moves time on to the next instant at which something is due, and lets it happen. */
    public void step() {
        tools.tasks()
                .job(session::stepToNext)
                .succeeded(_ -> tools.ticker().pulse())
                .start();
    }

    private void runAtSpeed() {
        session.clock().run(speed.get());
        refresh();
    }

    private void refresh() {
        TrainingClock clock = session.clock();
        running.set(clock.running());
        Instant now = clock.instant();
        untilNext.set(session.nextDue().map(due -> Duration.between(now, due)).map(BandViewModel::notNegative));
    }

    private static Duration notNegative(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
