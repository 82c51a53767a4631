package org.appealdesk.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.appealdesk.app.cli.CommandLineProgram.Windows;
import org.appealdesk.app.machine.Machine;
import org.appealdesk.evidence.corpus.Exif;
import org.appealdesk.evidence.corpus.Pdfs;
import org.appealdesk.evidence.corpus.Pictures;
import org.appealdesk.evidence.corpus.Recordings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InspectCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Locale locale = Locale.ENGLISH;

    private int run(String... arguments) {
        Terminal terminal = new Terminal(
                locale, ZoneId.of("Asia/Ho_Chi_Minh"), new PrintWriter(out, true), new PrintWriter(err, true));
        Windows windows = new Windows((_, _) -> 0, (_, _) -> 0);
        return new CommandLineProgram(new Machine(Map.of(), Map.of()), terminal, windows, () -> {}).run(arguments);
    }

    private String write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }

    @Test
    void tellsWhatItSaw() throws IOException {
        String file = write("photo.pdf", Exif.telling(Pictures.halves("jpg", 80, 40), 6));

        assertThat(run("inspect", file)).isZero();

        assertThat(out.toString())
                .startsWith(file)
                .containsPattern("Kind +JPEG picture")
                .containsPattern("SHA-256 hash +[0-9a-f]{64}\n")
                .containsPattern("Pixels +40 wide, 80 high")
                .containsPattern("Made +2026-11-23T14:03:22\\+07:00")
                .containsPattern("Written with +Snapseed 2.0")
                .containsPattern("Device +samsung SM-A546E")
                .containsPattern("Place where taken +is in it")
                .containsPattern("Note +Its name promises another kind.")
                .containsPattern("Exif IFD0 · Software +Snapseed 2.0");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void tellsItInVietnameseToo() throws IOException {
        locale = Locale.forLanguageTag("vi");

        assertThat(run("inspect", write("s.pdf", Pdfs.withScript()))).isZero();

        assertThat(out.toString())
                .containsPattern("Loại +tài liệu PDF")
                .containsPattern("Lưu ý +Tệp chứa mã chương trình, đã không được chạy.");
    }

    @Test
    void failsWhenOneIsRefusedAndLooksAtTheOthersAllTheSame() throws IOException {
        assertThat(run("inspect", write("a.png", new byte[0]), write("b.rm", Recordings.realMedia())))
                .isEqualTo(1);

        assertThat(out.toString()).containsPattern("REFUSED +It is empty.").containsPattern("Duration +61 seconds");
    }

    @Test
    void printsAnObjectALineForOtherPrograms() throws IOException {
        String good = write("s.pdf", Pdfs.withOrigin());
        String bad = write("t.pdf", Pdfs.locked());

        assertThat(run("inspect", "--json", good, bad)).isEqualTo(1);

        JsonNode[] told =
                out.toString().lines().map(JsonMapper.shared()::readTree).toArray(JsonNode[]::new);
        assertThat(told).hasSize(2);
        assertThat(told[0].get("kind").asString()).isEqualTo("PDF");
        assertThat(told[0].get("pages").asInt()).isEqualTo(1);
        assertThat(told[0].get("texts").get(0).asString()).contains("Statement");
        assertThat(told[0].get("provenance").get("created").asString()).isEqualTo("2026-11-23T07:03:22Z");
        assertThat(told[1].get("file").asString()).isEqualTo(bad);
        assertThat(told[1].get("refused").get("reason").asString()).isEqualTo("ENCRYPTED");
    }

    @Test
    void namesAndContentsCannotTurnTheTerminal() throws IOException {
        String name = "bien\u202Egnp\u0007.txt";
        String file = write(name, "a\u001b[2J\u202Eb".getBytes(StandardCharsets.UTF_8));

        run("inspect", file);
        run("inspect", "--json", file);

        assertThat(out.toString()).contains("bien\ufffdgnp\ufffd.txt").doesNotContainPattern("[\u202E\u0007\u001b]");
        assertThat(JsonMapper.shared()
                        .readTree(out.toString().lines().toList().getLast())
                        .get("file")
                        .asString())
                .isEqualTo(file);
    }

    @Test
    void wantsAFile() {
        assertThat(run("inspect")).isEqualTo(2);
    }
}
