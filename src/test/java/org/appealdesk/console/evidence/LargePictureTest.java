package org.appealdesk.console.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A picture of forty megapixels opens while the window goes on being drawn. */
class LargePictureTest {
    @Test
    void no_frame_waits_for_a_picture_of_forty_megapixels(@TempDir Path folder) {
        PaperDesk paper = new PaperDesk(folder);
        CaseId id = paper.appeal("388107", "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        paper.handIn(id, Side.SELLER, EvidenceKind.OTHER, "huge.png", TestFiles.hugePng(8000, 5000));
        Desktop desktop = Desktop.of(Language.ENGLISH, paper.clock(), CaseScreen.actions());
        try (Screen screen = desktop.show(
                1280,
                800,
                tools -> new CaseScreen(paper.desk(), new Seats(PaperDesk.ME), LiveWork.none(), Replies.book())
                        .open(id, Desktop.live(tools)))) {
            screen.click("#tab-evidence");
            ListView<?> list = screen.find("#evidence-list", ListView.class);
            Frames rest = Frames.count();
            screen.await("some frames at rest", () -> rest.frames() > 60);
            rest.stop();

            Frames opening = Frames.count();
            Fx.get(() -> {
                list.getSelectionModel().select(1);
                return true;
            });
            screen.await(
                    "it is drawn",
                    () -> screen.all("#evidence-picture").stream()
                            .anyMatch(node -> node instanceof ImageView view
                                    && view.getImage() != null
                                    && view.getImage().getWidth() == 2000));
            opening.stop();

            assertThat(opening.frames()).isGreaterThan(5);
            assertThat(opening.mostWorkMillis())
                    .as("of %s; at rest %s", opening, rest)
                    .isLessThan(Frames.MOST_WORK_MILLIS);
        }
    }
}
