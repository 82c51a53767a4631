package org.appealdesk.console.request;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.appealdesk.console.live.DraftBook;
import org.appealdesk.engine.trade.Side;

/**
 * Requests of one case that were written and not sent, one a party. They outlive the case's tab and, in the draft book,
 * the program. To be used on the FX thread only.
 */
public final class AskDrafts {
    private final DraftBook.Page page;
    private final Map<Side, AskDraft> drafts = new EnumMap<>(Side.class);

    /** @param page what was written the last time */
    public AskDrafts(DraftBook.Page page) {
        this.page = page;
        for (Side side : Side.values()) {
            AskDraftText.read(page.read(place(side))).ifPresent(draft -> drafts.put(side, draft));
        }
    }

    private static String place(Side side) {
        return "ASK-" + side.name();
    }

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
        page.keep(place(side), AskDraftText.of(draft));
    }

    void drop(Side side) {
        drafts.remove(side);
        page.keep(place(side), "");
    }

    /** It is sent and can still be taken back: only after a crash it is a draft again. */
    void leave(Side side, AskDraft sent) {
        drafts.remove(side);
        page.keep(place(side), AskDraftText.of(sent));
    }

    /** It has left; a draft that was begun since stays. */
    void left(Side side) {
        page.keep(place(side), of(side).map(AskDraftText::of).orElse(""));
    }
}
