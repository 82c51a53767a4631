package org.appealdesk.engine;

import static org.appealdesk.engine.RejectionCode.*;
import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;
import static org.appealdesk.engine.story.Plots.*;
import static org.appealdesk.engine.story.Step.after;
import static org.appealdesk.engine.story.Step.due;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.appealdesk.engine.RequestTrail.Entry;
import org.appealdesk.engine.RequestTrail.Standing;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.Flag;
import org.appealdesk.engine.dossier.InformationItem;
import org.appealdesk.engine.dossier.InformationSupply;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.dossier.Notice;
import org.appealdesk.engine.event.DossierEvent.InformationLapsed;
import org.appealdesk.engine.event.DossierEvent.MessageSent;
import org.appealdesk.engine.event.DossierEvent.PartyReminded;
import org.appealdesk.engine.event.DossierEvent.RequestExtended;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.Rules;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A request after it was asked: item by item, reminders, more time. */
class RequestTrailTest {
    private static final Duration GAP = Rules.SEED.contact().reminderGap();

    /** No story here begins later. */
    private static final Instant DUE = Orders.START.plus(Duration.ofMinutes(15));

    private static final Instant LATER = Orders.START.plus(Duration.ofDays(1));

    private static Story asked() {
        return Story.paid().given(claimed()).given(lan(asks("Q1", Side.BUYER, DUE)));
    }

    private static Entry only(Story story) {
        List<Entry> all = RequestTrail.of(story.appeal(), story.events());
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static List<Standing> standings(Story story) {
        return only(story).items().stream().map(RequestTrail.Item::standing).toList();
    }

    @Test
    @DisplayName("t13 · an answer lands on its item; what one item lacks stays open")
    void landsOnItsItem() {
        Action supply = new PartyAction.SupplyInformation(
                new InformationSupply("Q1", Set.of("b"), "Here", List.of(evidence("E2"))));
        asked().then(story -> assertThat(standings(story)).containsExactly(Standing.OPEN, Standing.OPEN))
                .given(buyer(supply))
                .thenStage(Stage.INFORMATION_REQUESTED)
                .then(story -> {
                    assertThat(standings(story)).containsExactly(Standing.OPEN, Standing.SUPPLIED);
                    RequestTrail.Supplied answer =
                            only(story).items().getLast().answers().getFirst();
                    assertThat(answer.text()).isEqualTo("Here");
                    assertThat(answer.evidence()).extracting("id").containsExactly("E2");
                    assertThat(answer.version())
                            .isEqualTo(story.events().getLast().version());
                    assertThat(only(story).owed())
                            .extracting(InformationItem::id)
                            .containsExactly("a");
                })
                .given(buyer(supplies("Q1", "a")))
                .thenStage(Stage.CS_REVIEW)
                .then(story -> assertThat(only(story).owed()).isEmpty());
    }

    @Test
    @DisplayName("t14 · at the due time only the items that are not answered are overdue; late ones are told apart")
    void overdueByItem() {
        asked().given(buyer(supplies("Q1", "a")), due())
                .when(clock())
                .thenHappened(InformationLapsed.class)
                .then(story -> assertThat(standings(story)).containsExactly(Standing.SUPPLIED, Standing.OVERDUE))
                .given(buyer(supplies("Q1", "b")))
                .then(story -> assertThat(standings(story)).containsExactly(Standing.SUPPLIED, Standing.SUPPLIED_LATE));
    }

    @Test
    @DisplayName("t12 · of a request that was taken back, what was answered stays answered")
    void takenBack() {
        asked().given(buyer(supplies("Q1", "a")), lan(withdrawsRequest("Q1")))
                .then(story -> assertThat(standings(story)).containsExactly(Standing.SUPPLIED, Standing.TAKEN_BACK));
    }

    @Test
    @DisplayName("t12 · a reminder is a message to the party, and is recorded with what it still owes")
    void isReminded() {
        asked().given(buyer(supplies("Q1", "a")))
                .when(lan(reminds("Q1", Side.BUYER)))
                .thenHappened(MessageSent.class, PartyReminded.class)
                .thenBy(RuleId.T12)
                .then(story -> {
                    assertThat(story.last(PartyReminded.class).items()).containsExactly("b");
                    assertThat(only(story).reminders()).containsExactly(story.now());
                });
    }

    @Test
    @DisplayName("t12 · a party is reminded once an hour, to the millisecond, before and after the due time")
    void remindsOnceAnHour() {
        Story story = asked().given(lan(reminds("Q1", Side.BUYER)));
        Instant again = story.now().plus(GAP);
        assertThat(only(story).state().remindableFrom(Rules.SEED.contact())).contains(again);
        story.given(after(GAP.minusMillis(1)))
                .when(lan(reminds("Q1", Side.BUYER)))
                .thenRefused(REMINDED_ALREADY, Map.of("from", again.toString()))
                .given(after(Duration.ofMillis(1)))
                .when(lan(reminds("Q1", Side.BUYER)))
                .then(reminded ->
                        assertThat(reminded.last(PartyReminded.class).items()).containsExactlyInAnyOrder("a", "b"));
    }

    @Test
    @DisplayName("t12 · how long it takes to the next reminder is the profile's")
    void remindsAsTheProfileSays() {
        Story story = Story.paid(Rules.IMPATIENT)
                .given(claimed())
                .given(lan(asks("Q1", Side.BUYER, DUE)), lan(reminds("Q1", Side.BUYER)));
        Instant again = story.now().plus(Duration.ofMinutes(5));
        story.given(after(Duration.ofMinutes(5).minusMillis(1)))
                .when(lan(reminds("Q1", Side.BUYER)))
                .thenRefused(REMINDED_ALREADY, Map.of("from", again.toString()))
                .given(after(Duration.ofMillis(1)))
                .when(lan(reminds("Q1", Side.BUYER)))
                .thenHappened(MessageSent.class, PartyReminded.class);
    }

    @Test
    @DisplayName("t12 · only who owes something is reminded, in its own channel, by who has the case, in words")
    void remindsWhoOwes() {
        Action wordless = new SupportAction.RemindParty("Q1", new Message("M", Channel.BUYER_SUPPORT, " ", List.of()));
        asked().when(minh(reminds("Q1", Side.BUYER)))
                .thenRefused(CLAIMED_BY_OTHER)
                .when(lan(reminds("Q9", Side.BUYER)))
                .thenRefused(REQUEST_UNKNOWN, Map.of("request", "Q9"))
                .when(lan(reminds("Q1", Side.SELLER)))
                .thenRefused(WRONG_CHANNEL)
                .when(lan(wordless))
                .thenRefused(MESSAGE_EMPTY)
                .given(buyer(supplies("Q1", "a", "b")))
                .thenMayNot(LAN, ActionKind.REMIND_PARTY, REQUEST_UNKNOWN)
                .when(lan(reminds("Q1", Side.BUYER)))
                .thenRefused(REQUEST_UNKNOWN);
    }

    @Test
    @DisplayName("t12 t14 · a lapsed request that gets more time is open again; what was answered stays; no flag")
    void extendsLapsed() {
        asked().given(buyer(supplies("Q1", "a")), due())
                .when(lan(extendsRequest("Q1", LATER)))
                .thenHappened(InformationLapsed.class, RequestExtended.class)
                .thenNotified(Side.BUYER, Notice.INFORMATION_WANTED)
                .thenStage(Stage.INFORMATION_REQUESTED)
                .thenFlags()
                .then(story -> {
                    assertThat(standings(story)).containsExactly(Standing.SUPPLIED, Standing.OPEN);
                    assertThat(only(story).state().request().dueAt()).isEqualTo(LATER);
                })
                .given(after(Duration.between(DUE, LATER)))
                .when(clock())
                .thenHappened(InformationLapsed.class)
                .thenFlags(Flag.BUYER_GAVE_NO_INFORMATION);
    }

    @Test
    @DisplayName("t12 · more time ends later than before, and in the time to come")
    void extendsToLater() {
        asked().when(lan(extendsRequest("Q1", DUE)))
                .thenRefused(DUE_NOT_LATER, Map.of("due", DUE.toString()))
                .when(lan(extendsRequest("Q1", Orders.START)))
                .thenRefused(DUE_IN_THE_PAST)
                .when(lan(extendsRequest("Q9", LATER)))
                .thenRefused(REQUEST_UNKNOWN)
                .when(lan(extendsRequest("Q1", DUE.plusMillis(1))))
                .thenHappened(RequestExtended.class);
    }

    @Test
    @DisplayName("t12 · one open request a party: a lapsed one gets no more time when another is open")
    void oneOpenRequest() {
        asked().given(due(), lan(asks("Q2", Side.BUYER, LATER)))
                .when(lan(extendsRequest("Q1", LATER)))
                .thenRefused(REQUEST_OPEN, Map.of("side", "BUYER", "request", "Q2"));
    }

    @Test
    @DisplayName("t14 · who let two requests lapse stays flagged until both have more time")
    void twoLapsed() {
        asked().given(due(), lan(asks("Q2", Side.BUYER, DUE.plusSeconds(60))), due())
                .given(clock(), lan(extendsRequest("Q1", LATER)))
                .thenFlags(Flag.BUYER_GAVE_NO_INFORMATION);
    }
}
