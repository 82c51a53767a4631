package org.appealdesk.console.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.StageStepper.Place;
import org.appealdesk.console.widget.StageStepper.State;
import org.appealdesk.console.widget.StageStepper.Step;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.trade.Asset;
import org.appealdesk.engine.trade.Money;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The small widgets that show one value in words. */
class LabelsTest {

    private final Texts texts = new Texts(Language.ENGLISH, ZoneId.of("Asia/Ho_Chi_Minh"));
    private final VBox box = Fx.get(() -> new VBox());
    private final Screen screen = Screen.open(700, 300, () -> box);

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void a_party_has_its_hue_and_the_complainant_a_flag() {
        PartyLabel label = add(new PartyLabel(texts));
        Fx.run(() -> label.show(Side.SELLER, "minh_otc88", true));

        assertThat(label.getStyleClass()).contains("seller").doesNotContain("buyer");
        assertThat(label.getGraphic()).isNotNull();
        assertThat(label.getAccessibleText()).isEqualTo("Seller minh_otc88, complainant");

        Fx.run(() -> label.show(Side.BUYER, "hoa_p2p", false));
        assertThat(label.getStyleClass()).contains("buyer").doesNotContain("seller");
        assertThat(label.getGraphic()).isNull();
    }

    @Test
    void a_long_name_is_cut_in_the_middle_with_the_whole_on_hover() {
        ElidedLabel label = add(new ElidedLabel("a_very_long_nickname_of_a_merchant_2026"));
        assertThat(label.getTooltip()).isNull();

        Fx.run(() -> label.setMaxWidth(90));

        assertThat(label.getTooltip().getText()).isEqualTo("a_very_long_nickname_of_a_merchant_2026");
        String shown = ((Text) screen.all(".text").getFirst()).getText();
        assertThat(shown).startsWith("a_").endsWith("6").contains("...");
    }

    @Test
    void an_amount_follows_the_language() {
        MoneyLabel label = add(new MoneyLabel(texts));
        Fx.run(() -> label.show(Money.of("51000000", new Asset("VND", 0))));
        assertThat(label.getText()).isEqualTo("₫51,000,000");

        Fx.run(() -> texts.languageProperty().set(Language.VIETNAMESE));
        assertThat(label.getText()).isEqualTo("51.000.000\u00a0₫");

        Fx.run(() -> label.show(null));
        assertThat(label.getText()).isEmpty();
    }

    @Test
    void every_stage_has_a_short_word_a_tone_and_a_long_name() {
        StageChip chip = add(new StageChip(texts));
        for (Stage stage : Stage.values()) {
            Fx.run(() -> chip.show(stage));
            assertThat(chip.getText()).isNotBlank();
            assertThat(chip.getStyleClass())
                    .containsOnlyOnce(StageChip.tone(stage).styleClass());
            assertThat(chip.getAccessibleText()).isEqualTo(texts.name(stage));
        }
    }

    @Test
    void the_stepper_shows_and_speaks_the_way_of_an_appeal() {
        StageStepper stepper = add(new StageStepper(texts));
        Fx.run(() -> stepper.show(List.of(
                new Step(Place.FILED, State.DONE),
                new Step(Place.COMPLAINANT, State.SKIPPED),
                new Step(Place.SUPPORT, State.CURRENT),
                new Step(Place.DONE, State.FUTURE))));

        assertThat(screen.texts()).containsExactly("Filed", "Complainant", "Customer support", "Done");
        assertThat(stepper.getAccessibleText())
                .isEqualTo("Filed: done, Complainant: skipped, Customer support: here now, Done: to come");

        Fx.run(() -> texts.languageProperty().set(Language.VIETNAMESE));
        assertThat(screen.texts()).contains("CSKH", "Xong");
    }

    @Test
    void a_pill_changes_its_tone_with_its_word() {
        Pill pill = add(new Pill("live", Tone.GOOD));
        Fx.run(() -> pill.show("offline", Tone.WARN));

        assertThat(pill.getText()).isEqualTo("offline");
        assertThat(pill.tone()).isEqualTo(Tone.WARN);
        assertThat(pill.getStyleClass()).contains("tone-warn").doesNotContain("tone-good");
    }

    private <T extends Node> T add(T node) {
        Fx.run(() -> box.getChildren().add(node));
        return node;
    }
}
