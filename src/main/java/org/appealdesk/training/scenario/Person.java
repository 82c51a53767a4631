package org.appealdesk.training.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.appealdesk.engine.dossier.CallOutcome;
import org.appealdesk.engine.trade.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario knows of a party beside the order.
 *
 * @param phone where support can phone it; null when nobody knows
 * @param calls what comes of the first, second, … call; the last one repeats
 * @param inbox what becomes of messages to it
 */
public record Person(@Nullable PhoneNumber phone, List<Call> calls, Inbox inbox) {
    public Person {
        calls = List.copyOf(calls);
    }

    /**
     * What comes of phoning the party.
     *
     * @param before calls made to it before
     * @return empty when the scenario does not say; a trainer decides then
     */
    public Optional<Call> call(int before) {
        return calls.isEmpty() ? Optional.empty() : Optional.of(calls.get(Math.min(before, calls.size() - 1)));
    }

    /**
     * A call.
     *
     * @param says what the party says, or what the caller hears
     */
    public record Call(CallOutcome outcome, Duration duration, Bilingual says) {}
}
