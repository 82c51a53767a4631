package org.appealdesk.console.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.fx.Notifier;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.evidence.corpus.Recordings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Evidence that cannot be shown says so, whatever is wrong with it, and the next piece can be looked at. */
class BadEvidenceTest {

    private static final byte[] GOOD = TestFiles.picture("png", 80, 40);

    @TempDir
    private Path folder = Path.of("");

    private EvidenceTab tab;

    @BeforeEach
    void open() {
        tab = EvidenceTab.in(folder);
    }

    @AfterEach
    void close() {
        tab.close();
    }

    static Stream<Arguments> broken() {
        byte[] png = TestFiles.picture("png", 800, 400);
        return Stream.of(
                argumentSet("png cut in its header", "r.png", TestFiles.cut(png, 1)),
                argumentSet("png of nothing but its first bytes", "r.png", TestFiles.text("\u0089PNG\r\n\u001a\n")),
                argumentSet(
                        "png with rubbish inside", "r.png", TestFiles.text("\u0089PNG\r\n\u001a\n" + "x".repeat(900))),
                argumentSet("jpeg of nothing but its first bytes", "r.jpg", TestFiles.text("\u00ff\u00d8\u00ff\u00e0")),
                argumentSet(
                        "jpeg with rubbish inside", "r.jpg", TestFiles.text("\u00ff\u00d8\u00ff" + "y".repeat(900))),
                argumentSet("gif with rubbish inside", "r.png", TestFiles.text("GIF89a" + "z".repeat(900))),
                argumentSet("pdf with rubbish inside", "s.pdf", TestFiles.text("%PDF-1.7\n" + "rubbish ".repeat(100))),
                argumentSet("pdf of nothing but its first line", "s.pdf", TestFiles.text("%PDF-1.7\n")));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_broken_file_ends_in_a_clear_state(String name, byte[] content) {
        tab.look(name, content);

        assertThat(tab.screen().texts())
                .contains(
                        name + " cannot be drawn",
                        "It is what the party handed in, but damaged or of an unusual kind. Ask for another copy.");
        assertThat(tab.showsPicture()).isFalse();
        assertThat(Fx.get(() -> tab.screen().find("#evidence-zoom-in").isDisabled()))
                .isTrue();
        tab.look("good.png", GOOD);
        assertThat(tab.picture().getWidth()).isEqualTo(80);
        assertThat(Fx.get(() -> tab.screen().find("#evidence-zoom-in").isDisabled()))
                .isFalse();
    }

    @Test
    void a_cut_jpeg_shows_what_there_is_and_says_that_it_is_not_all() {
        tab.look("r.jpg", TestFiles.cut(TestFiles.picture("jpg", 800, 400), 60));

        assertThat(tab.picture().getWidth()).isEqualTo(800);
        assertThat(tab.says("#evidence-notes"))
                .isEqualTo("Damaged: parts of it are missing or wrong. Ask for another copy.");
    }

    @Test
    void a_pdf_with_a_password_says_what_to_ask_for() {
        tab.look("s.pdf", TestFiles.lockedPdf());

        assertThat(tab.screen().texts())
                .contains("s.pdf is locked with a password", "Ask the party for a copy without a password.");
    }

    @Test
    void an_empty_file_is_called_empty() {
        tab.look("r.png", new byte[0]);

        assertThat(tab.screen().texts())
                .contains("r.png is empty", "The party handed in a file without content. Ask for the real one.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"r.png", "r.jpg", "R.JPEG", "s.pdf"})
    void what_is_called_a_picture_or_pdf_and_is_neither_is_told(String name) {
        tab.look(name, TestFiles.text("MZ\u0090 this program cannot be run in DOS mode"));

        assertThat(tab.screen().texts())
                .contains(
                        name + " is not what its name says",
                        "It is neither a picture nor a PDF. Ask for the real file.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"login.mp4", "statement.xlsx", "letter.docx", "call.mp3", "note.txt"})
    void other_kinds_are_for_other_programs(String name) {
        tab.look(name, TestFiles.text("PK\u0003\u0004 anything"));

        assertThat(tab.screen().texts())
                .contains(
                        name + " cannot be shown here",
                        "A kind of file that is not known. Nothing here can show it; another program may.");
    }

    @Test
    void a_file_that_is_not_in_the_store_is_told_and_read_again_when_it_has_come() throws IOException {
        tab.look("good.png", GOOD);
        FileFacts facts = tab.look("lost.png", TestFiles.picture("png", 44, 22));
        Path stored = folder.resolve(facts.sha256());
        byte[] content = Files.readAllBytes(stored);
        Files.delete(stored);
        lookAgain();

        assertThat(tab.screen().texts())
                .contains("lost.png is not in the store", "The reference arrived, the file did not. Try again later.");
        tab.screen().click("#evidence-retry");
        assertThat(tab.screen().texts()).contains("lost.png is not in the store");

        Files.write(stored, content);
        tab.screen().click("#evidence-retry");
        assertThat(tab.picture().getWidth()).isEqualTo(44);
    }

    @Test
    void a_file_with_another_hash_than_at_arrival_is_not_shown() throws IOException {
        tab.look("good.png", GOOD);
        FileFacts facts = tab.look("r.png", TestFiles.picture("png", 44, 22));
        Files.write(folder.resolve(facts.sha256()), TestFiles.picture("png", 44, 23));
        lookAgain();

        assertThat(tab.screen().texts())
                .contains(
                        "r.png is not what was handed in",
                        "Its content has another hash than at arrival. Do not rely on it.");
        assertThat(tab.showsPicture()).isFalse();
    }

    /** The second of two pieces is selected: away from it and back. */
    private void lookAgain() {
        tab.screen().click("#evidence-previous");
        tab.screen().click("#evidence-next");
    }

    @Test
    void opening_outside_warns_first_and_hands_over_a_copy() throws IOException {
        tab.look("login.mp4", GOOD);
        tab.look("statement.xlsx", TestFiles.text("PK\u0003\u0004 anything"));

        tab.screen().click("#evidence-open");

        assertThat(tab.open().desktop().dialogs().confirmations())
                .singleElement()
                .satisfies(asked -> assertThat(asked.text())
                        .isEqualTo("“statement.xlsx” comes from a stranger. Open it only on a machine made for that."));
        Path copy = Path.of(opened().getFirst());
        assertThat(copy).hasFileName("statement.xlsx").hasBinaryContent(TestFiles.text("PK\u0003\u0004 anything"));
    }

    @Test
    void opening_outside_can_be_thought_better_of() {
        tab.look("r.png", GOOD);
        tab.open().desktop().dialogs().willDecide(false);

        tab.screen().click("#evidence-outside");

        assertThat(opened()).isEmpty();
    }

    @Test
    void what_is_missing_or_altered_is_not_handed_to_another_program() throws IOException {
        FileFacts facts = tab.look("r.png", GOOD);
        Files.write(folder.resolve(facts.sha256()), TestFiles.text("something else"));
        tab.screen().click("#evidence-outside");
        Files.delete(folder.resolve(facts.sha256()));
        tab.screen().click("#evidence-outside");

        assertThat(opened()).isEmpty();
        assertThat(tab.open().desktop().notifier().told())
                .extracting(Notifier.News::text)
                .containsExactly(
                        "The file could not be opened: r.png is not what was handed in",
                        "The file could not be opened: r.png is not in the store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd.png", ".hidden.png", "a\u202Egpj.png", "con|out?*.png"})
    void a_copy_for_another_program_has_a_harmless_name(String name) {
        tab.look(name, GOOD);

        tab.screen().click("#evidence-outside");

        assertThat(Path.of(opened().getFirst()).getFileName().toString())
                .matches("[\\p{L}\\p{N}_][\\p{L}\\p{N}._ -]*png");
    }

    @Test
    void a_name_longer_than_file_systems_take_is_cut_and_keeps_its_ending() {
        tab.look("Ảnh ".repeat(60) + ".png", GOOD);

        tab.screen().click("#evidence-outside");

        assertThat(Path.of(opened().getFirst()).getFileName().toString())
                .endsWith("Ảnh .png")
                .hasSizeLessThan(61);
    }

    private List<URI> opened() {
        return tab.open().desktop().dialogs().opened();
    }

    @Test
    void names_cannot_hide_their_ending_or_break_the_line() {
        tab.look("bien-lai\u202Egnp\n\u0007.png", GOOD);

        assertThat(tab.screen().texts())
                .contains("bien-lai\ufffdgnp\ufffd\ufffd.png")
                .anyMatch(text -> text.startsWith("bien-lai\ufffdgnp\ufffd\ufffd.png · "))
                .noneMatch(text -> text.contains("\u202E"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENGLISH | photo.jpg cannot be shown here | HEIC picture"
                        + " | Nothing here can show it; another program may.",
                "VIETNAMESE | Không xem được photo.jpg tại đây | Ảnh HEIC"
                        + " | Không hiển thị được tại đây; có thể cần chương trình khác."
            })
    void a_heic_picture_is_told_apart_and_honestly_not_shown(
            Language language, String title, String kind, String text, @TempDir Path other) {
        tab.close();
        tab = EvidenceTab.in(other, language);

        tab.look("photo.jpg", Recordings.heic());

        assertThat(tab.screen().texts()).contains(title).anyMatch(said -> said.startsWith(kind) && said.endsWith(text));
        assertThat(tab.showsPicture()).isFalse();
        assertThat(tab.screen().shows("#evidence-open")).isTrue();
        assertThat(tab.says("#evidence-notes")).isNotBlank();
    }

    @Test
    void in_vietnamese_too() {
        Fx.run(() -> tab.open().desktop().texts().languageProperty().set(Language.VIETNAMESE));

        tab.look("r.png", new byte[0]);

        assertThat(tab.screen().texts())
                .contains("r.png không có nội dung", "Bên này đã nộp một tệp rỗng. Hãy yêu cầu tệp thật.");
    }
}
