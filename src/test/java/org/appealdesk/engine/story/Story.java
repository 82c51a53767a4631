package org.appealdesk.engine.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.Deadline;
import org.appealdesk.engine.Rejection;
import org.appealdesk.engine.RejectionCode;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.Timing;
import org.appealdesk.engine.dossier.Flag;
import org.appealdesk.engine.dossier.Notice;
import org.appealdesk.engine.event.AppealEvent;
import org.appealdesk.engine.event.DossierEvent.NoticeSent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.profile.RuleProfile;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.OrderStatus;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/**
 * One case, told: {@code given} what went before (all of it must be accepted), {@code when} somebody acts, {@code then}
 * what comes of it. Time stands still but for {@link Step.Wait}. After every act the state equals what its events give.
 */
public final class Story {
    public static final AppealEngine ENGINE = new AppealEngine(Rules.all());

    private final List<RecordedEvent> events = new ArrayList<>();
    private @Nullable CaseFile file;
    private @Nullable Answer answer;
    private Instant now = Orders.START;
    private int commands;

    private Story() {}

    /** A paid order under the seed's rules. */
    public static Story paid() {
        return of(Rules.SEED, Orders.paid());
    }

    public static Story paid(RuleProfile profile) {
        return of(profile, Orders.paid());
    }

    public static Story of(RuleProfile profile, Order order) {
        return new Story().given(People.platform(Moves.registers(order, profile.ref())));
    }

    /** Nothing is known of the case yet. */
    public static Story unknown() {
        return new Story();
    }

    public Story given(Step... steps) {
        for (Step step : steps) {
            perform(step);
            if (step instanceof Step.Act) {
                assertThat(answer).as("%s is accepted", step).isInstanceOf(Answer.Accepted.class);
            }
        }
        return this;
    }

    /** As {@link #given(Step...)}, for steps that several stories have in common. */
    public Story given(List<? extends Step> steps) {
        return given(steps.toArray(Step[]::new));
    }

    public Story when(Step... steps) {
        for (Step step : steps) {
            perform(step);
        }
        return this;
    }

    private void perform(Step step) {
        switch (step) {
            case Step.Wait wait -> now = wait.until().apply(this);
            case Step.Act act -> submit(command(act));
        }
    }

    private AppealCommand command(Step.Act act) {
        Basis basis = act.basis() != null ? act.basis() : Basis.version(file == null ? 0 : file.version());
        commands++;
        Timing timing = new Timing(now, act.capturedAt());
        return new AppealCommand("c" + commands, Orders.NUMBER, act.actor(), timing, basis, act.action());
    }

    private void submit(AppealCommand command) {
        Answer given = ENGINE.decide(file, command);
        if (given instanceof Answer.Accepted accepted) {
            for (RecordedEvent event : accepted.events()) {
                file = AppealEngine.evolve(file, event);
                events.add(event);
            }
            assertThat(AppealEngine.replay(events)).as("replay").isEqualTo(file);
        }
        answer = given;
    }

    // ---- then

    /** Exactly these kinds of events, in order; notices are left aside. */
    @SafeVarargs
    public final Story thenHappened(Class<? extends AppealEvent>... kinds) {
        List<Class<?>> happened = new ArrayList<>();
        for (RecordedEvent event : accepted()) {
            if (!(event.event() instanceof NoticeSent)) {
                happened.add(event.event().getClass());
            }
        }
        List<Class<?>> expected = new ArrayList<>();
        for (Class<?> kind : kinds) {
            expected.add(kind);
        }
        assertThat(happened).isEqualTo(expected);
        return this;
    }

    /** The command was accepted as one that had been done already. */
    public Story thenNothingHappened() {
        assertThat(accepted()).isEmpty();
        return this;
    }

    public Story thenNotified(Side side, Notice notice) {
        assertThat(accepted()).extracting(RecordedEvent::event).contains(new NoticeSent(side, notice, true));
        return this;
    }

    public Story thenBothNotified(Notice notice) {
        return thenNotified(Side.BUYER, notice).thenNotified(Side.SELLER, notice);
    }

    /** Some event of the last command names this rule. */
    public Story thenBy(RuleId rule) {
        assertThat(accepted()).extracting(RecordedEvent::rule).contains(rule);
        return this;
    }

    public Story thenRefused(RejectionCode code) {
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        assertThat(rejection().code()).isEqualTo(code);
        return this;
    }

    public Story thenRefused(RejectionCode code, RuleId rule) {
        thenRefused(code);
        assertThat(rejection().rule()).isEqualTo(rule);
        return this;
    }

    public Story thenRefused(RejectionCode code, Map<String, String> facts) {
        thenRefused(code);
        assertThat(rejection().facts()).isEqualTo(facts);
        return this;
    }

    public Story thenStage(Stage stage) {
        assertThat(appeal().stage()).isEqualTo(stage);
        return this;
    }

    public Story thenOrder(OrderStatus status) {
        assertThat(state().order().status()).isEqualTo(status);
        return this;
    }

    public Story thenFlags(Flag... flags) {
        assertThat(appeal().dossier().flags()).containsExactlyInAnyOrder(flags);
        return this;
    }

    public Story thenMay(Actor actor, ActionKind action) {
        assertThat(whyNot(actor, action)).as("%s by %s", action, actor).isNull();
        return this;
    }

    public Story thenMayNot(Actor actor, ActionKind action, RejectionCode why) {
        Rejection rejection = whyNot(actor, action);
        assertThat(rejection).as("%s by %s", action, actor).isNotNull();
        assertThat(rejection).extracting(Rejection::code).isEqualTo(why);
        return this;
    }

    public Story then(Consumer<Story> more) {
        more.accept(this);
        return this;
    }

    // ---- reading

    public CaseFile state() {
        return Objects.requireNonNull(file, "No case was registered");
    }

    /** The newest appeal. */
    public Appeal appeal() {
        return state().appeal().orElseThrow();
    }

    public <P extends Phase> P phase(Class<P> type) {
        return type.cast(appeal().phase());
    }

    /** The newest event of that kind. */
    public <E extends AppealEvent> E last(Class<E> type) {
        return events.reversed().stream()
                .map(RecordedEvent::event)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    public List<RecordedEvent> events() {
        return List.copyOf(events);
    }

    /** What the last command caused. */
    public List<RecordedEvent> accepted() {
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
        return answer instanceof Answer.Accepted accepted ? accepted.events() : List.of();
    }

    public Rejection rejection() {
        if (answer instanceof Answer.Refused refused) {
            return refused.rejection();
        }
        throw new AssertionError("Not refused: " + answer);
    }

    public Instant now() {
        return now;
    }

    /** The next instant at which the clock moves the case. */
    public Instant due() {
        return AppealEngine.deadline(state()).map(Deadline::due).orElseThrow();
    }

    private @Nullable Rejection whyNot(Actor actor, ActionKind action) {
        return ENGINE.allowedActions(state(), actor, now).stream()
                .filter(allowance -> allowance.action() == action)
                .findFirst()
                .orElseThrow()
                .whyNot();
    }
}
