package org.appealdesk.console.evidence;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Focus;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;

/** The bench in a window of its own, such as on a second screen: it follows the case by itself. */
final class EvidenceApart extends BaseView implements Focus.Regions, Focus.Home {
    private final EvidenceViewModel evidence;
    private final EvidenceView view;

    EvidenceApart(EvidenceViewModel evidence, ScreenTools tools) {
        this.evidence = evidence;
        this.view = new EvidenceView(evidence, tools.texts());
    }

    @Override
    public Parent root() {
        return view.root();
    }

    @Override
    public List<Node> regions() {
        return view.regions();
    }

    @Override
    public void focus() {
        view.focus();
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        evidence.live().follow(whileAttached);
        whileAttached.attach(view);
    }
}
