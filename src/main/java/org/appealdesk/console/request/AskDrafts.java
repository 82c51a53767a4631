package org.appealdesk.console.request;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.appealdesk.engine.trade.Side;

/** Requests of one case that were written and not sent, one a party. To be used on the FX thread only. */
public final class AskDrafts {
    private final Map<Side, AskDraft> drafts = new EnumMap<>(Side.class);

    /** What was written for a party. */
    Optional<AskDraft> of(Side side) {
        return Optional.ofNullable(drafts.get(side));
    }

    /** What is written and not sent, a text a request. */
    public List<String> written() {
        return drafts.values().stream()
                .map(draft -> draft.items().stream()
                        .filter(AskDraft.Item::isChosen)
                        .map(AskDraft.Item::text)
                        .collect(Collectors.joining("\n")))
                .filter(text -> !text.isBlank())
                .toList();
    }

    void keep(Side side, AskDraft draft) {
        drafts.put(side, draft);
    }

    void drop(Side side) {
        drafts.remove(side);
    }
}
