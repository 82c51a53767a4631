package org.appealdesk.casework.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.appealdesk.casework.CaseView;
import org.appealdesk.casework.MemoryPapers;
import org.appealdesk.casework.people.PartyTraits;
import org.appealdesk.casework.people.Trait;
import org.appealdesk.casework.people.TraitKind;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.Test;

/** An agent's plans, kept as papers and read again. */
class DayBookTest {
    private static final Instant NOW = Instant.parse("2026-11-23T07:03:22Z");

    private final MemoryPapers papers = new MemoryPapers();
    private final DayBook book = new DayBook(papers);

    private static Reminder reminder(String id, Duration in) {
        return new Reminder(id, new CaseId("388107"), NOW.plus(in), "Statement ready\nask Hà");
    }

    @Test
    void whatIsPlannedIsThereAgainAtTheNextStart() {
        Reminder reminder = reminder("r1", Duration.ofDays(2));
        Snooze snooze = new Snooze(new CaseId("388108"), NOW.plusSeconds(60), 17);
        WatchedPerson person = new WatchedPerson(
                "p1",
                "minh_otc88",
                Set.of(new Trait(TraitKind.USER, "account of minh"), new Trait(TraitKind.PHONE, "+84912345678")),
                "Writes from two numbers.\nBe patient.",
                NOW);
        book.put(reminder);
        book.put(snooze);
        book.put(person);

        DayBook next = new DayBook(papers);

        assertThat(next.reminders()).containsExactly(reminder);
        assertThat(next.snoozes()).containsExactly(snooze);
        assertThat(next.people()).containsExactly(person);
    }

    @Test
    void whatIsOverIsGoneForGood() {
        book.put(reminder("r1", Duration.ofHours(1)));
        book.put(new Snooze(new CaseId("1"), NOW, 1));
        WatchedPerson person = new WatchedPerson("p1", "x", Set.of(new Trait(TraitKind.USER, "u-1")), "memo", NOW);
        book.put(person);

        book.remove(reminder("r1", Duration.ofHours(1)));
        book.wake(new CaseId("1"));
        book.remove(person);

        DayBook next = new DayBook(papers);
        assertThat(next.reminders()).isEmpty();
        assertThat(next.snoozes()).isEmpty();
        assertThat(next.people()).isEmpty();
    }

    @Test
    void whatIsDueFirstComesFirstAndPuttingOffChangesThat() {
        book.put(reminder("r1", Duration.ofHours(1)));
        book.put(reminder("r2", Duration.ofHours(2)));
        book.put(reminder("r1", Duration.ofHours(1)).at(NOW.plus(Duration.ofHours(3))));

        assertThat(book.reminders()).extracting(Reminder::id).containsExactly("r2", "r1");
    }

    @Test
    void papersOfALaterVersionAreLeftAsTheyAre() {
        papers.write("reminder", "r9", "in a way nobody knows yet");
        papers.write("snooze", "388107", "tomorrow\n1");
        papers.write("watched-person", "p9", "2026-11-23T07:03:22Z\nIRIS blue\nshown\nmemo");

        DayBook next = new DayBook(papers);

        assertThat(next.reminders()).isEmpty();
        assertThat(next.snoozes()).isEmpty();
        assertThat(next.people()).isEmpty();
        assertThat(papers.read("reminder", "r9")).contains("in a way nobody knows yet");
    }

    @Test
    void aReminderWithoutAReasonAndAPersonWithoutATraitAreNone() {
        assertThatThrownBy(() -> new Reminder("r1", new CaseId("1"), NOW, " "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WatchedPerson("p1", "x", Set.of(), "memo", NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSnoozeIsBrokenByAPartyOnly() {
        PaperDesk paper = new PaperDesk();
        CaseId id = paper.appeal("388107", "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        paper.failNegotiation(id);
        Snooze snooze = new Snooze(id, NOW, view(paper, id).file().version());
        assertThat(snooze.isBrokenBy(view(paper, id))).isFalse();

        paper.claim(id, PaperDesk.ME);
        assertThat(snooze.isBrokenBy(view(paper, id))).as("an agent's act").isFalse();

        paper.say(id, Side.BUYER, "alo");
        assertThat(snooze.isBrokenBy(view(paper, id))).isTrue();
    }

    @Test
    void aPersonIsRecognisedInTheOtherRoleAndByTheAccountAlone() {
        PaperDesk paper = new PaperDesk();
        CaseFile file = file(paper, "1", "hoa", "minh");
        WatchedPerson minh = new WatchedPerson("p1", "minh", PartyTraits.sure(file, Side.SELLER), "memo", NOW);

        assertThat(minh.is(file, Side.SELLER)).isTrue();
        assertThat(minh.is(file, Side.BUYER)).isFalse();
        assertThat(minh.is(file(paper, "2", "lan", "another"), Side.SELLER))
                .as("the same payment account")
                .isTrue();
        assertThat(minh.is(file(paper, "3", "minh", "x"), Side.BUYER))
                .as("the same user")
                .isTrue();
    }

    private static CaseFile file(PaperDesk paper, String number, String buyer, String seller) {
        return view(paper, paper.appeal(number, "1000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT, buyer, seller))
                .file();
    }

    private static CaseView view(PaperDesk paper, CaseId id) {
        return paper.desk().find(id).orElseThrow();
    }
}
