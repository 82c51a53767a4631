package org.appealdesk.app.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.appealdesk.console.appeal.CaseScreen;
import org.appealdesk.console.fx.ActionSpec;
import org.appealdesk.console.fx.KeyMap;
import org.appealdesk.console.outbox.OutboxActions;
import org.appealdesk.console.queue.QueueActions;
import org.appealdesk.console.roleplay.RolePlayActions;
import org.appealdesk.console.settings.AgentSettings;
import org.appealdesk.console.settings.SettingsFile;
import org.appealdesk.console.settings.SettingsModel;
import org.appealdesk.console.shell.ShellActions;
import org.appealdesk.console.statistics.StatisticsActions;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.training.TrainingActions;
import org.appealdesk.console.workday.DayActions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The agent's settings, kept in the home folder. A disk that does not let us keep them does not stop the console, but the
 * agent is told. To be used on the FX thread only.
 */
public final class ConsoleSettings {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleSettings.class);

    private final SettingsFile file;
    private final SettingsModel model;
    private final List<Trouble> troubles = new ArrayList<>();
    private Consumer<Trouble> listener = troubles::add;

    /** What went wrong with the settings. */
    public sealed interface Trouble {
        /**
         * The file could not be understood.
         *
         * @param aside where it is kept now
         */
        record KeptAside(Path aside) implements Trouble {}

        /** The usual settings are used, because the file could not be read. */
        record Unreadable(String details) implements Trouble {}

        /** A change is lost when the console ends. */
        record NotSaved(String details) implements Trouble {}
    }

    /**
     * Reads the settings of a home folder; from then on every change is kept there.
     *
     * @param zone the computer's
     */
    public ConsoleSettings(Path home, ZoneId zone) {
        Language language = Locale.getDefault().getLanguage().equals("vi") ? Language.VIETNAMESE : Language.ENGLISH;
        file = new SettingsFile(home.resolve("preferences.properties"));
        model = new SettingsModel(
                load(AgentSettings.usual(language)), new Texts(language, zone), new KeyMap(actions()));
        model.onChange(this::save);
    }

    /** The settings while the console runs. */
    public SettingsModel model() {
        return model;
    }

    /** Takes what went wrong so far, and what will. */
    public void onTrouble(Consumer<Trouble> next) {
        troubles.forEach(next);
        troubles.clear();
        listener = next;
    }

    /** Everything that has, or can be given, a key. */
    public static List<ActionSpec> actions() {
        return Stream.of(
                        ShellActions.ALL,
                        OutboxActions.ALL,
                        QueueActions.ALL,
                        CaseScreen.actions(),
                        RolePlayActions.all(),
                        TrainingActions.all(),
                        StatisticsActions.ALL,
                        DayActions.ALL)
                .flatMap(List::stream)
                .toList();
    }

    private AgentSettings load(AgentSettings usual) {
        try {
            SettingsFile.Loaded loaded = file.load(usual);
            Path aside = loaded.keptAside();
            if (aside != null) {
                listener.accept(new Trouble.KeptAside(aside));
            }
            return loaded.settings();
        } catch (IOException e) {
            LOG.warn("The settings could not be read; the usual ones are used", e);
            listener.accept(new Trouble.Unreadable(String.valueOf(e.getMessage())));
            return usual;
        }
    }

    private void save(AgentSettings settings) {
        try {
            file.save(settings);
        } catch (IOException e) {
            LOG.warn("The settings could not be kept", e);
            listener.accept(new Trouble.NotSaved(String.valueOf(e.getMessage())));
        }
    }
}
