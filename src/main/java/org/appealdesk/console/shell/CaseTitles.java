package org.appealdesk.console.shell;

import org.appealdesk.console.queue.QueueModel;
import org.appealdesk.console.text.Texts;
import org.appealdesk.engine.trade.CaseId;

/** What a case is called in titles and tabs. */
final class CaseTitles {

    private final QueueModel queue;
    private final Texts texts;

    CaseTitles(QueueModel queue, Texts texts) {
        this.queue = queue;
        this.texts = texts;
    }

    /** The number of its appeal; the order's while nobody has appealed. */
    String number(CaseId id) {
        return texts.formats()
                .grouped(queue.find(id).map(row -> row.number().value()).orElse(id.value()));
    }

    /** The reason, in the agent's language. */
    String reason(CaseId id) {
        return queue.find(id).map(row -> texts.name(row.reason())).orElse("");
    }
}
