package org.appealdesk.engine;

import static org.appealdesk.engine.RejectionCode.*;
import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;
import static org.appealdesk.engine.story.Plots.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.appealdesk.engine.MessageTrail.Failure;
import org.appealdesk.engine.MessageTrail.Fate;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.MessageReport;
import org.appealdesk.engine.event.DossierEvent.MessageReported;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.event.RulingEvent.RulingMade;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.state.Correspondence;
import org.appealdesk.engine.state.Letter.Standing;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What became of messages (e20). */
class MessageReportTest {
    private static final Instant AT = Instant.parse("2026-03-01T07:00:00Z");

    /** Of the parties' chat, from the buyer. */
    private static final String CHAT = "M1";

    /** From support to the seller. */
    private static final String LETTER = "M2";

    private static Story written() {
        return Story.paid().given(claimed()).given(buyer(says(Channel.TRADE, "paid it")), lan(writesTo(Side.SELLER)));
    }

    private static MessageReport received(String id) {
        return new MessageReport.Received(id, AT);
    }

    private static MessageReport seen(String id) {
        return new MessageReport.Seen(id, AT.plusSeconds(60));
    }

    private static MessageReport undelivered(String id) {
        return new MessageReport.Undelivered(id, AT, "no such device");
    }

    private static Fate fate(Story story, String id) {
        return MessageTrail.of(story.events()).getOrDefault(id, Fate.SENT);
    }

    @Test
    @DisplayName("e20 · that a message arrived and was seen is kept, each once")
    void receipts() {
        written()
                .when(platform(reports(received(LETTER))))
                .thenHappened(MessageReported.class)
                .thenBy(RuleId.E20)
                .when(platform(reports(received(LETTER))))
                .thenNothingHappened()
                .when(platform(reports(seen(LETTER))))
                .thenHappened(MessageReported.class)
                .when(platform(reports(received(LETTER))))
                .thenNothingHappened()
                .then(story -> {
                    assertThat(fate(story, LETTER).received()).contains(AT);
                    assertThat(fate(story, LETTER).seen()).contains(AT.plusSeconds(60));
                    assertThat(fate(story, CHAT)).isEqualTo(Fate.SENT);
                });
    }

    @Test
    @DisplayName("e20 · what could not be delivered has failed, until it arrives after all; never once it arrived")
    void undeliveredMessages() {
        written()
                .when(platform(reports(undelivered(LETTER))))
                .thenHappened(MessageReported.class)
                .then(story -> assertThat(fate(story, LETTER).failure())
                        .contains(new Failure.Undelivered(AT, "no such device")))
                .when(platform(reports(received(LETTER))))
                .thenHappened(MessageReported.class)
                .then(story -> assertThat(fate(story, LETTER).failure()).isEmpty())
                .when(platform(reports(undelivered(LETTER))))
                .thenNothingHappened()
                .when(platform(reports(new MessageReport.Undelivered(CHAT, AT, " "))))
                .thenRefused(WORDS_MISSING, Map.of("what", "why"));
    }

    @Test
    @DisplayName("e16, e20 · what support writes to a banned party does not arrive")
    void banned() {
        Story.paid()
                .given(claimed())
                .given(platform(bans(Side.SELLER)), lan(writesTo(Side.SELLER)))
                .then(story -> assertThat(fate(story, LETTER).failure()).contains(new Failure.ReaderBanned()));
        written()
                .given(platform(bans(Side.SELLER)))
                .then(story -> assertThat(fate(story, LETTER).failure())
                        .as("it was sent before")
                        .isEmpty());
        Story.paid()
                .given(claimed())
                .given(platform(bans(Side.BUYER)), lan(writesTo(Side.SELLER)))
                .then(story -> assertThat(fate(story, LETTER).failure()).isEmpty());
    }

    @Test
    @DisplayName("e20 · an edit and a deletion in the trade chat keep what was said before")
    void editsAndDeletions() {
        MessageReport once = new MessageReport.Edited(CHAT, AT, "paid half of it");
        written()
                .when(platform(reports(once)))
                .thenHappened(MessageReported.class)
                .when(platform(reports(once)))
                .thenNothingHappened()
                .given(platform(reports(new MessageReport.Edited(CHAT, AT.plusSeconds(9), "paid nothing"))))
                .when(platform(reports(new MessageReport.Deleted(CHAT, AT.plusSeconds(20)))))
                .thenHappened(MessageReported.class)
                .when(platform(reports(new MessageReport.Deleted(CHAT, AT.plusSeconds(30)))))
                .thenNothingHappened()
                .then(story -> {
                    assertThat(fate(story, CHAT).edits())
                            .containsExactly(
                                    new MessageTrail.Edit(AT, "paid half of it"),
                                    new MessageTrail.Edit(AT.plusSeconds(9), "paid nothing"));
                    assertThat(fate(story, CHAT).deleted()).contains(AT.plusSeconds(20));
                });
    }

    @Test
    @DisplayName("e20 · messages that are not there, and reports that do not fit the channel, are refused")
    void refused() {
        written()
                .given(buyer(says(Channel.BUYER_SUPPORT, "help")))
                .when(platform(reports(seen("M9"))))
                .thenRefused(MESSAGE_UNKNOWN, Map.of("id", "M9"))
                // M1 is the buyer's to support now: support reads it here.
                .when(platform(reports(seen(CHAT))))
                .thenRefused(WRONG_CHANNEL, RuleId.E20)
                .when(platform(reports(new MessageReport.Edited(LETTER, AT, "something else"))))
                .thenRefused(WRONG_CHANNEL, RuleId.E20)
                .when(platform(reports(new MessageReport.Deleted(CHAT, AT))))
                .thenRefused(WRONG_CHANNEL, RuleId.E20);
    }

    @Test
    @DisplayName("e20 · only the platform reports, before an appeal and after its end, too")
    void onlyThePlatform() {
        written()
                .when(buyer(reports(seen(LETTER))))
                .thenRefused(WRONG_ACTOR)
                .when(lan(reports(seen(LETTER))))
                .thenRefused(WRONG_ACTOR)
                .thenMay(new Actor.Platform(), ActionKind.REPORT_MESSAGE);
        Story.paid().given(buyer(says(Channel.TRADE, "hello"))).given(platform(reports(seen(CHAT))));
        Story.paid().given(carriedOut(Outcome.FORCE_RELEASE)).given(platform(reports(seen(LETTER))));
    }

    @Test
    @DisplayName("e20 · a receipt renews no lease and makes no ruling stale; an edit makes it stale")
    void staleness() {
        Story ready = Story.paid().given(prepared()).given(buyer(says(Channel.TRADE, "paid it")));
        Basis known = Basis.version(ready.state().version());
        Phase before = ready.state().openAppeal().orElseThrow().phase();
        ready.given(platform(reports(seen(CHAT))), platform(reports(received(LETTER))))
                .then(story -> assertThat(
                                story.state().openAppeal().orElseThrow().phase())
                        .isEqualTo(before))
                .when(lan(rules(Outcome.FORCE_RELEASE)).knowing(known))
                .thenHappened(RulingMade.class);
        Story edited = Story.paid().given(prepared()).given(buyer(says(Channel.TRADE, "paid it")));
        Basis then = Basis.version(edited.state().version());
        edited.given(platform(reports(new MessageReport.Edited(CHAT, AT, "no"))))
                .when(lan(rules(Outcome.FORCE_RELEASE)).knowing(then))
                .thenRefused(STALE_VERSION);
    }

    @Test
    @DisplayName("a message more costs little, however many there are")
    void manyMessages() {
        int many = 10_000;
        Correspondence all = Correspondence.EMPTY;
        long copied = 0;
        for (int number = 0; number < many; number++) {
            all = all.sent("M" + number, Channel.TRADE, Side.BUYER);
            copied += all.layers().getLast().size();
        }
        Correspondence letters = all;
        assertThat(IntStream.range(0, many).mapToObj(number -> letters.find("M" + number)))
                .allSatisfy(letter -> assertThat(letter).isPresent());
        // Ten thousand times the logarithm of ten thousand; a copy of all for each would be fifty million.
        assertThat(copied).isLessThan(14L * many);
        assertThat(letters.layers()).hasSizeLessThan(15);
    }

    @Test
    @DisplayName("what a later report says of a message holds")
    void laterReport() {
        Correspondence letters = Correspondence.EMPTY
                .sent("A", Channel.TRADE, Side.BUYER)
                .sent("B", Channel.BUYER_SUPPORT, null)
                .reported(new MessageReport.Seen("A", AT));
        assertThat(letters.find("A").orElseThrow().standing()).isEqualTo(Standing.SEEN);
        assertThat(letters.find("B").orElseThrow().standing()).isEqualTo(Standing.SENT);
        assertThat(letters.find("A").orElseThrow().reader()).contains(Side.SELLER);
        assertThat(letters.find("B").orElseThrow().reader()).contains(Side.BUYER);
        assertThat(letters.find("C")).isEqualTo(Optional.empty());
        assertThatThrownBy(() -> letters.reported(new MessageReport.Seen("C", AT.plus(Duration.ofDays(1)))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(List.of(
                        new MessageReport.Received("A", AT).changesWords(),
                        new MessageReport.Deleted("A", AT).changesWords()))
                .containsExactly(false, true);
    }
}
