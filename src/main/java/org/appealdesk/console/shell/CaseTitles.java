package org.appealdesk.console.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.console.text.Texts;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.trade.CaseId;

/** What a case is called in titles and tabs, as soon as the desk has it. To be used on the FX thread only. */
final class CaseTitles {

    private final CaseDesk desk;
    private final Texts texts;
    /** A case that left the desk keeps the number it is known by. */
    private final Map<CaseId, String> numbers = new HashMap<>();

    CaseTitles(CaseDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    /** The number of its appeal; the order's while nobody has appealed. */
    String number(CaseId id) {
        appeal(id).ifPresent(appeal -> numbers.put(id, appeal.facts().number().value()));
        return texts.formats().grouped(numbers.getOrDefault(id, id.value()));
    }

    /** The reason, in the agent's language. */
    String reason(CaseId id) {
        return appeal(id).map(appeal -> texts.name(appeal.reason())).orElse("");
    }

    private Optional<Appeal> appeal(CaseId id) {
        return desk.find(id).flatMap(view -> view.file().appeal());
    }
}
