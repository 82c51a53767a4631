package org.appealdesk.protocol.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The form of a document: what is YAML for us and what is not. */
class YamlDocumentTest {

    @Test
    void knowsTheFormOfEveryValue() {
        YamlNode root = YamlDocument.read("a.yaml", """
                map: {a: 1}
                list: [1, 2]
                scalar: text
                quoted: ""
                nothing:
                """).root();

        assertThat(root.isMap()).isTrue();
        assertThat(root.need("map").isMap()).isTrue();
        assertThat(root.need("list").isList()).isTrue();
        assertThat(root.need("scalar").isScalar()).isTrue();
        assertThat(root.need("quoted").isScalar()).isTrue();
        assertThat(root.entries().get("nothing")).matches(node -> !node.isMap() && !node.isList() && !node.isScalar());
    }

    @Test
    void knowsThePlaceOfEveryValue() {
        YamlNode root = YamlDocument.read("a.yaml", """
                reasons:
                  OTHER:
                    sides: [BUYER, SELLER]
                """).root();

        YamlNode seller =
                root.need("reasons").need("OTHER").need("sides").items().getLast();

        assertThat(seller.line()).isEqualTo(3);
        assertThat(seller.column()).isEqualTo(20);
        assertThat(seller.path()).isEqualTo("reasons.OTHER.sides[1]");
    }

    @Test
    void tellsWhereYamlBreaks() {
        assertThat(problems("a: 1\nb: [1, 2\nc: 3\n"))
                .singleElement()
                .matches(problem -> problem.line() == 3, "line 3")
                .extracting(YamlProblem::expected)
                .isEqualTo("well-formed YAML");
    }

    @Test
    void tellsACharacterThatNoTextHas() {
        assertThat(problems("a: 1\nbc: \u0007\n"))
                .extracting(YamlProblem::toString)
                .containsExactly("a.yaml:2:5: not YAML: a character that no text has (expected printable text)");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(problems("# only a comment\n"))
                .extracting(YamlProblem::toString)
                .containsExactly("a.yaml:1:1: the file is empty (expected a document)");
    }

    @Test
    void refusesASecondDocument() {
        assertThat(problems("a: 1\n---\nb: 2\n"))
                .extracting(YamlProblem::toString)
                .containsExactly("a.yaml:2:1: a second document begins (expected one document a file)");
    }

    @Test
    void refusesAKeyGivenTwiceAndTellsWhereItWasFirst() {
        assertThat(problems("a: 1\nb: 2\na: 3\n"))
                .extracting(YamlProblem::toString)
                .containsExactly(
                        "a.yaml:3:1: “a” stands here for the second time (expected it once; the first is in line 1)");
    }

    @Test
    void refusesTags() {
        assertThat(problems("a: !!binary aGVsbG8=\n"))
                .extracting(YamlProblem::what)
                .containsExactly("has the tag “tag:yaml.org,2002:binary”");
        assertThat(problems("!java.lang.Runtime {}\n"))
                .extracting(YamlProblem::expected)
                .containsExactly("a value without tag");
    }

    @Test
    void refusesKeysThatAreNotText() {
        assertThat(problems("? [a, b]\n: 1\n"))
                .extracting(YamlProblem::what)
                .containsExactly("a key is not plain text");
    }

    @Test
    void refusesWhatIsTooDeep() {
        assertThat(problems("[".repeat(100_000)))
                .extracting(YamlProblem::what)
                .containsExactly("nested deeper than 40 levels");
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(problems("a: " + "b".repeat(YamlDocument.LARGEST)))
                .extracting(YamlProblem::expected)
                .containsExactly("at most 1048576");
    }

    @Test
    void readsAnAnchoredValueAtEveryUse() {
        YamlNode root = YamlDocument.read("a.yaml", """
                first: &money {amount: 12}
                second: *money
                """).root();

        assertThat(root.need("second").need("amount").whole(0, 99)).isEqualTo(12);
    }

    @Test
    void tellsAMistakeInAnAnchoredValueOnce() {
        var document = YamlDocument.read("a.yaml", "first: &n none\nsecond: *n\n");

        document.root().need("first").whole(0, 9);
        document.root().need("second").whole(0, 9);

        assertThat(document.problems()).hasSize(1);
    }

    @Test
    void refusesAnchorsThatStandForMillionsOfValues() {
        var laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            String alias = "*a" + (i - 1);
            laughs.append("a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", List.of(alias, alias, alias, alias))));
        }

        assertThat(problems(laughs.toString()))
                .extracting(YamlProblem::what)
                .containsExactly("stands for more than 100000 values");
    }

    @Test
    void refusesAnAnchorInsideItself() {
        assertThat(problems("a: &a [1, *a]\n"))
                .extracting(YamlProblem::toString)
                .containsExactly("a.yaml:1:11: “*a” is not complete here (expected an anchor that stands before)");
    }

    @Test
    void asksNothingMoreOfABrokenFile() {
        var document = YamlDocument.read("a.yaml", "");

        YamlNode root = document.root();
        root.need("a").need("b").duration();
        root.find("c");
        root.items();
        root.entries();
        root.report("something", "something else");

        assertThat(document.problems()).hasSize(1);
    }

    @Test
    void readsAFileWithByteOrderMark(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "\uFEFFa: một\n");

        assertThat(YamlDocument.read(file).root().need("a").text()).isEqualTo("một");
    }

    @Test
    void tellsAFileThatCannotBeRead(@TempDir Path folder) throws IOException {
        Path latin = Files.write(folder.resolve("latin.yaml"), new byte[] {'a', ':', ' ', (byte) 0xe9});

        assertThat(YamlDocument.read(folder.resolve("none.yaml")).problems())
                .singleElement()
                .matches(problem -> problem.file().endsWith("none.yaml"))
                .extracting(YamlProblem::what)
                .asString()
                .startsWith("the file cannot be read: ");
        assertThat(YamlDocument.read(latin).problems())
                .extracting(YamlProblem::what)
                .containsExactly("the file is not UTF-8 text");
    }

    private static List<YamlProblem> problems(String text) {
        return YamlDocument.read("a.yaml", text).problems();
    }
}
