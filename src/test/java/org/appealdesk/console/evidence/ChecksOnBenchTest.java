package org.appealdesk.console.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.evidence.corpus.Recordings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remarked about evidence stands beside it, as hints; recordings are played elsewhere. */
class ChecksOnBenchTest {
    @TempDir
    private Path folder = Path.of("");

    private static void openDetails(EvidenceTab tab) {
        Fx.run(() -> tab.screen().find("#evidence-viewer").requestFocus());
        tab.screen().press("I");
    }

    private static List<String> checks(EvidenceTab tab) {
        return tab.screen().textsIn(tab.screen().find("#evidence-checks"));
    }

    @Test
    void aTextIsComparedWithTheOrder() {
        try (EvidenceTab tab = EvidenceTab.in(folder)) {
            tab.look("statement.pdf", TestFiles.pdfSaying("So tien: 50.000.000 VND", "Noi dung: mua USDT"));
            openDetails(tab);

            assertThat(checks(tab))
                    .contains(
                            "◐  The order’s total of ₫51,000,000 is not in the text; the largest amount there is"
                                    + " ₫50,000,000.",
                            "◐  The transfer’s note names crypto: “Noi dung: mua USDT”")
                    .last()
                    .isEqualTo("Hints, never a verdict: what fits may be forged, what does not may be harmless.");
        }
    }

    @Test
    void theSameFileOfTheOtherPartyIsTold() {
        byte[] content = TestFiles.picture("png", 80, 60);
        try (EvidenceTab tab = EvidenceTab.in(folder, Language.VIETNAMESE)) {
            tab.look("mine.png", content);
            openDetails(tab);
            assertThat(checks(tab)).noneMatch(text -> text.startsWith("▲"));

            tab.add(Side.SELLER, EvidenceKind.BANK_STATEMENT, "his.png", content);
            tab.screen().press("Alt+Right");
            tab.screen().press("Alt+Right");

            assertThat(tab.says("#evidence-title")).startsWith("E3");
            assertThat(checks(tab)).anyMatch(text -> text.startsWith("▲") && text.contains("E2"));
        }
    }

    @Test
    void whereNothingStandsOutThatIsSaid() {
        try (EvidenceTab tab = EvidenceTab.in(folder)) {
            tab.look("plain.png", TestFiles.picture("png", 80, 60));
            openDetails(tab);

            assertThat(checks(tab)).containsExactly("Nothing stands out. That proves nothing.");
        }
    }

    @Test
    void aRecordingIsPlayedInAWindowOfItsOwn() {
        try (EvidenceTab tab = EvidenceTab.in(folder)) {
            tab.look("call.mp3", Recordings.mp3());
            tab.screen().click("#evidence-play");

            assertThat(tab.open().desktop().dialogs().played()).containsExactly("call.mp3");
        }
    }

    @Test
    void aRecordingThatNothingHerePlaysIsOnlyDescribed() {
        try (EvidenceTab tab = EvidenceTab.in(folder)) {
            tab.look("film.avi", Recordings.avi());

            assertThat(tab.screen().shows("#evidence-play")).isFalse();
            assertThat(tab.screen().texts()).anyMatch(text -> text.endsWith("No decoder here plays this kind."));
        }
    }
}
