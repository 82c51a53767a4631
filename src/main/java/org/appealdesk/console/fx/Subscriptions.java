package org.appealdesk.console.fx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Listeners taken together and ended together, the last one first. To be used on the FX thread only. */
public final class Subscriptions {

    private final Deque<Subscription> taken = new ArrayDeque<>();

    /** Keeps a subscription until {@link #cancel()}. */
    public void add(Subscription subscription) {
        taken.push(subscription);
    }

    /** Hands over the value now and after each change. */
    public <T extends @Nullable Object> void follow(ObservableValue<T> value, Consumer<? super T> follower) {
        add(value.subscribe(follower));
    }

    /** Runs after each change, not now. */
    public void onChange(Observable observed, Runnable reaction) {
        InvalidationListener listener = ignored -> reaction.run();
        observed.addListener(listener);
        add(() -> observed.removeListener(listener));
    }

    /** Runs now and after each change; an observed value is read anew, so that a lazy one stays awake. */
    public void whenever(Runnable reaction, Observable... observed) {
        for (Observable one : observed) {
            onChange(one, () -> {
                if (one instanceof ObservableValue<?> value) {
                    value.getValue();
                }
                reaction.run();
            });
        }
        reaction.run();
    }

    /** Binds one way, and unbinds at the end. */
    public <T extends @Nullable Object> void bind(Property<T> target, ObservableValue<? extends T> source) {
        target.bind(source);
        add(target::unbind);
    }

    /** Binds both ways, and unbinds at the end. */
    public <T> void bindBoth(Property<T> target, Property<T> source) {
        target.bindBidirectional(source);
        add(() -> target.unbindBidirectional(source));
    }

    /** Attaches a child view now and detaches it at the end. */
    public void attach(View child) {
        child.attach();
        add(child::detach);
    }

    /** Ends all of them. Afterwards new ones can be taken. */
    public void cancel() {
        while (!taken.isEmpty()) {
            taken.pop().unsubscribe();
        }
    }
}
