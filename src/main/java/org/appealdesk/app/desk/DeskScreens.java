package org.appealdesk.app.desk;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.appealdesk.console.appeal.CaseScreen;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.View;
import org.appealdesk.console.roleplay.RolePlayActions;
import org.appealdesk.console.roleplay.RolePlayView;
import org.appealdesk.console.roleplay.RolePlayViewModel;
import org.appealdesk.console.shell.ShellScreens;
import org.appealdesk.console.training.BandView;
import org.appealdesk.console.training.BandViewModel;
import org.appealdesk.console.training.LibraryView;
import org.appealdesk.console.training.LibraryViewModel;
import org.appealdesk.console.training.NewTraining;
import org.appealdesk.console.training.ScenarioProblem;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.yaml.YamlProblem;
import org.jspecify.annotations.Nullable;

/** The screens that the window shows, each made of its feature's parts. To be used on the FX thread only. */
final class DeskScreens implements ShellScreens {
    private static final double ROLE_PLAY_WIDTH = 440;
    private static final double ROLE_PLAY_HEIGHT = 820;

    private final TrainingDesk training;
    private final CaseScreen cases;
    private final Consumer<CaseId> opener;
    private final Runnable startNew;
    private @Nullable Stage rolePlay;

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
        Runnable toggle = () -> toggleRolePlay(tools);
        var _ = tools.actions().add(RolePlayActions.TOGGLE, toggle);
        return Optional.of(new BandView(
                new BandViewModel(training.session(), tools), tools, new NewTraining(tools, startNew), toggle));
    }

    /** Two people play a dispute: one in this window of its own, one at the console. */
    private void toggleRolePlay(ScreenTools tools) {
        Stage open = rolePlay;
        if (open != null) {
            open.close();
            return;
        }
        Stage stage = new Stage();
        RolePlayView view =
                new RolePlayView(tools, new RolePlayViewModel(training.session(), tools), stage::toFront, stage::close);
        stage.setTitle(tools.texts().get("roleplay.title"));
        stage.setScene(new Scene(view.root(), ROLE_PLAY_WIDTH, ROLE_PLAY_HEIGHT));
        stage.setOnHidden(_ -> {
            view.detach();
            rolePlay = null;
        });
        rolePlay = stage;
        view.attach();
        stage.show();
    }

    /** Closes what stands in windows of its own. */
    void close() {
        Stage open = rolePlay;
        if (open != null) {
            open.close();
        }
    }
}
