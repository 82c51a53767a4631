package org.appealdesk.app.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.appealdesk.app.machine.Machine;
import org.appealdesk.backend.config.Configuration;
import org.appealdesk.backend.config.Key;
import org.appealdesk.backend.config.Keys;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/** Which backend a command is about: its settings, as every {@code backend} command takes them. */
final class BackendPlace {

    private static final String CONFIG = "--config";
    private static final String CONFIG_VARIABLE = Key.PREFIX + "CONFIG";

    private final Machine machine;
    private final GlobalOptions options;
    private final Map<String, String> flags = new HashMap<>();
    private @Nullable Path config;

    BackendPlace(Machine machine, GlobalOptions options) {
        this.machine = machine;
        this.options = options;
    }

    Machine machine() {
        return machine;
    }

    /** @throws org.appealdesk.backend.config.BadConfigurationException when the settings have mistakes */
    Configuration settings() {
        Map<String, String> environment = new HashMap<>(machine.environment());
        environment.remove(CONFIG_VARIABLE);
        Path file = config != null
                ? config
                : machine.variable(CONFIG_VARIABLE).map(Path::of).orElse(null);
        return Configuration.read(new Configuration.Sources(file, environment, flags));
    }

    /** Where the backend keeps what is not in a database that runs already. */
    Path folder(Configuration settings) {
        return settings.find(Keys.DATA_DIR)
                .orElseGet(() -> options.home(machine).resolve("backend"))
                .toAbsolutePath()
                .normalize();
    }

    /** Has the command and those below it take a flag for every setting. */
    void addFlags(CommandSpec spec) {
        spec.addOption(option(CONFIG, "FILE", "backend.config", text -> config = Path.of(text)));
        for (Key<?> key : Keys.all()) {
            String name = key.secret() ? key.fileName() : key.name();
            OptionSpec option = option("--" + name, "VALUE", "backend.key." + name, text -> flags.put(name, text));
            boolean flag = "false".equals(key.standard()) || "true".equals(key.standard());
            spec.addOption(
                    flag
                            ? option.toBuilder()
                                    .arity("0..1")
                                    .fallbackValue("true")
                                    .build()
                            : option);
        }
    }

    private static OptionSpec option(String name, String label, String description, Consumer<String> taker) {
        return OptionSpec.builder(name)
                .type(String.class)
                .paramLabel(label)
                .descriptionKey(description)
                .scopeType(ScopeType.INHERIT)
                .setter(new Taking(taker))
                .build();
    }

    /** Every command on the way hands its values over; those that were not given are null. */
    private record Taking(Consumer<String> taker) implements ISetter {
        @Override
        public <T> T set(T value) {
            if (value instanceof String text) {
                taker.accept(text);
            }
            return value;
        }
    }
}
