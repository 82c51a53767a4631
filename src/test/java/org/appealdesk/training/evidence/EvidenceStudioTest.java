package org.appealdesk.training.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.appealdesk.training.Shipped;
import org.appealdesk.training.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The files of scenarios are made: every kind of them, readable, and the same each time. */
class EvidenceStudioTest {
    private static final String RECEIPT = """
              - file: receipt.jpg
                shows: RECEIPT
                bank: SONG_HONG
                clock: "13:46"
                taken: "2026:10:14 13:46:02"
                model: Phone K2
                amount: 2.600.000 VND
                time: "13:44:30, 14/10/2026"
                reference: FT26287000000001
                note: NGUYEN VAN AN ck
                payer: {name: NGUYEN VAN AN, number: 0071 0000 0002}
                payee: {name: LE THI BINH, number: 1903 0000 0001, bank: Ngân hàng Sông Hồng}
            """;
    private static final String HISTORY = """
              - file: history.png
                shows: HISTORY
                bank: TRUONG_SON
                clock: "13:56"
                holder: {name: LE THI BINH, number: 1903 0000 0001}
                balance: 6.114.950 VND
                entries:
                  - {day: "Hôm nay", time: "10:20:33", text: Thanh toan the, amount: "-185.000"}
            """;
    private static final String CHAT = """
              - file: chat.png
                shows: CHAT
                with: binh_le
                about: Lệnh 0001
                clock: "13:58"
                lines:
                  - {time: "13:50", mine: Chị nhận được chưa?}
                  - {time: "13:51", theirs: Chưa em ạ.}
            """;
    private static final String STATEMENT = """
              - file: statement.pdf
                shows: STATEMENT
                bank: HAI_VAN
                holder: {name: NGUYEN VAN AN, number: 0071 0000 0002}
                address: 12 Lê Lợi, Huế
                period: 01/10/2026 – 14/10/2026
                issued: 14/10/2026
                currency: VND
                opening: 9.000.000
                closing: 6.400.000
                rows:
                  - {time: 14/10 13:44, reference: FT26287000000001, text: Chuyen tien, debit: 2.600.000, balance: 6.400.000}
                made: 2026-10-14T13:59:00+07:00
            """;
    private static final String LETTER = """
              - file: letter.pdf
                shows: LETTER
                bank: ELMENAU
                to: {name: ANNA BRANDT, number: DE02 1000 0000 0001}
                number: CB-17
                dated: 14 October 2026
                subject: Chargeback of your transfer
                paragraphs: [The transfer of EUR 500.00 was charged back.]
                signed: Bankhaus Elmenau
            """;

    @TempDir
    Path temp;

    private Map<String, byte[]> render(String... files) throws IOException {
        Files.writeString(temp.resolve(EvidenceStudio.FILE), "pictures: 1\nfiles:\n" + String.join("", files));
        return new EvidenceStudio(Shipped.FONTS).render(temp);
    }

    private byte[] one(String file) throws IOException {
        return render(file).values().iterator().next();
    }

    private static BufferedImage picture(byte[] bytes) throws IOException {
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(bytes)), "no picture");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void makes_files_in_the_order_in_which_they_are_written() throws IOException {
        assertThat(render(RECEIPT, HISTORY, CHAT, STATEMENT, LETTER).keySet())
                .containsExactly("receipt.jpg", "history.png", "chat.png", "statement.pdf", "letter.pdf");
    }

    @Test
    void makes_the_same_bytes_each_time() throws IOException {
        Map<String, byte[]> first = render(RECEIPT, HISTORY, CHAT, STATEMENT, LETTER);
        render(RECEIPT, HISTORY, CHAT, STATEMENT, LETTER)
                .forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(first.get(name)));
    }

    @Test
    void pictures_are_screens_of_a_phone_with_something_on_them() throws IOException {
        for (String file : new String[] {RECEIPT, HISTORY, CHAT}) {
            BufferedImage picture = picture(one(file));
            assertThat(picture.getHeight()).isGreaterThan(picture.getWidth());
            assertThat(picture.getWidth()).isGreaterThan(500);
            assertThat(colours(picture)).isGreaterThan(20);
        }
    }

    private static long colours(BufferedImage picture) {
        return IntStream.range(0, picture.getWidth() * picture.getHeight())
                .map(at -> picture.getRGB(at % picture.getWidth(), at / picture.getWidth()))
                .distinct()
                .count();
    }

    @ParameterizedTest
    @EnumSource(Bank.class)
    void every_bank_has_a_look_of_its_own(Bank bank) throws IOException {
        byte[] receipt = one(RECEIPT.replace("SONG_HONG", bank.name()));

        assertThat(picture(receipt).getWidth()).isPositive();
        if (bank != Bank.SONG_HONG) {
            assertThat(receipt).isNotEqualTo(one(RECEIPT));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2.600.000 VND, 2.500.000 VND",
        "NGUYEN VAN AN ck, HOANG ck",
        "FT26287000000001, FT26287000000002",
        "'13:44:30, 14/10/2026', '13:44:31, 14/10/2026'",
        "LE THI BINH, LE THI BICH",
    })
    void what_is_written_stands_in_the_picture(String written, String other) throws IOException {
        assertThat(one(RECEIPT)).isNotEqualTo(one(RECEIPT.replace(written, other)));
    }

    @Test
    void a_pending_receipt_looks_unlike_one_that_is_done() throws IOException {
        assertThat(one(RECEIPT + "    state: PENDING\n")).isNotEqualTo(one(RECEIPT));
        assertThat(one(RECEIPT + "    state: DONE\n")).isEqualTo(one(RECEIPT));
    }

    @Test
    void an_edited_receipt_differs_from_the_true_one_in_its_pixels() throws IOException {
        assertThat(one(RECEIPT + "    edited: 9.600.000 VND\n")).isNotEqualTo(one(RECEIPT));
    }

    @Test
    void a_photograph_names_its_phone_and_its_time() throws IOException {
        String bytes = new String(one(RECEIPT), StandardCharsets.ISO_8859_1);

        assertThat(bytes).contains("Phone K2", "2026:10:14 13:46:02");
    }

    @Test
    void a_statement_can_be_read_as_text() throws IOException {
        assertThat(text(one(STATEMENT)))
                .contains("NGUYEN VAN AN", "0071 0000 0002", "12 Lê Lợi, Huế")
                .contains("FT26287000000001", "2.600.000", "6.400.000", "9.000.000");
    }

    @Test
    void a_letter_can_be_read_as_text() throws IOException {
        assertThat(text(one(LETTER)))
                .contains("ANNA BRANDT", "CB-17", "14 October 2026")
                .contains("Chargeback of your transfer", "EUR 500.00");
    }

    @ParameterizedTest
    @CsvSource({
        "receipt.jpg, Receipt.jpg, a .jpg or .png",
        "shows: RECEIPT, shows: NOTHING, RECEIPT",
        "bank: SONG_HONG, bank: UNKNOWN, SONG_HONG",
        "note: NGUYEN VAN AN ck, remark: x, note",
    })
    void a_mistake_is_told_with_its_line_and_what_was_expected(String right, String wrong, String expected)
            throws IOException {
        assertThatIOException()
                .isThrownBy(() -> render(RECEIPT.replace(right, wrong)))
                .withMessageContaining(EvidenceStudio.FILE + ":")
                .withMessageContaining(expected);
        assertThat(EvidenceStudio.problems(temp.resolve(EvidenceStudio.FILE)))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.line()).isBetween(3, 16));
    }

    @Test
    void every_file_that_a_scenario_names_is_made_and_shipped() throws IOException {
        EvidenceStudio studio = new EvidenceStudio(Shipped.FONTS);
        for (Scenario scenario : Shipped.scenarios().subList(0, 3)) {
            Path folder = Shipped.folder(scenario);
            Map<String, byte[]> made = studio.render(folder);
            assertThat(made.keySet())
                    .containsAll(scenario.evidence().stream()
                            .map(exhibit -> exhibit.file().getFileName().toString())
                            .toList());
            for (Map.Entry<String, byte[]> file : made.entrySet()) {
                assertThat(Files.readAllBytes(folder.resolve(file.getKey())))
                        .as(file.getKey())
                        .hasSizeGreaterThan(1000);
            }
        }
    }
}
