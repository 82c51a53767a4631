package org.appealdesk.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.appealdesk.casework.CallerCodes.Issued;
import org.appealdesk.casework.CallerCodes.Verdict;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.event.AppealEvent;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.Test;

class CallerCodesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T07:00:00Z");
    private static final CaseId CASE = new CaseId("20261124001");
    private static final AgentId LAN = new AgentId("LT");
    private static final AgentId MINH = new AgentId("MH");

    private final List<RecordedEvent> events = new ArrayList<>();
    private final Random seeded = new Random(1);

    private String random() {
        return new UUID(seeded.nextLong(), seeded.nextLong()).toString();
    }

    private String issue(Side side, Instant at) {
        Issued issued = CallerCodes.issue(CASE, side, LAN, at, this::random);
        add(CASE, LAN, at, new DossierEvent.CallerCodeIssued(issued.kept()));
        return issued.spoken();
    }

    private void add(CaseId caseId, AgentId by, Instant at, AppealEvent event) {
        events.add(new RecordedEvent(
                caseId,
                events.size() + 1L,
                at,
                new RecordedEvent.Cause("c" + events.size(), new Actor.Agent(by)),
                RuleId.T15,
                event));
    }

    private Verdict check(Side side, String typed, Instant at) {
        return CallerCodes.check(events, side, typed, at);
    }

    @Test
    void sixDigitsAreRealForTheirPartyOnly() {
        String code = issue(Side.BUYER, NOW);

        assertThat(code).matches("\\d{6}");
        assertThat(check(Side.BUYER, code, NOW)).isEqualTo(Verdict.REAL);
        assertThat(check(Side.SELLER, code, NOW)).isEqualTo(Verdict.NOT_REAL);
    }

    @Test
    void howeverItIsTyped() {
        String code = issue(Side.BUYER, NOW);
        String apart = " " + code.substring(0, 3) + "-" + code.substring(3) + " ";

        assertThat(check(Side.BUYER, apart, NOW)).isEqualTo(Verdict.REAL);
        assertThat(check(Side.BUYER, "", NOW)).isEqualTo(Verdict.NOT_REAL);
        assertThat(check(Side.BUYER, code.substring(1), NOW)).isEqualTo(Verdict.NOT_REAL);
        assertThat(check(Side.BUYER, code + "0", NOW)).isEqualTo(Verdict.NOT_REAL);
    }

    @Test
    void itHoldsForFiveMinutesToTheMillisecond() {
        String code = issue(Side.BUYER, NOW);
        Instant over = NOW.plus(CallerCodes.VALID);

        assertThat(check(Side.BUYER, code, over.minusMillis(1))).isEqualTo(Verdict.REAL);
        assertThat(check(Side.BUYER, code, over)).isEqualTo(Verdict.EXPIRED);
    }

    @Test
    void aNewerCodeTakesThePlaceOfTheOlderOneOfThatParty() {
        String older = issue(Side.BUYER, NOW);
        String newer = issue(Side.BUYER, NOW.plusSeconds(1));
        issue(Side.SELLER, NOW.plusSeconds(2));

        assertThat(newer).isNotEqualTo(older);
        assertThat(check(Side.BUYER, older, NOW.plusSeconds(3))).isEqualTo(Verdict.EXPIRED);
        assertThat(check(Side.BUYER, newer, NOW.plusSeconds(3))).isEqualTo(Verdict.REAL);
    }

    @Test
    void noOtherCodeIsReal() {
        String code = issue(Side.BUYER, NOW);
        int last = Integer.parseInt(code);

        assertThat(check(Side.BUYER, String.format("%06d", (last + 1) % 1_000_000), NOW))
                .isEqualTo(Verdict.NOT_REAL);
        assertThat(check(Side.BUYER, "000000".equals(code) ? "111111" : "000000", NOW))
                .isEqualTo(Verdict.NOT_REAL);
    }

    /** An event copied from one case to another, or put down to another agent, tells nothing. */
    @Test
    void theDigestIsBoundToCaseAndAgent() {
        Issued issued = CallerCodes.issue(CASE, Side.BUYER, LAN, NOW, this::random);
        add(new CaseId("20261124002"), LAN, NOW, new DossierEvent.CallerCodeIssued(issued.kept()));
        add(CASE, MINH, NOW, new DossierEvent.CallerCodeIssued(issued.kept()));

        assertThat(check(Side.BUYER, issued.spoken(), NOW)).isEqualTo(Verdict.NOT_REAL);
    }

    @Test
    void theCodeIsNotInWhatIsKept() {
        for (int round = 0; round < 50; round++) {
            Issued issued = CallerCodes.issue(CASE, Side.BUYER, LAN, NOW, this::random);
            assertThat(issued.kept().toString()).as("round %s", round).doesNotContain(issued.spoken());
        }
    }

    @Test
    void whatWasStruckOutIsNeverReal() {
        Issued issued = CallerCodes.issue(CASE, Side.BUYER, LAN, NOW, this::random);
        add(
                CASE,
                LAN,
                NOW,
                new DossierEvent.CallerCodeIssued(new org.appealdesk.engine.dossier.CallerCode(
                        Side.BUYER, issued.kept().salt(), "••••", issued.kept().validUntil())));

        assertThat(check(Side.BUYER, issued.spoken(), NOW)).isEqualTo(Verdict.NOT_REAL);
    }

    @Test
    void codesAreSpreadOverAllDigits() {
        List<Integer> drawn = new ArrayList<>();
        for (int round = 0; round < 2000; round++) {
            drawn.add(Integer.parseInt(
                    CallerCodes.issue(CASE, Side.BUYER, LAN, NOW, this::random).spoken()));
        }

        assertThat(drawn.stream().mapToInt(code -> code / 100_000).distinct().count())
                .isEqualTo(10);
        assertThat(drawn.stream().distinct().count()).isGreaterThan(1980);
    }
}
