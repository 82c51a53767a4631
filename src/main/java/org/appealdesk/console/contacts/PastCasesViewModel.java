package org.appealdesk.console.contacts;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.casework.people.PastCase;
import org.appealdesk.casework.people.PastCases.SamePictures;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.console.text.Texts;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.evidence.check.KnownFiles;
import org.appealdesk.evidence.likeness.LikenessIndex.Place;

/** The other cases of whoever may be the party of one side. To be used on the FX thread only. */
public final class PastCasesViewModel {
    private final LiveCase live;
    private final Side side;
    private final ReadOnlyObjectWrapper<List<PastCase>> cases = new ReadOnlyObjectWrapper<>(this, "cases", List.of());

    PastCasesViewModel(LiveCase live, Side side) {
        this.live = live;
        this.side = side;
        live.viewProperty().subscribe(_ -> look());
    }

    /** What the party is called in this case. */
    public String nickname() {
        return live.order().party(side).nickname();
    }

    /** A line each, the newest first; follows the language. */
    public ObservableValue<List<PastCaseLine>> lines() {
        Texts texts = live.tools().texts();
        PastCaseWords words = new PastCaseWords(texts);
        return Bindings.createObjectBinding(
                () -> cases.get().stream().map(words::line).toList(), cases, texts.wordingProperty());
    }

    /** Looks again, in the background: what other cases say changes too. */
    public void look() {
        CaseDesk desk = live.desk();
        CaseFile file = live.file();
        SamePictures pictures = pictures(live.tools().files().known());
        live.tools()
                .tasks()
                .job(() -> desk.pastCases(file, side, pictures))
                .succeeded(cases::set)
                .start();
    }

    /** Shows a case of the list. */
    public void open(CaseId id) {
        live.tools().open(id);
    }

    private static SamePictures pictures(KnownFiles known) {
        return (file, side) -> file.appeals().stream()
                .flatMap(appeal -> appeal.dossier().evidence().stream())
                .filter(sided -> sided.side() == side)
                .flatMap(sided ->
                        known.same(new Place(file.id(), sided.evidence().id())).stream())
                .map(place -> new SamePictures.Place(place.caseId(), place.evidenceId()));
    }
}
