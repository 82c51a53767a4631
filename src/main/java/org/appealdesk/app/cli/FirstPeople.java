package org.appealdesk.app.cli;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.appealdesk.backend.people.People;
import org.appealdesk.backend.people.Person;
import org.appealdesk.backend.people.Role;

/** Who is there at the first start of a backend with a database of its own, so that there is somebody to sign in as. */
final class FirstPeople {

    private static final List<Person> ALL = List.of(
            new Person("agent", "Agent", Role.AGENT, Set.of()),
            new Person("supervisor", "Supervisor", Role.SUPERVISOR, Set.of()),
            new Person("exchange", "Exchange", Role.PLATFORM, Set.of()));

    private FirstPeople() {}

    /** @return false when somebody was there before; nobody is added then */
    static boolean add(People people) {
        if (!people.all().isEmpty()) {
            return false;
        }
        ALL.forEach(people::add);
        return true;
    }

    static String names() {
        return ALL.stream().map(Person::id).collect(Collectors.joining(", "));
    }
}
