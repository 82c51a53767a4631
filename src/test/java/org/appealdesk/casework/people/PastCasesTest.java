package org.appealdesk.casework.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.appealdesk.casework.people.PastCase.Result;
import org.appealdesk.casework.people.PastCases.SamePictures;
import org.appealdesk.casework.signal.Signal;
import org.appealdesk.casework.signal.SignalKind;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.Test;

/** The other cases of a party, over a real desk. */
class PastCasesTest {

    private final PaperDesk paper = new PaperDesk();
    private final CaseId first = appeal("1", "hoa_otc", "minh88");

    private CaseId appeal(String number, String buyer, String seller) {
        return paper.appeal(number, "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT, buyer, seller);
    }

    private CaseFile file(CaseId id) {
        return paper.desk().find(id).orElseThrow().file();
    }

    private List<PastCase> past(CaseId id, Side side) {
        return paper.desk().pastCases(file(id), side, SamePictures.NONE);
    }

    @Test
    void somebodyUnderALookAlikeNicknameIsSeenInTheOtherRoleToo() {
        CaseId second = appeal("2", "MΙNH88", "lan");

        PastCase found = past(second, Side.BUYER).stream()
                .filter(one -> one.by().contains(TraitKind.NICKNAME))
                .findFirst()
                .orElseThrow();

        assertThat(found.id()).isEqualTo(first);
        assertThat(found.part())
                .isEqualTo(new PastCase.Part(Side.SELLER, true, ReasonCode.AMOUNT_INCORRECT, PaperDesk.START));
        assertThat(found.result()).isEqualTo(Result.OPEN);
        assertThat(found.outcome()).isNull();
    }

    @Test
    void whatEndedTellsHowAndTheNewestComesFirst() {
        paper.act(first, new Actor.Party(Side.SELLER), new PartyAction.CancelAppeal());
        CaseId second = later("2");
        paper.release(second);
        CaseId third = later("3");

        assertThat(past(third, Side.SELLER)).extracting(PastCase::id).containsExactly(second, first);
        assertThat(past(third, Side.SELLER))
                .extracting(PastCase::result)
                .containsExactly(Result.SETTLED, Result.WITHDRAWN);
        assertThat(past(third, Side.SELLER).getFirst().by())
                .contains(TraitKind.USER, TraitKind.ACCOUNT, TraitKind.NAME, TraitKind.NICKNAME);
    }

    private CaseId later(String number) {
        paper.pass(Duration.ofMinutes(1));
        return appeal(number, "hoa_otc", "minh88");
    }

    @Test
    void aPictureLeadsToWhoeverHandedItInThere() {
        CaseId other = paper.appeal("2", "1000000", Side.BUYER, ReasonCode.SELLER_NOT_RELEASED, "x", "y");
        SamePictures pictures = (file, side) -> side == Side.SELLER
                ? Stream.of(new SamePictures.Place(other, "E1"), new SamePictures.Place(file.id(), "E1"))
                : Stream.empty();

        List<PastCase> found = paper.desk().pastCases(file(first), Side.SELLER, pictures);

        assertThat(found.stream().filter(one -> one.by().contains(TraitKind.PICTURE)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.id()).isEqualTo(other);
                    assertThat(one.part().side()).isEqualTo(Side.BUYER);
                });
    }

    @Test
    void theSignalsOfADeskKnowItsOtherCases() {
        appeal("2", "hoa_otc", "lan");

        List<Signal> signals = paper.desk().signals(paper.desk().find(first).orElseThrow());

        assertThat(signals).extracting(Signal::kind).contains(SignalKind.SEEN_BEFORE);
        assertThat(paper.desk().linked(paper.desk().find(first).orElseThrow())).containsExactly(new CaseId("2"));
    }
}
