package org.appealdesk.engine;

import static org.appealdesk.engine.RejectionCode.*;
import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;
import static org.appealdesk.engine.story.Plots.*;
import static org.appealdesk.engine.story.Step.after;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.event.DossierEvent.EvidenceAdded;
import org.appealdesk.engine.event.DossierEvent.MessageSent;
import org.appealdesk.engine.event.FilingEvent.AppealFiled;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.story.Rules;
import org.appealdesk.engine.story.Step;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be handed in, by whom and when. */
class EvidenceTest {

    private static EvidenceFile upload(String name, long bytes, boolean complete) {
        FileFacts file = new FileFacts(name, bytes, sha256(name), complete);
        return new EvidenceFile("E", EvidenceKind.PAYMENT_RECEIPT, file, "");
    }

    private static Step.Act appeals(EvidenceFile... evidence) {
        return files(filing(Side.SELLER, ReasonCode.AMOUNT_INCORRECT, evidence));
    }

    static Stream<Arguments> stages() {
        return Stream.of(
                Arguments.of(Stage.RESPONDENT_PROCESSING, sellerFiled()),
                Arguments.of(Stage.COMPLAINANT_PROCESSING, plus(sellerFiled(), buyer(consensus()))),
                Arguments.of(Stage.CS_QUEUED, queued()),
                Arguments.of(Stage.CS_REVIEW, claimed()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stages")
    @DisplayName("t9 · while an appeal is open both parties chat and add evidence, with support too")
    void bothPartiesAdd(Stage stage, List<Step> before) {
        Story.paid()
                .given(before)
                .when(buyer(adds(evidence("B2"))))
                .thenHappened(EvidenceAdded.class)
                .thenBy(RuleId.T9)
                .when(seller(adds(evidence("S2"))))
                .thenHappened(EvidenceAdded.class)
                .when(seller(says(Channel.SELLER_SUPPORT, "please hurry")))
                .thenHappened(MessageSent.class)
                .when(buyer(says(Channel.TRADE, "wait")))
                .thenHappened(MessageSent.class)
                .thenStage(stage);
    }

    @Test
    @DisplayName("t9 · a party writes to its counterparty or to support, and to support only while an appeal is open")
    void channels() {
        Story.paid()
                .when(seller(says(Channel.TRADE, "hello")))
                .thenHappened(MessageSent.class)
                .when(seller(says(Channel.SELLER_SUPPORT, "hello")))
                .thenRefused(NO_OPEN_APPEAL)
                .when(seller(says(Channel.BUYER_SUPPORT, "hello")))
                .thenRefused(WRONG_CHANNEL, RuleId.T9)
                .when(seller(says(Channel.TRADE, "  ")))
                .thenRefused(MESSAGE_EMPTY);
    }

    static Stream<Arguments> fileFacts() {
        long limit = Rules.SEED.evidence().maximumBytes();
        return Stream.of(
                Arguments.of(upload("receipt.pdf", 1, true), null),
                Arguments.of(upload("RECEIPT.JPG", limit, true), null),
                Arguments.of(upload("receipt.pdf", limit + 1, true), EVIDENCE_TOO_LARGE),
                Arguments.of(upload("setup.exe", 1, true), EVIDENCE_KIND_FORBIDDEN),
                Arguments.of(upload("receipt", 1, true), EVIDENCE_KIND_FORBIDDEN),
                Arguments.of(upload("receipt.pdf", 1, false), EVIDENCE_INCOMPLETE));
    }

    @ParameterizedTest
    @MethodSource("fileFacts")
    @DisplayName(
            "R6 e9 · kinds and sizes are limited, and a file not yet complete is no evidence, whatever it comes with")
    void kindsAndSizes(EvidenceFile evidence, @Nullable RejectionCode wrong) {
        Message message = new Message("M", Channel.TRADE, "", List.of(evidence.file()));
        List<Step.Act> ways = List.of(appeals(evidence), seller(new PartyAction.SendMessage(message)));
        for (Step.Act way : ways) {
            Story story = Story.paid().given(seller(passesGate())).when(way);
            if (wrong == null) {
                assertThat(story.accepted()).isNotEmpty();
            } else {
                story.thenRefused(wrong);
            }
        }
        Story added = Story.paid().given(sellerFiled()).when(buyer(adds(evidence)));
        if (wrong == null) {
            added.thenHappened(EvidenceAdded.class);
        } else {
            added.thenRefused(wrong);
        }
    }

    @Test
    @DisplayName("e9 · the same content by the same party is the same evidence: a retry changes nothing")
    void retry() {
        EvidenceFile again = new EvidenceFile("E9", EvidenceKind.OTHER, file("B2"), "again");
        Story.paid()
                .given(sellerFiled())
                .given(buyer(adds(evidence("B2"))))
                .when(buyer(adds(evidence("B2"))))
                .thenNothingHappened()
                .when(buyer(adds(again)))
                .thenNothingHappened()
                .when(seller(adds(again)))
                .thenHappened(EvidenceAdded.class);
    }

    @Test
    @DisplayName("e9 · a file handed in twice with an appeal counts once")
    void twiceIsOnce() {
        EvidenceFile first = evidence("S1");
        EvidenceFile second = new EvidenceFile("S2", first.kind(), first.file(), "the same");
        Story.paid()
                .given(seller(passesGate()))
                .given(appeals(first, second))
                .then(story -> assertThat(story.appeal().dossier().evidence()).hasSize(1));
    }

    @Test
    @DisplayName("e9 · ids name evidence in the whole case: other evidence needs another id, the same may come again")
    void idsInTheWholeCase() {
        EvidenceFile other = new EvidenceFile("SELLER-1", EvidenceKind.OTHER, file("other"), "");
        Story story = Story.paid()
                .given(sellerFiled())
                .when(buyer(adds(other)))
                .thenRefused(EVIDENCE_ID_TAKEN, Map.of("id", "SELLER-1"))
                .given(seller(cancelsAppeal()), after(Duration.ofMinutes(5)), seller(passesGate()));
        story.when(appeals(other))
                .thenRefused(EVIDENCE_ID_TAKEN)
                .when(files(Side.SELLER, ReasonCode.AMOUNT_INCORRECT))
                .thenHappened(AppealFiled.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {19, 20, 21})
    @DisplayName("t9 · a party hands in 20 files at most, with the appeal and later together")
    void atMostTwenty(int count) {
        int maximum = Rules.SEED.evidence().maximumFiles();
        Story story = Story.paid().given(seller(passesGate())).given(appeals(pieces("S", 10)));
        for (int piece = 11; piece < count; piece++) {
            story.given(seller(adds(evidence("S" + piece))));
        }
        story.given(buyer(adds(evidence("B1")))).when(seller(adds(evidence("S" + count))));
        if (count <= maximum) {
            story.thenHappened(EvidenceAdded.class);
        } else {
            story.thenRefused(TOO_MUCH_EVIDENCE, Map.of("maximum", "20"));
        }
    }

    @Test
    @DisplayName("e8 · evidence after the decision is refused; with an objection it is taken again")
    void afterTheDecision() {
        Story.paid(Rules.WITH_OBJECTION)
                .given(ruled(Outcome.FORCE_RELEASE))
                .when(seller(adds(evidence("S2"))))
                .thenRefused(ALREADY_DECIDED, RuleId.E8)
                .given(platform(executed("X1")))
                .when(seller(adds(evidence("S2"))))
                .thenRefused(NO_OPEN_APPEAL, RuleId.E8)
                .given(seller(objects()))
                .thenMay(BUYER, ActionKind.ADD_EVIDENCE)
                .when(seller(adds(evidence("S2"))))
                .thenHappened(EvidenceAdded.class);
    }
}
