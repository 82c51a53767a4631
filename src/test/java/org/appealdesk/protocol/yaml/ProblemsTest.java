package org.appealdesk.protocol.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes of a file: in its order, each once, and with the word that was probably meant. */
class ProblemsTest {
    private static final List<String> KNOWN = List.of("CHAT_READ", "AMOUNT", "PAYER_NAME");

    @Test
    @DisplayName("problems are told in the order of the file, whenever they were found")
    void inOrder() {
        Problems problems = new Problems("strict.yaml");
        problems.add(new Place(9, 3, "b"), "third", "x");
        problems.add(new Place(2, 8, "a[1]"), "second", "x");
        problems.add(new Place(2, 5, "a[0]"), "first", "x");
        assertThat(problems.inOrder()).extracting(YamlProblem::what).containsExactly("first", "second", "third");
        assertThat(problems.none()).isFalse();
    }

    @Test
    @DisplayName("what is wrong once is told once, although it is read for every use")
    void once() {
        Problems problems = new Problems("strict.yaml");
        Place anchored = new Place(4, 2, "reasons.OTHER");
        problems.add(anchored, "not a list", "a list");
        problems.add(anchored, "not a list", "a list");
        problems.add(anchored.as("reasons.OVERPAID"), "not a list", "a list");
        assertThat(problems.count()).isEqualTo(2);
    }

    @Test
    @DisplayName("a problem reads as compilers print them")
    void words() {
        YamlProblem problem = new YamlProblem("strict.yaml", 12, 15, "answer", "“10” is not a duration", "90s");
        assertThat(problem).hasToString("strict.yaml:12:15: “10” is not a duration (expected 90s)");
    }

    @ParameterizedTest
    @CsvSource({
        "CHAT_RAED, CHAT_READ",
        "chat_read, CHAT_READ",
        "AMOUT, AMOUNT",
        "AMOUNNT, AMOUNT",
        "PAYERNAME, PAYER_NAME"
    })
    @DisplayName("a slip of the pen is recognised: swapped, missing, doubled or small letters")
    void meant(String written, String word) {
        assertThat(Spelling.expected(written, KNOWN))
                .isEqualTo("one of CHAT_READ, AMOUNT, PAYER_NAME; did you mean “" + word + "”?");
    }

    @ParameterizedTest
    @CsvSource({"SETTLED", "A", "CHAT"})
    @DisplayName("another word is no slip")
    void anotherWord(String written) {
        assertThat(Spelling.expected(written, KNOWN)).isEqualTo("one of CHAT_READ, AMOUNT, PAYER_NAME");
    }

    @Test
    @DisplayName("a result without problems has none, a bad one all of them")
    void results() {
        YamlProblem problem = new YamlProblem("strict.yaml", 1, 1, "", "empty", "a profile");
        assertThat(new YamlResult.Good<>("fine").problems()).isEmpty();
        assertThat(new YamlResult.Bad<String>(List.of(problem)).problems()).containsExactly(problem);
    }
}
