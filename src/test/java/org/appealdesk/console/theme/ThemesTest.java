package org.appealdesk.console.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.util.Subscription;
import org.appealdesk.console.driver.Fx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ThemesTest {

    private static final String FAMILY = "Inter Tabular";

    @ParameterizedTest
    @CsvSource({"SYSTEM, LIGHT, LIGHT", "SYSTEM, DARK, DARK", "LIGHT, DARK, LIGHT", "DARK, LIGHT, DARK"})
    void the_desktop_decides_only_when_asked(ThemeChoice choice, ColorScheme system, ColorScheme worn) {
        assertThat(Themes.schemeFor(choice, system)).isEqualTo(worn);
    }

    @Test
    void windows_change_with_the_choice() {
        Themes themes = new Themes();
        SimpleObjectProperty<ThemeChoice> choice = new SimpleObjectProperty<>(ThemeChoice.DARK);
        Subscription following = Fx.get(() -> themes.follow(choice));

        assertThat(Fx.get(ThemesTest::labelColour)).isEqualTo(Color.web("#e6edf3"));
        Fx.run(() -> choice.set(ThemeChoice.LIGHT));
        assertThat(Fx.get(ThemesTest::labelColour)).isEqualTo(Color.web("#1f2328"));
        assertThat(themes.shownProperty().get()).isEqualTo(ColorScheme.LIGHT);
        Fx.run(following::unsubscribe);
        Fx.run(() -> choice.set(ThemeChoice.DARK));
        assertThat(themes.shownProperty().get()).isEqualTo(ColorScheme.LIGHT);
    }

    @Test
    void windows_change_with_the_desktop_while_that_is_the_choice() {
        Themes themes = new Themes();
        SimpleObjectProperty<ThemeChoice> choice = new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
        SimpleObjectProperty<ColorScheme> desktop = new SimpleObjectProperty<>(ColorScheme.DARK);
        Subscription following = Fx.get(() -> themes.follow(choice, desktop));

        assertThat(Fx.get(ThemesTest::labelColour)).isEqualTo(Color.web("#e6edf3"));
        Fx.run(() -> desktop.set(ColorScheme.LIGHT));
        assertThat(Fx.get(ThemesTest::labelColour)).isEqualTo(Color.web("#1f2328"));
        Fx.run(() -> choice.set(ThemeChoice.LIGHT));
        Fx.run(() -> desktop.set(ColorScheme.DARK));
        assertThat(themes.shownProperty().get()).isEqualTo(ColorScheme.LIGHT);
        Fx.run(() -> choice.set(ThemeChoice.SYSTEM));
        assertThat(themes.shownProperty().get()).isEqualTo(ColorScheme.DARK);
        Fx.run(following::unsubscribe);
        Fx.run(() -> new Themes().wear(ColorScheme.LIGHT));
    }

    @ParameterizedTest
    @EnumSource(
            value = FontWeight.class,
            names = {"NORMAL", "BOLD"})
    void digits_are_equally_wide(FontWeight weight) {
        Fx.start();
        Font font = Font.font(FAMILY, weight, 13);

        assertThat(font.getFamily()).isEqualTo(FAMILY);
        assertThat(IntStream.rangeClosed(0, 9)
                        .mapToDouble(digit -> width(font, "" + digit))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void vietnamese_is_in_the_typeface() {
        Fx.start();
        Font font = Font.font(FAMILY, 13);
        double missing = width(font, "\uf8ff");

        "ăâđêôơưạảãầấậẩẫằắặẳẵẹẻẽềếệểễỉĩịọỏõồốộổỗờớợởỡụủũừứựửữỳỵỷỹ₫→"
                .codePoints()
                .forEach(code -> assertThat(width(font, Character.toString(code)))
                        .as(Character.toString(code))
                        .isPositive()
                        .isNotEqualTo(missing));
    }

    @Test
    void a_missing_typeface_is_told_and_harms_nothing(@TempDir Path empty) {
        assertThat(Themes.loadFonts(empty)).isFalse();
    }

    private static double width(Font font, String text) {
        Text node = new Text(text);
        node.setFont(font);
        return node.getLayoutBounds().getWidth();
    }

    private static Color labelColour() {
        Label label = new Label("x");
        Scene scene = new Scene(new StackPane(label));
        scene.getRoot().applyCss();
        return (Color) label.getTextFill();
    }
}
