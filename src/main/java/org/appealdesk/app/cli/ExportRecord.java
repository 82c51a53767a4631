package org.appealdesk.app.cli;

import java.util.Optional;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.Rejection;
import org.appealdesk.engine.command.SupportAction;

/** How the case that is saved records it, in the name of who saves it. */
interface ExportRecord {

    /** Why this would be refused now; nothing happens. */
    Optional<Rejection> refusal(SupportAction action);

    /** @throws org.appealdesk.casework.StorageException when it could not be kept */
    Answer submit(SupportAction action);
}
