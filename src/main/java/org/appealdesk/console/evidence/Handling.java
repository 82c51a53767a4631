package org.appealdesk.console.evidence;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.appealdesk.console.fx.Availability;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.engine.CustodyTrail;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.EvidenceHandling;
import org.appealdesk.engine.dossier.FileFacts;

/**
 * Keeps in the case what was done with its evidence, and tells it (e19); what came with messages only is none. To be used
 * on the FX thread only.
 */
final class Handling {
    private final LiveCase live;

    Handling(LiveCase live) {
        this.live = live;
    }

    /** The user sees a piece. Looking at it is never held up by this, and looks that follow soon are one. */
    void viewed(EvidenceItem item) {
        if (!item.isFromChat() && !live.file().custody().isSameLook(live.user().id(), item.id(), live.now())) {
            keep(new EvidenceHandling.Viewed(item.id()), () -> {}, whyNot -> {});
        }
    }

    /** The user takes a piece out of the program. */
    void exported(EvidenceItem item) {
        if (!item.isFromChat()) {
            keep(new EvidenceHandling.Exported(item.id()), () -> {}, whyNot -> {});
        }
    }

    /** Whether a redacted copy would be kept now, and why not; follows the case. */
    ObservableValue<Availability> redacting(EvidenceItem item) {
        // Which copy it will be changes nothing about that; the original stands for it.
        FileFacts file = item.evidence().file();
        SupportAction action = new SupportAction.HandleEvidence(
                new EvidenceHandling.Redacted(item.id(), file.sha256(), live.newId(), file, item.id()));
        return Bindings.createObjectBinding(
                () -> live.whyNot(action).map(Availability::because).orElse(Availability.ALLOWED), live.viewProperty());
    }

    /**
     * The user made a redacted copy.
     *
     * @param kept called when it belongs to the case
     * @param whyNot told why it does not
     */
    void redacted(EvidenceItem item, FileFacts copy, String why, Runnable kept, Consumer<String> whyNot) {
        int copies = live.file().custody().copiesOf(item.id()).size();
        String copyId = item.id() + "-R" + (copies + 1);
        keep(
                new EvidenceHandling.Redacted(item.id(), item.evidence().file().sha256(), copyId, copy, why),
                kept,
                whyNot);
    }

    /** All that happened to a piece, oldest first. */
    List<CustodyTrail.Entry> trail(EvidenceItem item) {
        return CustodyTrail.of(live.view().events(), item.id());
    }

    private void keep(EvidenceHandling handling, Runnable kept, Consumer<String> whyNot) {
        live.submit(new SupportAction.HandleEvidence(handling), kept, whyNot);
    }
}
