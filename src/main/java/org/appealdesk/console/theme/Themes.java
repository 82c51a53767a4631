package org.appealdesk.console.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.text.Font;
import javafx.util.Subscription;

/** Dresses all windows, in light or dark. To be used on the FX thread only. */
public final class Themes {

    /** The files of the console's typeface, below {@code fonts} in the assets. */
    private static final List<String> FONTS =
            List.of("InterTabular-Regular.otf", "InterTabular-Bold.otf", "InterTabular-Italic.otf");

    private final ReadOnlyObjectWrapper<ColorScheme> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", ColorScheme.LIGHT);

    /**
     * Loads the typeface; without it the desktop's own is used.
     *
     * @param assets the folder of the program's assets
     * @return whether every file was there and a font
     */
    public static boolean loadFonts(Path assets) {
        boolean all = true;
        for (String name : FONTS) {
            Path file = assets.resolve("fonts").resolve(name);
            all &= Files.isReadable(file) && isLoaded(file);
        }
        return all;
    }

    private static boolean isLoaded(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return Font.loadFont(stream, 13) != null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Dresses the windows as chosen from now on, following the desktop when that is the choice. */
    public Subscription follow(ObservableValue<ThemeChoice> choice) {
        return follow(choice, Platform.getPreferences().colorSchemeProperty());
    }

    Subscription follow(ObservableValue<ThemeChoice> choice, ObservableValue<ColorScheme> system) {
        Runnable apply = () -> wear(schemeFor(choice.getValue(), system.getValue()));
        apply.run();
        return Subscription.combine(choice.subscribe(ignored -> apply.run()), system.subscribe(ignored -> apply.run()));
    }

    /** What the windows wear now. */
    public ReadOnlyObjectProperty<ColorScheme> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Dresses the windows. */
    public void wear(ColorScheme scheme) {
        Application.setUserAgentStylesheet(styleSheet(scheme));
        shown.set(scheme);
    }

    /** What a window wears now that chooses so. */
    public static ColorScheme scheme(ThemeChoice choice) {
        return schemeFor(choice, Platform.getPreferences().getColorScheme());
    }

    static ColorScheme schemeFor(ThemeChoice choice, ColorScheme system) {
        return switch (choice) {
            case SYSTEM -> system;
            case LIGHT -> ColorScheme.LIGHT;
            case DARK -> ColorScheme.DARK;
        };
    }

    static String styleSheet(ColorScheme scheme) {
        String file = scheme == ColorScheme.DARK ? "dark.css" : "light.css";
        return Objects.requireNonNull(Themes.class.getResource(file), file).toExternalForm();
    }
}
