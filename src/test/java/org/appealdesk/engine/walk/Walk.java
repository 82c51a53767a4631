package org.appealdesk.engine.walk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.Timing;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.profile.RuleProfile;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.story.Moves;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.People;
import org.appealdesk.engine.story.Rules;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.OrderStatus;
import org.jspecify.annotations.Nullable;

/** One case lived through by chance. The same seed gives the same walk. */
public final class Walk {
    private static final int SHORTEST = 10;
    private static final int SPREAD = 24;

    private final long seed;
    private final Dice dice;
    private final Chooser chooser;
    private final Order order;
    private final RuleProfile profile;
    private final List<AppealCommand> commands = new ArrayList<>();
    private final List<RecordedEvent> events = new ArrayList<>();
    private Instant now = Orders.START;

    public Walk(long seed) {
        this.seed = seed;
        dice = new Dice(seed);
        profile = dice.one(Rules.SEED, Rules.SEED, Rules.OF_2026, Rules.STRICT, Rules.WITH_TWO_OBJECTIONS);
        order = dice.one(
                Orders.unpaid(),
                Orders.paid(),
                Orders.paid(),
                Orders.paid(),
                Orders.large(),
                Orders.in(OrderStatus.COMPLETED),
                Orders.in(OrderStatus.CANCELLED));
        chooser = new Chooser(dice, new Contents(dice, profile));
    }

    /** @throws AssertionError when something does not hold that must, with the seed and the way there */
    public void run() {
        try {
            CaseFile state = registered();
            int length = SHORTEST + dice.below(SPREAD);
            for (int step = 0; step < length; step++) {
                now = chooser.later(state, now);
                state = step(state, chooser.next(Story.ENGINE.caughtUp(state, now), now));
            }
            Endings.check(state, commands, events, dice);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("Walk with seed " + seed + ": " + e.getMessage() + "\n" + trace(), e);
        }
    }

    /** What happened in it. */
    public List<RecordedEvent> events() {
        return List.copyOf(events);
    }

    private CaseFile registered() {
        Action register = Moves.registers(order, profile.ref());
        AppealCommand command = command(new Offer(People.PLATFORM, register, Basis.UNKNOWN, true));
        return unfold(null, Story.ENGINE.decide(null, command));
    }

    private CaseFile step(CaseFile before, Offer offer) {
        AppealCommand command = command(offer);
        Answer answer = Story.ENGINE.decide(before, command);
        CaseFile after = unfold(before, answer);
        Stride stride = new Stride(before, command, offer.sound(), answer, after);
        Invariants.check(stride);
        Permissions.check(stride);
        Timers.check(stride);
        return after;
    }

    private AppealCommand command(Offer offer) {
        String id = "c" + commands.size();
        AppealCommand command =
                new AppealCommand(id, Orders.NUMBER, offer.actor(), Timing.at(now), offer.basis(), offer.action());
        commands.add(command);
        return command;
    }

    private CaseFile unfold(@Nullable CaseFile before, Answer answer) {
        CaseFile after = before;
        if (answer instanceof Answer.Accepted accepted) {
            for (RecordedEvent event : accepted.events()) {
                after = AppealEngine.evolve(after, event);
                events.add(event);
            }
        }
        return Objects.requireNonNull(after);
    }

    private String trace() {
        StringBuilder text = new StringBuilder(profile.ref() + ", order " + order.status());
        for (AppealCommand command : commands) {
            text.append('\n')
                    .append(command.timing().receivedAt())
                    .append(' ')
                    .append(command.actor())
                    .append(' ')
                    .append(command.basis())
                    .append(' ')
                    .append(command.action());
        }
        return text.toString();
    }
}
