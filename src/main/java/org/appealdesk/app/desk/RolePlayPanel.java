package org.appealdesk.app.desk;

import org.appealdesk.console.fx.ActionSpec;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.View;
import org.appealdesk.console.roleplay.RolePlayActions;
import org.appealdesk.console.roleplay.RolePlayView;
import org.appealdesk.console.roleplay.RolePlayViewModel;
import org.appealdesk.console.shell.SidePanel;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.training.TrainingSession;
import org.jspecify.annotations.Nullable;

/**
 * The role play beside the screens. What was chosen and written in it stays while it is hidden or moved. To be used on the
 * FX thread only.
 */
final class RolePlayPanel implements SidePanel {
    private final TrainingSession session;
    private @Nullable RolePlayViewModel model;

    RolePlayPanel(TrainingSession session) {
        this.session = session;
    }

    @Override
    public ActionSpec toggle() {
        return RolePlayActions.TOGGLE;
    }

    @Override
    public ActionSpec move() {
        return RolePlayActions.DETACH;
    }

    @Override
    public String nameKey() {
        return "roleplay.title";
    }

    @Override
    public View open(ScreenTools tools, Runnable move, Runnable hide) {
        if (model == null) {
            model = new RolePlayViewModel(session, tools);
        }
        return new RolePlayView(tools, model, move, hide);
    }

    @Override
    public void turnTo(CaseId id) {
        if (model != null && model.cases().stream().anyMatch(one -> one.id().equals(id))) {
            model.caseIdProperty().set(id);
        }
    }
}
