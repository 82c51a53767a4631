package org.appealdesk.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.appealdesk.replies.Template.Mistake;
import org.junit.jupiter.api.Test;

/** Texts with variables. */
class TemplateTest {
    @Test
    void variablesAreFilledWhereTheyStand() {
        Template template = Template.of("Hello {nickname}, order {orderNumber} – {nickname}!");

        assertThat(template.fill(variable -> Objects.requireNonNull(
                        Map.of("nickname", "minh", "orderNumber", "12").get(variable.word()))))
                .isEqualTo("Hello minh, order 12 – minh!");
    }

    @Test
    void variablesAreListedOnceInTheOrderOfTheText() {
        assertThat(Template.of("{time} {item} {time}").variables()).containsExactly(Variable.TIME, Variable.ITEM);
        assertThat(Template.of("none").variables()).isEmpty();
    }

    @Test
    void aValueWithBracesIsNotFilledAgain() {
        assertThat(Template.of("{item}{agent}").fill(variable -> "{time}")).isEqualTo("{time}{time}");
    }

    @Test
    void aWordThatIsNoVariableIsAMistake() {
        assertThat(Template.mistakes("{nikname} {} {Agent}"))
                .containsExactly(
                        new Mistake.UnknownVariable("nikname"),
                        new Mistake.UnknownVariable(""),
                        new Mistake.UnknownVariable("Agent"));
        assertThatThrownBy(() -> Template.of("{nikname}")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBraceAloneIsAMistake() {
        for (String text : List.of("{", "}", "a { b", "{{agent}}", "{agent", "agent}")) {
            assertThat(Template.mistakes(text)).as(text).contains(new Mistake.LoneBrace());
        }
    }

    @Test
    void whatNobodyWouldReadIsAMistake() {
        assertThat(Template.mistakes("x".repeat(Template.LONGEST))).isEmpty();
        assertThat(Template.mistakes("x".repeat(Template.LONGEST + 1)))
                .containsExactly(new Mistake.TooLong(Template.LONGEST + 1));
    }

    @Test
    void everyVariableIsWrittenInItsOwnWord() {
        assertThat(Variable.words()).doesNotHaveDuplicates().allMatch(word -> word.matches("[a-z][a-zA-Z]*"));
        for (Variable variable : Variable.values()) {
            assertThat(Template.of("a " + variable.written()).variables()).containsExactly(variable);
        }
    }
}
