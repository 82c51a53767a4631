package org.appealdesk.console.roleplay;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.appealdesk.console.fx.Dialogs;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.intake.Declined;
import org.appealdesk.console.intake.Intake;
import org.appealdesk.console.text.Untrusted;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.Rejection;
import org.appealdesk.engine.RejectionCode;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.training.RolePlay;
import org.appealdesk.training.scenario.Exhibit;

/**
 * The files that a form is about to hand in: chosen on the disk or taken from those the scenario gives the party. What
 * the rules refuse is refused when it is chosen, with the engine's words.
 */
public final class EvidenceDrafts {

    private final PartySeat seat;
    private final EngineWords words;
    private final ScreenTools tools;
    private final Optional<Intake<EvidenceFile>> intake;
    private final ObservableList<EvidenceDraft> drafts = FXCollections.observableArrayList();
    private final ObservableList<EvidenceFile> offered = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    EvidenceDrafts(PartySeat seat, EngineWords words, ScreenTools tools) {
        this.seat = seat;
        this.words = words;
        this.tools = tools;
        this.intake = seat.part()
                .map(part -> new Intake<>(
                        tools.tasks(), tools.decoder(), seat.profile().evidence(), new Taker(part)));
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

    /** Why files were not taken, a line each, and what is odd about others; empty when all is well. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Lets the trainer choose files. */
    public void choose() {
        List<String> patterns =
                accepted().stream().map(extension -> "*." + extension).toList();
        add(tools.dialogs()
                .chooseFiles(new Dialogs.FileQuestion(
                        words.text("roleplay.evidence.choose"), words.text("roleplay.evidence.files"), patterns)));
    }

    /** Takes files, each unless it is refused. */
    public void add(List<Path> files) {
        problem.set("");
        intake.ifPresent(open -> open.take(files));
    }

    /** Takes what is on the clipboard: files, or a picture. */
    public void paste() {
        tools.dialogs().paste(this::add);
    }

    /** The files on their way; none while nobody has the part. */
    public Optional<Intake<EvidenceFile>> intake() {
        return intake;
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

    /** Why a file was not taken, in the engine's words where the engine has some. */
    private String why(String name, Declined declined) {
        return switch (declined) {
            case Declined.ForbiddenName _ ->
                words.rejection(new Rejection(
                        RejectionCode.EVIDENCE_KIND_FORBIDDEN,
                        RuleId.R6,
                        Map.of("name", name, "accepted", String.join(", ", accepted()))));
            case Declined.TooLarge(var most) ->
                words.rejection(new Rejection(
                        RejectionCode.EVIDENCE_TOO_LARGE,
                        RuleId.R6,
                        Map.of("name", name, "maximum", String.valueOf(most))));
            case Declined.TooMany(var most) -> words.text("widget.intake.tooMany", Untrusted.line(name), most);
            case Declined.ForbiddenKind _ ->
                words.text("widget.intake.forbiddenKind", Untrusted.line(name), String.join(", ", accepted()));
            case Declined.Empty _ -> words.text("widget.intake.empty", Untrusted.line(name));
            case Declined.Unreadable _ -> words.text("roleplay.evidence.unreadable", Untrusted.line(name));
            case Declined.NotKept(var details) ->
                words.text("widget.intake.notKept", Untrusted.line(name), Untrusted.line(details));
        };
    }

    private List<String> accepted() {
        return seat.profile().evidence().extensions().stream().sorted().toList();
    }

    private void tell(String sentence) {
        problem.set(problem.get().isEmpty() ? sentence : problem.get() + "\n" + sentence);
    }

    /** What comes in goes into the form. */
    private final class Taker implements Intake.Taker<EvidenceFile> {
        private final RolePlay part;

        Taker(RolePlay part) {
            this.part = part;
        }

        @Override
        public int room() {
            return seat.profile().evidence().maximumFiles() - handedIn() - drafts.size();
        }

        private int handedIn() {
            return (int) seat.file().openAppeal().stream()
                    .flatMap(appeal -> appeal.dossier().evidence().stream())
                    .filter(sided -> sided.side() == seat.side())
                    .count();
        }

        @Override
        public EvidenceFile keep(String name, InputStream content) {
            return part.prepare(name, content, EvidenceKind.PAYMENT_RECEIPT, "");
        }

        @Override
        public void kept(EvidenceFile file, boolean isNamedOtherwise) {
            drafts.add(new EvidenceDraft(file));
            if (isNamedOtherwise) {
                tell(words.text(
                        "widget.intake.namedOtherwise",
                        Untrusted.line(file.file().name())));
            }
        }

        @Override
        public void declined(String name, Declined why) {
            tell(why(name, why));
        }
    }
}
