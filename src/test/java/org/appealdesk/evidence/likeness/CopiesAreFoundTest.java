package org.appealdesk.evidence.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the limits to what was measured when they were chosen, see {@code evidence-checks.md}. */
class CopiesAreFoundTest {

    private static final long SEED = 1;
    private static CopyTrial trial;

    @BeforeAll
    static void handIn() throws IOException {
        trial = CopyTrial.run(500, SEED);
    }

    @ParameterizedTest
    @EnumSource(Copy.class)
    void nearlyEveryCopyIsFound(Copy copy) {
        double share = trial.found(copy).value();

        switch (copy) {
            case ROTATED_90, ROTATED_180, ROTATED_270, MIRRORED, HALF_SIZE ->
                assertThat(share).as(copy + ", seed " + SEED).isEqualTo(1);
            case CROPPED, RECOMPRESSED, MESSENGER, TURNED_MESSENGER ->
                assertThat(share).as(copy + ", seed " + SEED).isGreaterThanOrEqualTo(0.94);
        }
    }

    @Test
    void hardlyAnyTwoDifferentPicturesAreTakenForCopies() {
        assertThat(trial.wrongMatches().all()).isEqualTo(500 * 499);
        assertThat(trial.wrongMatches().value()).as("seed " + SEED).isLessThan(0.0001);
        assertThat(trial.queriesWithWrongMatch().value()).as("seed " + SEED).isLessThan(0.02);
    }

    @Test
    void receiptsInOneLayoutAreToldApart() {
        assertThat(trial.sameLayout().all()).isEqualTo(100);
        assertThat(trial.sameLayout().hits()).as("seed " + SEED).isZero();
        assertThat(trial.sameTwoAgain().hits()).as("seed " + SEED).isLessThanOrEqualTo(1);
    }

    /** Another amount looks like another transfer: what this cannot find is measured too. */
    @Test
    void aReceiptThatWasPaintedOverIsNotFound() {
        assertThat(trial.forgeries().all()).isEqualTo(100);
        assertThat(trial.forgeries().value()).as("seed " + SEED).isLessThan(0.1);
    }
}
