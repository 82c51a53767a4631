package org.appealdesk.console.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import org.appealdesk.console.appeal.CaseScreen;
import org.appealdesk.console.driver.Desktop;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.Replies;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.fx.Seats;
import org.appealdesk.console.live.LiveWork;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.evidence.corpus.OfficeFiles;
import org.appealdesk.evidence.corpus.Pdfs;
import org.appealdesk.evidence.corpus.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made to bring a desk down are told about, and the window goes on being drawn meanwhile. */
class HostileFilesOnBenchTest {

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("flood.png", Pictures.flood(12_000, 12_000));
        files.put("bomb.docx", OfficeFiles.bomb(400));
        files.put("pages.pdf", Pdfs.sharing(5_000));
        files.put("script.pdf", Pdfs.withScript());
        files.put("locked.pdf", Pdfs.locked());
        files.put("nothing.jpg", new byte[0]);
        files.put("..%2f\u202egpj.png", TestFiles.picture("png", 20, 10));
        return files;
    }

    @Test
    void eachIsToldAboutWhileTheWindowIsDrawnOn(@TempDir Path folder) {
        PaperDesk paper = new PaperDesk(folder);
        CaseId id = paper.appeal("388107", "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        files().forEach((name, content) -> paper.handIn(id, Side.SELLER, EvidenceKind.OTHER, name, content));
        Desktop desktop = Desktop.of(Language.ENGLISH, paper.clock(), CaseScreen.actions());
        try (Screen screen = desktop.show(
                1280,
                800,
                tools -> new CaseScreen(paper.desk(), new Seats(PaperDesk.ME), LiveWork.none(), Replies.book())
                        .open(id, Desktop.live(tools)))) {
            screen.click("#tab-evidence");
            ListView<?> list = screen.find("#evidence-list", ListView.class);
            int all = Fx.get(() -> list.getItems().size());
            Frames frames = Frames.count();
            for (int at = all - files().size(); at < all; at++) {
                int piece = at;
                Fx.run(() -> list.getSelectionModel().select(piece));
                screen.await("piece " + at + " is told about", () -> isToldAbout(screen));
            }
            frames.stop();

            assertThat(frames.mostWorkMillis()).as("of %s", frames).isLessThan(Frames.MOST_WORK_MILLIS);
        }
    }

    /** A picture, words, or why there are none. */
    private static boolean isToldAbout(Screen screen) {
        boolean isLoading = screen.all(".state-title").stream()
                .map(Labeled.class::cast)
                .anyMatch(title -> title.getText().startsWith("Reading"));
        return !isLoading
                && (screen.shows("#evidence-picture")
                        || screen.shows("#evidence-words")
                        || screen.shows(".state-title"));
    }
}
