package org.appealdesk.backend.people;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.trade.AgentId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody known to the backend.
 *
 * @param id short and for ever, such as {@code LT}; agents are known by it in cases
 * @param queues fiat currencies whose appeals this person sees; empty for all
 * @param since when an agent began to work on cases; null when nobody said, which is not new (t16), until the
 *     first sign-in by an account at the issuer
 */
public record Person(
        String id,
        String name,
        Role role,
        Set<String> queues,
        @Nullable Instant since) {

    private static final int LONGEST_ID = 40;
    private static final int LONGEST_NAME = 100;

    /** Somebody who has been there for long. */
    public Person(String id, String name, Role role, Set<String> queues) {
        this(id, name, role, queues, null);
    }

    public Person {
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0," + (LONGEST_ID - 1) + "}")) {
            throw new IllegalArgumentException("An id is 1 to " + LONGEST_ID
                    + " letters, digits, dots, dashes or underscores and begins with a letter or digit, not “" + id
                    + "”");
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A name has 1 to " + LONGEST_NAME + " characters");
        }
        queues.stream()
                .filter(queue -> !queue.matches("[A-Z0-9]{2,10}"))
                .findFirst()
                .ifPresent(queue -> {
                    throw new IllegalArgumentException(
                            "A queue is a fiat currency's code, such as VND, not “" + queue + "”");
                });
        queues = Set.copyOf(queues);
    }

    /** This person, with a first day. */
    Person begun(Instant firstDay) {
        return new Person(id, name, role, queues, firstDay);
    }

    /** As whom this person acts in cases; empty for who only looks. */
    public Optional<Actor> actor() {
        return switch (role) {
            case AGENT -> Optional.of(new Actor.Agent(new AgentId(id), since));
            case SUPERVISOR -> Optional.of(new Actor.Supervisor(new AgentId(id)));
            case PLATFORM -> Optional.of(new Actor.Platform());
            case TRAINER, AUDITOR -> Optional.empty();
        };
    }

    /** Whether appeals in this currency are this person's to see. */
    public boolean sees(String fiat) {
        return role != Role.TRAINER && (queues.isEmpty() || queues.contains(fiat));
    }
}
