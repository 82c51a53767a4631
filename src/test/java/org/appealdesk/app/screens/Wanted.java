package org.appealdesk.app.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.theme.ThemeChoice;

/**
 * Which pictures to take: all of a kind unless some of that kind are named.
 *
 * @param names beginnings of the names of screens; empty for all
 */
record Wanted(List<Language> languages, List<ThemeChoice> themes, List<Size> sizes, List<String> names) {
    private static final Pattern SIZE = Pattern.compile("(\\d{3,4})x(\\d{3,4})");
    private static final List<Language> LANGUAGES = List.of(Language.ENGLISH, Language.VIETNAMESE);
    private static final List<ThemeChoice> THEMES = List.of(ThemeChoice.LIGHT, ThemeChoice.DARK);
    private static final List<Size> SIZES = List.of(new Size(1280, 800), new Size(1440, 900), new Size(1920, 1080));

    /** Of the window, in pixels. */
    record Size(int width, int height) {
        @Override
        public String toString() {
            return width + "x" + height;
        }
    }

    /**
     * Understands words such as {@code vi dark 1280x800 queue case-chat}.
     *
     * @throws IllegalArgumentException when a word names no screen
     */
    static Wanted of(List<String> words, List<String> screens) {
        List<Language> languages = new ArrayList<>();
        List<ThemeChoice> themes = new ArrayList<>();
        List<Size> sizes = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String word : words) {
            Matcher size = SIZE.matcher(word);
            if (size.matches()) {
                sizes.add(new Size(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2))));
            } else if (LANGUAGES.stream().anyMatch(one -> code(one).equals(word))) {
                LANGUAGES.stream().filter(one -> code(one).equals(word)).forEach(languages::add);
            } else if (THEMES.stream().anyMatch(one -> code(one).equals(word))) {
                THEMES.stream().filter(one -> code(one).equals(word)).forEach(themes::add);
            } else if (screens.stream().anyMatch(screen -> screen.startsWith(word))) {
                names.add(word);
            } else {
                throw new IllegalArgumentException(
                        word + " is none of en, vi, light, dark, WIDTHxHEIGHT, " + String.join(", ", screens));
            }
        }
        return new Wanted(or(languages, LANGUAGES), or(themes, THEMES), or(sizes, SIZES), names);
    }

    boolean wants(String screen) {
        return names.isEmpty() || names.stream().anyMatch(screen::startsWith);
    }

    /** Where the pictures of a look go. */
    static String folder(Language language, ThemeChoice theme, Size size) {
        return String.join("-", code(language), code(theme), size.toString());
    }

    private static String code(Language language) {
        return language.code();
    }

    private static String code(ThemeChoice theme) {
        return theme.name().toLowerCase(Locale.ROOT);
    }

    private static <T> List<T> or(List<T> named, List<T> all) {
        return named.isEmpty() ? all : named;
    }
}
