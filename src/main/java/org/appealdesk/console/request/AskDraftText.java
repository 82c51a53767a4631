package org.appealdesk.console.request;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.appealdesk.engine.profile.EvidenceKind;

/** A request as it is kept between two starts: the due time, the agent's own due time, then a line an item. */
final class AskDraftText {
    private static final String CHOSEN = "+";
    private static final String OPEN = "-";

    private AskDraftText() {}

    static String of(AskDraft draft) {
        Duration preset = draft.preset();
        Stream<String> due = Stream.of(preset == null ? "" : preset.toString(), oneLine(draft.ownTime()));
        Stream<String> items = draft.items().stream()
                .map(item -> (item.isChosen() ? CHOSEN : OPEN) + item.kind().name() + " " + oneLine(item.text()));
        return Stream.concat(due, items).collect(Collectors.joining("\n"));
    }

    /** Empty when it is nothing that {@link #of} made. */
    static Optional<AskDraft> read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 2) {
            return Optional.empty();
        }
        try {
            List<AskDraft.Item> items =
                    lines.stream().skip(2).map(AskDraftText::item).toList();
            Duration preset = lines.getFirst().isEmpty() ? null : Duration.parse(lines.getFirst());
            return Optional.of(new AskDraft(items, preset, manyLines(lines.get(1))));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException notOurs) {
            return Optional.empty();
        }
    }

    private static AskDraft.Item item(String line) {
        int space = line.indexOf(' ');
        return new AskDraft.Item(
                EvidenceKind.valueOf(line.substring(1, space)),
                manyLines(line.substring(space + 1)),
                line.startsWith(CHOSEN));
    }

    private static String oneLine(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String manyLines(String line) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < line.length(); at++) {
            char next = line.charAt(at);
            if (next == '\\') {
                at++;
                text.append(
                        switch (line.charAt(at)) {
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> line.charAt(at);
                        });
            } else {
                text.append(next);
            }
        }
        return text.toString();
    }
}
