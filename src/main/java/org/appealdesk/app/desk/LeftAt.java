package org.appealdesk.app.desk;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.training.Part;

/**
 * Where a training was left.
 *
 * @param at what its clock showed; nothing before it was left to be done
 * @param running whether time went on
 * @param parts what people played
 */
public record LeftAt(Instant at, boolean running, Set<Part> parts) {
    /** In the folder of the training, beside its log. */
    static final String FILE = "clock.properties";

    private static final String PART = ":";

    public LeftAt {
        parts = Set.copyOf(parts);
    }

    /** Empty when the file is not there or makes no sense: the log tells of its last event then. */
    static Optional<LeftAt> load(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            read.load(reader);
            return Optional.of(new LeftAt(
                    Instant.parse(read.getProperty("at", "")),
                    Boolean.parseBoolean(read.getProperty("running")),
                    parts(read.getProperty("parts", ""))));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Set<Part> parts(String text) {
        return Arrays.stream(text.split(" "))
                .filter(part -> !part.isEmpty())
                .map(LeftAt::part)
                .collect(Collectors.toSet());
    }

    private static Part part(String text) {
        String[] caseAndSide = text.split(PART, 2);
        return new Part(new CaseId(caseAndSide[0]), Side.valueOf(caseAndSide.length > 1 ? caseAndSide[1] : ""));
    }

    /** Replaces what the folder had; a reader sees the one or the other, never half. */
    void save(Path folder) throws IOException {
        Properties written = new Properties();
        written.setProperty("at", at.toString());
        written.setProperty("running", String.valueOf(running));
        written.setProperty(
                "parts",
                parts.stream()
                        .map(part -> part.caseId() + PART + part.side())
                        .sorted()
                        .collect(Collectors.joining(" ")));
        Path next = folder.resolve(FILE + ".next");
        try (Writer writer = Files.newBufferedWriter(next)) {
            written.store(writer, null);
        }
        Files.move(next, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
