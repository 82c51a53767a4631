package org.appealdesk.console.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.live.CaseTable;
import org.appealdesk.console.transcript.TimelineEntry.Content;
import org.appealdesk.console.transcript.TimelineEntry.Kind;
import org.appealdesk.console.transcript.TimelineEntry.Place;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.command.PlatformAction;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.CallOutcome;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.dossier.InformationSupply;
import org.appealdesk.engine.profile.Check;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.Test;

class TimelineTest {

    @Test
    void a_filing_gives_a_line_its_statement_and_its_evidence() {
        CaseTable table = CaseTable.filed();

        assertThat(entries(table))
                .extracting(TimelineEntry::kind)
                .containsExactly(Kind.CHANGE, Kind.CHANGE, Kind.CHANGE, Kind.CHANGE, Kind.STATEMENT, Kind.EVIDENCE);
        assertThat(last(table).content().side()).contains(Side.SELLER);
    }

    @Test
    void what_one_command_caused_stands_in_one_line_with_its_rules_and_who_was_told() {
        CaseTable table = CaseTable.queued();

        TimelineEntry answer = changes(table).getLast();

        assertThat(words(table).line(answer)).isEqualTo("Buyer: negotiation failed → to customer support");
        assertThat(words(table).ruleLabels(answer)).isEqualTo("R13");
        assertThat(words(table).ruleTexts(answer)).isEqualTo("R13  Negotiation failed: at once to customer support.");
        assertThat(words(table).told(answer)).isEqualTo("Buyer, Seller notified");
        assertThat(words(table).notTold(answer)).isEmpty();
    }

    @Test
    void silence_is_told_with_its_time_and_its_own_rules() {
        CaseTable table = CaseTable.filed().pass(Duration.ofMinutes(10));

        TimelineEntry silence = changes(table).getLast();

        assertThat(words(table).line(silence))
                .isEqualTo("No answer from the respondent by 14:13:22\u00a0ICT → to customer support");
        assertThat(words(table).ruleLabels(silence)).isEqualTo("t5 R18");
    }

    @Test
    void a_notice_to_a_banned_party_is_marked_as_not_delivered() {
        CaseTable table = CaseTable.filed()
                .act(new Actor.Platform(), new PlatformAction.ReportPartyBanned(Side.BUYER))
                .pass(Duration.ofMinutes(10));

        TimelineEntry silence = changes(table).getLast();

        assertThat(words(table).told(silence)).isEqualTo("Seller notified");
        assertThat(words(table).notTold(silence)).isEqualTo("Buyer could not be notified (banned)");
    }

    @Test
    void what_support_does_stands_on_the_side_of_the_party_it_is_for() {
        CaseTable table = CaseTable.claimed()
                .write(Side.BUYER, "Chào anh.")
                .call(Side.SELLER, CallOutcome.REACHED)
                .ask(Side.SELLER, Duration.ofMinutes(15));

        List<TimelineEntry> newest = newest(table, 3);

        assertThat(newest).extracting(TimelineEntry::kind).containsExactly(Kind.CHAT, Kind.CALL, Kind.REQUEST);
        assertThat(newest)
                .extracting(entry -> entry.content().side().orElseThrow())
                .containsExactly(Side.BUYER, Side.SELLER, Side.SELLER);
    }

    @Test
    void an_answer_to_a_request_gives_its_words_and_its_evidence() {
        CaseTable table = CaseTable.claimed().ask(Side.SELLER, Duration.ofMinutes(15));

        EvidenceFile statement = new EvidenceFile(
                "E2", EvidenceKind.BANK_STATEMENT, new FileFacts("saoke.pdf", 9_000, "ab".repeat(32), true), "");
        table.act(
                new Actor.Party(Side.SELLER),
                new PartyAction.SupplyInformation(
                        new InformationSupply("Q-SELLER", Set.of("1"), "Đây ạ.", List.of(statement))));

        assertThat(newest(table, 2)).extracting(TimelineEntry::kind).containsExactly(Kind.REQUEST, Kind.EVIDENCE);
        assertThat(newest(table, 2)).extracting(entry -> entry.place().part()).containsExactly(0, 1);
    }

    @Test
    void ticks_in_a_row_stand_in_one_line() {
        CaseTable table = CaseTable.claimed()
                .act(PaperDesk.ME, new SupportAction.TickCheck(Check.AMOUNT, true))
                .act(PaperDesk.ME, new SupportAction.TickCheck(Check.CHAT_READ, true));

        assertThat(words(table).line(last(table)))
                .isEqualTo("LT ticked “Amount on the receipt against the order’s total”; LT ticked “Trade chat read"
                        + " to its end”");
    }

    @Test
    void a_note_belongs_to_neither_party() {
        CaseTable table = CaseTable.claimed().act(PaperDesk.ME, new SupportAction.AddNote("Both agree."));

        assertThat(last(table).content()).isEqualTo(new Content.Note("LT", "Both agree."));
        assertThat(last(table).concerns(Side.BUYER)).isTrue();
        assertThat(last(table).concerns(Side.SELLER)).isTrue();
    }

    @Test
    void a_ruling_is_final_or_waits_for_the_second_person() {
        CaseTable small = CaseTable.ready().rule(Outcome.TOP_UP_THEN_RELEASE);
        CaseTable large = CaseTable.filed("510000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        large.paper().failNegotiation(large.id());
        large.act(PaperDesk.ME, new SupportAction.ClaimCase()).prepared().rule(Outcome.TOP_UP_THEN_RELEASE);

        assertThat(last(small).content())
                .isInstanceOfSatisfying(
                        Content.Ruled.class,
                        ruled -> assertThat(ruled.isFinal()).isTrue());
        assertThat(last(large).content())
                .isInstanceOfSatisfying(
                        Content.Ruled.class,
                        ruled -> assertThat(ruled.isFinal()).isFalse());
    }

    @Test
    void every_entry_has_a_place_of_its_own() {
        CaseTable table = CaseTable.ready().say(Side.BUYER, "Anh ơi?").rule(Outcome.TOP_UP_THEN_RELEASE);

        assertThat(entries(table)).extracting(TimelineEntry::place).doesNotHaveDuplicates();
        assertThat(entries(table))
                .extracting(TimelineEntry::place)
                .extracting(Place::version)
                .isSorted();
    }

    private static List<TimelineEntry> entries(CaseTable table) {
        return Timeline.of(table.live().view().events(), table.live()::pending);
    }

    private static List<TimelineEntry> changes(CaseTable table) {
        return entries(table).stream()
                .filter(entry -> entry.kind() == Kind.CHANGE)
                .toList();
    }

    private static List<TimelineEntry> newest(CaseTable table, int count) {
        List<TimelineEntry> all = entries(table);
        return all.subList(all.size() - count, all.size());
    }

    private static TimelineEntry last(CaseTable table) {
        return entries(table).getLast();
    }

    private static TimelineWords words(CaseTable table) {
        return new TimelineWords(table.live().words());
    }
}
