package org.appealdesk.evidence.check;

import static org.appealdesk.evidence.check.Files.*;
import static org.appealdesk.evidence.check.RemarkKind.*;
import static org.assertj.core.api.Assertions.assertThat;

import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.evidence.likeness.Luminance;
import org.appealdesk.evidence.likeness.PictureHash;
import org.junit.jupiter.api.Test;

class KnownFilesTest {

    private final KnownFiles known = new KnownFiles(TraceStore.NONE);

    @Test
    void theSameBytesElsewhereAreToldOnceForEachPlace() {
        known.learn(place("1", "E1"), document("aa", "x"));
        known.learn(place("1", "E2"), document("aa", "x"));
        known.learn(place("2", "E1"), document("aa", "x"));
        known.learn(place("2", "E1"), document("aa", "x"));
        known.learn(place("3", "E1"), document("bb", "x"));

        assertThat(known.remarks(place("1", "E1"), document("aa", "x")))
                .containsExactlyInAnyOrder(
                        Remark.of(SAME_FILE_ELSEWHERE, "E2", "1"), Remark.of(SAME_FILE_ELSEWHERE, "E1", "2"));
    }

    /** Both parties show the same transfer; only in another case is that odd. */
    @Test
    void aReferenceIsOddInAnotherCaseOnly() {
        known.learn(place("1", "E1"), document("aa", "Mã giao dịch: FT26061000000001"));
        known.learn(place("1", "E2"), document("bb", "Mã GD FT2606-1000-000001"));
        known.learn(place("2", "E7"), document("cc", "ck ft26061000000001 2.600.000"));
        known.learn(place("3", "E1"), codes("https://bank.example?x Reference: FT26061000000001"));

        assertThat(known.remarks(place("1", "E1"), document("aa", "Mã giao dịch: FT26061000000001")))
                .containsExactlyInAnyOrder(
                        Remark.of(REFERENCE_ELSEWHERE, "FT26061000000001", "E7", "2"),
                        Remark.of(REFERENCE_ELSEWHERE, "FT26061000000001", "E1", "3"));
    }

    @Test
    void aPictureThatLooksTheSameIsToldUnlessItsBytesAreTheSame() {
        PictureHash hash = PictureHash.of(stripes());
        known.learn(place("1", "E1"), picture("aa", hash));
        known.learn(place("2", "E1"), picture("bb", hash));
        known.learn(place("3", "E1"), picture("aa", hash));
        known.learn(place("4", "E1"), picture("cc", null));

        assertThat(known.remarks(place("1", "E1"), picture("aa", hash)))
                .extracting(Remark::kind)
                .containsExactly(SAME_FILE_ELSEWHERE, ALIKE_ELSEWHERE);
        assertThat(known.remarks(place("1", "E1"), picture("aa", hash))
                        .getLast()
                        .values())
                .containsEntry("caseId", "2")
                .containsEntry("evidenceId", "E1");
        assertThat(known.remarks(place("9", "E1"), picture("cc", null)))
                .containsExactly(Remark.of(SAME_FILE_ELSEWHERE, "E1", "4"));
    }

    @Test
    void aCaseThatIsGoneIsForgotten() {
        PictureHash hash = PictureHash.of(stripes());
        known.learn(place("1", "E1"), picture("aa", hash));
        known.learn(place("1", "E2"), document("bb", "Mã giao dịch: FT26061000000001"));
        known.forget(new CaseId("1"));

        assertThat(known.remarks(place("2", "E1"), picture("aa", hash))).isEmpty();
        assertThat(known.remarks(place("2", "E2"), document("bb", "Mã giao dịch: FT26061000000001")))
                .isEmpty();

        known.learn(place("1", "E1"), picture("aa", hash));
        assertThat(known.remarks(place("2", "E1"), picture("aa", hash))).hasSize(1);
    }

    /** Bars of uneven width, both ways. */
    private static Luminance stripes() {
        byte[] values = new byte[256 * 256];
        for (int at = 0; at < values.length; at++) {
            int x = at % 256;
            int y = at / 256;
            values[at] = (byte) (Math.sin(x * x / 900.0) + Math.sin(y * y / 1100.0) > 0 ? 230 : 30);
        }
        return new Luminance(256, 256, values);
    }
}
