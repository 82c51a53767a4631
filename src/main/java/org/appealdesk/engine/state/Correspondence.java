package org.appealdesk.engine.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.MessageReport;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/**
 * All messages of a case, by their ids. A message more costs little however many there are: what came last stands in a
 * small layer, and layers are put together only when they have grown as large as the one before.
 *
 * @param layers each larger than the next; what a later one says of a message holds
 */
public record Correspondence(List<Map<String, Letter>> layers) {
    public static final Correspondence EMPTY = new Correspondence(List.of());

    public Correspondence {
        layers = List.copyOf(layers);
    }

    /** The message with this id. */
    public Optional<Letter> find(String id) {
        for (int at = layers.size() - 1; at >= 0; at--) {
            Letter letter = layers.get(at).get(id);
            if (letter != null) {
                return Optional.of(letter);
            }
        }
        return Optional.empty();
    }

    /** @param by the party that wrote it, null for support */
    public Correspondence sent(String id, Channel channel, @Nullable Side by) {
        return with(id, Letter.sent(channel, by));
    }

    /** @throws IllegalArgumentException when there is no such message */
    public Correspondence reported(MessageReport report) {
        Letter letter = find(report.messageId())
                .orElseThrow(() -> new IllegalArgumentException("There is no message " + report.messageId()));
        return with(report.messageId(), letter.with(report));
    }

    private Correspondence with(String id, Letter letter) {
        List<Map<String, Letter>> next = new ArrayList<>(layers);
        Map<String, Letter> last = Map.of(id, letter);
        while (!next.isEmpty() && next.getLast().size() <= last.size()) {
            Map<String, Letter> both = new HashMap<>(next.removeLast());
            both.putAll(last);
            last = Map.copyOf(both);
        }
        next.add(last);
        return new Correspondence(next);
    }
}
