package org.appealdesk.engine;

import static org.appealdesk.engine.RejectionCode.*;
import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;
import static org.appealdesk.engine.story.Plots.*;
import static org.appealdesk.engine.story.Step.after;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.dossier.Tag;
import org.appealdesk.engine.event.AnswerEvent.AppealCancelled;
import org.appealdesk.engine.event.AnswerEvent.Ending;
import org.appealdesk.engine.event.DossierEvent.CallLogged;
import org.appealdesk.engine.event.DossierEvent.CaseTagged;
import org.appealdesk.engine.event.DossierEvent.NoteAdded;
import org.appealdesk.engine.event.DossierEvent.NoticeSent;
import org.appealdesk.engine.event.DossierEvent.ReasonReclassified;
import org.appealdesk.engine.event.OrderEvent.OrderRestored;
import org.appealdesk.engine.event.OrderEvent.PartyBanned;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.event.SupportEvent;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.Lease;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.story.Moves;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.Rules;
import org.appealdesk.engine.story.Step;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.OrderStatus;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Customer support takes cases and works on them. */
class SupportTest {
    private static final Duration LEASE = Rules.SEED.support().lease();

    private static Lease lease(Story story) {
        return story.phase(Phase.InReview.class).lease();
    }

    @Test
    @DisplayName("R14 · a ruling waits until support has contacted both parties")
    void bothPartiesAreContacted() {
        Story.paid()
                .given(claimed())
                .when(lan(rules(Outcome.FORCE_RELEASE)))
                .thenRefused(PARTIES_NOT_CONTACTED, Map.of("missing", "BUYER,SELLER"))
                .given(lan(writesTo(Side.SELLER)))
                .when(lan(rules(Outcome.FORCE_RELEASE)))
                .thenRefused(PARTIES_NOT_CONTACTED, Map.of("missing", "BUYER"))
                .given(lan(calls(Side.BUYER)))
                .when(lan(rules(Outcome.FORCE_RELEASE)))
                .thenRefused(CHECKLIST_OPEN);
    }

    @Test
    @DisplayName("R14 · asking for information is a contact; what the parties write among themselves is none")
    void whatIsAContact() {
        Story story = Story.paid().given(claimed());
        story.given(buyer(says(Channel.TRADE, "hello?")), seller(says(Channel.SELLER_SUPPORT, "hello?")))
                .then(s -> assertThat(s.appeal().dossier().contacted()).isEmpty())
                .given(lan(asks("Q1", Side.BUYER, story.now().plusSeconds(900))))
                .then(s -> assertThat(s.appeal().dossier().contacted()).containsExactly(Side.BUYER));
    }

    @Test
    @DisplayName("R14 · support writes to one party at a time, never into the trade chat, and never nothing")
    void supportWritesToOneParty() {
        Action intoTrade = new SupportAction.WriteToParty(new Message("M", Channel.TRADE, "both of you", List.of()));
        Action nothing = new SupportAction.WriteToParty(new Message("M", Channel.BUYER_SUPPORT, " ", List.of()));
        Story.paid()
                .given(claimed())
                .when(lan(intoTrade))
                .thenRefused(WRONG_CHANNEL, RuleId.R14)
                .when(lan(nothing))
                .thenRefused(MESSAGE_EMPTY);
    }

    @Test
    @DisplayName("t10 · an agent claims a waiting case and holds it by a lease")
    void claimsAWaitingCase() {
        Story.paid()
                .given(sellerFiled())
                .when(lan(claims()))
                .thenRefused(NOT_IN_SUPPORT, RuleId.T10)
                .given(buyer(negotiationFailed()))
                .when(lan(claims()))
                .thenHappened(SupportEvent.CaseClaimed.class)
                .thenStage(Stage.CS_REVIEW)
                .then(story -> {
                    assertThat(lease(story).agent()).isEqualTo(LAN.id());
                    assertThat(lease(story).until()).isEqualTo(story.now().plus(LEASE));
                    assertThat(lease(story).grant().fencingToken()).isEqualTo(1);
                });
    }

    @Test
    @DisplayName("e11 t10 · two agents claim: one wins, the other learns who and since when")
    void oneWins() {
        Story story = Story.paid().given(claimed());
        String since = story.now().toString();
        story.when(minh(claims()))
                .thenRefused(CLAIMED_BY_OTHER, Map.of("owner", "LAN", "since", since))
                .when(lan(claims()))
                .thenRefused(ALREADY_YOURS);
    }

    @Test
    @DisplayName("t10 · nobody works on a trade of their own, as agent or supervisor")
    void notPartyToTheTrade() {
        AgentId buyer = new AgentId(Orders.buyer().accountId());
        AgentId seller = new AgentId(Orders.seller().accountId());
        Story.paid()
                .given(queued())
                .when(by(new Actor.Agent(buyer), claims()))
                .thenRefused(PARTY_TO_THE_TRADE, RuleId.T10)
                .when(by(new Actor.Supervisor(seller), voids()))
                .thenRefused(PARTY_TO_THE_TRADE)
                .given(lan(claims()))
                .when(lan(handsOver(seller)))
                .thenRefused(PARTY_TO_THE_TRADE);
    }

    @Test
    @DisplayName("t10 · a lease is renewed by its holder's work, and by nobody else's")
    void leaseIsRenewedByWork() {
        Story.paid()
                .given(claimed())
                .given(after(Duration.ofMinutes(20)), minh(notes()), buyer(says(Channel.BUYER_SUPPORT, "hm")))
                .then(story ->
                        assertThat(lease(story).until()).isEqualTo(story.now().plus(LEASE.minusMinutes(20))))
                .given(lan(notes()))
                .then(story ->
                        assertThat(lease(story).until()).isEqualTo(story.now().plus(LEASE)));
    }

    @Test
    @DisplayName("t10 · once a lease has run out another agent may claim; the fencing token tells old work from new")
    void leaseRunsOut() {
        Story story = Story.paid().given(claimed()).given(after(LEASE.minusMillis(1)));
        story.thenMayNot(MINH, ActionKind.CLAIM_CASE, CLAIMED_BY_OTHER)
                .given(after(Duration.ofMillis(1)))
                .thenMay(LAN, ActionKind.ADD_NOTE)
                .thenMay(LAN, ActionKind.LOG_CALL)
                .given(minh(claims()))
                .then(s -> {
                    assertThat(s.last(SupportEvent.CaseClaimed.class).replaced())
                            .isEqualTo(LAN.id());
                    assertThat(lease(s).grant().fencingToken()).isEqualTo(2);
                })
                .when(lan(calls(Side.BUYER)))
                .thenRefused(CLAIMED_BY_OTHER);
    }

    @Test
    @DisplayName("t10 · work under a lease that was lost and won again is refused by its fencing token")
    void fencingToken() {
        Story.paid()
                .given(claimed())
                .given(lan(handsOver(MINH.id())), minh(handsOver(LAN.id())))
                .when(lan(notes()), lan(calls(Side.BUYER)).knowing(new Basis(null, 1L)))
                .thenRefused(LEASE_LOST, Map.of("token", "1", "current", "3"))
                .when(lan(calls(Side.BUYER)).knowing(new Basis(null, 3L)))
                .thenHappened(CallLogged.class);
    }

    @Test
    @DisplayName(
            "t11 · a substitute takes over from whom he stands in for, and from nobody else; the event names who he is")
    void substituteTakesOver() {
        Actor.Agent forLan = new Actor.Agent(MINH.id()).standingInFor(Set.of(LAN.id()));
        Actor.Agent forAnother = new Actor.Agent(MINH.id()).standingInFor(Set.of(new AgentId("HN")));
        Action takes = new SupportAction.TakeOverCase("substitute for LAN");
        Story.paid()
                .given(claimed())
                .when(minh(takes))
                .thenRefused(NEEDS_SUPERVISOR, RuleId.T11)
                .when(by(forAnother, takes))
                .thenRefused(NEEDS_SUPERVISOR)
                .when(by(forLan, new SupportAction.TakeOverCase(" ")))
                .thenRefused(WORDS_MISSING)
                .when(by(forLan, takes))
                .thenHappened(SupportEvent.CaseTakenOver.class)
                .then(story -> {
                    assertThat(lease(story).agent()).isEqualTo(MINH.id());
                    assertThat(story.last(SupportEvent.CaseTakenOver.class).why())
                            .isEqualTo("substitute for LAN");
                })
                .when(lan(calls(Side.BUYER)))
                .thenRefused(CLAIMED_BY_OTHER)
                .when(by(forLan, takes))
                .thenRefused(NEEDS_SUPERVISOR);
        assertThat(forLan.recorded()).isEqualTo(new Actor.Agent(MINH.id()));
    }

    @Test
    @DisplayName("t10 t11 · a substitute is no supervisor: he voids nothing, and takes no case nobody has")
    void substituteIsNoSupervisor() {
        Actor.Agent forLan = new Actor.Agent(MINH.id()).standingInFor(Set.of(LAN.id()));
        Story.paid()
                .given(queued())
                .when(by(forLan, new SupportAction.TakeOverCase("substitute for LAN")))
                .thenRefused(NEEDS_SUPERVISOR)
                .given(lan(claims()))
                .when(by(forLan, voids()))
                .thenRefused(NEEDS_SUPERVISOR, RuleId.T22);
    }

    @Test
    @DisplayName("t11 · returning keeps the place in the queue, and needs a reason")
    void returns() {
        Story story = Story.paid().given(queued());
        Instant since = story.now();
        story.given(after(Duration.ofMinutes(7)), lan(claims()))
                .when(lan(new SupportAction.ReturnCase(" ")))
                .thenRefused(WORDS_MISSING)
                .when(lan(givesBack()))
                .thenHappened(SupportEvent.CaseReturned.class)
                .thenStage(Stage.CS_QUEUED)
                .then(s -> assertThat(s.phase(Phase.Queued.class).since()).isEqualTo(since))
                .when(lan(givesBack()))
                .thenRefused(NOT_CLAIMED);
    }

    @Test
    @DisplayName("t11 · handing over gives the case to a colleague under a new lease")
    void handsOverToAColleague() {
        Story.paid()
                .given(claimed())
                .when(lan(handsOver(LAN.id())))
                .thenRefused(ALREADY_YOURS)
                .when(lan(new SupportAction.HandOverCase(MINH.id(), "")))
                .thenRefused(WORDS_MISSING)
                .when(lan(handsOver(MINH.id())))
                .thenHappened(SupportEvent.CaseHandedOver.class)
                .then(story -> assertThat(lease(story).agent()).isEqualTo(MINH.id()))
                .when(lan(calls(Side.BUYER)))
                .thenRefused(CLAIMED_BY_OTHER);
    }

    @Test
    @DisplayName("t11 · a supervisor takes a case over; an agent may not")
    void takesOverFromAnAgent() {
        Story.paid()
                .given(queued())
                .when(hoa(takesOver()))
                .thenRefused(NOT_CLAIMED)
                .given(lan(claims()))
                .when(minh(takesOver()))
                .thenRefused(NEEDS_SUPERVISOR, RuleId.T11)
                .when(hoa(new SupportAction.TakeOverCase("")))
                .thenRefused(WORDS_MISSING)
                .when(hoa(takesOver()))
                .thenHappened(SupportEvent.CaseTakenOver.class)
                .then(story -> assertThat(
                                story.last(SupportEvent.CaseTakenOver.class).from())
                        .isEqualTo(LAN.id()))
                .when(hoa(takesOver()))
                .thenRefused(ALREADY_YOURS);
    }

    @Test
    @DisplayName("t15 · calls are logged by whoever has the case, never by a party")
    void callsAreLogged() {
        Story.paid()
                .given(queued())
                .when(lan(calls(Side.BUYER)))
                .thenRefused(NOT_CLAIMED, RuleId.T15)
                .given(lan(claims()))
                .when(lan(calls(Side.BUYER)))
                .thenHappened(CallLogged.class)
                .thenBy(RuleId.T15)
                .thenStage(Stage.CS_REVIEW)
                .when(buyer(calls(Side.SELLER)))
                .thenRefused(WRONG_ACTOR, Map.of("needed", "STAFF"))
                .when(lan(cancelsAppeal()))
                .thenRefused(WRONG_ACTOR, Map.of("needed", "PARTY"));
    }

    @Test
    @DisplayName("t15 · any colleague may add a note to an open case; a note has words")
    void notesByColleagues() {
        Story.paid()
                .when(minh(notes()))
                .thenRefused(NO_OPEN_APPEAL)
                .given(sellerFiled())
                .when(minh(notes()))
                .thenHappened(NoteAdded.class)
                .when(minh(new SupportAction.AddNote("\n")))
                .thenRefused(WORDS_MISSING, Map.of("what", "note"));
    }

    @Test
    @DisplayName("t9 · any colleague may tag an open case; the same tag again changes nothing")
    void tags() {
        Story.paid()
                .when(minh(Moves.tags("vip", true)))
                .thenRefused(NO_OPEN_APPEAL)
                .given(sellerFiled())
                .when(buyer(Moves.tags("vip", true)))
                .thenRefused(WRONG_ACTOR)
                .when(minh(Moves.tags("vip", true)))
                .thenHappened(CaseTagged.class)
                .when(lan(Moves.tags("fraud ring", true)))
                .thenHappened(CaseTagged.class)
                .then(s -> assertThat(s.appeal().dossier().tags())
                        .containsExactlyInAnyOrder(new Tag("vip"), new Tag("fraud ring")))
                .when(lan(Moves.tags("vip", true)))
                .thenHappened()
                .when(lan(Moves.tags("vip", false)))
                .thenHappened(CaseTagged.class)
                .when(minh(Moves.tags("vip", false)))
                .thenHappened()
                .then(s -> assertThat(s.appeal().dossier().tags()).containsExactly(new Tag("fraud ring")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " vip", "vip ", "two\nlines", "more than forty characters are not a tag any more"})
    @DisplayName("a tag is one short line")
    void tagsAreShort(String value) {
        assertThat(Tag.fits(value)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Tag(value));
    }

    @Test
    @DisplayName("t19 · the complainant may withdraw while support has the case, where the profile has it")
    void withdraws() {
        for (List<Step> before : List.of(queued(), claimed())) {
            Story.paid()
                    .given(before)
                    .when(seller(cancelsAppeal()))
                    .thenHappened(AppealCancelled.class, OrderRestored.class)
                    .thenBy(RuleId.T19)
                    .thenOrder(OrderStatus.PAID)
                    .then(story -> assertThat(story.phase(Phase.Cancelled.class).ending())
                            .isEqualTo(Ending.WITHDRAWN))
                    .thenMayNot(SELLER, ActionKind.FILE_APPEAL, TOO_EARLY_TO_FILE);
            Story.paid(Rules.STRICT)
                    .given(before)
                    .when(seller(cancelsAppeal()))
                    .thenRefused(WITHDRAWAL_NOT_ALLOWED, RuleId.T19);
        }
    }

    @Test
    @DisplayName("e15 · the agent corrects the reason; the one filed stays readable")
    void reclassifiesTheReason() {
        Story.paid()
                .given(claimed())
                .when(lan(reclassifies(ReasonCode.SELLER_NOT_RELEASED)))
                .thenRefused(REASON_DOES_NOT_FIT, RuleId.E15)
                .when(lan(reclassifies(ReasonCode.AMOUNT_INCORRECT)))
                .thenRefused(REASON_DOES_NOT_FIT)
                .when(lan(new SupportAction.ReclassifyReason(ReasonCode.THIRD_PARTY_PAYER, "")))
                .thenRefused(WORDS_MISSING)
                .when(lan(reclassifies(ReasonCode.THIRD_PARTY_PAYER)))
                .thenHappened(ReasonReclassified.class)
                .thenBy(RuleId.E15)
                .then(story -> {
                    assertThat(story.appeal().reason()).isEqualTo(ReasonCode.THIRD_PARTY_PAYER);
                    assertThat(story.appeal().facts().filing().reason()).isEqualTo(ReasonCode.AMOUNT_INCORRECT);
                    assertThat(Story.ENGINE.outcomes(story.state())).contains(Outcome.REFUND_THEN_CANCEL);
                    assertThat(Story.ENGINE.outcomes(story.state())).doesNotContain(Outcome.TOP_UP_THEN_RELEASE);
                });
    }

    @Test
    @DisplayName("e16 · a party banned mid-case: the case goes on, its notices are marked undeliverable")
    void bannedParty() {
        Story.paid()
                .given(sellerFiled())
                .when(platform(bans(Side.BUYER)))
                .thenHappened(PartyBanned.class)
                .thenBy(RuleId.E16)
                .when(platform(bans(Side.BUYER)))
                .thenNothingHappened()
                .given(buyer(negotiationFailed()))
                .thenStage(Stage.CS_QUEUED)
                .then(story -> assertThat(story.accepted())
                        .extracting(recorded -> recorded.event())
                        .filteredOn(NoticeSent.class::isInstance)
                        .extracting(event -> ((NoticeSent) event).to() + " " + ((NoticeSent) event).delivered())
                        .containsExactly("BUYER false", "SELLER true"));
    }
}
