package org.appealdesk.console.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.control.ScrollPane;
import javafx.scene.paint.Color;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures and PDF pages of evidence, looked at from near and from far. */
class EvidenceViewerTest {

    private EvidenceTab tab;

    @BeforeEach
    void open(@TempDir Path folder) {
        tab = EvidenceTab.in(folder);
    }

    @AfterEach
    void close() {
        tab.close();
    }

    static Stream<Arguments> pictures() {
        return Stream.of(
                argumentSet("png", "r.png", TestFiles.picture("png", 80, 40)),
                argumentSet("png with alpha", "r.png", TestFiles.transparentPng(80, 40)),
                argumentSet("jpg", "r.jpg", TestFiles.picture("jpg", 80, 40)),
                argumentSet("jpeg in capitals", "R.JPEG", TestFiles.picture("jpg", 80, 40)));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void shows_each_kind_of_picture_as_it_is(String name, byte[] content) {
        tab.look(name, content);

        assertThat(tab.picture().getWidth()).isEqualTo(80);
        assertThat(tab.picture().getHeight()).isEqualTo(40);
        assertThat(isNear(tab.colour(0.25), Color.RED)).isTrue();
        assertThat(isNear(tab.colour(0.75), Color.BLUE)).isTrue();
        assertThat(tab.screen().shows("#evidence-notes")).isFalse();
    }

    private static boolean isNear(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed()) < 0.05
                && Math.abs(one.getGreen() - other.getGreen()) < 0.05
                && Math.abs(one.getBlue() - other.getBlue()) < 0.05;
    }

    /** Where red, stored at the left, is to be seen: left, right, top or bottom. */
    @ParameterizedTest
    @CsvSource({
        "1, 80, 40, 0.25, 0.5", "2, 80, 40, 0.75, 0.5", "3, 80, 40, 0.75, 0.5", "4, 80, 40, 0.25, 0.5",
        "5, 40, 80, 0.5, 0.25", "6, 40, 80, 0.5, 0.25", "7, 40, 80, 0.5, 0.75", "8, 40, 80, 0.5, 0.75",
        "0, 80, 40, 0.25, 0.5", "9, 80, 40, 0.25, 0.5"
    })
    void a_photograph_is_shown_as_the_camera_was_held(
            int orientation, int width, int height, double across, double down) {
        tab.look("photo.jpg", TestFiles.heldJpeg(80, 40, orientation));

        assertThat(tab.picture().getWidth()).isEqualTo(width);
        assertThat(tab.picture().getHeight()).isEqualTo(height);
        assertThat(isNear(tab.colour(across, down), Color.RED)).isTrue();
        assertThat(isNear(tab.colour(1 - across, 1 - down), Color.RED)).isFalse();
    }

    @Test
    void turns_the_pages_of_a_pdf_and_stops_at_its_ends() {
        tab.look("statement.pdf", TestFiles.pdf(3));
        assertThat(tab.says("#evidence-page")).isEqualTo("1 / 3");
        assertThat(tab.colour(0.5)).isEqualTo(Color.RED);

        tab.screen().click("#evidence-page-next");
        assertThat(tab.says("#evidence-page")).isEqualTo("2 / 3");
        assertThat(tab.colour(0.5)).isEqualTo(Color.BLUE);

        focusPicture();
        tab.screen().press("Page Down");
        tab.screen().press("Page Down");
        assertThat(tab.says("#evidence-page")).isEqualTo("3 / 3");

        tab.screen().press("Page Up");
        tab.screen().click("#evidence-page-previous");
        tab.screen().click("#evidence-page-previous");
        assertThat(tab.says("#evidence-page")).isEqualTo("1 / 3");
    }

    @Test
    void one_page_needs_no_turning() {
        tab.look("statement.pdf", TestFiles.pdf(1));

        assertThat(tab.screen().shows("#evidence-page")).isFalse();
    }

    @Test
    void a_poster_sized_page_is_drawn_no_larger_than_a_screen_can_use() {
        tab.look("poster.pdf", TestFiles.pdf(14_000, 7_000));

        tab.screen().click("#evidence-actual");
        assertThat(tab.onScreen().getWidth()).isEqualTo(6000, within(2.0));
        assertThat(tab.onScreen().getHeight()).isEqualTo(3000, within(2.0));
    }

    @Test
    void a_large_picture_is_fitted_and_a_small_one_not_blown_up() {
        tab.look("large.png", TestFiles.picture("png", 3000, 2000));
        Bounds place = viewport();
        assertThat(tab.onScreen().getWidth()).isLessThanOrEqualTo(place.getWidth());
        assertThat(tab.onScreen().getHeight()).isLessThanOrEqualTo(place.getHeight());

        tab.look("small.png", TestFiles.picture("png", 40, 30));
        assertThat(tab.onScreen().getWidth()).isEqualTo(40);
        assertThat(tab.says("#evidence-zoom")).isEqualTo("100 %");
    }

    @Test
    void zooms_by_buttons_to_the_pixel_and_back_to_fit() {
        tab.look("large.png", TestFiles.picture("png", 3000, 2000));
        String fitted = tab.says("#evidence-zoom");

        tab.screen().click("#evidence-actual");
        assertThat(tab.says("#evidence-zoom")).isEqualTo("100 %");
        assertThat(tab.onScreen().getWidth()).isEqualTo(3000);
        tab.screen().click("#evidence-zoom-in");
        assertThat(tab.says("#evidence-zoom")).isEqualTo("125 %");
        tab.screen().click("#evidence-zoom-out");
        tab.screen().click("#evidence-zoom-out");
        assertThat(tab.says("#evidence-zoom")).isEqualTo("80 %");
        tab.screen().click("#evidence-fit");
        assertThat(tab.says("#evidence-zoom")).isEqualTo(fitted);
    }

    @Test
    void zooms_by_keys_between_a_tenth_and_eight_times() {
        tab.look("r.png", TestFiles.picture("png", 400, 300));
        focusPicture();

        tab.screen().press("Equals");
        assertThat(tab.says("#evidence-zoom")).isEqualTo("125 %");
        tab.screen().press("Minus");
        assertThat(tab.says("#evidence-zoom")).isEqualTo("100 %");
        for (int presses = 0; presses < 20; presses++) {
            tab.screen().press("Minus");
        }
        assertThat(tab.says("#evidence-zoom")).isEqualTo("10 %");
        for (int presses = 0; presses < 30; presses++) {
            tab.screen().press("Equals");
        }
        assertThat(tab.says("#evidence-zoom")).isEqualTo("800 %");
        tab.screen().press("1");
        assertThat(tab.says("#evidence-zoom")).isEqualTo("100 %");
        tab.screen().press("0");
        assertThat(tab.onScreen().getWidth()).isLessThanOrEqualTo(viewport().getWidth());
    }

    @Test
    void from_near_pixels_are_squares_and_from_far_they_are_smoothed() {
        tab.look("r.png", TestFiles.picture("png", 400, 300));
        focusPicture();
        assertThat(Fx.get(() -> tab.pictureView().isSmooth())).isTrue();

        for (int presses = 0; presses < 4; presses++) {
            tab.screen().press("Equals");
        }

        assertThat(Fx.get(() -> tab.pictureView().isSmooth())).isFalse();
    }

    @Test
    void turns_by_buttons_and_keys_and_fits_again() {
        tab.look("r.png", TestFiles.picture("png", 3000, 1000));
        double lying = tab.onScreen().getWidth();

        tab.screen().click("#evidence-turn-right");
        assertThat(tab.onScreen().getHeight()).isGreaterThan(tab.onScreen().getWidth());
        assertThat(tab.onScreen().getHeight()).isLessThanOrEqualTo(viewport().getHeight() + 0.5);
        tab.screen().click("#evidence-turn-left");
        assertThat(tab.onScreen().getWidth()).isEqualTo(lying);

        focusPicture();
        tab.screen().press("Shift+Left");
        assertThat(tab.turned()).isEqualTo(270);
        tab.screen().press("Shift+Right");
        tab.screen().press("Shift+Right");
        assertThat(tab.turned()).isEqualTo(90);
    }

    @Test
    void ctrl_and_arrows_move_what_is_seen_of_a_large_picture() {
        tab.look("large.png", TestFiles.picture("png", 3000, 2000));
        focusPicture();
        tab.screen().press("1");

        tab.screen().press("Ctrl+Right");
        tab.screen().press("Ctrl+Right");
        tab.screen().press("Ctrl+Left");
        tab.screen().press("Ctrl+Down");

        ScrollPane scroll = tab.screen().find("#evidence-viewer", ScrollPane.class);
        assertThat(Fx.get(scroll::getHvalue)).isEqualTo(0.1, within(0.001));
        assertThat(Fx.get(scroll::getVvalue)).isEqualTo(0.1, within(0.001));
        tab.screen().press("Ctrl+Up");
        tab.screen().press("Ctrl+Up");
        assertThat(Fx.get(scroll::getVvalue)).isZero();
    }

    @Test
    void another_piece_of_evidence_is_shown_whole_and_upright_again() {
        tab.look("a.png", TestFiles.picture("png", 3000, 2000));
        tab.screen().click("#evidence-actual");
        tab.screen().click("#evidence-turn-right");

        tab.look("b.png", TestFiles.picture("png", 40, 30));

        assertThat(tab.turned()).isZero();
        assertThat(tab.onScreen().getWidth()).isEqualTo(40);
    }

    @Test
    void arrows_go_through_the_evidence_and_round() {
        tab.look("a.png", TestFiles.picture("png", 40, 30));
        tab.add(Side.BUYER, EvidenceKind.BANK_STATEMENT, "b.pdf", TestFiles.pdf(1));
        focusPicture();

        tab.screen().press("Right");
        assertThat(tab.says("#evidence-title")).isEqualTo("E3  Bank statement");
        tab.screen().press("Right");
        assertThat(tab.says("#evidence-title")).isEqualTo("E1  Payment receipt");
        tab.screen().click("#evidence-next");
        assertThat(tab.says("#evidence-title")).isEqualTo("E2  Payment receipt");
        tab.screen().click("#evidence-previous");
        assertThat(tab.says("#evidence-title")).isEqualTo("E1  Payment receipt");
    }

    @Test
    void alt_and_arrows_do_so_from_anywhere_on_the_case() {
        tab.look("a.png", TestFiles.picture("png", 40, 30));
        tab.screen().click("#tab-timeline");

        tab.screen().press("Alt+Right");
        assertThat(tab.says("#evidence-title")).isEqualTo("E2  Payment receipt");
        tab.screen().press("Alt+Right");
        assertThat(tab.says("#evidence-title")).isEqualTo("E1  Payment receipt");
        tab.screen().press("Alt+Left");
        assertThat(tab.says("#evidence-title")).isEqualTo("E2  Payment receipt");
    }

    @Test
    void a_larger_picture_is_reduced_and_says_so() {
        tab.look("huge.png", TestFiles.hugePng(10_000, 9_000));

        tab.screen().click("#evidence-actual");
        assertThat(tab.onScreen().getWidth()).isEqualTo(5000);
        assertThat(tab.onScreen().getHeight()).isEqualTo(4500);
        assertThat(tab.says("#evidence-notes")).isEqualTo("Very large: 2 × 2 of its pixels are shown as one.");
    }

    @Test
    void a_gif_that_is_called_a_png_is_shown_and_says_so() {
        tab.look("r.png", TestFiles.picture("gif", 80, 40));

        assertThat(isNear(tab.colour(0.25), Color.RED)).isTrue();
        assertThat(tab.says("#evidence-notes")).isEqualTo("Its name promises another kind of file than it is.");
    }

    @Test
    void a_pdf_that_is_called_a_picture_is_shown_and_says_so() {
        tab.look("receipt.jpg", TestFiles.pdf(2));

        assertThat(tab.says("#evidence-page")).isEqualTo("1 / 2");
        assertThat(tab.says("#evidence-notes")).isEqualTo("Its name promises another kind of file than it is.");
    }

    @Test
    void tells_name_size_time_and_hash() {
        var facts = tab.look("biên lai.png", TestFiles.picture("png", 40, 30));

        assertThat(tab.says("#evidence-facts")).startsWith("biên lai.png · ").contains("23 Nov 2026, 14:03:22");
        tab.screen().click("#evidence-details-toggle");
        assertThat(tab.says("#evidence-hash")).isEqualTo("SHA-256 " + facts.sha256());
    }

    @Test
    void in_vietnamese_too(@TempDir Path other) {
        tab.close();
        tab = EvidenceTab.in(other, Language.VIETNAMESE);
        tab.look("sao kê.pdf", TestFiles.pdf(2));

        assertThat(tab.says("#evidence-page")).isEqualTo("1 / 2");
        assertThat(tab.says("#evidence-title")).isEqualTo("E2  Biên lai chuyển tiền");
        assertThat(tab.says("#evidence-facts")).contains("nộp lúc 23/11/2026");
    }

    private void focusPicture() {
        Fx.run(tab.screen().find("#evidence-viewer")::requestFocus);
    }

    private Bounds viewport() {
        ScrollPane scroll = tab.screen().find("#evidence-viewer", ScrollPane.class);
        return Fx.get(scroll::getViewportBounds);
    }
}
