package org.appealdesk.engine.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.story.Moves;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.People;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands, and the names of rules and actions. */
class CommandValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    @DisplayName("e12 · a command has an id: without one it could not be told from another")
    void blankId(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AppealCommand(
                        id, Orders.NUMBER, People.BUYER, Timing.at(Orders.START), Basis.UNKNOWN, Moves.pays()))
                .withMessage("A command has an id");
    }

    private static Stream<Class<?>> actions(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(CommandValuesTest::actions)
                : Stream.of(type);
    }

    @Test
    @DisplayName("every action has a kind of its own, named as the action is; redacting evidence has one besides (e19)")
    void kinds() {
        assertThat(Moves.looksAt("E1").kind()).isEqualTo(ActionKind.HANDLE_EVIDENCE);
        assertThat(Moves.redacts("E1", "R1").kind()).isEqualTo(ActionKind.REDACT_EVIDENCE);
        Map<ActionKind, String> names = new EnumMap<>(ActionKind.class);
        for (ActionKind kind : ActionKind.values()) {
            names.put(kind, kind.name().replace("_", ""));
        }
        names.remove(ActionKind.REDACT_EVIDENCE);
        assertThat(names.values())
                .containsExactlyInAnyOrderElementsOf(actions(Action.class)
                        .map(type -> type.getSimpleName().toUpperCase(Locale.ROOT))
                        .toList());
    }

    @Test
    @DisplayName("an actor's basis says what it saw; nothing is the same as not knowing")
    void bases() {
        assertThat(Basis.version(7)).isEqualTo(new Basis(7L, null));
        assertThat(Basis.UNKNOWN).isEqualTo(new Basis(null, null));
        assertThat(Timing.at(Orders.START).capturedAt()).isNull();
    }

    @Test
    @DisplayName("rules are written as in the documents: R8, t5, e12, each once")
    void labels() {
        assertThat(RuleId.R8.label()).isEqualTo("R8");
        assertThat(RuleId.T5.label()).isEqualTo("t5");
        assertThat(RuleId.E12.label()).isEqualTo("e12");
        assertThat(Arrays.stream(RuleId.values()).map(RuleId::label))
                .doesNotHaveDuplicates()
                .hasSize(21 + 22 + 20);
    }
}
