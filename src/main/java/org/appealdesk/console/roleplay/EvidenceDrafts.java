package org.appealdesk.console.roleplay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.appealdesk.console.fx.Dialogs;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.Rejection;
import org.appealdesk.engine.RejectionCode;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.profile.EvidenceRules;
import org.appealdesk.training.RolePlay;
import org.appealdesk.training.scenario.Exhibit;
import org.jspecify.annotations.Nullable;

/**
 * The files that a form is about to hand in: chosen on the disk or taken from those the scenario gives the party. What
 * the rules refuse is refused when it is chosen, with the engine's words.
 */
public final class EvidenceDrafts {

    private final PartySeat seat;
    private final EngineWords words;
    private final Dialogs dialogs;
    private final ObservableList<EvidenceDraft> drafts = FXCollections.observableArrayList();
    private final ObservableList<EvidenceFile> offered = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    EvidenceDrafts(PartySeat seat, EngineWords words, Dialogs dialogs) {
        this.seat = seat;
        this.words = words;
        this.dialogs = dialogs;
        offered.setAll(seat.part().map(RolePlay::exhibits).orElse(List.of()).stream()
                .map(Exhibit::evidence)
                .toList());
    }

    /** What will be handed in. */
    public ObservableList<EvidenceDraft> drafts() {
        return FXCollections.unmodifiableObservableList(drafts);
    }

    /** What the scenario gives the party and nobody has handed in yet. */
    public ObservableList<EvidenceFile> offered() {
        return FXCollections.unmodifiableObservableList(offered);
    }

    /** Why the last file was not taken; empty when all is well. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Lets the trainer choose files. */
    public void choose() {
        EvidenceRules rules = seat.profile().evidence();
        List<String> patterns = rules.extensions().stream()
                .sorted()
                .map(extension -> "*." + extension)
                .toList();
        add(dialogs.chooseFiles(new Dialogs.FileQuestion(
                words.text("roleplay.evidence.choose"), words.text("roleplay.evidence.files"), patterns)));
    }

    /** Takes files, each unless it is refused. */
    public void add(List<Path> files) {
        problem.set("");
        files.forEach(this::add);
    }

    /** Takes one of the files the scenario gives. */
    public void take(EvidenceFile exhibit) {
        if (offered.remove(exhibit)) {
            drafts.add(new EvidenceDraft(exhibit));
        }
    }

    /** Takes a file out again. */
    public void remove(EvidenceDraft draft) {
        drafts.remove(draft);
        seat.part()
                .ifPresent(part -> part.exhibits().stream()
                        .map(Exhibit::evidence)
                        .filter(exhibit -> exhibit.id().equals(draft.evidence().id()))
                        .forEach(offered::add));
    }

    /** The file was handed in. */
    void done(EvidenceDraft draft) {
        drafts.remove(draft);
    }

    List<EvidenceFile> evidence() {
        return drafts.stream().map(EvidenceDraft::evidence).toList();
    }

    private void add(Path file) {
        try {
            Rejection refused = refusal(file);
            if (refused != null) {
                problem.set(words.rejection(refused));
                return;
            }
        } catch (IOException unreadable) {
            tellUnreadable(file);
            return;
        }
        seat.prepare(
                file,
                EvidenceKind.PAYMENT_RECEIPT,
                stored -> drafts.add(new EvidenceDraft(stored)),
                unreadable -> tellUnreadable(file));
    }

    private void tellUnreadable(Path file) {
        problem.set(words.text("roleplay.evidence.unreadable", String.valueOf(file.getFileName())));
    }

    private @Nullable Rejection refusal(Path file) throws IOException {
        EvidenceRules rules = seat.profile().evidence();
        String name = String.valueOf(file.getFileName());
        if (!rules.accepts(name)) {
            String accepted =
                    String.join(", ", rules.extensions().stream().sorted().toList());
            return new Rejection(
                    RejectionCode.EVIDENCE_KIND_FORBIDDEN, RuleId.R6, Map.of("name", name, "accepted", accepted));
        }
        if (Files.size(file) > rules.maximumBytes()) {
            return new Rejection(
                    RejectionCode.EVIDENCE_TOO_LARGE,
                    RuleId.R6,
                    Map.of("name", name, "maximum", String.valueOf(rules.maximumBytes())));
        }
        return null;
    }
}
