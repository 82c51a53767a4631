package org.appealdesk.casework;

import static org.appealdesk.engine.story.Moves.claims;
import static org.appealdesk.engine.story.Moves.registers;
import static org.appealdesk.engine.story.People.LAN;
import static org.appealdesk.engine.story.People.MINH;
import static org.appealdesk.engine.story.Plots.queued;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.appealdesk.casework.absence.AbsencePlan;
import org.appealdesk.casework.absence.PaperAbsences;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.RejectionCode;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.event.SupportEvent;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.Rules;
import org.appealdesk.engine.story.Step;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.store.MemoryEventLog;
import org.junit.jupiter.api.Test;

/** Who stands in for an agent that is away may take his cases over, as long as that lasts. */
class SubstituteTest {
    private static final SupportAction TAKE_OVER = new SupportAction.TakeOverCase("substitute for LAN");

    private final AtomicReference<Instant> time = new AtomicReference<>(Orders.START);
    private final AtomicInteger ids = new AtomicInteger();
    private final PaperAbsences absences = new PaperAbsences(new MemoryPapers(), time::get, this::id);
    private final CaseDesk desk =
            CaseDesk.local(Story.ENGINE, new MemoryEventLog(), new KnownFiles(), time::get, this::id, absences);
    private final CaseId id = ofLan();
    private final Instant begins = time.get().plus(Duration.ofMinutes(5));
    private final Instant ends = begins.plus(Duration.ofMinutes(10));

    private String id() {
        return "s" + ids.incrementAndGet();
    }

    private CaseId ofLan() {
        Order order = Orders.paid("7");
        accepted(desk.submit(order.number(), new Actor.Platform(), registers(order, Rules.SEED.ref())));
        for (Step step : queued()) {
            if (step instanceof Step.Act act) {
                accepted(desk.submit(order.number(), act.actor(), act.action()));
            }
        }
        accepted(desk.submit(order.number(), LAN, claims()));
        return order.number();
    }

    private static void accepted(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
    }

    private Optional<RejectionCode> whyNot(Actor.Staff staff) {
        return desk.allowed(id, staff).stream()
                .filter(allowance -> allowance.action() == ActionKind.TAKE_OVER_CASE)
                .flatMap(allowance -> Optional.ofNullable(allowance.whyNot()).stream())
                .map(rejection -> rejection.code())
                .findFirst();
    }

    private void lanIsAway() {
        assertThat(absences.record(new AbsencePlan(LAN.id(), MINH.id(), begins, ends, "leave"), LAN))
                .isEmpty();
    }

    @Test
    void theDeskKnowsByItsClockWhoMayTakeOver() {
        lanIsAway();
        time.set(begins.minusMillis(1));
        assertThat(whyNot(MINH)).contains(RejectionCode.NEEDS_SUPERVISOR);
        assertThat(desk.refusal(id, MINH, TAKE_OVER)).isPresent();
        time.set(begins);
        assertThat(whyNot(MINH)).isEmpty();
        assertThat(desk.refusal(id, MINH, TAKE_OVER)).isEmpty();
        time.set(ends);
        assertThat(whyNot(MINH)).contains(RejectionCode.NEEDS_SUPERVISOR);
        assertThat(desk.submit(id, MINH, TAKE_OVER)).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void theSubstituteTakesOverAndTheCaseSaysWhoAndWhy() {
        lanIsAway();
        time.set(begins);

        accepted(desk.submit(id, MINH, TAKE_OVER));

        var last = desk.find(id).orElseThrow().events().getLast();
        assertThat(last.actor()).isEqualTo(MINH);
        assertThat(last.event()).isInstanceOfSatisfying(SupportEvent.CaseTakenOver.class, taken -> {
            assertThat(taken.from()).isEqualTo(LAN.id());
            assertThat(taken.why()).isEqualTo("substitute for LAN");
        });
    }
}
