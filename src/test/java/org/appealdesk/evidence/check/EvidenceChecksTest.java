package org.appealdesk.evidence.check;

import static org.appealdesk.evidence.check.Files.*;
import static org.appealdesk.evidence.check.RemarkKind.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.evidence.Inspection;
import org.appealdesk.evidence.Inspection.Oddity;
import org.appealdesk.evidence.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The order: 2,600,000 VND from Phạm Gia Bảo to Lê Thị Thu Trang, paid from 9:00 to 9:15 in Vietnam. */
class EvidenceChecksTest {

    private static final Order ORDER = Orders.paid();
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String RECEIPT = """
            Chuyển tiền thành công
            Người chuyển: GIA BAO PHAM
            Người nhận: Lê Thị Thu Trang 2600 1189 4437
            Số tiền: 2.600.000 VND
            Thời gian: 09:04:30, 02/03/2026
            Nội dung: PHAM GIA BAO ck
            Mã giao dịch: FT26061000000001
            """;

    @Test
    void aReceiptThatGoesWithTheOrderAgreesInEverything() {
        assertThat(kinds(document(RECEIPT)))
                .containsExactly(
                        REFERENCE_FOUND,
                        AMOUNT_AGREES,
                        TIME_AGREES,
                        BUYER_NAME_AGREES,
                        SELLER_NAME_AGREES,
                        ACCOUNT_AGREES);
    }

    @Test
    void aReceiptOfAnotherTransferDiffersInEverything() {
        String other = RECEIPT.replace("GIA BAO PHAM", "TRAN VAN HAI")
                .replace("PHAM GIA BAO", "TRAN VAN HAI")
                .replace("Lê Thị Thu Trang", "Lê Thị Thu")
                .replace("4437", "4438")
                .replace("2.600.000", "260.000")
                .replace("09:04:30", "08:59:59");

        assertThat(remarks(document(other)))
                .containsExactly(
                        Remark.of(AMOUNT_DIFFERS, "260000 VND", "2600000 VND"),
                        Remark.of(
                                TIME_DIFFERS,
                                "2026-03-02T08:59:59",
                                "Asia/Ho_Chi_Minh",
                                Orders.START,
                                Orders.START.plus(Orders.WINDOW)),
                        Remark.of(BUYER_NAME_MISSING, "PHẠM GIA BẢO"),
                        Remark.of(SELLER_NAME_MISSING, "LÊ THỊ THU TRANG"),
                        Remark.of(ACCOUNT_MISSING, "260011894437"),
                        Remark.of(REFERENCE_FOUND, "FT26061000000001"));
    }

    @Test
    void withoutTextNothingIsMissingInIt() {
        assertThat(kinds(document("  \n"))).isEmpty();
        assertThat(kinds(picture("ff", null))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nội dung: mua USDT | true",
                "Note: P2P binance | true",
                "Ghi chú: tiền ảo | true",
                "Nội dung: PHAM GIA BAO ck | false",
                "We trade USDT | false",
                "Note: ethical | false"
            })
    void cryptoInATransfersNoteIsQuoted(String line, boolean isRemarked) {
        assertThat(remarks(document("Biên lai\n" + line)).contains(Remark.of(CRYPTO_WORDS, line)))
                .isEqualTo(isRemarked);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T01:59:59Z, MADE_BEFORE_ORDER",
        "2026-03-02T02:00:00Z, MADE_IN_WINDOW",
        "2026-03-02T02:14:59Z, MADE_IN_WINDOW",
        "2026-03-02T02:15:00Z, MADE_AFTER_WINDOW"
    })
    void whenItWasMadeIsHeldAgainstThePaymentWindow(Instant created, RemarkKind kind) {
        assertThat(kinds(from(new Provenance(null, created, null, List.of(), "", "", false))))
                .containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T08:59:59, Asia/Ho_Chi_Minh, TAKEN_BEFORE_ORDER",
        "2026-03-02T09:00:00, Asia/Ho_Chi_Minh, TAKEN_IN_WINDOW",
        "2026-03-02T09:15:00, Asia/Ho_Chi_Minh, TAKEN_AFTER_WINDOW",
        "2026-03-02T09:00:00, Europe/Berlin, TAKEN_AFTER_WINDOW",
        "2026-03-02T03:05:00, Europe/Berlin, TAKEN_IN_WINDOW"
    })
    void aCamerasClockIsReadInAZoneThatIsNamed(LocalDateTime takenAt, ZoneId zone, RemarkKind kind) {
        Inspection photograph = from(new Provenance(takenAt, null, null, List.of(), "", "", false));
        List<Remark> remarks =
                EvidenceChecks.of(photograph, place("1", "E1"), ORDER, new KnownFiles(TraceStore.NONE), zone);

        assertThat(remarks).extracting(Remark::kind).containsExactly(kind);
        assertThat(remarks.getFirst().values()).containsEntry("zone", zone.getId());
        assertThat(kind.weight()).isNotEqualTo(RemarkKind.Weight.FACT);
    }

    @ParameterizedTest
    @CsvSource({
        "Adobe Photoshop 25.1 (Windows), true",
        "GIMP 2.10, true",
        "Snapseed 2.0, true",
        "iLovePDF, true",
        "PDF-XChange Editor 9, true",
        "iOS 18.1, false",
        "Spain Camera, false",
        "iText 7 by Ngan hang, false"
    })
    void programsThatEditAreKnown(String software, boolean isEditor) {
        assertThat(remarks(from(new Provenance(null, null, null, List.of(software), "", "", false)))
                        .contains(Remark.of(EDITED_WITH, software)))
                .isEqualTo(isEditor);
    }

    @ParameterizedTest
    @CsvSource({"60, false", "61, true", "-5, false"})
    void savedLaterThanItWasMade(long secondsLater, boolean isRemarked) {
        Instant created = Orders.START;
        Provenance provenance =
                new Provenance(null, created, created.plusSeconds(secondsLater), List.of(), "", "", false);

        assertThat(kinds(from(provenance)).contains(SAVED_AGAIN)).isEqualTo(isRemarked);
    }

    @Test
    void aPositionIsWorthKnowing() {
        assertThat(kinds(from(new Provenance(null, null, null, List.of(), "", "", true))))
                .containsExactly(POSITION_PRESENT);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 40, 49, 50, 51, 75, 89})
    void theUsualTablesTellTheQuality(int quality) {
        assertThat(remarks(jpeg(List.of(StandardTables.table(quality)))))
                .containsExactly(Remark.of(COMPRESSED_ANEW, quality));
    }

    @Test
    void asPhonesSaveOrWithTablesOfTheirOwnIsNotRemarked() {
        assertThat(remarks(jpeg(List.of(StandardTables.table(90))))).isEmpty();
        assertThat(remarks(jpeg(List.of(List.of(1, 2, 3))))).isEmpty();
        assertThat(remarks(jpeg(List.of()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Oddity.class)
    void everyOddityIsRemarkedOnce(Oddity oddity) {
        assertThat(kinds(odd(oddity)))
                .hasSize(1)
                .allSatisfy(kind -> assertThat(kind.name()).isEqualTo("FILE_" + oddity.name()));
    }

    @Test
    void aRemarkCarriesExactlyTheFieldsOfItsKind() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Remark(EDITED_WITH, Map.of("text", "GIMP")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Remark(EDITED_WITH, Map.of()));
    }

    @Test
    void longWordsOfStrangersAreCut() {
        assertThat(remarks(codes("x".repeat(500))).getFirst().values().get("text"))
                .hasSize(160)
                .endsWith("…");
    }

    private static List<RemarkKind> kinds(Inspection inspection) {
        return remarks(inspection).stream().map(Remark::kind).toList();
    }

    private static List<Remark> remarks(Inspection inspection) {
        return EvidenceChecks.of(inspection, place("1", "E1"), ORDER, new KnownFiles(TraceStore.NONE), VIETNAM);
    }
}
