package org.appealdesk.console.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import org.appealdesk.console.findings.FindingDraft;
import org.appealdesk.console.findings.FindingsViewModel;
import org.appealdesk.console.live.CaseTable;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.PlatformAction;
import org.appealdesk.engine.dossier.CallOutcome;
import org.appealdesk.engine.dossier.FindingResult;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.Test;

class PartyViewModelTest {
    private final CaseTable table = CaseTable.claimed();
    private final FindingsViewModel findings = new FindingsViewModel(table.live(), ground -> {});
    private final List<String> contacts = new ArrayList<>();
    private final PartyViewModel buyer = party(Side.BUYER);
    private final PartyViewModel seller = party(Side.SELLER);

    @Test
    void knows_who_complains() {
        assertThat(seller.factsProperty().get().role().isComplainant()).isTrue();
        assertThat(buyer.factsProperty().get().role().isComplainant()).isFalse();
        assertThat(seller.factsProperty().get().role().isMaker()).isTrue();
    }

    @Test
    void the_phone_is_masked_until_it_is_asked_for() {
        assertThat(seller.phone()).contains("+84 ••• 5678");
        assertThat(seller.account()).isEqualTo("•••• 5523");

        seller.reveal(true);

        assertThat(seller.phone()).contains("+84 912 345 678");
        assertThat(seller.account()).isEqualTo("001100445523");
    }

    @Test
    void a_party_that_filed_nothing_left_no_phone() {
        assertThat(buyer.phone()).isEmpty();
        assertThat(buyer.phonePlace()).isEmpty();
        assertThat(buyer.localTime().getValue()).isEmpty();
    }

    @Test
    void the_partys_hour_follows_the_authoritys_clock() {
        ObservableValue<String> there = seller.localTime();
        assertThat(there.getValue()).startsWith("14:03:22");

        table.pass(Duration.ofMinutes(2));

        assertThat(there.getValue()).startsWith("14:05:22");
    }

    @Test
    void counts_attempts_and_how_often_the_party_was_reached() {
        table.call(Side.BUYER, CallOutcome.NO_ANSWER).call(Side.BUYER, CallOutcome.REACHED);

        assertThat(buyer.factsProperty().get().calls().calls()).hasSize(2);
        assertThat(buyer.factsProperty().get().calls().reached()).isEqualTo(1);
        assertThat(seller.factsProperty().get().calls().calls()).isEmpty();
    }

    @Test
    void shows_whether_support_has_contacted_the_party() {
        assertThat(buyer.factsProperty().get().role().isContacted()).isFalse();

        table.write(Side.BUYER, "Chào anh.");

        assertThat(buyer.factsProperty().get().role().isContacted()).isTrue();
        assertThat(seller.factsProperty().get().role().isContacted()).isFalse();
    }

    @Test
    void shows_a_ban() {
        table.act(new Actor.Platform(), new PlatformAction.ReportPartyBanned(Side.SELLER));

        assertThat(seller.factsProperty().get().role().isBanned()).isTrue();
    }

    @Test
    void its_claims_carry_what_the_agent_found() {
        assertThat(buyer.claims()).extracting(FindingDraft::side).containsOnly(Side.BUYER);

        findings.drafts().getLast().resultProperty().set(FindingResult.DISPROVED);

        assertThat(buyer.claims())
                .extracting(draft -> draft.resultProperty().get())
                .containsExactly(FindingResult.DISPROVED);
    }

    @Test
    void its_buttons_need_an_own_case() {
        CaseTable waiting = CaseTable.queued();
        PartyViewModel party = new PartyViewModel(
                waiting.live(), Side.BUYER, new FindingsViewModel(waiting.live(), ground -> {}), recorder());

        assertThat(party.canCall().getValue().whyNot()).isEqualTo("Nobody has claimed the case: claim it first.");
        assertThat(party.canMessage().getValue().isAllowed()).isFalse();
    }

    @Test
    void its_buttons_name_their_party() {
        buyer.call();
        seller.message();

        assertThat(contacts).containsExactly("call BUYER", "message SELLER");
    }

    private PartyViewModel party(Side side) {
        return new PartyViewModel(table.live(), side, findings, recorder());
    }

    private PartyViewModel.Contact recorder() {
        return new PartyViewModel.Contact() {
            @Override
            public void message(Side side) {
                contacts.add("message " + side);
            }

            @Override
            public void call(Side side) {
                contacts.add("call " + side);
            }

            @Override
            public void pastCases(PastCasesViewModel past) {
                contacts.add("past cases of " + past.nickname());
            }
        };
    }
}
