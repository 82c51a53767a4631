package org.appealdesk.engine;

import static org.appealdesk.engine.RejectionCode.*;
import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;
import static org.appealdesk.engine.story.Plots.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.appealdesk.engine.CustodyTrail.Deed;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.EvidenceHandling;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.event.DossierEvent.EvidenceHandled;
import org.appealdesk.engine.event.DossierEvent.NoticeSent;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.event.RulingEvent.RulingMade;
import org.appealdesk.engine.event.RulingEvent.RulingProposed;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.state.Custody;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.Rules;
import org.appealdesk.engine.story.Step;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who looked at evidence, saved and redacted it (e19). */
class CustodyTest {
    private static final String E = "SELLER-1";

    private static Story claimedCase() {
        return Story.paid().given(claimed());
    }

    @Test
    @DisplayName("e19 · a look, a saving and a bundle are recorded, whoever of support it is")
    void recorded() {
        claimedCase()
                .when(minh(looksAt(E)))
                .thenHappened(EvidenceHandled.class)
                .thenBy(RuleId.E19)
                .when(vinh(saves(E)))
                .thenHappened(EvidenceHandled.class)
                .when(lan(savesAll()))
                .thenHappened(EvidenceHandled.class)
                .then(story -> assertThat(story.accepted()).noneMatch(event -> event.event() instanceof NoticeSent));
    }

    @Test
    @DisplayName("e19 · it is recorded before support has the case, after the ruling and after the end, too")
    void inAnyState() {
        Story.paid()
                .given(sellerFiled())
                .given(minh(looksAt(E)))
                .given(buyer(negotiationFailed()), lan(claims()), lan(looksAt(E)))
                .given(minh(saves(E)));
        Story.paid().given(ruled(Outcome.FORCE_RELEASE)).given(minh(looksAt(E)), lan(saves(E)));
        Story.paid().given(carriedOut(Outcome.FORCE_RELEASE)).given(minh(looksAt(E)), minh(savesAll()));
        Story.paid().given(sellerFiled()).given(seller(cancelsAppeal()), minh(looksAt(E)), minh(savesAll()));
        Story.paid().given(minh(savesAll()));
    }

    @Test
    @DisplayName("e19 · evidence of an earlier appeal on the order counts as well")
    void earlierAppeal() {
        Story.paid()
                .given(sellerFiled())
                .given(seller(cancelsAppeal()), buyer(passesGate()), files(Side.BUYER, ReasonCode.SELLER_NOT_RELEASED))
                .given(minh(looksAt(E)), minh(looksAt("BUYER-1")), hoa(redacts(E, "R1")))
                .then(story -> assertThat(story.state().custody().copiesOf(E)).hasSize(1));
    }

    @Test
    @DisplayName("e19 · evidence that is not there cannot be handled")
    void unknownEvidence() {
        Story.paid().when(minh(looksAt(E))).thenRefused(EVIDENCE_UNKNOWN, Map.of("id", E));
        claimedCase()
                .when(lan(looksAt("E9")))
                .thenRefused(EVIDENCE_UNKNOWN, RuleId.E19)
                .when(lan(saves("E9")))
                .thenRefused(EVIDENCE_UNKNOWN, Map.of("id", "E9"))
                .when(lan(redacts("E9", "R1")))
                .thenRefused(EVIDENCE_UNKNOWN, Map.of("id", "E9"));
    }

    @Test
    @DisplayName("e19 · only support handles evidence, and nobody that of an own trade")
    void onlySupport() {
        claimedCase()
                .when(buyer(looksAt(E)))
                .thenRefused(WRONG_ACTOR)
                .when(platform(looksAt(E)))
                .thenRefused(WRONG_ACTOR)
                .when(by(CLOCK, looksAt(E)))
                .thenRefused(WRONG_ACTOR)
                .when(by(BUYER_AS_AGENT, looksAt(E)))
                .thenRefused(PARTY_TO_THE_TRADE)
                .thenMay(MINH, ActionKind.HANDLE_EVIDENCE);
    }

    @Test
    @DisplayName("e19 · looks at the same evidence within ten minutes are one, and each person has her own")
    void sameLook() {
        claimedCase()
                .given(lan(looksAt(E)))
                .when(lan(looksAt(E)))
                .thenNothingHappened()
                .when(minh(looksAt(E)))
                .thenHappened(EvidenceHandled.class)
                .given(Step.after(Custody.ONE_LOOK.minusMillis(1)))
                .when(lan(looksAt(E)))
                .thenNothingHappened()
                .given(Step.after(Duration.ofMillis(1)))
                .when(lan(looksAt(E)))
                .thenHappened(EvidenceHandled.class);
    }

    @Test
    @DisplayName("e19 · saving twice is two savings, and looks at two pieces are two")
    void notOne() {
        claimedCase()
                .given(seller(adds(evidence("E2"))))
                .given(lan(saves(E)), lan(looksAt(E)))
                .when(lan(saves(E)))
                .thenHappened(EvidenceHandled.class)
                .when(lan(looksAt("E2")))
                .thenHappened(EvidenceHandled.class);
    }

    @Test
    @DisplayName("e19 · a look does not make another's ruling stale (e10), and what changes the case still does")
    void rulingIsNotStale() {
        Story story = Story.paid().given(prepared());
        Basis seen = Basis.version(story.state().version());

        story.given(minh(looksAt(E)), minh(saves(E)), hoa(redacts(E, "R1")))
                .when(lan(rules(Outcome.FORCE_RELEASE)).knowing(seen))
                .thenHappened(RulingMade.class);

        Story changed = Story.paid().given(prepared());
        Basis before = Basis.version(changed.state().version());
        changed.given(minh(looksAt(E)), buyer(adds(evidence("E2"))), minh(looksAt("E2")))
                .when(lan(rules(Outcome.FORCE_RELEASE)).knowing(before))
                .thenRefused(STALE_VERSION)
                .when(lan(rules(Outcome.FORCE_RELEASE))
                        .knowing(Basis.version(changed.state().version() - 1)))
                .thenHappened(RulingMade.class);
    }

    @Test
    @DisplayName("e10 · who claims to have seen more than there is has not seen this case")
    void seenTheFuture() {
        Story story = Story.paid().given(prepared()).given(minh(looksAt(E)));
        story.when(lan(rules(Outcome.FORCE_RELEASE))
                        .knowing(Basis.version(story.state().version() + 1)))
                .thenRefused(STALE_VERSION);
    }

    @Test
    @DisplayName("e19 · a look does not make a proposed ruling lapse (t16)")
    void proposalStands() {
        Story.of(Rules.SEED, Orders.large())
                .given(prepared())
                .given(lan(rules(Outcome.FORCE_RELEASE)))
                .thenHappened(RulingProposed.class)
                .given(minh(looksAt(E)), lan(savesAll()))
                .thenMayNot(LAN, ActionKind.RULE_CASE, PROPOSAL_WAITS)
                .when(minh(approves()))
                .thenHappened(RulingMade.class);
    }

    @Test
    @DisplayName("e19 · a look is no work: it renews no lease (t10)")
    void noWork() {
        claimedCase().then(story -> {
            var lease = story.phase(Phase.InReview.class).lease();
            story.given(Step.after(Duration.ofMinutes(2)), lan(looksAt(E)), lan(saves(E)));
            assertThat(story.phase(Phase.InReview.class).lease()).isEqualTo(lease);
            story.given(lan(notes()));
            assertThat(story.phase(Phase.InReview.class).lease()).isNotEqualTo(lease);
        });
    }

    @Test
    @DisplayName("e19 · a redacted copy is linked to its original by hash both ways, and is nobody's evidence")
    void redactedCopy() {
        Story story = claimedCase().given(lan(redacts(E, "R1")));
        Custody custody = story.state().custody();
        FileFacts original = evidence(E).file();
        FileFacts copy = evidence("R1").file();

        assertThat(custody.copyWith(copy.sha256()).orElseThrow().originalSha256())
                .isEqualTo(original.sha256());
        assertThat(custody.copiesOf(E))
                .extracting(one -> one.evidence().file().sha256())
                .containsExactly(copy.sha256());
        assertThat(custody.copy("R1").orElseThrow().evidence())
                .isEqualTo(new EvidenceFile("R1", EvidenceKind.BANK_STATEMENT, copy, "account numbers of others"));
        assertThat(story.appeal().dossier().evidence()).hasSize(1);
        assertThat(custody.copyWith(original.sha256())).isEmpty();
        story.given(lan(looksAt("R1")), minh(saves("R1")));
    }

    @Test
    @DisplayName("e19 · a copy has an id of its own, before and after")
    void copyIds() {
        claimedCase()
                .when(lan(redacts(E, E)))
                .thenRefused(EVIDENCE_ID_TAKEN, Map.of("id", E))
                .given(lan(redacts(E, "R1")))
                .when(lan(redacts(E, "R1")))
                .thenRefused(EVIDENCE_ID_TAKEN, Map.of("id", "R1"))
                .when(buyer(adds(evidence("R1"))))
                .thenRefused(EVIDENCE_ID_TAKEN, Map.of("id", "R1"))
                .given(lan(redacts(E, "R2")))
                .when(lan(redacts("R1", "R3")))
                .thenRefused(EVIDENCE_UNKNOWN);
    }

    @Test
    @DisplayName("e19 · who redacts has the case, or supervises")
    void whoRedacts() {
        Story.paid()
                .given(queued())
                .when(lan(redacts(E, "R1")))
                .thenRefused(NOT_CLAIMED)
                .given(lan(claims()))
                .when(minh(redacts(E, "R1")))
                .thenRefused(CLAIMED_BY_OTHER)
                .when(lan(redacts(E, "R1")).knowing(new Basis(null, 99L)))
                .thenRefused(LEASE_LOST)
                .given(hoa(redacts(E, "R1")), lan(redacts(E, "R2")));
        Story.paid()
                .given(ruled(Outcome.FORCE_RELEASE))
                .when(lan(redacts(E, "R1")))
                .thenRefused(NEEDS_SUPERVISOR, RuleId.E19)
                .thenMayNot(LAN, ActionKind.REDACT_EVIDENCE, NEEDS_SUPERVISOR)
                .given(vinh(redacts(E, "R1")), platform(executed("X1")), vinh(redacts(E, "R2")))
                .when(lan(redacts(E, "R3")))
                .thenRefused(NEEDS_SUPERVISOR);
        Story.paid()
                .given(sellerFiled())
                .when(lan(redacts(E, "R1")))
                .thenRefused(NOT_IN_SUPPORT)
                .given(seller(cancelsAppeal()))
                .when(lan(redacts(E, "R1")))
                .thenRefused(NEEDS_SUPERVISOR)
                .given(hoa(redacts(E, "R1")));
        Story.paid().when(hoa(redacts(E, "R1"))).thenRefused(NO_OPEN_APPEAL);
    }

    @Test
    @DisplayName("e19 · a copy is made of what the evidence is, has a reason, and is a file that evidence may be")
    void soundCopies() {
        FileFacts file = evidence(E).file();
        claimedCase()
                .when(lan(redacts(
                        new EvidenceFile(
                                E, EvidenceKind.OTHER, evidence("other").file(), ""),
                        "R1")))
                .thenRefused(EVIDENCE_DIFFERS, Map.of("id", E))
                .when(lan(redaction(evidence("R1").file(), " ")))
                .thenRefused(WORDS_MISSING)
                .when(lan(redaction(new FileFacts("copy.exe", 1, file.sha256(), true), "why")))
                .thenRefused(EVIDENCE_KIND_FORBIDDEN)
                .when(lan(redaction(new FileFacts("copy.png", 1, file.sha256(), false), "why")))
                .thenRefused(EVIDENCE_INCOMPLETE);
    }

    private static SupportAction redaction(FileFacts copy, String why) {
        return new SupportAction.HandleEvidence(
                new EvidenceHandling.Redacted(E, evidence(E).file().sha256(), "R1", copy, why));
    }

    @Test
    @DisplayName(
            "e19 · the trail of a piece: its arrival, every look, saving and copy, oldest first, with who and when")
    void trail() {
        Story story = claimedCase()
                .given(minh(savesAll()), seller(adds(evidence("E2"))))
                .given(lan(looksAt(E)), lan(looksAt("E2")), minh(saves(E)), lan(redacts(E, "R1")))
                .given(minh(looksAt("R1")), hoa(savesAll()));

        assertThat(told(story, E))
                .containsExactly(
                        "Party Arrived",
                        "MINH BundleExported",
                        "LAN Viewed",
                        "MINH Exported",
                        "LAN Redacted",
                        "HOA BundleExported");
        assertThat(told(story, "E2")).containsExactly("Party Arrived", "LAN Viewed", "HOA BundleExported");
        assertThat(told(story, "R1")).containsExactly("LAN CopiedFrom", "MINH Viewed", "HOA BundleExported");
        assertThat(told(story, "E9")).isEmpty();
        assertThat(CustodyTrail.of(story.events(), E))
                .allSatisfy(entry -> assertThat(entry.at()).isBetween(Orders.START, story.now()))
                .extracting(CustodyTrail.Entry::version)
                .isSorted();
        assertThat(CustodyTrail.of(story.events(), "R1").getFirst().deed())
                .isEqualTo(new Deed.CopiedFrom(E, evidence(E).file().sha256()));
    }

    @Test
    @DisplayName("e19 · evidence arrives with a cross-statement and with an answer, too")
    void arrivals() {
        Story story = Story.paid()
                .given(sellerFiled())
                .given(buyer(passesGate()), files(Side.BUYER, ReasonCode.SELLER_NOT_RELEASED));
        assertThat(told(story, "BUYER-1")).containsExactly("Party Arrived");
    }

    private static List<String> told(Story story, String id) {
        return CustodyTrail.of(story.events(), id).stream()
                .map(entry -> who(entry.by()) + " " + name(entry.deed()))
                .toList();
    }

    private static String who(Actor actor) {
        return actor instanceof Actor.Staff staff
                ? staff.id().value()
                : actor.getClass().getSimpleName();
    }

    private static String name(Deed deed) {
        return (deed instanceof Deed.Handled(var handling) ? handling : deed)
                .getClass()
                .getSimpleName();
    }

    @Test
    @DisplayName("what nobody could have done is no value")
    void values() {
        assertThatThrownBy(() -> new EvidenceHandling.BundleExported("ABC"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new EvidenceHandling.Redacted(E, "", " ", evidence(E).file(), "why"))
                .isInstanceOf(IllegalArgumentException.class);
        CaseFile file = claimedCase().state();
        assertThat(file.isUnchangedSince(file.version())).isTrue();
        assertThat(file.isUnchangedSince(file.version() - 1)).isFalse();
    }
}
