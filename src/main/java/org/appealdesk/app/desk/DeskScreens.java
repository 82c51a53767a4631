package org.appealdesk.app.desk;

import java.util.Optional;
import java.util.function.Consumer;
import org.appealdesk.console.appeal.CaseScreen;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.View;
import org.appealdesk.console.roleplay.RolePlayActions;
import org.appealdesk.console.shell.ShellScreens;
import org.appealdesk.console.shell.SidePanel;
import org.appealdesk.console.training.BandView;
import org.appealdesk.console.training.BandViewModel;
import org.appealdesk.console.training.LibraryView;
import org.appealdesk.console.training.LibraryViewModel;
import org.appealdesk.console.training.NewTraining;
import org.appealdesk.console.training.ScenarioProblem;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.yaml.YamlProblem;

/** The screens that the window shows, each made of its feature's parts. To be used on the FX thread only. */
final class DeskScreens implements ShellScreens {
    private final TrainingDesk training;
    private final CaseScreen cases;
    private final Consumer<CaseId> opener;
    private final Runnable startNew;

    /**
     * @param opener opens a case in the window
     * @param startNew keeps this training aside and shows a new one
     */
    DeskScreens(TrainingDesk training, CaseScreen cases, Consumer<CaseId> opener, Runnable startNew) {
        this.training = training;
        this.cases = cases;
        this.opener = opener;
        this.startNew = startNew;
    }

    @Override
    public View caseScreen(CaseId id, ScreenTools tools) {
        return cases.open(id, tools);
    }

    @Override
    public View trainingScreen(ScreenTools tools) {
        return new LibraryView(
                new LibraryViewModel(
                        training.session(),
                        training.problems().stream().map(DeskScreens::told).toList(),
                        tools,
                        opener),
                tools,
                new NewTraining(tools, startNew));
    }

    private static ScenarioProblem told(YamlProblem problem) {
        return new ScenarioProblem(problem.file(), problem.line(), problem.what(), problem.expected());
    }

    @Override
    public Optional<View> band(ScreenTools tools) {
        return Optional.of(new BandView(
                new BandViewModel(training.session(), tools),
                tools,
                new NewTraining(tools, startNew),
                () -> tools.actions().run(RolePlayActions.TOGGLE)));
    }

    @Override
    public Optional<SidePanel> sidePanel() {
        return Optional.of(new RolePlayPanel(training.session()));
    }

    /** Sends what could still be taken back. */
    void close() {
        cases.close();
    }
}
