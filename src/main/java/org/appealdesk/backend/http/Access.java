package org.appealdesk.backend.http;

import java.util.Set;
import org.appealdesk.backend.people.Role;

/** Who may call an endpoint. */
public sealed interface Access {

    /** Also who has not signed in. */
    record Anyone() implements Access {}

    /** Who has signed in and has one of these roles. */
    record Only(Set<Role> roles) implements Access {
        public Only {
            roles = Set.copyOf(roles);
        }
    }

    /** Everybody who works on live cases, and who looks after them. */
    Access STAFF = only(Role.AGENT, Role.SUPERVISOR, Role.AUDITOR);

    /** Who may read live cases: also the exchange's own systems, which act for the parties as things come. */
    Access READERS = only(Role.AGENT, Role.SUPERVISOR, Role.AUDITOR, Role.PLATFORM);

    static Access only(Role... roles) {
        return new Only(Set.of(roles));
    }
}
