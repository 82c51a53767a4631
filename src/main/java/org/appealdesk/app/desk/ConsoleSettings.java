package org.appealdesk.app.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.appealdesk.console.appeal.CaseScreen;
import org.appealdesk.console.fx.ActionSpec;
import org.appealdesk.console.fx.KeyMap;
import org.appealdesk.console.queue.QueueActions;
import org.appealdesk.console.roleplay.RolePlayActions;
import org.appealdesk.console.settings.AgentSettings;
import org.appealdesk.console.settings.SettingsFile;
import org.appealdesk.console.settings.SettingsModel;
import org.appealdesk.console.shell.ShellActions;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.training.TrainingActions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The agent's settings, kept in the home folder. A disk that does not let us keep them does not stop the console. */
public final class ConsoleSettings {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleSettings.class);

    private ConsoleSettings() {}

    /** Reads the settings of a home folder; from then on every change is kept there. */
    public static SettingsModel of(Path home, ZoneId zone) {
        Language language = Locale.getDefault().getLanguage().equals("vi") ? Language.VIETNAMESE : Language.ENGLISH;
        SettingsFile file = new SettingsFile(home.resolve("preferences.properties"));
        SettingsModel model = new SettingsModel(
                load(file, AgentSettings.usual(language)), new Texts(language, zone), new KeyMap(actions()));
        model.onChange(changed -> save(file, changed));
        return model;
    }

    /** Everything that has, or can be given, a key. */
    public static List<ActionSpec> actions() {
        return Stream.of(
                        ShellActions.ALL,
                        QueueActions.ALL,
                        CaseScreen.actions(),
                        RolePlayActions.all(),
                        TrainingActions.all())
                .flatMap(List::stream)
                .toList();
    }

    private static AgentSettings load(SettingsFile file, AgentSettings usual) {
        try {
            return file.load(usual).settings();
        } catch (IOException e) {
            LOG.warn("The settings could not be read; the usual ones are used", e);
            return usual;
        }
    }

    private static void save(SettingsFile file, AgentSettings settings) {
        try {
            file.save(settings);
        } catch (IOException e) {
            LOG.warn("The settings could not be kept", e);
        }
    }
}
