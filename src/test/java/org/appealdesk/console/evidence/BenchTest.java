package org.appealdesk.console.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.engine.dossier.EvidenceHandling;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bench: small pictures, the loupe, and pieces compared; E2 is the buyer's and red and blue, E3 the seller's. */
class BenchTest {
    @TempDir
    private Path folder = Path.of("");

    private EvidenceTab tab;

    @BeforeEach
    void open() {
        tab = EvidenceTab.in(folder);
        tab.look("receipt.png", TestFiles.picture("png", 400, 300));
        tab.add(Side.SELLER, EvidenceKind.BANK_STATEMENT, "screen.jpg", TestFiles.picture("jpg", 200, 150));
    }

    @AfterEach
    void close() {
        tab.close();
    }

    @Test
    void the_list_shows_small_pictures_and_marks() {
        tab.add(Side.BUYER, EvidenceKind.PAYMENT_RECEIPT, "really.png", TestFiles.pdf(1));
        tab.add(
                Side.BUYER,
                EvidenceKind.PAYMENT_RECEIPT,
                "cut.jpg",
                TestFiles.cut(TestFiles.picture("jpg", 800, 400), 60));
        tab.add(Side.BUYER, EvidenceKind.PAYMENT_RECEIPT, "nothing.png", new byte[0]);

        assertThat(tab.screen().all(".evidence-thumbnail")).hasSizeGreaterThanOrEqualTo(4);
        Image small = pictureIn(tab.screen().all(".evidence-thumbnail").getFirst());
        assertThat(small.getWidth()).isEqualTo(112);
        assertThat(small.getHeight()).isEqualTo(84);
        assertThat(tab.screen().texts()).contains("name differs", "damaged", "cannot be read");
    }

    private static Image pictureIn(Node thumbnail) {
        return Fx.get(() -> ((ImageView) thumbnail.lookup(".image-view")).getImage());
    }

    @Test
    void space_picks_what_is_compared_and_c_puts_it_side_by_side() {
        pickBoth();
        assertThat(tab.says("#evidence-picked")).isEqualTo("2 picked");

        focus("#evidence-viewer");
        tab.screen().press("C");

        assertThat(tab.screen().shows("#compare-1-picture")).isTrue();
        assertThat(tab.screen().shows("#compare-2-picture")).isTrue();
        // Half as many pixels, and as large on the screen.
        assertThat(width("#compare-2-sheet")).isEqualTo(width("#compare-1-sheet"), within(1.0));
    }

    @Test
    void what_is_side_by_side_is_zoomed_turned_and_moved_together_until_it_is_unlinked() {
        pickBoth();
        tab.screen().click("#evidence-beside");
        focus("#compare-1-viewer");

        tab.screen().press("1");
        tab.screen().press("Equals");
        tab.screen().press("Shift+Right");
        tab.screen().press("Ctrl+Down");
        assertThat(width("#compare-1-sheet")).isEqualTo(500, within(1.0));
        assertThat(width("#compare-2-sheet")).isEqualTo(500, within(1.0));
        assertThat(down("#compare-2-viewer")).isEqualTo(0.1, within(0.01));

        tab.screen().press("S");
        focus("#compare-1-viewer");
        tab.screen().press("Equals");
        tab.screen().press("Ctrl+Down");
        assertThat(width("#compare-1-sheet")).isEqualTo(625, within(1.0));
        assertThat(width("#compare-2-sheet")).isEqualTo(250, within(1.0));
        assertThat(down("#compare-2-viewer")).isEqualTo(0.1, within(0.01));
    }

    @Test
    void left_and_right_go_between_the_compared_and_escape_leaves() {
        pickBoth();
        tab.screen().click("#evidence-beside");

        focus("#compare-1-viewer");
        tab.screen().press("Right");
        assertThat(tab.screen().focused().map(Node::getId)).contains("compare-2-viewer");
        tab.screen().press("Right");
        assertThat(tab.screen().focused().map(Node::getId)).contains("compare-1-viewer");
        tab.screen().press("Escape");

        assertThat(tab.screen().shows("#evidence-picture")).isTrue();
        assertThat(tab.screen().focused().map(Node::getId)).contains("evidence-viewer");
    }

    @Test
    void a_click_with_ctrl_picks_without_going_there_and_no_fifth_is_picked() {
        for (String name : List.of("a.png", "b.png", "c.png")) {
            tab.add(Side.SELLER, EvidenceKind.OTHER, name, TestFiles.picture("png", 40 + name.charAt(0), 30));
        }
        ListView<?> list = tab.screen().find("#evidence-list", ListView.class);
        int count = Fx.get(() -> list.getItems().size());
        for (int row = 0; row < count; row++) {
            select(row);
            tab.screen().press("Space");
        }

        assertThat(count).isEqualTo(6);
        assertThat(tab.says("#evidence-picked")).isEqualTo("4 picked");
        tab.screen().click("#evidence-pick-none");
        assertThat(tab.screen().shows("#evidence-picked")).isFalse();

        select(0);
        String title = tab.says("#evidence-title");
        ctrlClick("screen.jpg");
        assertThat(tab.says("#evidence-picked")).isEqualTo("1 picked");
        assertThat(tab.says("#evidence-title")).isEqualTo(title);
    }

    @Test
    void two_blink_by_the_space_bar_and_stop_on_demand() {
        pickBoth();
        tab.screen().click("#evidence-blink");
        ToggleButton running = tab.screen().find("#two-running", ToggleButton.class);
        Fx.run(() -> running.setSelected(false));
        focus("#two-viewer");
        String one = tab.says("#two-title");
        double width = width("#two-sheet");

        tab.screen().press("Space");
        assertThat(tab.says("#two-title")).isNotEqualTo(one);
        assertThat(width("#two-sheet")).isEqualTo(width, within(1.0));
        tab.screen().press("Space");
        assertThat(tab.says("#two-title")).isEqualTo(one);
    }

    @Test
    void blinking_goes_on_by_itself_and_never_fast() {
        pickBoth();
        tab.screen().click("#evidence-blink");
        ToggleButton running = tab.screen().find("#two-running", ToggleButton.class);
        Fx.run(() -> running.setSelected(true));
        String one = tab.says("#two-title");

        tab.screen()
                .await("the other one is shown", () -> !tab.says("#two-title").equals(one));

        assertThat(TwoView.TURN.toMillis()).isGreaterThanOrEqualTo(500);
    }

    @Test
    void the_difference_of_two_pictures_says_how_much_differs() {
        tab.add(Side.SELLER, EvidenceKind.OTHER, "same.png", TestFiles.transparentPng(400, 300));
        pick("E2", "E4");
        tab.screen().click("#evidence-differ");

        assertThat(tab.says("#two-title")).isEqualTo("What differs between E2 and E4");
        assertThat(tab.says("#two-told")).isEqualTo("No pixel differs: the two look exactly alike.");

        tab.screen().click("#two-back");
        tab.screen().click("#evidence-pick-none");
        tab.add(Side.SELLER, EvidenceKind.OTHER, "page.pdf", TestFiles.pdf(2));
        pick("E2", "E5");
        tab.screen().click("#evidence-differ");
        assertThat(tab.says("#two-told")).contains("% of the pixels differ, by up to 255 of 255");
    }

    @Test
    void the_loupe_shows_pixels_large_and_follows_keys_and_mouse() {
        focus("#evidence-viewer");
        tab.screen().press("L");
        assertThat(tab.screen().shows("#evidence-loupe")).isTrue();
        Color left = leftOfLoupe();
        for (int step = 0; step < 6; step++) {
            tab.screen().press("Right");
        }
        assertThat(left).isEqualTo(Color.RED);
        assertThat(leftOfLoupe()).isEqualTo(Color.BLUE);

        Bounds picture = Fx.get(() -> {
            Node sheet = tab.screen().find("#evidence-sheet");
            return sheet.localToScreen(sheet.getBoundsInLocal());
        });
        Robot robot = Fx.get(Robot::new);
        Fx.run(() -> robot.mouseMove(new Point2D(picture.getMinX() + 60, picture.getCenterY())));
        assertThat(leftOfLoupe()).isEqualTo(Color.RED);
        tab.screen().press("Escape");
        assertThat(tab.screen().shows("#evidence-loupe")).isFalse();
        assertThat(tab.says("#evidence-title")).startsWith("E2");
    }

    private Color leftOfLoupe() {
        ImageView glass =
                Fx.get(() -> (ImageView) tab.screen().find("#evidence-loupe").lookup(".image-view"));
        return Fx.get(() -> glass.getImage().getPixelReader().getColor(20, 104));
    }

    @Test
    void words_are_found_in_pages_without_their_marks() {
        tab.look("statement.pdf", TestFiles.pdfSaying("Nothing here", "Nguyen Van Duc", "Phi 500 VND, phi 200 VND"));
        focus("#evidence-viewer");
        tab.screen().press("F");
        tab.screen().type("Nguyễn Văn Đức");
        assertThat(tab.says("#evidence-page")).isEqualTo("2 / 3");
        assertThat(tab.says("#evidence-found")).isEqualTo("1 of 1 · page 2, 1 place on it");

        tab.screen().press("Ctrl+A");
        tab.screen().type("n");
        tab.screen().press("Enter");
        assertThat(tab.says("#evidence-found")).startsWith("2 of");
        tab.screen().press("Shift+Enter");
        tab.screen().press("Shift+Enter");
        assertThat(tab.says("#evidence-page")).isEqualTo("3 / 3");
        tab.screen().press("Escape");
        assertThat(tab.screen().shows("#evidence-find")).isFalse();
        assertThat(tab.screen().focused().map(Node::getId)).contains("evidence-viewer");
    }

    @Test
    void a_document_of_pictures_has_no_words_to_find() {
        tab.look("scan.pdf", TestFiles.pdf(2));
        focus("#evidence-viewer");
        tab.screen().press("Ctrl+F");

        assertThat(tab.says("#evidence-found")).isEqualTo("It has no words, only pictures");
    }

    @Test
    void a_text_is_read_as_it_is() {
        tab.look("note.txt", "Tôi đã chuyển khoản lúc 13:41.".getBytes(StandardCharsets.UTF_8));

        assertThat(tab.says("#evidence-words")).isEqualTo("Tôi đã chuyển khoản lúc 13:41.");
    }

    @Test
    void error_levels_come_with_their_caution() {
        tab.look("photo.jpg", TestFiles.picture("jpg", 160, 120));
        focus("#evidence-viewer");
        tab.screen().press("E");

        assertThat(tab.says("#evidence-notes")).contains("A hint where to look, never a proof.");
        tab.screen().press("E");
        assertThat(tab.screen().shows("#evidence-notes")).isFalse();
    }

    @Test
    void what_is_known_of_a_file_stands_beside_it_in_sentences() {
        focus("#evidence-viewer");
        tab.screen().press("I");

        assertThat(tab.screen().textsIn(tab.screen().find("#evidence-details")))
                .contains(
                        "PNG picture, 400 × 300 pixels.",
                        "It does not say where it comes from. That is usual for what went through a chat program.");
        assertThat(tab.screen().shows("#evidence-list")).isFalse();
        tab.screen().press("I");
        assertThat(tab.screen().shows("#evidence-list")).isTrue();
    }

    @Test
    void each_look_is_kept_once_and_told() {
        tab.look("again.png", TestFiles.picture("png", 60, 30));
        tab.screen().press("Alt+Left");
        tab.screen().press("Alt+Right");

        assertThat(tab.open().events(DossierEvent.EvidenceHandled.class))
                .containsOnlyOnce(new DossierEvent.EvidenceHandled(new EvidenceHandling.Viewed("E4")));
        tab.screen().click("#evidence-details-toggle");
        assertThat(tab.screen().textsIn(tab.screen().find("#evidence-custody")))
                .anyMatch(text -> text.endsWith("handed it in as again.png"))
                .anyMatch(text -> text.endsWith("looked at it"));
    }

    @Test
    void the_bench_takes_all_the_room_and_gives_it_back() {
        double narrow = width("#evidence-viewer");
        tab.screen().press("Ctrl+E");

        assertThat(tab.screen().shows(".composer")).isFalse();
        assertThat(width("#evidence-viewer")).isGreaterThan(narrow + 200);
        assertThat(tab.screen().shows("#evidence-details")).isTrue();
        tab.screen().press("Ctrl+Shift+B");
        assertThat(tab.screen().shows(".composer")).isTrue();
    }

    @Test
    void a_second_screen_is_asked_for_by_its_key() {
        tab.screen().press("Ctrl+Shift+E");

        assertThat(tab.open().desktop().windows()).containsExactly("evidence-388107");
    }

    @Test
    void boxes_are_set_by_keys_and_taken_back() {
        focus("#evidence-viewer");
        tab.screen().press("R");
        tab.screen().press("A");
        tab.screen().press("Up");
        tab.screen().press("Shift+Right");
        tab.screen().press("A");
        assertThat(boxes()).isEqualTo(2);

        tab.screen().press("Ctrl+Z");
        assertThat(boxes()).isEqualTo(1);
        tab.screen().press("Delete");
        assertThat(boxes()).isZero();
        tab.screen().press("Ctrl+Z");
        assertThat(boxes()).isEqualTo(1);
        tab.screen().press("Escape");
        assertThat(tab.screen().shows("#evidence-picture")).isTrue();
    }

    @Test
    void whoever_may_not_keep_a_copy_is_told_why() {
        focus("#evidence-viewer");
        tab.screen().press("R");

        assertThat(tab.says("#redact-told")).isEqualTo("The case is not with customer support.");
        assertThat(Fx.get(() -> tab.screen().find("#redact-make").isDisabled())).isTrue();
    }

    @Test
    void new_evidence_before_the_one_looked_at_changes_nothing() {
        pick("E3");
        tab.add(Side.BUYER, EvidenceKind.PAYMENT_RECEIPT, "more.png", TestFiles.picture("png", 50, 40));

        assertThat(tab.says("#evidence-title")).startsWith("E3");
    }

    @Test
    void a_redacted_copy_is_a_new_file_and_hides_what_the_mouse_drew_over() throws Exception {
        tab.claim();
        FileFacts original = tab.look("secret.png", TestFiles.picture("png", 300, 200));
        focus("#evidence-viewer");
        tab.screen().press("R");
        drag("#redact-sheet", 0.1, 0.1, 0.4, 0.9);
        assertThat(boxes()).isEqualTo(1);
        tab.screen().press("Ctrl+Enter");
        assertThat(tab.screen().focused().map(Node::getId)).contains("redact-why");
        tab.screen().type("Name of a third person");
        tab.screen().press("Ctrl+Enter");

        String told = tab.says("#redact-told");
        assertThat(told).startsWith("Kept as secret-redacted.png, SHA-256 ").endsWith("The original is unchanged.");
        String copy = told.replaceAll(".*SHA-256 ([0-9a-f]{64}).*", "$1");
        assertThat(copy).isNotEqualTo(original.sha256());
        assertThat(Files.exists(folder.resolve(original.sha256()))).isTrue();
        Image kept = new Image(folder.resolve(copy).toUri().toString());
        assertThat(kept.getPixelReader().getColor(75, 100)).isEqualTo(Color.BLACK);
        assertThat(kept.getPixelReader().getColor(10, 10)).isEqualTo(Color.RED);
        assertThat(kept.getPixelReader().getColor(250, 100)).isEqualTo(Color.BLUE);
        EvidenceHandling.Redacted made = tab.open().events(DossierEvent.EvidenceHandled.class).stream()
                .map(DossierEvent.EvidenceHandled::handling)
                .filter(EvidenceHandling.Redacted.class::isInstance)
                .map(EvidenceHandling.Redacted.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(made.originalSha256()).isEqualTo(original.sha256());
        assertThat(made.copy().sha256()).isEqualTo(copy);
        assertThat(made.why()).isEqualTo("Name of a third person");
        assertThat(tab.screen().texts()).contains("secret-redacted.png", "redacted copy");
    }

    private int boxes() {
        ListView<?> list = tab.screen().find("#redact-boxes", ListView.class);
        return Fx.get(() -> list.getItems().size());
    }

    private void drag(String name, double left, double top, double right, double bottom) {
        Node node = tab.screen().find(name);
        Bounds at = Fx.get(() -> node.localToScreen(node.getBoundsInLocal()));
        Robot robot = Fx.get(Robot::new);
        Stream.<Runnable>of(
                        () -> robot.mouseMove(in(at, left, top)),
                        () -> robot.mousePress(MouseButton.PRIMARY),
                        () -> robot.mouseMove(in(at, (left + right) / 2, (top + bottom) / 2)),
                        () -> robot.mouseMove(in(at, right, bottom)),
                        () -> robot.mouseRelease(MouseButton.PRIMARY))
                .forEach(Fx::run);
    }

    private static Point2D in(Bounds bounds, double across, double down) {
        return new Point2D(bounds.getMinX() + across * bounds.getWidth(), bounds.getMinY() + down * bounds.getHeight());
    }

    private void pickBoth() {
        pick("E2", "E3");
    }

    private void pick(String... ids) {
        ListView<EvidenceItem> list = list();
        for (String id : ids) {
            select(Fx.get(() -> list.getItems().stream().map(EvidenceItem::id).toList())
                    .indexOf(id));
            tab.screen().press("Space");
        }
    }

    private void select(int row) {
        ListView<EvidenceItem> list = list();
        Fx.run(() -> {
            list.requestFocus();
            list.getSelectionModel().clearAndSelect(row);
        });
    }

    @SuppressWarnings("unchecked")
    private ListView<EvidenceItem> list() {
        return (ListView<EvidenceItem>) tab.screen().find("#evidence-list");
    }

    private void ctrlClick(String name) {
        Node node = tab.screen().find(name);
        Fx.run(() -> Event.fireEvent(
                node,
                new MouseEvent(
                        MouseEvent.MOUSE_PRESSED,
                        0,
                        0,
                        0,
                        0,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        true,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null)));
    }

    private void focus(String name) {
        Fx.run(tab.screen().find(name)::requestFocus);
    }

    private double width(String name) {
        Node node = tab.screen().find(name);
        return Fx.get(() -> node.getLayoutBounds().getWidth());
    }

    private double down(String name) {
        ScrollPane pane = tab.screen().find(name, ScrollPane.class);
        return Fx.get(pane::getVvalue);
    }
}
