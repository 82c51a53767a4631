package org.appealdesk.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.text.Bundle;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.Test;

/** Switching the language while running changes every text that can be seen, wherever the agent is. */
class LanguageInWindowTest {

    @Test
    void on_every_screen() {
        PaperDesk paper = new PaperDesk();
        CaseId id = paper.appeal("388107", "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        paper.say(id, Side.BUYER, "Chào anh");
        paper.failNegotiation(id);
        paper.claim(id, PaperDesk.ME);
        try (ShellScreen shell = ShellScreen.open(paper)) {
            shell.screen().click("Amount incorrect");
            for (Place place : List.of(Place.QUEUE, Place.MINE, Place.FIND, Place.STATISTICS, Place.SETTINGS)) {
                shell.screen().click("#rail-" + place);
                changesAll(shell, place.name());
            }
            shell.openCase(id);
            // The last tab shows what the parties read, each in its own language.
            for (int tab = 0; tab < 4; tab++) {
                changesAll(shell, "tab " + tab + " of a case");
                shell.screen().press("Alt+Page Down");
            }
        }
    }

    private static void changesAll(ShellScreen shell, String where) {
        speak(shell, Language.VIETNAMESE);
        assertThat(shell.readable()).as(where).doesNotContainAnyElementsOf(only(Language.ENGLISH));
        speak(shell, Language.ENGLISH);
        assertThat(shell.readable()).as(where).doesNotContainAnyElementsOf(only(Language.VIETNAMESE));
    }

    private static void speak(ShellScreen shell, Language language) {
        Fx.run(() -> shell.texts().languageProperty().set(language));
    }

    /** Whole texts of a language, also in capitals, that are not said so in the other. */
    private static Set<String> only(Language language) {
        Set<String> texts = wholeTexts(language);
        Arrays.stream(Language.values())
                .filter(other -> other != language)
                .forEach(other -> texts.removeAll(wholeTexts(other)));
        return texts;
    }

    private static Set<String> wholeTexts(Language language) {
        return Arrays.stream(Bundle.values())
                .flatMap(bundle ->
                        read(bundle, language).stringPropertyNames().stream().map(read(bundle, language)::getProperty))
                .filter(text -> !text.contains("{"))
                .flatMap(text -> Stream.of(text, text.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Properties read(Bundle bundle, Language language) {
        String file = bundle.name().toLowerCase(Locale.ROOT) + "_" + language.code() + ".properties";
        try (InputStream stream = Objects.requireNonNull(Bundle.class.getResourceAsStream(file), file)) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException unreadable) {
            throw new AssertionError(file, unreadable);
        }
    }
}
