package org.appealdesk.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.appealdesk.casework.Authority;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.Timing;
import org.appealdesk.engine.story.Moves;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.People;
import org.appealdesk.engine.story.Rules;
import org.appealdesk.engine.story.Step;
import org.appealdesk.engine.trade.CaseId;

/** Makes commands out of the acts of stories, each with an id of its own, all received at one instant. */
public final class Commands {
    private final AtomicInteger ids = new AtomicInteger();
    private final String name;
    private final Instant at;

    /** @param name makes the ids differ from those of others */
    public Commands(String name, Instant at) {
        this.name = name;
        this.at = at;
    }

    public Commands(String name) {
        this(name, Orders.START);
    }

    public AppealCommand of(CaseId caseId, Step.Act act) {
        Basis basis = act.basis() == null ? Basis.UNKNOWN : act.basis();
        String id = name + "-" + ids.incrementAndGet();
        return new AppealCommand(id, caseId, act.actor(), Timing.at(at), basis, act.action());
    }

    /** Registers a paid order and does these steps on it; all must be accepted. */
    public CaseId given(Authority authority, String number, List<? extends Step> steps) {
        CaseId id = new CaseId(number);
        accepted(authority, id, People.platform(Moves.registers(Orders.paid(number), Rules.SEED.ref())));
        for (Step step : steps) {
            if (step instanceof Step.Act act) {
                accepted(authority, id, act);
            }
        }
        return id;
    }

    public void accepted(Authority authority, CaseId id, Step.Act act) {
        assertThat(authority.submit(of(id, act))).as("%s on %s", act, id).isInstanceOf(Answer.Accepted.class);
    }
}
