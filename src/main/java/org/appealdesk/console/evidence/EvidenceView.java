package org.appealdesk.console.evidence;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.appealdesk.console.evidence.EvidenceViewModel.Stage;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Focus;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.fx.View;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.StatePane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The bench: the evidence of both parties at the left, what is looked at in the middle, what is known of it at the right.
 * Where there is no room for all three, the details take the list's place while they are wanted.
 */
public final class EvidenceView extends BaseView implements Focus.Regions {
    private static final double ROOMY = 900;

    private final EvidenceViewModel evidence;
    private final Texts texts;
    private final EvidenceListView list;
    private final ViewerView viewer;
    private final DetailsView details;
    private final StackPane middle = new StackPane();
    private final HBox filled;
    private final StackPane root;
    private final Subscriptions whileOnStage = new Subscriptions();
    private @Nullable Boolean isRoomy;

    public EvidenceView(EvidenceViewModel evidence, Texts texts) {
        this.evidence = evidence;
        this.texts = texts;
        this.list = new EvidenceListView(evidence, texts);
        this.viewer = new ViewerView(evidence, texts, this::showApart);
        this.details = new DetailsView(evidence, texts);
        HBox.setHgrow(middle, Priority.ALWAYS);
        middle.setPrefWidth(0);
        middle.setMinWidth(0);
        filled = new HBox(list.root(), middle, details.root());
        StatePane empty =
                StatePane.empty(Feather.IMAGE, texts.observe("evidence.empty"), texts.observe("evidence.emptyText"));
        root = new StackPane(empty, filled);
        root.getStyleClass().add("evidence");
        root.setMinHeight(0);
        empty.visibleProperty().bind(filled.visibleProperty().not());
        for (Node part : List.of(list.root(), details.root())) {
            part.managedProperty().bind(part.visibleProperty());
        }
        details.root().visibleProperty().bind(viewer.detailsProperty());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public List<Node> regions() {
        List<Node> all = new ArrayList<>(List.of(list.root(), middle, details.root()));
        all.removeIf(region -> !region.isVisible());
        return all;
    }

    /** Shows the bench in a window of its own. */
    public void showApart() {
        LiveCase live = evidence.live();
        live.tools()
                .windows()
                .open(
                        "evidence-" + live.id().value(),
                        texts.observe("evidence.window", evidence.appealNumber()),
                        tools -> new EvidenceApart(evidence.in(live.in(tools)), tools));
    }

    /** Lets the agent look for words in the pages of the document. */
    public void find() {
        viewer.find();
    }

    /** Puts the keyboard on the picture. */
    public void focus() {
        viewer.focus();
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whileAttached.whenever(() -> filled.setVisible(!evidence.items().isEmpty()), evidence.items());
        whileAttached.attach(list);
        whileAttached.attach(details);
        whileAttached.add(whileOnStage::cancel);
        whileAttached.follow(evidence.stageProperty(), this::show);
        whileAttached.whenever(this::fit, root.widthProperty());
        whileAttached.whenever(this::makeRoom, viewer.detailsProperty(), root.widthProperty());
    }

    /** Where there is room the details come by themselves. */
    private void fit() {
        if (root.getWidth() <= 0) {
            return;
        }
        boolean now = root.getWidth() >= ROOMY;
        if (isRoomy == null || isRoomy != now) {
            isRoomy = now;
            viewer.detailsProperty().set(now);
        }
    }

    private void makeRoom() {
        boolean hasRoom = root.getWidth() <= 0 || root.getWidth() >= ROOMY;
        list.root().setVisible(hasRoom || !viewer.detailsProperty().get());
    }

    private void show(Stage stage) {
        boolean hadKeyboard =
                middle.getScene() != null && Focus.isInside(middle.getScene().getFocusOwner(), middle);
        whileOnStage.cancel();
        switch (stage) {
            case Stage.One _ -> put(viewer, hadKeyboard ? viewer::focus : null);
            case Stage.Beside(var comparison) -> {
                CompareView view = new CompareView(evidence, comparison, texts);
                put(view, view::focus);
            }
            case Stage.Blink(var comparison) -> {
                TwoView view = TwoView.blinking(evidence, comparison, texts);
                put(view, view::focus);
            }
            case Stage.Differ(var comparison) -> {
                TwoView view = TwoView.differing(evidence, comparison, texts);
                put(view, view::focus);
            }
            case Stage.Point(var pointing) -> {
                PointView view = new PointView(evidence, pointing, texts);
                put(view, view::focus);
            }
            case Stage.Redact(var redaction) -> {
                RedactView view = new RedactView(evidence, redaction, texts);
                put(view, view::focus);
            }
        }
    }

    private void put(View view, @Nullable Runnable focus) {
        whileOnStage.attach(view);
        middle.getChildren().setAll(view.root());
        if (focus != null) {
            focus.run();
        }
    }
}
