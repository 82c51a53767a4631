package org.appealdesk.protocol.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values and what is told when they do not fit. */
class YamlNodeTest {

    private enum Side {
        BUYER,
        SELLER
    }

    private record Point(int x, int y) {
        Point {
            if (x == y) {
                throw new IllegalArgumentException("x and y are both " + x);
            }
        }

        static Point read(YamlNode node) {
            return new Point(node.need("x").whole(0, 99), node.need("y").whole(0, 99));
        }
    }

    // ---- maps

    @Test
    void tellsAMissingAndAnEmptyKey() {
        var document = document("a:\n  b:\n");

        document.root().need("a").need("b").text();
        document.root().need("a").need("c").text();

        assertThat(document.problems())
                .extracting(YamlProblem::toString)
                .containsExactlyInAnyOrder(
                        "a.yaml:2:3: “b” is empty (expected “b” with a value)",
                        "a.yaml:2:3: “c” is missing (expected “c” with a value)");
        assertThat(document.problems()).extracting(YamlProblem::path).contains("a.b", "a.c");
    }

    @Test
    void findsWhatMayBeAbsent() {
        var document = document("a: 1\nb:\nc: ~\nd: null\ne: \"null\"\n");
        YamlNode root = document.root();

        assertThat(root.find("a")).isPresent();
        assertThat(root.find("b")).isEmpty();
        assertThat(root.find("c")).isEmpty();
        assertThat(root.find("d")).isEmpty();
        assertThat(root.find("e")).map(YamlNode::text).hasValue("null");
        assertThat(root.find("f")).isEmpty();
        assertThat(document.problems()).isEmpty();
    }

    @Test
    void tellsUnknownKeysAndWhatWasMeant() {
        var document = document("refileWiat: 1\nsomething: 2\nlease: 3\n");

        document.root().allowOnly("refileWait", "lease");

        assertThat(document.problems())
                .extracting(YamlProblem::toString)
                .containsExactly(
                        "a.yaml:1:1: “refileWiat” is not known here"
                                + " (expected one of refileWait, lease; did you mean “refileWait”?)",
                        "a.yaml:2:1: “something” is not known here (expected one of refileWait, lease)");
    }

    @Test
    void readsEntriesByConstants() {
        var document = document("SELLER: 1\nbuyer: 2\n");

        Map<Side, YamlNode> entries = document.root().entriesBy(Side.class);

        assertThat(entries).containsOnlyKeys(Side.SELLER);
        assertThat(document.problems())
                .extracting(YamlProblem::toString)
                .containsExactly("a.yaml:2:1: “buyer” is not known here"
                        + " (expected one of BUYER, SELLER; did you mean “BUYER”?)");
    }

    @Test
    void keepsTheOrderOfEntries() {
        assertThat(document("b: 1\na: 2\nc: 3\n").root().entries().keySet()).containsExactly("b", "a", "c");
    }

    @Test
    void tellsWhatStandsInPlaceOfAMapOrAList() {
        var document = document("a: [1]\nb: word\nc: {d: 1}\n");

        document.root().need("a").need("x");
        document.root().need("b").items();
        document.root().need("c").text();

        assertThat(document.problems())
                .extracting(YamlProblem::toString)
                .containsExactly(
                        "a.yaml:1:4: found a list (expected a map with “x”)",
                        "a.yaml:2:4: found “word” (expected a list)",
                        "a.yaml:3:4: found a map (expected text)");
    }

    @Test
    void tellsAnEmptyListWhereSomethingIsNeeded() {
        var document = document("a: []\n");

        document.root().need("a").items();
        assertThat(document.problems()).isEmpty();

        document.root().need("a").someItems();
        assertThat(document.problems()).extracting(YamlProblem::what).containsExactly("the list is empty");
    }

    // ---- scalars

    @ParameterizedTest
    @CsvSource({
        "600s, PT10M",
        "10m, PT10M",
        "1h30m, PT1H30M",
        "2d, PT48H",
        "250ms, PT0.25S",
        "9m59s999ms, PT9M59.999S",
        "0s, PT0S"
    })
    void readsDurations(String written, Duration meant) {
        assertThat(document("a: " + written).root().need("a").duration()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "10 m", "-5m", "5m1h", "PT10M", "1.5h", "m", "99999999999s", "''"})
    void refusesWhatIsNoDuration(String written) {
        var document = document("a: " + written);

        assertThat(document.root().need("a").duration()).isZero();
        assertThat(document.problems())
                .extracting(YamlProblem::expected)
                .containsExactly("a duration such as 90s, 10m or 1h30m");
    }

    @Test
    void readsInstantsWithTheirZone() {
        YamlNode root = document("a: 2026-03-01T14:03:22+07:00\nb: 2026-03-01T07:03:22.500Z\n")
                .root();

        assertThat(root.need("a").instant()).isEqualTo(Instant.parse("2026-03-01T07:03:22Z"));
        assertThat(root.need("b").instant()).isEqualTo(Instant.parse("2026-03-01T07:03:22.500Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01T14:03:22", "2026-02-30T00:00:00Z", "2026-03-01", "now"})
    void refusesWhatIsNoInstant(String written) {
        var document = document("a: " + written);

        document.root().need("a").instant();

        assertThat(document.problems()).hasSize(1);
    }

    @Test
    void readsTimesOfDay() {
        YamlNode root = document("a: 08:00\nb: \"23:59\"\nc: 00:00\n").root();

        assertThat(root.need("a").timeOfDay()).isEqualTo(LocalTime.of(8, 0));
        assertThat(root.need("b").timeOfDay()).isEqualTo(LocalTime.of(23, 59));
        assertThat(root.need("c").timeOfDay()).isEqualTo(LocalTime.MIDNIGHT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "8:00", "08:60", "08:00:00", "8 am"})
    void refusesWhatIsNoTimeOfDay(String written) {
        var document = document("a: " + written);

        document.root().need("a").timeOfDay();

        assertThat(document.problems()).hasSize(1);
    }

    @Test
    void readsDecimalsExactly() {
        YamlNode root = document("a: 1960.780\nb: -3\nc: 50000000\n").root();

        assertThat(root.need("a").decimal()).isEqualTo(new BigDecimal("1960.780"));
        assertThat(root.need("b").decimal()).isEqualTo(new BigDecimal("-3"));
        assertThat(root.need("c").decimal()).isEqualTo(new BigDecimal("50000000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e9", "1,000", ".5", "NaN", "0x10", "1_000"})
    void refusesNumbersThatAreNotPlain(String written) {
        var document = document("a: " + written);

        assertThat(document.root().need("a").decimal()).isZero();
        assertThat(document.problems())
                .extracting(YamlProblem::expected)
                .containsExactly("a decimal number such as 1960.78");
    }

    @Test
    void keepsWholeNumbersWithinTheirBounds() {
        var document = document("a: 7\nb: 11\nc: many\nd: 99999999999999999999\n");
        YamlNode root = document.root();

        assertThat(root.need("a").whole(1, 10)).isEqualTo(7);
        assertThat(root.need("b").whole(1, 10)).isEqualTo(1);
        root.need("c").whole(1L, 10L);
        root.need("d").whole(1L, Long.MAX_VALUE);

        assertThat(document.problems())
                .extracting(YamlProblem::toString)
                .startsWith(
                        "a.yaml:2:4: found “11” (expected a whole number from 1 to 10)",
                        "a.yaml:3:4: found “many” (expected a whole number from 1 to 10)")
                .hasSize(3);
    }

    @Test
    void acceptsOnlyTrueAndFalse() {
        var document = document("a: true\nb: false\nc: yes\n");
        YamlNode root = document.root();

        assertThat(root.need("a").flag()).isTrue();
        assertThat(root.need("b").flag()).isFalse();
        root.need("c").flag();

        assertThat(document.problems())
                .extracting(YamlProblem::toString)
                .containsExactly("a.yaml:3:4: found “yes” (expected true or false)");
    }

    @Test
    void readsTextAsWritten() {
        var document = document("phone: 0912345678\nblank: \"  \"\nempty: ''\nlong: |\n  một\n  hai\n");
        YamlNode root = document.root();

        assertThat(root.need("phone").text()).isEqualTo("0912345678");
        assertThat(root.need("empty").textOrEmpty()).isEmpty();
        assertThat(root.need("long").text()).isEqualTo("một\nhai\n");
        assertThat(document.problems()).isEmpty();

        root.need("blank").text();
        assertThat(document.problems())
                .extracting(YamlProblem::toString)
                .containsExactly("a.yaml:2:8: the text is empty (expected some text)");
    }

    @Test
    void readsConstantsByTheirExactName() {
        var document = document("a: SELLER\nb: SELER\nc: nobody\n");
        YamlNode root = document.root();

        assertThat(root.need("a").constant(Side.class)).isEqualTo(Side.SELLER);
        root.need("b").constant(Side.class);
        root.need("c").constant(Side.class);

        assertThat(document.problems())
                .extracting(YamlProblem::expected)
                .containsExactly("one of BUYER, SELLER; did you mean “SELLER”?", "one of BUYER, SELLER");
    }

    @Test
    void readsListsOfDifferentConstants() {
        var document = document("a: [SELLER, BUYER]\nb: [BUYER, BUYER, X]\n");

        assertThat(document.root().need("a").constants(Side.class)).containsExactly(Side.SELLER, Side.BUYER);
        assertThat(document.root().need("b").constants(Side.class)).containsExactly(Side.BUYER);
        assertThat(document.problems())
                .extracting(YamlProblem::what)
                .containsExactly("“BUYER” stands here for the second time", "found “X”");
    }

    @Test
    void shortensLongValuesInProblems() {
        var document = document("a: " + "x".repeat(500));

        document.root().need("a").duration();

        assertThat(document.problems()).singleElement().matches(p -> p.what().length() < 80);
    }

    // ---- values with rules of their own

    @Test
    void makesAValueOnlyWithoutAnyProblem() {
        assertThat(document("{x: 1, y: 2}").as(Point::read)).isEqualTo(new YamlResult.Good<>(new Point(1, 2)));
        assertThat(document("{x: 1, y: 2}").as(Point::read).problems()).isEmpty();
        assertThat(document("{x: 1, y: b}").as(Point::read).problems()).hasSize(1);
    }

    @Test
    void tellsAllProblemsTogetherInTheOrderOfTheFile() {
        var result = document("y: b\nx: a\n").as(Point::read);

        assertThat(result.problems()).extracting(YamlProblem::line).containsExactly(1, 2);
    }

    @Test
    void tellsWhatARecordRefuses() {
        assertThat(document("{x: 3, y: 3}").as(Point::read).problems())
                .extracting(YamlProblem::toString)
                .containsExactly("a.yaml:1:1: x and y are both 3 (expected a value that fits)");
    }

    @Test
    void doesNotTellWhatARecordRefusesOfAStandIn() {
        assertThat(document("{x: 0, y: b}").as(Point::read).problems())
                .extracting(YamlProblem::what)
                .containsExactly("found “b”");
    }

    @Test
    void goesOnWithTheNextItemAfterOneThatCannotBeMade() {
        var document = document("- {x: 1, y: 1}\n- {x: 1, y: 2}\n- {x: q, y: 2}\n");

        List<Point> made = document.root().each(node -> node.as(Point::read));

        assertThat(made).contains(new Point(1, 2));
        assertThat(document.problems()).extracting(YamlProblem::line).containsExactly(1, 3);
    }

    @Test
    void tellsOnceThatAPartCannotBeMade() {
        var document = document("from: {x: 1, y: 1}\nto: {x: 5}\n");

        var result = document.as(node -> {
            var to = node.need("to").attempt(Point::read);
            Point from = node.need("from").as(Point::read);
            return from.x() + to.map(Point::y).orElse(0);
        });

        assertThat(result.problems())
                .extracting(YamlProblem::what)
                .containsExactly("x and y are both 1", "“y” is missing");
    }

    private static YamlDocument document(String text) {
        return YamlDocument.read("a.yaml", text);
    }
}
