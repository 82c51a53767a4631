package org.appealdesk.console.training;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.fx.UpdateBridge;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.training.TrainingClock.Speed;
import org.appealdesk.training.TrainingSession;
import org.appealdesk.training.Upcoming;

/**
 * Simulated time in the trainer's hands. The session is asked in the background, because it may be waiting for the disk.
 * To be used on the FX thread only.
 */
public final class BandViewModel {
    private final TrainingSession session;
    private final ScreenTools tools;
    private final NextEvent nextEvent;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ObjectProperty<Speed> speed = new SimpleObjectProperty<>(this, "speed", Speed.X1) {
        // Lets time run also when it is the speed that time had before it was stopped.
        @Override
        public void set(Speed chosen) {
            super.set(chosen);
            runAtSpeed(chosen);
        }
    };
    private final ReadOnlyStringWrapper next = new ReadOnlyStringWrapper(this, "next", "");
    private Optional<Upcoming> upcoming = Optional.empty();
    private boolean isAsking;
    private boolean isStale;

    /** @param session whose clock this is */
    public BandViewModel(TrainingSession session, ScreenTools tools) {
        this.session = session;
        this.tools = tools;
        this.nextEvent = new NextEvent(new EngineWords(tools.texts()), session.desk());
        running.set(session.clock().running());
    }

    void follow(Subscriptions whileFollowed) {
        UpdateBridge<Boolean, Boolean> changes = tools.tasks().bridge(_ -> refresh());
        Runnable changed = () -> changes.offer(true, true);
        whileFollowed.add(session.desk().watch(_ -> changed.run())::run);
        whileFollowed.add(session.watchParts(changed)::run);
        whileFollowed.whenever(
                this::refresh, tools.ticker().nowProperty(), tools.texts().wordingProperty());
    }

    /** Whether time goes on. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** How fast time runs, or will; choosing one lets it run. */
    public ObjectProperty<Speed> speedProperty() {
        return speed;
    }

    /** What happens next by itself, where and in how much simulated time. */
    public ReadOnlyStringProperty nextProperty() {
        return next.getReadOnlyProperty();
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
    }

    /** Moves time on to the next instant at which something is due, and lets it happen. */
    public void step() {
        tools.tasks()
                .job(session::stepToNext)
                .succeeded(_ -> tools.ticker().pulse())
                .start();
    }

    private void runAtSpeed(Speed chosen) {
        session.clock().run(chosen);
        refresh();
    }

    private void refresh() {
        running.set(session.clock().running());
        show();
        isStale = isAsking;
        if (!isAsking) {
            isAsking = true;
            tools.tasks()
                    .job(session::next)
                    .succeeded(found -> {
                        upcoming = found;
                        show();
                    })
                    .ended(this::answered)
                    .start();
        }
    }

    /** What changed while the answer was on its way is asked for once more. */
    private void answered() {
        isAsking = false;
        if (isStale) {
            refresh();
        }
    }

    private void show() {
        next.set(nextEvent.words(upcoming, session.clock().instant()));
    }
}
