package org.appealdesk.console.transcript;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.appealdesk.console.evidence.Glimpse;
import org.appealdesk.console.transcript.TimelineEntry.Content;
import org.appealdesk.engine.dossier.FileFacts;

/** What came with the lines of a transcript: small pictures, and the ways to the large ones. Used on the FX thread only. */
public interface Exhibits {

    /**
     * Tells what there is to see of a file that came with a message, now and when that is known; empty until then.
     *
     * @return ends it
     */
    Subscription glimpse(FileFacts file, Consumer<Optional<Glimpse>> follower);

    /** Shows a file that came with a message large. */
    void openFile(FileFacts file);

    /** Shows the evidence with that id large. */
    void openEvidence(String id);

    /** Shows large what came with a line, the first of several; does nothing for a line of words. */
    default void open(TimelineEntry entry) {
        switch (entry.content()) {
            case Content.Evidence(var _, var file) -> openEvidence(file.id());
            case Content.PartyMessage(var _, var message, var _) -> openFirst(message.files());
            case Content _ -> {}
        }
    }

    private void openFirst(List<FileFacts> files) {
        files.stream().findFirst().ifPresent(this::openFile);
    }
}
