package org.appealdesk.console.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import org.appealdesk.console.driver.Fx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words that were found in a document are marked on its page, wherever and however that is seen. */
class WordsOnPageTest {
    private EvidenceTab tab;

    @BeforeEach
    void open(@TempDir Path folder) {
        tab = EvidenceTab.in(folder);
        tab.look("statement.pdf", TestFiles.pdfSaying("Phi 500 VND, phi 200 VND", "Nguyen Van Duc", "Nothing"));
        Fx.run(tab.screen().find("#evidence-viewer")::requestFocus);
        tab.screen().press("F");
    }

    @AfterEach
    void close() {
        tab.close();
    }

    private List<Node> marks() {
        return List.copyOf(tab.screen().all(".hit-mark"));
    }

    private Node current() {
        return tab.screen().find(".current-hit-mark");
    }

    @Test
    void eachPlaceIsMarkedAndTheOneTheSearchIsAtMore() {
        tab.screen().type("VND");
        assertThat(marks()).hasSize(1);
        double first = Fx.get(() -> current().getBoundsInParent().getMinX());

        tab.screen().press("Enter");
        double second = Fx.get(() -> current().getBoundsInParent().getMinX());
        tab.screen().press("Enter");

        assertThat(second).isGreaterThan(first);
        assertThat(Fx.get(() -> current().getBoundsInParent().getMinX())).isEqualTo(first);
    }

    @Test
    void theMarkLiesOverItsInk() {
        tab.screen().type("duc");

        assertThat(tab.says("#evidence-page")).isEqualTo("2 / 3");
        Image page = tab.picture();
        Bounds mark = Fx.get(() -> current().getBoundsInParent());
        Bounds sheet = Fx.get(() -> tab.screen().find("#evidence-sheet").getLayoutBounds());
        double scale = page.getWidth() / sheet.getWidth();
        int inside = 0;
        int right = 0;
        PixelReader pixels = page.getPixelReader();
        for (int x = 0; x < page.getWidth(); x++) {
            for (int y = 0; y < page.getHeight(); y++) {
                if (pixels.getColor(x, y).getBrightness() < 0.5) {
                    inside += mark.contains(x / scale, y / scale) ? 1 : 0;
                    right += x / scale > mark.getMaxX() ? 1 : 0;
                }
            }
        }
        assertThat(inside).isPositive();
        assertThat(right).as("ink behind the last word").isZero();
    }

    @Test
    void thePlaceIsMovedIntoSightHoweverNearAndTurned() {
        for (int step = 0; step < 5; step++) {
            tab.screen().click("#evidence-zoom-in");
        }
        for (int turns = 0; turns < 4; turns++) {
            Fx.run(tab.screen().find("#evidence-find")::requestFocus);
            tab.screen().press("Ctrl+A");
            tab.screen().type("vnd");
            assertIsSeen();
            tab.screen().press("Enter");
            assertIsSeen();
            tab.screen().click("#evidence-turn-right");
        }
    }

    private void assertIsSeen() {
        Bounds mark = Fx.get(() -> current().localToScene(current().getLayoutBounds()));
        ScrollPane pane = tab.screen().find("#evidence-viewer", ScrollPane.class);
        Bounds view = Fx.get(() -> pane.localToScene(pane.getLayoutBounds()));
        assertThat(view.contains(mark)).as("%s in %s", mark, view).isTrue();
    }

    @Test
    void marksGoWithTheSearchAndWithThePage() {
        tab.screen().type("phi");
        assertThat(marks()).hasSize(1);

        tab.screen().click("#evidence-page-next");
        assertThat(tab.screen().all(".current-hit-mark")).isEmpty();
        assertThat(marks()).isEmpty();
        tab.screen().click("#evidence-page-previous");
        assertThat(marks()).hasSize(1);
        assertThat(tab.screen().all(".current-hit-mark")).hasSize(1);

        tab.screen().click("#evidence-find-close");
        assertThat(marks()).isEmpty();
        assertThat(tab.screen().all(".current-hit-mark")).isEmpty();
    }

    @Test
    void whatIsFoundNowhereIsMarkedNowhere() {
        tab.screen().type("usd");

        assertThat(tab.says("#evidence-found")).isEqualTo("Not found");
        assertThat(marks()).isEmpty();
    }
}
