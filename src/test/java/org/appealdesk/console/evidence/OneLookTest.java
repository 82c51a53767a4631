package org.appealdesk.console.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListView;
import org.appealdesk.console.appeal.CaseScreen;
import org.appealdesk.console.driver.CountingDecoder;
import org.appealdesk.console.driver.Desktop;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.Replies;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.fx.Files;
import org.appealdesk.console.fx.Seats;
import org.appealdesk.console.live.LiveWork;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.evidence.RememberingDecoder;
import org.appealdesk.evidence.check.KnownFiles;
import org.appealdesk.evidence.check.Learner;
import org.appealdesk.evidence.check.TraceStore;
import org.appealdesk.evidence.corpus.Pdfs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list, the viewer and whoever learns of all evidence look into a file once, all together. */
class OneLookTest {
    @Test
    void eachPieceIsInspectedOnce(@TempDir Path folder) {
        PaperDesk paper = new PaperDesk(folder);
        CaseId id = paper.appeal("388107", "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        paper.handIn(id, Side.SELLER, EvidenceKind.OTHER, "r.png", TestFiles.picture("png", 40, 30));
        paper.handIn(id, Side.SELLER, EvidenceKind.OTHER, "s.pdf", TestFiles.pdf(2));
        paper.handIn(id, Side.SELLER, EvidenceKind.OTHER, "locked.pdf", Pdfs.locked());
        CountingDecoder counting = new CountingDecoder();
        RememberingDecoder decoder = new RememberingDecoder(counting);
        KnownFiles known = new KnownFiles(TraceStore.NONE);
        Desktop desktop = Desktop.of(Language.ENGLISH, paper.clock(), CaseScreen.actions());
        try (Learner learner = new Learner(paper.desk(), decoder, known);
                Screen screen = desktop.show(
                        1280,
                        800,
                        tools -> new CaseScreen(paper.desk(), new Seats(PaperDesk.ME), LiveWork.none(), Replies.book())
                                .open(id, Desktop.with(Desktop.live(tools), new Files(decoder, known))))) {
            learner.start();
            screen.click("#tab-evidence");
            ListView<?> list = screen.find("#evidence-list", ListView.class);
            List<String> shown = List.of("#evidence-picture", "#evidence-page", ".state-title");
            for (int piece = 0; piece < shown.size(); piece++) {
                int at = piece + 1;
                Fx.run(() -> list.getSelectionModel().select(at));
                screen.awaitShown(shown.get(piece));
            }
            screen.await("all are looked into", () -> counting.inspections().size() == 4);

            assertThat(counting.inspections().values()).containsOnly(1);
        }
    }
}
