package org.appealdesk.console.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.live.CaseTable;
import org.appealdesk.console.transcript.TimelineEntry.Content;
import org.appealdesk.console.transcript.TimelineEntry.Kind;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.EvidenceHandling;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.Test;

class TimelineViewModelTest {
    private final CaseTable table = CaseTable.claimed()
            .say(Side.BUYER, "Anh ơi?")
            .say(Side.SELLER, "Dạ.")
            .write(Side.SELLER, "Chào chị.");
    private final PaperExhibits exhibits = new PaperExhibits();
    private final TimelineViewModel timeline = new TimelineViewModel(table.live(), exhibits);

    @Test
    void shows_one_kind_alone() {
        for (Kind kind : Kind.values()) {
            timeline.showsProperty(kind).set(kind == Kind.EVIDENCE);
        }

        assertThat(timeline.entries()).extracting(TimelineEntry::kind).containsOnly(Kind.EVIDENCE);
        assertThat(timeline.isFiltered()).isTrue();
    }

    @Test
    void shows_one_party_with_what_concerns_both() {
        timeline.partyProperty().set(Side.BUYER);

        assertThat(timeline.entries()).allMatch(entry -> entry.concerns(Side.BUYER));
        assertThat(timeline.entries())
                .extracting(TimelineEntry::content)
                .noneMatch(Content.SupportMessage.class::isInstance);
    }

    @Test
    void shows_who_had_evidence_in_hand_only_when_asked_for() {
        int usual = timeline.entries().size();
        table.act(PaperDesk.COLLEAGUE, new SupportAction.HandleEvidence(new EvidenceHandling.Viewed("E1")));
        assertThat(timeline.entries()).hasSize(usual);
        assertThat(timeline.isFiltered()).isFalse();

        timeline.showsProperty(Kind.CUSTODY).set(true);

        TimelineEntry last = timeline.entries().getLast();
        assertThat(last.content()).isEqualTo(new Content.Handled(new EvidenceHandling.Viewed("E1")));
        assertThat(new TimelineWords(table.live().words()).line(last)).endsWith("looked at E1");
        assertThat(timeline.isFiltered()).isFalse();

        timeline.clearFilters();
        assertThat(timeline.entries()).hasSize(usual);
    }

    @Test
    void shows_all_again() {
        int all = timeline.entries().size();
        timeline.partyProperty().set(Side.SELLER);
        timeline.showsProperty(Kind.CHAT).set(false);

        timeline.clearFilters();

        assertThat(timeline.entries()).hasSize(all);
        assertThat(timeline.isFiltered()).isFalse();
    }

    @Test
    void adds_what_is_new_at_the_end_and_moves_nothing() {
        int before = timeline.entries().size();
        List<Integer> addedFrom = new ArrayList<>();
        List<TimelineEntry> removed = new ArrayList<>();
        timeline.entries().addListener((ListChangeListener<TimelineEntry>) change -> {
            while (change.next()) {
                addedFrom.add(change.getFrom());
                removed.addAll(change.getRemoved());
            }
        });

        table.say(Side.BUYER, "Em gửi rồi.");

        assertThat(addedFrom).containsExactly(before);
        assertThat(removed).isEmpty();
    }

    @Test
    void what_does_not_pass_the_filters_does_not_come_in_later() {
        timeline.showsProperty(Kind.CHAT).set(false);
        int shown = timeline.entries().size();

        table.say(Side.BUYER, "Em gửi rồi.");

        assertThat(timeline.entries()).hasSize(shown);
    }

    @Test
    void opensWhatCameWithALine() {
        timeline.entries().forEach(exhibits::open);

        assertThat(exhibits.opened()).containsExactly("E1");
    }
}
