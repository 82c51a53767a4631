package org.appealdesk.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import org.appealdesk.console.fx.ActionSpec;
import org.appealdesk.console.fx.KeyMap;
import org.appealdesk.console.fx.Shortcut;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.text.Texts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every action of the console: its names, and a key that harms nobody who types. */
class ActionCatalogueTest {

    private static final List<ActionSpec> ALL = ConsoleSettings.actions();

    private final Texts texts = new Texts(Language.ENGLISH, ZoneId.of("Asia/Ho_Chi_Minh"));

    @TestFactory
    Stream<DynamicTest> it_has_a_name_in_each_language() {
        return each(spec -> {
            String english = texts.in(Language.ENGLISH, spec.id());
            String vietnamese = texts.in(Language.VIETNAMESE, spec.id());
            assertThat(english).isNotBlank().doesNotContain("{").matches("\\p{Lu}.*");
            assertThat(vietnamese).isNotBlank().doesNotContain("{").isNotEqualTo(english);
        });
    }

    @TestFactory
    Stream<DynamicTest> its_key_types_nothing_and_is_not_alt_gr() {
        return each(spec -> spec.usual().ifPresent(key -> {
            KeyCodeCombination keys = (KeyCodeCombination) KeyCombination.valueOf(key.name());
            boolean control = keys.getControl() == ModifierValue.DOWN;
            boolean alt = keys.getAlt() == ModifierValue.DOWN;
            boolean isLetterOrDigit =
                    keys.getCode().isLetterKey() || keys.getCode().isDigitKey();

            assertThat(control && alt).as("Ctrl+Alt is AltGr on Windows").isFalse();
            assertThat(keys.getCode()).isNotEqualTo(KeyCode.ALT_GRAPH);
            assertThat(isLetterOrDigit && !control)
                    .as("a letter or digit alone, or with Shift or Alt")
                    .isFalse();
            assertThat(keys.getCode().isFunctionKey() || control || alt).isTrue();
            assertThat(Shortcut.refusal(key.name())).isEmpty();
        }));
    }

    @Test
    void ids_are_unique_and_so_are_names_where_both_can_be_read() {
        assertThat(ALL).extracting(ActionSpec::id).doesNotHaveDuplicates();
        for (Language language : Language.values()) {
            for (ActionSpec one : ALL) {
                assertThat(ALL)
                        .filteredOn(other -> other.context().meets(one.context()))
                        .filteredOn(other -> name(language, other).equals(name(language, one)))
                        .as(language + " " + one.id())
                        .hasSize(1);
            }
        }
    }

    private String name(Language language, ActionSpec spec) {
        return texts.in(language, spec.id()).toLowerCase(Locale.ROOT);
    }

    @Test
    void no_two_actions_that_can_meet_share_a_key() {
        KeyMap keys = new KeyMap(ALL);
        assertThat(ALL)
                .allSatisfy(spec -> spec.usual()
                        .ifPresent(key -> assertThat(keys.holder(spec, key)).isEmpty()));
    }

    @Test
    void what_is_done_all_day_has_a_key() {
        assertThat(ALL)
                .filteredOn(spec -> Set.of(
                                "shell.action.palette",
                                "queue.action.nextCase",
                                "queue.action.claim",
                                "appeal.action.ask",
                                "appeal.action.call",
                                "appeal.action.rule")
                        .contains(spec.id()))
                .hasSize(6)
                .allMatch(spec -> spec.usual().isPresent());
    }

    private static Stream<DynamicTest> each(Check check) {
        return ALL.stream().map(spec -> DynamicTest.dynamicTest(spec.id(), () -> check.of(spec)));
    }

    private interface Check {
        void of(ActionSpec spec);
    }
}
