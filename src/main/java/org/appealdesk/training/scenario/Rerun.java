package org.appealdesk.training.scenario;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.appealdesk.engine.command.PartyAction.FileAppeal;
import org.appealdesk.engine.trade.AppealNumber;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.OrderIdentity;
import org.appealdesk.engine.trade.OrderTimes;
import org.jspecify.annotations.Nullable;

/**
 * The same dispute once more: on an order of its own, with appeals of its own, at a later time. What its pictures show
 * stays as it is.
 */
final class Rerun {
    private final Scenario first;
    private final int number;
    private final Duration later;

    private Rerun(Scenario first, int number, Duration later) {
        this.first = first;
        this.number = number;
        this.later = later;
    }

    /** @param number 1 for the second run, then 2, 3, … */
    static Scenario of(Scenario first, int number, Instant start) {
        return new Rerun(first, number, Duration.between(first.start(), start)).made();
    }

    /** The order that run {@code number} is about. */
    static CaseId orderNumber(Scenario first, int number) {
        return new CaseId(counted(first.caseId().value(), number));
    }

    private Scenario made() {
        Scenario.Script script = first.script();
        return new Scenario(
                first.card(),
                first.profile(),
                first.start().plus(later),
                order(first.order()),
                first.people(),
                first.evidence(),
                new Scenario.Script(steps(script.history()), steps(script.steps()), script.words()),
                first.expected());
    }

    private Order order(Order order) {
        OrderIdentity identity = order.identity();
        return new Order(
                new OrderIdentity(orderNumber(first, number), identity.advNo(), identity.maker()),
                order.terms(),
                order.buyer(),
                order.seller(),
                times(order.times()),
                order.platformStatus());
    }

    private OrderTimes times(OrderTimes times) {
        return new OrderTimes(
                times.createTime().plus(later),
                times.notifyPayEndTime().plus(later),
                moved(times.notifyPayTime()),
                moved(times.confirmPayEndTime()),
                moved(times.confirmPayTime()),
                moved(times.cancelTime()));
    }

    private @Nullable Instant moved(@Nullable Instant instant) {
        return instant == null ? null : instant.plus(later);
    }

    private List<Step> steps(List<Step> steps) {
        return steps.stream().map(this::step).toList();
    }

    private Step step(Step step) {
        if (step.deed() instanceof Deed.Fixed(FileAppeal(AppealNumber appeal, var filing))) {
            Deed renumbered = new Deed.Fixed(new FileAppeal(new AppealNumber(counted(appeal.value(), number)), filing));
            return new Step(step.line(), step.when(), step.actor(), renumbered, step.stages());
        }
        return step;
    }

    /** A number so many further on, of the same length; what is no number gets the count behind it. */
    private static String counted(String value, int count) {
        if (!value.chars().allMatch(Character::isDigit)) {
            return value + "-" + (count + 1);
        }
        String counted = new BigInteger(value).add(BigInteger.valueOf(count)).toString();
        return "0".repeat(Math.max(0, value.length() - counted.length())) + counted;
    }
}
