package org.appealdesk.casework.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.appealdesk.casework.absence.AbsenceRefusal.Why;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.trade.AgentId;
import org.junit.jupiter.api.Test;

/** Which absences may be recorded. */
class AbsenceRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
    private static final AgentId LAN = new AgentId("LAN");
    private static final AgentId MINH = new AgentId("MINH");
    private static final AgentId HOA = new AgentId("HOA");
    private static final Duration DAY = Duration.ofDays(1);

    /** From some days from now until some days from now. */
    private static AbsencePlan plan(AgentId person, AgentId substitute, int from, int until) {
        return new AbsencePlan(
                person, substitute, NOW.plus(DAY.multipliedBy(from)), NOW.plus(DAY.multipliedBy(until)), "leave");
    }

    private static Optional<Why> refused(List<Absence> known, AbsencePlan plan, Actor.Staff by) {
        return AbsenceRules.refusal(known, plan, by, NOW).map(AbsenceRefusal::why);
    }

    private static Optional<Why> refused(AbsencePlan plan, Absence... known) {
        return refused(List.of(known), plan, new Actor.Supervisor(HOA));
    }

    @Test
    void agentsSpeakForThemselvesAndSupervisorsForAnybody() {
        AbsencePlan ofLan = plan(LAN, MINH, 0, 2);

        assertThat(refused(List.of(), ofLan, new Actor.Agent(LAN))).isEmpty();
        assertThat(refused(List.of(), ofLan, new Actor.Agent(MINH))).contains(Why.NOT_YOURS);
        assertThat(refused(List.of(), ofLan, new Actor.Supervisor(HOA))).isEmpty();
    }

    @Test
    void nobodyStandsInForHimself() {
        assertThat(refused(plan(LAN, LAN, 0, 1))).contains(Why.ONESELF);
    }

    @Test
    void anAbsenceGoesForwardAndIsNotOver() {
        assertThat(refused(plan(LAN, MINH, 2, 2))).contains(Why.BACKWARDS);
        assertThat(refused(plan(LAN, MINH, -2, 0))).contains(Why.PAST);
        assertThat(refused(plan(LAN, MINH, -2, 1)))
                .as("who is ill told it late")
                .isEmpty();
        assertThat(refused(plan(LAN, MINH, 0, 366))).isEmpty();
        assertThat(refused(plan(LAN, MINH, 0, 367))).contains(Why.TOO_LONG);
    }

    @Test
    void aNoteIsNoLetter() {
        String longest = "x".repeat(AbsenceRules.LONGEST_NOTE);
        assertThat(refused(new AbsencePlan(LAN, MINH, NOW, NOW.plus(DAY), longest)))
                .isEmpty();
        assertThat(refused(new AbsencePlan(LAN, MINH, NOW, NOW.plus(DAY), longest + "x")))
                .contains(Why.NOTE_TOO_LONG);
    }

    @Test
    void nobodyIsAwayTwiceAtATimeButOneAbsenceMayFollowTheOther() {
        Absence known = new Absence("1", plan(LAN, MINH, 3, 5));

        assertThat(AbsenceRules.refusal(List.of(known), plan(LAN, HOA, 4, 8), NOW))
                .contains(new AbsenceRefusal(Why.OVERLAPS, known));
        assertThat(refused(plan(LAN, HOA, 0, 9), known)).contains(Why.OVERLAPS);
        assertThat(refused(plan(LAN, HOA, 5, 8), known)).isEmpty();
        assertThat(refused(plan(LAN, HOA, 0, 3), known)).isEmpty();
    }

    @Test
    void whoIsAwayHimselfStandsInForNobodySoThatTwoNeverNameEachOther() {
        Absence known = new Absence("1", plan(LAN, MINH, 3, 5));

        assertThat(refused(plan(MINH, LAN, 4, 6), known)).contains(Why.SUBSTITUTE_AWAY);
        assertThat(refused(plan(HOA, LAN, 1, 9), known)).contains(Why.SUBSTITUTE_AWAY);
        assertThat(refused(plan(MINH, LAN, 5, 6), known)).isEmpty();
    }

    @Test
    void aSubstituteMayBeAwayAndIsToldWhoIsLeftAlone() {
        Absence known = new Absence("1", plan(LAN, MINH, 3, 5));
        AbsencePlan ofMinh = plan(MINH, HOA, 4, 6);

        assertThat(refused(ofMinh, known)).isEmpty();
        assertThat(AbsenceRules.leftAlone(List.of(known), ofMinh)).containsExactly(known);
        assertThat(AbsenceRules.leftAlone(List.of(known), plan(MINH, HOA, 5, 6)))
                .isEmpty();
    }

    @Test
    void anAbsenceLastsFromItsFirstInstantUntilItsEnd() {
        Absence absence = new Absence("1", plan(LAN, MINH, 0, 1));

        assertThat(absence.lasts(NOW.minusMillis(1))).isFalse();
        assertThat(absence.lasts(NOW)).isTrue();
        assertThat(absence.lasts(NOW.plus(DAY).minusMillis(1))).isTrue();
        assertThat(absence.lasts(NOW.plus(DAY))).isFalse();
        assertThat(absence.isOver(NOW.plus(DAY).minusMillis(1))).isFalse();
        assertThat(absence.isOver(NOW.plus(DAY))).isTrue();
    }
}
