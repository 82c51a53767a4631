package org.appealdesk.backend.follow;

import java.time.Duration;
import java.util.Set;
import org.appealdesk.backend.feed.Reader;
import org.appealdesk.backend.feed.Scope;
import org.appealdesk.backend.people.Person;

/**
 * What people may read.
 *
 * @param closedFor how long a case stays in sight after its appeal ended
 */
record Readers(Duration closedFor) {

    Reader of(Person person) {
        return new Reader(person.id(), new Scope(person.queues(), closedFor));
    }

    /** What somebody may see. */
    Scope everything() {
        return new Scope(Set.of(), closedFor);
    }
}
