package org.appealdesk.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names and versions in JSON: what has none is found when the program starts, what is foreign is told apart. */
class TypeTableTest {

    private sealed interface Shape {}

    private record Circle(int radius) implements Shape {}

    private sealed interface Angular extends Shape {}

    private record Square(int side) implements Angular {}

    private static final TypeTable<Shape> TABLE =
            new TypeTable<>(Shape.class, Map.of("circle", Circle.class, "square", Square.class));

    private static Decoded<Shape> read(String json) {
        return TABLE.read(Json.MAPPER.readTree(json));
    }

    @Test
    @DisplayName("a record is written under its name and version, and read back")
    void roundTrip() {
        String written = TABLE.write(new Square(3)).toString();
        assertThat(written).contains("\"type\":\"square\"", "\"v\":1", "\"side\":3");
        assertThat(read(written)).isEqualTo(new Decoded.Known<>(new Square(3)));
        assertThat(TABLE.types()).containsExactlyInAnyOrder("circle", "square");
    }

    @Test
    @DisplayName("a record without a name is found at once, however deep it stands")
    void nameless() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new TypeTable<>(Shape.class, Map.of("circle", Circle.class)))
                .withMessageContaining("Without a name in JSON")
                .withMessageContaining("Square");
    }

    @Test
    @DisplayName("a record has one name only")
    void twoNames() {
        Map<String, Class<? extends Shape>> names =
                Map.of("circle", Circle.class, "ring", Circle.class, "square", Square.class);
        assertThatIllegalStateException()
                .isThrownBy(() -> new TypeTable<>(Shape.class, names))
                .withMessageContaining("has two names");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type":"oval","v":1,"radius":3}   | oval   | 1
            {"type":"circle","v":2,"radius":3} | circle | 2
            """)
    @DisplayName("an unknown name or version is a newer program's")
    void unknown(String json, String type, int version) {
        assertThat(read(json)).isEqualTo(new Decoded.Unknown<Shape>(type, version));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                                           | not an object
            "circle"                                     | not an object
            {"v":1,"radius":3}                           | without type and version
            {"type":"circle","radius":3}                 | without type and version
            {"type":"circle","v":"1","radius":3}         | without type and version
            {"type":7,"v":1,"radius":3}                  | without type and version
            {"type":"circle","v":1}                      | circle:
            {"type":"circle","v":1,"radius":"wide"}      | circle:
            {"type":"circle","v":1,"radius":3,"x":1}     | circle:
            {"type":"circle","v":1,"radius":null}        | circle:
            """)
    @DisplayName("what no program of ours writes is malformed, with the reason")
    void malformed(String json, String why) {
        assertThat(read(json))
                .isInstanceOfSatisfying(
                        Decoded.Malformed.class,
                        malformed -> assertThat(malformed.why()).startsWith(why));
    }

    @Test
    @DisplayName("what was written under older versions is turned, one version after the other, into the newest")
    void turned() {
        TypeTable<Shape> table = new TypeTable<>(
                Shape.class,
                Map.of("circle", Circle.class, "square", Square.class),
                new TypeTable.Upcast("circle", 2, fields -> fields.set("wide", fields.remove("size"))),
                new TypeTable.Upcast("circle", 3, fields -> fields.set("radius", fields.remove("wide"))));
        assertThat(table.version("circle")).isEqualTo(3);
        assertThat(table.version("square")).isEqualTo(1);
        assertThat(table.write(new Circle(3)).toString()).contains("\"v\":3");
        for (String old : List.of(
                "{\"type\":\"circle\",\"v\":1,\"size\":3}",
                "{\"type\":\"circle\",\"v\":2,\"wide\":3}",
                "{\"type\":\"circle\",\"v\":3,\"radius\":3}")) {
            assertThat(table.read(Json.MAPPER.readTree(old))).isEqualTo(new Decoded.Known<>(new Circle(3)));
        }
        assertThat(table.read(Json.MAPPER.readTree("{\"type\":\"circle\",\"v\":1,\"radius\":3}")))
                .as("a field that the old version had not")
                .isInstanceOf(Decoded.Malformed.class);
        assertThat(table.read(Json.MAPPER.readTree("{\"type\":\"circle\",\"v\":4,\"radius\":3}")))
                .isEqualTo(new Decoded.Unknown<>("circle", 4));
    }

    @Test
    @DisplayName("what is made of a known value, and refused, is malformed; the unknown stays unknown")
    void map() {
        Decoded<Integer> three = new Decoded.Known<>(3);
        assertThat(three.map(value -> value + 1)).isEqualTo(new Decoded.Known<>(4));
        assertThat(three.map(TypeTableTest::refuse)).isEqualTo(new Decoded.Malformed<>("not 3"));
        Decoded<Integer> unknown = new Decoded.Unknown<>("oval", 1);
        assertThat(unknown.map(TypeTableTest::refuse)).isEqualTo(new Decoded.Unknown<>("oval", 1));
        Decoded<Integer> malformed = new Decoded.Malformed<>("torn");
        assertThat(malformed.map(TypeTableTest::refuse)).isEqualTo(new Decoded.Malformed<>("torn"));
    }

    private static Object refuse(int value) {
        throw new IllegalArgumentException("not " + value);
    }
}
