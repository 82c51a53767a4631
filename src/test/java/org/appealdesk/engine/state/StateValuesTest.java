package org.appealdesk.engine.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.dossier.Flag;
import org.appealdesk.engine.dossier.InformationItem;
import org.appealdesk.engine.dossier.InformationRequest;
import org.appealdesk.engine.event.SupportEvent.Grant;
import org.appealdesk.engine.profile.Check;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.story.Moves;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The parts of a case's state: each change gives a new one, and leaves the old one as it was. */
class StateValuesTest {
    private static final Instant NOW = Orders.START;
    private static final AgentId LAN = new AgentId("LAN");

    private static InformationRequest request(String id, Side side) {
        return new InformationRequest(
                id,
                side,
                List.of(
                        new InformationItem("a", EvidenceKind.BANK_STATEMENT, "the statement"),
                        new InformationItem("b", EvidenceKind.OTHER, "why")),
                NOW.plusSeconds(900));
    }

    @Test
    @DisplayName("t10 · a lease has run out at its end, not a moment before, and work moves the end on")
    void lease() {
        Lease lease = Lease.from(new Grant(LAN, 1800, 3), NOW);
        Instant end = NOW.plusSeconds(1800);
        assertThat(lease.until()).isEqualTo(end);
        assertThat(lease.runOut(end.minusMillis(1))).isFalse();
        assertThat(lease.runOut(end)).isTrue();
        assertThat(lease.runOut(end.plusMillis(1))).isTrue();
        Lease renewed = lease.renewed(end.minusSeconds(1));
        assertThat(renewed.until()).isEqualTo(end.plusSeconds(1799));
        assertThat(renewed.grant()).isEqualTo(lease.grant());
        assertThat(lease.until()).isEqualTo(end);
    }

    @Test
    @DisplayName("t13 · a request is supplied when its last item is; a lapsed one can still be")
    void requests() {
        RequestState open = new RequestState(request("Q1", Side.BUYER), Set.of(), RequestState.Status.OPEN, null);
        RequestState half = open.supply(Set.of("a"));
        assertThat(half.status()).isEqualTo(RequestState.Status.OPEN);
        assertThat(half.open()).isTrue();
        assertThat(half.supply(Set.of("a", "b")).status()).isEqualTo(RequestState.Status.SUPPLIED);
        RequestState lapsed = half.with(RequestState.Status.LAPSED);
        assertThat(lapsed.open()).isFalse();
        assertThat(lapsed.answerable()).isTrue();
        assertThat(lapsed.supply(Set.of("b")).status()).isEqualTo(RequestState.Status.SUPPLIED);
        assertThat(open.with(RequestState.Status.WITHDRAWN).answerable()).isFalse();
        assertThat(open.supplied()).isEmpty();
    }

    @Test
    @DisplayName("e9 · the same content by the same side is one piece of evidence; by the other side it is its own")
    void evidence() {
        EvidenceFile first = Moves.evidence("E1");
        EvidenceFile again = new EvidenceFile(
                "E2",
                EvidenceKind.OTHER,
                new FileFacts("other-name.png", 40_000, first.file().sha256(), true),
                "again");
        Dossier once = Dossier.EMPTY.withEvidence(Side.SELLER, List.of(first, again));
        assertThat(once.from(Side.SELLER)).containsExactly(new SidedEvidence(Side.SELLER, first));
        Dossier both = once.withEvidence(Side.BUYER, List.of(again));
        assertThat(both.from(Side.BUYER)).containsExactly(new SidedEvidence(Side.BUYER, again));
        assertThat(once.from(Side.BUYER)).isEmpty();
    }

    @Test
    @DisplayName("flags and checks come and go; what is looked at anew begins without contacts and checks")
    void dossier() {
        Dossier full = Dossier.EMPTY
                .with(Flag.RESPONDENT_SILENT)
                .with(Flag.ESCALATED)
                .without(Flag.ESCALATED)
                .without(Flag.OBJECTED)
                .withContact(Side.BUYER)
                .withContact(Side.BUYER)
                .tick(Check.AMOUNT, true)
                .tick(Check.CHAT_READ, true)
                .tick(Check.CHAT_READ, false)
                .withRequest(request("Q1", Side.BUYER));
        assertThat(full.flags()).containsExactly(Flag.RESPONDENT_SILENT);
        assertThat(full.contacted()).containsExactly(Side.BUYER);
        assertThat(full.checked()).containsExactly(Check.AMOUNT);
        Dossier anew = full.lookedAtAnew();
        assertThat(anew.contacted()).isEmpty();
        assertThat(anew.checked()).isEmpty();
        assertThat(anew.flags()).isEqualTo(full.flags());
        assertThat(anew.requests()).isEqualTo(full.requests());
        assertThat(Dossier.EMPTY.flags()).isEmpty();
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> full.flags().clear());
    }

    @Test
    @DisplayName("t12 · only the request with that id changes")
    void changesOneRequest() {
        Dossier two = Dossier.EMPTY.withRequest(request("Q1", Side.BUYER)).withRequest(request("Q2", Side.SELLER));
        Dossier changed = two.changeRequest("Q2", state -> state.with(RequestState.Status.LAPSED));
        assertThat(changed.requests())
                .extracting(RequestState::status)
                .containsExactly(RequestState.Status.OPEN, RequestState.Status.LAPSED);
        assertThat(two.changeRequest("Q3", state -> state.with(RequestState.Status.LAPSED)))
                .isEqualTo(two);
    }

    @Test
    @DisplayName("R2 R21 · a gate is for one filing of its side, a wait is kept for each side by itself")
    void ledger() {
        Ledger ledger = Ledger.EMPTY.passGate(Side.BUYER).passGate(Side.SELLER).useGate(Side.BUYER);
        assertThat(ledger.gatePassed()).containsExactly(Side.SELLER);
        assertThat(ledger.useGate(Side.BUYER)).isEqualTo(ledger);
        Ledger waiting = ledger.mustWait(Side.BUYER, NOW).mustWait(Side.SELLER, null);
        assertThat(waiting.refileFrom())
                .containsEntry(Side.BUYER, new Ledger.Refile(NOW))
                .containsEntry(Side.SELLER, new Ledger.Refile(null));
        assertThat(waiting.mustWait(Side.BUYER, NOW.plusSeconds(300)).refileFrom())
                .containsEntry(Side.BUYER, new Ledger.Refile(NOW.plusSeconds(300)));
        assertThat(ledger.refileFrom()).isEmpty();
    }

    @Test
    @DisplayName("t17 t18 t21 · reports are kept by attempt; an objection bars who ruled and forgets proposals")
    void bench() {
        Bench bench = Bench.EMPTY.granted(2).reported("X1", false).reported("X2", true);
        assertThat(bench.reported()).containsEntry("X1", false).containsEntry("X2", true);
        Bench objected = bench.objectedTo(Moves.ruling(Outcome.FORCE_RELEASE), LAN);
        assertThat(objected.objected()).isEqualTo(Moves.ruling(Outcome.FORCE_RELEASE));
        assertThat(objected.excluded()).containsExactly(LAN);
        assertThat(objected.objections()).isEqualTo(1);
        assertThat(objected.grants()).isEqualTo(2);
        assertThat(objected.proposal()).isNull();
        assertThat(objected.kept()).isNull();
        assertThat(bench.excluded()).isEmpty();
    }
}
