package org.appealdesk.console.fx;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.appealdesk.engine.command.Actor;

/**
 * Who sits before the console. In a training one user may change seats: what the agent proposed the supervisor can approve,
 * because it is somebody else (t16); and the agent may sit there as in the first month. To be used on the FX thread only.
 */
public final class Seats {

    private final List<Actor.Staff> people;
    private final ReadOnlyObjectWrapper<Actor.Staff> me;

    /**
     * @param first who sits there at first
     * @param others who may sit there too; nobody when seats cannot be changed
     */
    public Seats(Actor.Staff first, Actor.Staff... others) {
        this.people = Stream.concat(Stream.of(first), Stream.of(others)).toList();
        this.me = new ReadOnlyObjectWrapper<>(this, "me", first);
    }

    /** Everybody who may sit here, the first one first. */
    public List<Actor.Staff> people() {
        return people;
    }

    /** Who sits here now. */
    public ReadOnlyObjectProperty<Actor.Staff> meProperty() {
        return me.getReadOnlyProperty();
    }

    /** Who sits here now. */
    public Actor.Staff me() {
        return me.get();
    }

    /**
     * Lets another person sit here.
     *
     * @throws IllegalArgumentException when that person may not
     */
    public void sit(Actor.Staff person) {
        if (!people.contains(person)) {
            throw new IllegalArgumentException(person + " has no seat here");
        }
        me.set(person);
    }
}
