package org.appealdesk.console.evidence;

import java.nio.file.Path;
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

/** The bench of a case in a window, with files that the seller handed in. */
final class BenchOf implements AutoCloseable {
    private final Screen screen;
    private final ListView<?> list;
    private final int first;

    /** @param files their content by their name, in the order in which they are handed in */
    BenchOf(Path folder, Map<String, byte[]> files) {
        PaperDesk paper = new PaperDesk(folder);
        CaseId id = paper.appeal("388107", "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        files.forEach((name, content) -> paper.handIn(id, Side.SELLER, EvidenceKind.OTHER, name, content));
        Desktop desktop = Desktop.of(Language.ENGLISH, paper.clock(), CaseScreen.actions());
        screen = desktop.show(
                1280,
                800,
                tools -> new CaseScreen(paper.desk(), new Seats(PaperDesk.ME), LiveWork.none(), Replies.book())
                        .open(id, Desktop.live(tools)));
        screen.click("#tab-evidence");
        list = screen.find("#evidence-list", ListView.class);
        first = Fx.get(() -> list.getItems().size()) - files.size();
    }

    Screen screen() {
        return screen;
    }

    /** Opens one of the files, counted from 0, and waits until its picture, its words, or why there are none are shown. */
    void open(int file) {
        Fx.run(() -> list.getSelectionModel().select(first + file));
        screen.await("file " + file + " is told about", this::isToldAbout);
    }

    private boolean isToldAbout() {
        boolean isLoading = screen.all(".state-title").stream()
                .map(Labeled.class::cast)
                .anyMatch(title -> title.getText().startsWith("Reading"));
        return !isLoading
                && (screen.shows("#evidence-picture")
                        || screen.shows("#evidence-words")
                        || screen.shows(".state-title"));
    }

    @Override
    public void close() {
        screen.close();
    }
}
