package org.appealdesk.console.training;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.appealdesk.casework.CaseView;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.text.Texts;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.training.TrainingSession;
import org.appealdesk.training.scenario.Bilingual;
import org.appealdesk.training.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/** The scenarios to train on. To be used on the FX thread only. */
public final class LibraryViewModel {
    private final TrainingSession session;
    private final List<String> problems;
    private final Texts texts;
    private final Consumer<CaseId> opener;
    private final ObjectProperty<@Nullable Scenario> selected = new SimpleObjectProperty<>(this, "selected");

    /**
     * @param problems mistakes of scenarios that could not be used, one a line
     * @param opener opens a case
     */
    public LibraryViewModel(TrainingSession session, List<String> problems, Texts texts, Consumer<CaseId> opener) {
        this.session = session;
        this.problems = List.copyOf(problems);
        this.texts = texts;
        this.opener = opener;
        scenarios().stream().findFirst().ifPresent(selected::set);
    }

    public List<Scenario> scenarios() {
        return session.scenarios();
    }

    /** Mistakes of scenarios that could not be used. */
    public List<String> problems() {
        return problems;
    }

    public ObjectProperty<@Nullable Scenario> selectedProperty() {
        return selected;
    }

    /** In the agent's language. */
    public String words(Bilingual words) {
        return texts.language() == Language.VIETNAMESE ? words.vi() : words.en();
    }

    /** Where the scenario's case stands, in words. */
    public String stage(Scenario scenario) {
        return session.desk()
                .find(scenario.caseId())
                .map(CaseView::file)
                .flatMap(file -> file.appeal().map(Appeal::stage))
                .map(texts::name)
                .orElse(texts.get("training.notFiled"));
    }

    /** Opens the case of the selected scenario. */
    public void openSelected() {
        Optional.ofNullable(selected.get()).map(Scenario::caseId).ifPresent(opener);
    }
}
