package org.appealdesk.console.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import javafx.beans.property.StringProperty;
import org.appealdesk.console.live.DraftBook;
import org.appealdesk.engine.trade.CaseId;
import org.junit.jupiter.api.Test;

/**
 * No sequence of steps sends a text to another reader or case than those on the button when it was pressed, nor words to
 * another than they were typed for. {@code -Dappealdesk.seed=…} walks the same ways again.
 */
class AudienceWalkTest {
    private static final int WALKS = Integer.getInteger("appealdesk.walks", 150);
    private static final int STEPS = 120;

    private final long first = Long.getLong("appealdesk.seed", Instant.now().toEpochMilli());

    private int walks(AudienceWalk.Keeper keeper, int count) {
        int arrived = 0;
        for (long seed = first; seed < first + count; seed++) {
            AudienceWalk walk = new AudienceWalk(seed, keeper);
            try {
                walk.go(STEPS);
            } catch (AssertionError wrong) {
                throw new AssertionError("-Dappealdesk.seed=" + seed + ": " + wrong.getMessage(), wrong);
            }
            arrived += walk.arrived();
        }
        return arrived;
    }

    @Test
    void wordsReachOnlyWhomTheButtonNamedAndWhomTheyWereTypedFor() {
        System.out.println("AudienceWalkTest: -Dappealdesk.seed=" + first);
        int arrived = walks((book, id) -> new Drafts(book.of(id)), WALKS);

        assertThat(arrived).as("texts that arrived").isGreaterThan(WALKS * 3);
    }

    @Test
    void itNoticesDraftsThatAreKeptUnderAnotherCase() {
        CaseId always = new CaseId("388107");

        assertNoticed((book, _) -> new Drafts(book.of(always)));
    }

    @Test
    void itNoticesADraftThatTwoReadersShare() {
        assertNoticed((book, id) -> new Shared(book.of(id)));
    }

    private void assertNoticed(AudienceWalk.Keeper faulty) {
        assertThatThrownBy(() -> walks(faulty, WALKS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("arrived at");
    }

    /** Planted: what is written to the buyer stands in the seller's field too. */
    private static final class Shared extends Drafts {
        Shared(DraftBook.Page page) {
            super(page);
        }

        @Override
        StringProperty words(Audience reader) {
            return super.words(reader == Audience.SELLER ? Audience.BUYER : reader);
        }
    }
}
