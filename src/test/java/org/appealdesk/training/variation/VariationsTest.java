package org.appealdesk.training.variation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.PaymentAccount;
import org.appealdesk.engine.trade.PhoneNumber;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.training.Shipped;
import org.appealdesk.training.evidence.EvidenceStudio;
import org.appealdesk.training.scenario.Exhibit;
import org.appealdesk.training.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scenarios that come along, told of others. */
class VariationsTest {
    private static final CaseId ORDER = new CaseId("22000000010000000001");
    private static final long DAYS = 44;

    @TempDir
    private Path folder = Path.of("");

    private int made;

    static List<String> names() {
        return Shipped.scenarios().stream().map(Scenario::id).toList();
    }

    private static Scenario read(String name) {
        return Shipped.scenario(name);
    }

    private Scenario make(String name, long seed) throws IOException {
        var variations = new Variations(Shipped.profiles(), new EvidenceStudio(Shipped.FONTS));
        Scenario original = read(name);
        return variations.make(
                original, Shipped.folder(original), new Variation(ORDER, seed, DAYS), target(name, ++made));
    }

    private Path target(String name, int number) throws IOException {
        return Files.createDirectories(folder.resolve(name + "-" + number));
    }

    @ParameterizedTest
    @MethodSource("names")
    void nothingOfThePeopleIsLeftInAnyText(String name) throws IOException {
        Scenario before = read(name);
        Scenario after = make(name, 1);
        String texts = Files.readString(target(name, 1).resolve("scenario.yaml"))
                + Files.readString(target(name, 1).resolve("pictures.yaml"))
                + Files.readString(target(name, 1).resolve("agent.yaml"));

        for (Side side : Side.values()) {
            assertThat(texts)
                    .doesNotContain(
                            before.party(side).accountId(),
                            before.party(side).nickname(),
                            before.party(side).kycName(),
                            account(before, side).holder(),
                            account(before, side).number(),
                            phone(before, side).asTyped())
                    .contains(
                            account(after, side).holder(), account(after, side).number());
        }
        assertThat(texts).doesNotContain(before.caseId().value(), "2026-10-14", "14/10/2026", "14 Oct 2026");
        assertThat(after.caseId()).isEqualTo(ORDER);
        assertThat(after.order().identity().advNo())
                .hasSameSizeAs(before.order().identity().advNo())
                .isNotEqualTo(before.order().identity().advNo());
        assertThat(Duration.between(before.start(), after.start())).isEqualTo(Duration.ofDays(DAYS));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyNumberHasTheFormOfTheOneItStandsFor(String name) throws IOException {
        Scenario before = read(name);
        Scenario after = make(name, 2);

        for (Side side : Side.values()) {
            assertThat(form(account(after, side).number()))
                    .isEqualTo(form(account(before, side).number()));
            assertThat(form(phone(after, side).asTyped()))
                    .isEqualTo(form(phone(before, side).asTyped()));
            assertThat(phone(after, side).verified())
                    .isEqualTo(phone(before, side).verified());
            assertThat(after.party(side).accountId()).matches("u-[0-9]{8}");
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void itsFilesAreItsOwn(String name) throws IOException {
        assertThat(hashes(make(name, 3)))
                .hasSameSizeAs(hashes(read(name)))
                .doesNotContainAnyElementsOf(hashes(read(name)));
    }

    private static List<String> hashes(Scenario scenario) {
        return scenario.evidence().stream()
                .map(Exhibit::evidence)
                .map(evidence -> evidence.file().sha256())
                .toList();
    }

    @Test
    void theSameSeedGivesTheSamePeopleAndFiles() throws IOException {
        Scenario first = make("third-party-payer", 4);
        Scenario again = make("third-party-payer", 4);
        Scenario other = make("third-party-payer", 5);

        assertThat(again.order()).isEqualTo(first.order());
        assertThat(hashes(again)).isEqualTo(hashes(first));
        assertThat(other.order().buyer()).isNotEqualTo(first.order().buyer());
        assertThat(hashes(other)).doesNotContainAnyElementsOf(hashes(first));
    }

    @Test
    void theOneDigitThatIsWrongIsStillTheOnlyOne() throws IOException {
        Scenario scenario = make("statement-on-request", 6);
        String right = account(scenario, Side.SELLER).number();
        String wrong = right.replace("8871", "8817");

        assertThat(Files.readString(target("statement-on-request", 1).resolve("pictures.yaml")))
                .contains(
                        "number: " + right,
                        "number: " + wrong,
                        "Chuyen tien toi " + account(scenario, Side.SELLER).holder() + " " + wrong);
    }

    @Test
    void whoPaysForAnotherStillDoes() throws IOException {
        Scenario scenario = make("third-party-payer", 7);

        assertThat(Files.readString(target("third-party-payer", 1).resolve("pictures.yaml")))
                .contains("payer: {name: TRUONG THI KIM LIEN")
                .doesNotContain("payer: {name: " + account(scenario, Side.BUYER).holder());
    }

    @Test
    void internationalAccountsKeepTheirCheckDigitsRight() {
        for (String number : List.of(
                "DE61 9998 8877 0041 8812 09", "PL36 9990 0000 0000 3302 7719 5568", "DE02 1203 0000 0000 2020 51")) {
            var instead = new LinkedHashMap<String, String>();
            new Numbers(new SplittableRandom(8)).grouped(number, instead);

            assertThat(checkSum(Objects.requireNonNull(instead.get(number)))).isEqualTo(1);
        }
    }

    private static int checkSum(String iban) {
        String plain = iban.replace(" ", "");
        String moved = plain.substring(4) + plain.substring(0, 4);
        String figures = String.join(
                "",
                moved.chars()
                        .mapToObj(symbol -> String.valueOf(Character.digit(symbol, Character.MAX_RADIX)))
                        .toList());
        return new BigInteger(figures).mod(BigInteger.valueOf(97)).intValue();
    }

    @Test
    void datesAreMovedHoweverTheyAreWrittenAndNothingElseIs() {
        assertThat(new OtherDay(80).in("14/10/2026 2026-10-14T14:00 2026:10:14 13:34:41 14 Oct 2026, TS-20261014-0386"))
                .isEqualTo("02/01/2027 2027-01-02T14:00 2027:01:02 13:34:41 02 Jan 2027, TS-20270102-0386");
        assertThat(new OtherDay(80).in("FT26287056208871 ngày 14 tháng 10 năm 2026"))
                .isEqualTo("FT27002056208871 ngày 02 tháng 01 năm 2027");
        assertThat(new OtherDay(-300).in("1.14/10/20261 u-20261014 20.261.014 2600 6143 8871 99/99/2026"))
                .isEqualTo("1.14/10/20261 u-20261014 20.261.014 2600 6143 8871 99/99/2026");
    }

    @Test
    void manyPeopleHaveManyNames() {
        var names = new Names(new SplittableRandom(9));

        assertThat(IntStream.range(0, 300)
                        .mapToObj(_ -> names.instead("LÊ THỊ THU TRANG", "vi"))
                        .peek(name -> assertThat(name.split(" ", -1)).hasSize(4).doesNotHaveDuplicates())
                        .distinct())
                .hasSizeGreaterThan(100)
                .allMatch(name -> name.endsWith(" THU TRANG"))
                .noneMatch(name -> name.startsWith("LÊ "));
        assertThat(names.instead("LUKAS BRANDT", "de")).startsWith("LUKAS ").doesNotContain("BRANDT");
        assertThat(names.nickname("ĐỖ GIA BẢO", "vi")).matches("bao_[0-9]{4,6}");
    }

    private static PaymentAccount account(Scenario scenario, Side side) {
        return Objects.requireNonNull(scenario.party(side).account());
    }

    private static PhoneNumber phone(Scenario scenario, Side side) {
        return Objects.requireNonNull(scenario.person(side).phone());
    }

    /** How long the groups are. */
    private static List<Integer> form(String number) {
        return Arrays.stream(number.split(" ", -1)).map(String::length).toList();
    }
}
