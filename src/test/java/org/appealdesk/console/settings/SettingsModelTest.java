package org.appealdesk.console.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.util.Subscription;
import org.appealdesk.console.fx.ActionSpec;
import org.appealdesk.console.fx.ActionSpec.Context;
import org.appealdesk.console.fx.KeyMap;
import org.appealdesk.console.fx.Shortcut;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.theme.ThemeChoice;
import org.junit.jupiter.api.Test;

/** The settings while the console runs. */
class SettingsModelTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant AT = Instant.parse("2026-11-23T07:03:22Z");
    private static final ActionSpec CLAIM = ActionSpec.of("queue.action.claim", Context.QUEUE, "Ctrl+Shift+C");

    private final Texts texts = new Texts(Language.ENGLISH, BERLIN);
    private final KeyMap keys = new KeyMap(List.of(CLAIM));

    @Test
    void what_was_stored_is_taken_over() {
        SettingsModel model = new SettingsModel(
                new AgentSettings(
                        Language.VIETNAMESE,
                        ThemeChoice.DARK,
                        HANOI,
                        "Linh Tran",
                        Map.of(CLAIM.id(), "F5"),
                        Map.of("mine", "owner=ME"),
                        List.of("388107")),
                texts,
                keys);

        assertThat(texts.language()).isEqualTo(Language.VIETNAMESE);
        assertThat(time()).isEqualTo("14:03:22 ICT");
        assertThat(keys.keyOf(CLAIM)).contains(new Shortcut("F5"));
        assertThat(model.themeProperty().get()).isEqualTo(ThemeChoice.DARK);
        assertThat(model.agentNameProperty().get()).isEqualTo("Linh Tran");
        assertThat(model.ownViewsProperty().get()).containsEntry("mine", "owner=ME");
        assertThat(model.openCasesProperty().get()).containsExactly("388107");
    }

    @Test
    void times_follow_the_chosen_zone_and_the_computers_again() {
        SettingsModel model = usual();
        assertThat(time()).isEqualTo("08:03:22 CET");

        model.zoneProperty().set(Optional.of(HANOI));
        assertThat(time()).isEqualTo("14:03:22 ICT");
        model.zoneProperty().set(Optional.empty());
        assertThat(time()).isEqualTo("08:03:22 CET");
        assertThat(model.systemZone()).isEqualTo(BERLIN);
    }

    @Test
    void texts_that_were_made_follow_the_zone() {
        SettingsModel model = usual();
        var made = texts.computed(this::time);
        List<Texts.Wording> wordings = new ArrayList<>();
        texts.wordingProperty().subscribe(wording -> wordings.add(wording));

        assertThat(made.get()).isEqualTo("08:03:22 CET");
        model.zoneProperty().set(Optional.of(HANOI));
        assertThat(made.get()).isEqualTo("14:03:22 ICT");
        texts.languageProperty().set(Language.VIETNAMESE);
        assertThat(wordings)
                .containsExactly(
                        new Texts.Wording(Language.ENGLISH, BERLIN),
                        new Texts.Wording(Language.ENGLISH, HANOI),
                        new Texts.Wording(Language.VIETNAMESE, HANOI));
    }

    @Test
    void a_partys_language_has_the_agents_zone() {
        usual().zoneProperty().set(Optional.of(HANOI));

        assertThat(texts.formatsIn(Language.VIETNAMESE).dayAndTime(AT).replace('\u00a0', ' '))
                .isEqualTo("23/11/2026, 14:03:22 ICT");
    }

    @Test
    void every_change_is_handed_over_with_all_the_rest() {
        SettingsModel model = usual();
        List<AgentSettings> kept = new ArrayList<>();
        Subscription keeping = model.onChange(kept::add);

        texts.languageProperty().set(Language.VIETNAMESE);
        model.themeProperty().set(ThemeChoice.LIGHT);
        model.zoneProperty().set(Optional.of(HANOI));
        model.agentNameProperty().set("Linh");
        keys.assign(CLAIM, new Shortcut("F5"));
        model.ownViewsProperty().set(Map.of("a", "owner=ME"));
        model.openCasesProperty().set(List.of("455012", "388107"));
        keeping.unsubscribe();
        model.agentNameProperty().set("nobody listens");

        assertThat(kept).hasSize(7);
        assertThat(kept.getLast())
                .isEqualTo(new AgentSettings(
                        Language.VIETNAMESE,
                        ThemeChoice.LIGHT,
                        HANOI,
                        "Linh",
                        Map.of(CLAIM.id(), "F5"),
                        Map.of("a", "owner=ME"),
                        List.of("455012", "388107")));
    }

    private SettingsModel usual() {
        return new SettingsModel(AgentSettings.usual(Language.ENGLISH), texts, keys);
    }

    private String time() {
        return texts.formats().time(AT).replace('\u00a0', ' ');
    }
}
