package org.appealdesk.engine;

import static org.appealdesk.engine.RejectionCode.*;
import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;
import static org.appealdesk.engine.story.Plots.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.Timing;
import org.appealdesk.engine.event.OrderEvent.OrderRegistered;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.profile.ProfileRef;
import org.appealdesk.engine.profile.RuleProfiles;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.Rules;
import org.appealdesk.engine.story.Step;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.OrderStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How a case begins, and what is refused before it has. */
class RegistrationTest {

    @Test
    @DisplayName("a case begins with its order, registered by the platform under a profile that is known")
    void registersAnOrder() {
        Story.unknown()
                .when(seller(passesGate()))
                .thenRefused(UNKNOWN_CASE)
                .when(hoa(registers(Orders.paid(), Rules.SEED.ref())))
                .thenRefused(WRONG_ACTOR, Map.of("needed", "PLATFORM"))
                .when(platform(registers(Orders.paid(), new ProfileRef("binance-1999", 1))))
                .thenRefused(PROFILE_UNKNOWN, Map.of("profile", "binance-1999 v1"))
                .when(platform(registers(Orders.paid(), Rules.SEED.ref())))
                .thenHappened(OrderRegistered.class)
                .thenOrder(OrderStatus.PAID);
    }

    @Test
    @DisplayName("e12 · the same order registered again changes nothing, however far it has come; another is refused")
    void registeredAgain() {
        Story.paid()
                .given(sellerFiled())
                .when(platform(registers(Orders.paid(), Rules.SEED.ref())))
                .thenNothingHappened()
                .when(platform(registers(Orders.large(), Rules.SEED.ref())))
                .thenRefused(ORDER_DIFFERS)
                .when(platform(registers(Orders.paid(), Rules.STRICT.ref())))
                .thenRefused(ORDER_DIFFERS);
    }

    @Test
    @DisplayName("an order whose appeal nobody knows here is not taken: there would be two")
    void notInTheMiddleOfAnAppeal() {
        Story.unknown()
                .when(platform(registers(Orders.in(OrderStatus.IN_APPEAL), Rules.SEED.ref())))
                .thenRefused(APPEAL_OPEN);
    }

    @Test
    @DisplayName("a command is for its own case only")
    void wrongCase() {
        var state = Story.paid().state();
        CaseId other = new CaseId("999");
        AppealCommand pass = command(other, seller(passesGate()));
        assertThat(Story.ENGINE.decide(state, pass))
                .isEqualTo(new Answer.Refused(Rejection.of(UNKNOWN_CASE, RuleId.R1)));
        AppealCommand register = command(other, platform(registers(Orders.paid(), Rules.SEED.ref())));
        assertThat(Story.ENGINE.decide(null, register))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.rejection().code()).isEqualTo(ORDER_DIFFERS));
    }

    private static AppealCommand command(CaseId id, Step.Act act) {
        return new AppealCommand("c", id, act.actor(), Timing.at(Orders.START), Basis.UNKNOWN, act.action());
    }

    @Test
    @DisplayName("a case whose profile is not installed is refused every command, and said so")
    void profileNotInstalled() {
        AppealEngine bare = new AppealEngine(new RuleProfiles(List.of(Rules.STRICT)));
        var state = Story.paid().state();
        assertThat(bare.decide(state, command(Orders.NUMBER, seller(passesGate()))))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.rejection().facts()).containsEntry("profile", "binance-2020 v1"));
        assertThatThrownBy(() -> bare.profile(state)).isInstanceOf(IllegalStateException.class);
        assertThat(bare.allowedActions(state, SELLER, Orders.START))
                .isNotEmpty()
                .allSatisfy(allowance -> assertThat(allowance.whyNot())
                        .extracting(Rejection::code)
                        .isEqualTo(PROFILE_UNKNOWN));
        var reviewed = Story.paid().given(claimed()).state();
        assertThat(bare.outcomes(reviewed)).isEmpty();
        assertThat(bare.openChecks(reviewed)).isEmpty();
    }

    @Test
    @DisplayName("events that do not follow on each other are a broken log")
    void brokenLog() {
        List<RecordedEvent> events = Story.paid().given(sellerFiled()).events();
        List<RecordedEvent> gap = List.of(events.getFirst(), events.getLast());
        List<RecordedEvent> headless = events.subList(1, events.size());
        List<RecordedEvent> twice = List.of(events.getFirst(), events.getFirst());
        for (List<RecordedEvent> broken : List.of(gap, headless, twice)) {
            assertThatThrownBy(() -> AppealEngine.replay(broken)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(AppealEngine.replay(List.of())).isNull();
    }
}
