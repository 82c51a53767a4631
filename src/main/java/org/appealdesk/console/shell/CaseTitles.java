package org.appealdesk.console.shell;

import java.util.HashMap;
import java.util.Map;
import org.appealdesk.console.queue.QueueModel;
import org.appealdesk.console.text.Texts;
import org.appealdesk.engine.trade.CaseId;

/** What a case is called in titles and tabs. */
final class CaseTitles {

    private final QueueModel queue;
    private final Texts texts;
    /** A case that left the queue keeps the number it is known by. */
    private final Map<CaseId, String> numbers = new HashMap<>();

    CaseTitles(QueueModel queue, Texts texts) {
        this.queue = queue;
        this.texts = texts;
    }

    /** The number of its appeal; the order's while nobody has appealed. */
    String number(CaseId id) {
        queue.find(id).ifPresent(row -> numbers.put(id, row.number().value()));
        return texts.formats().grouped(numbers.getOrDefault(id, id.value()));
    }

    /** The reason, in the agent's language. */
    String reason(CaseId id) {
        return queue.find(id).map(row -> texts.name(row.reason())).orElse("");
    }
}
