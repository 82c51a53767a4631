package org.appealdesk.console.transcript;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.appealdesk.console.evidence.Glimpse;
import org.appealdesk.engine.dossier.FileFacts;

/** Notes what is asked for; there is never anything to see. */
final class PaperExhibits implements Exhibits {
    private final List<String> opened = new ArrayList<>();
    private final Set<FileFacts> asked = new HashSet<>();
    private int followed;

    /** Evidence by its id, files by their names. */
    List<String> opened() {
        return opened;
    }

    /** How many files somebody wanted to see, ever. */
    int asked() {
        return asked.size();
    }

    /** How many small pictures are followed now. */
    int followed() {
        return followed;
    }

    @Override
    public Subscription glimpse(FileFacts file, Consumer<Optional<Glimpse>> follower) {
        asked.add(file);
        followed++;
        return () -> followed--;
    }

    @Override
    public void openFile(FileFacts file) {
        opened.add(file.name());
    }

    @Override
    public void openEvidence(String id) {
        opened.add(id);
    }
}
