package org.appealdesk.console.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.theme.ThemeChoice;
import org.jspecify.annotations.Nullable;

/**
 * The settings on disk: a properties file in UTF-8, replaced as a whole by an atomic move. A file that cannot be
 * understood is kept beside the new one, never overwritten. Used by one thread at a time.
 */
public final class SettingsFile {

    private static final String LANGUAGE = "language";
    private static final String THEME = "theme";
    private static final String ZONE = "zone";
    private static final String AGENT_NAME = "agentName";
    private static final String OPEN_CASES = "openCases";
    private static final String KEY = "key.";
    private static final String VIEW = "view.";

    private final Path file;

    /**
     * What was read.
     *
     * @param settings as stored, or the usual ones
     * @param keptAside where a file went that could not be understood; null when all was well
     */
    public record Loaded(AgentSettings settings, @Nullable Path keptAside) {}

    /** @param file need not exist */
    public SettingsFile(Path file) {
        this.file = file;
    }

    /**
     * Reads the settings.
     *
     * @param usual what is taken when there are none yet
     * @throws IOException when the disk does not let us read, or move a damaged file aside
     */
    public Loaded load(AgentSettings usual) throws IOException {
        if (!Files.exists(file)) {
            return new Loaded(usual, null);
        }
        Optional<AgentSettings> settings = parse(Files.readAllBytes(file));
        if (settings.isPresent()) {
            return new Loaded(settings.get(), null);
        }
        return new Loaded(usual, keepAside());
    }

    /**
     * Replaces the settings.
     *
     * @throws IOException when they could not be written; the old ones are still there then
     */
    public void save(AgentSettings settings) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(next, write(settings));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path keepAside() throws IOException {
        int number = 1;
        Path aside;
        do {
            aside = file.resolveSibling(file.getFileName() + ".damaged-" + number++);
        } while (Files.exists(aside));
        return Files.move(file, aside);
    }

    private static Optional<AgentSettings> parse(byte[] bytes) {
        Properties read = new Properties();
        try (Reader reader = new StringReader(new String(bytes, StandardCharsets.UTF_8))) {
            read.load(reader);
            return Optional.of(new AgentSettings(
                    Language.valueOf(read.getProperty(LANGUAGE, "")),
                    ThemeChoice.valueOf(read.getProperty(THEME, "")),
                    zone(read.getProperty(ZONE, "")),
                    read.getProperty(AGENT_NAME, ""),
                    below(read, KEY),
                    below(read, VIEW),
                    Stream.of(read.getProperty(OPEN_CASES, "").split(","))
                            .filter(id -> !id.isBlank())
                            .toList()));
        } catch (IOException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** A zone this computer does not know of is as good as none. */
    private static @Nullable ZoneId zone(String id) {
        return ZoneId.getAvailableZoneIds().contains(id) ? ZoneId.of(id) : null;
    }

    private static Map<String, String> below(Properties read, String prefix) {
        return read.stringPropertyNames().stream()
                .filter(name -> name.startsWith(prefix))
                .collect(Collectors.toMap(name -> name.substring(prefix.length()), read::getProperty));
    }

    private static String write(AgentSettings settings) {
        Map<String, String> lines = new TreeMap<>();
        lines.put(LANGUAGE, settings.language().name());
        lines.put(THEME, settings.theme().name());
        ZoneId zone = settings.zone();
        if (zone != null) {
            lines.put(ZONE, zone.getId());
        }
        lines.put(OPEN_CASES, String.join(",", settings.openCases()));
        lines.put(AGENT_NAME, settings.agentName());
        settings.ownKeys().forEach((action, key) -> lines.put(KEY + action, key));
        settings.ownViews().forEach((name, filter) -> lines.put(VIEW + name, filter));
        return lines.entrySet().stream()
                .map(line -> escape(line.getKey(), true) + "=" + escape(line.getValue(), false) + "\n")
                .collect(Collectors.joining());
    }

    /** As {@link Properties#load(Reader)} reads it back. */
    private static String escape(String text, boolean isKey) {
        StringBuilder escaped = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            switch (one) {
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                case '\\', '#', '!', '=', ':' -> escaped.append('\\').append(one);
                case ' ' -> escaped.append(isKey || at == 0 ? "\\ " : " ");
                default -> escaped.append(one);
            }
        }
        return escaped.toString();
    }
}
