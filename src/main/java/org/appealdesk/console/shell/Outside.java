package org.appealdesk.console.shell;

import java.net.URI;
import java.util.function.Consumer;
import org.appealdesk.console.fx.Files;
import org.appealdesk.console.fx.Player;
import org.appealdesk.evidence.SafeDecoder;
import org.appealdesk.evidence.check.KnownFiles;
import org.appealdesk.evidence.check.TraceStore;

/**
 * What stands outside the window.
 *
 * @param opener opens an address with the desktop's own program
 * @param files looks into strangers' files
 * @param player plays recordings
 */
public record Outside(Consumer<URI> opener, Files files, Player player) {

    /** For windows without evidence. */
    static Outside of(Consumer<URI> opener) {
        return new Outside(opener, new Files(SafeDecoder.none(), new KnownFiles(TraceStore.NONE)), (_, _) -> {});
    }
}
