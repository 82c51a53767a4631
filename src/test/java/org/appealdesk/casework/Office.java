package org.appealdesk.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.story.Moves;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.People;
import org.appealdesk.engine.story.Rules;
import org.appealdesk.engine.story.Step;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Order;

/** A desk on a log, with a clock that tests set, and every file there. */
final class Office {
    private final AtomicReference<Instant> time = new AtomicReference<>(Orders.START);
    private final AtomicInteger ids = new AtomicInteger();
    private final Authority authority;
    final EventLog log;
    final CaseDesk desk;

    Office(EventLog log) {
        this(log, new KnownFiles());
    }

    Office(EventLog log, BlobStore blobs) {
        this.log = log;
        InstantSource clock = time::get;
        Cases cases = Cases.load(log);
        this.authority = new LocalAuthority(Story.ENGINE, log, blobs, cases);
        this.desk = new CaseDesk(Story.ENGINE, authority, cases, blobs, clock, () -> name() + ids.incrementAndGet());
    }

    private String name() {
        return "o" + Integer.toHexString(System.identityHashCode(this)) + "-";
    }

    Authority authority() {
        return authority;
    }

    /** Registers a paid order. */
    CaseId paid(String number) {
        Order order = Orders.paid(number);
        Answer answer = act(order.number(), People.platform(Moves.registers(order, Rules.SEED.ref())));
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
        return order.number();
    }

    /** Somebody acts on the case as it stands. */
    Answer act(CaseId id, Step.Act act) {
        Basis basis =
                desk.find(id).map(view -> Basis.version(view.file().version())).orElse(Basis.UNKNOWN);
        return desk.submit(id, act.actor(), basis, act.action());
    }

    /** As in a story; every act must be accepted. */
    CaseId given(CaseId id, List<? extends Step> steps) {
        for (Step step : steps) {
            if (step instanceof Step.Act act) {
                assertThat(act(id, act)).as("%s", act).isInstanceOf(Answer.Accepted.class);
            }
        }
        return id;
    }

    CaseView view(CaseId id) {
        return desk.find(id).orElseThrow();
    }

    void wait(Duration duration) {
        time.updateAndGet(now -> now.plus(duration));
    }

    void setTime(Instant instant) {
        time.set(instant);
    }

    Instant now() {
        return time.get();
    }
}
