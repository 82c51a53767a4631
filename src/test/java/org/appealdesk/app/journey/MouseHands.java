package org.appealdesk.app.journey;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.engine.trade.CaseId;

/** Clicks on what can be seen, and scrolls to what cannot; only text is typed. */
public final class MouseHands implements Hands {
    private static final int MOST_NOTCHES = 200;

    private final Screen screen;

    public MouseHands(RunningConsole console) {
        this.screen = console.screen();
    }

    @Override
    public void use(String id) {
        screen.awaitShown("#" + id);
        Node node = screen.find("#" + id);
        reveal(node);
        if (Fx.get(() -> isUnderNews(node))) {
            screen.await("no news lies over " + id, () -> !isUnderNews(node));
        }
        screen.click(node);
    }

    @Override
    public void write(String id, String text) {
        use(id);
        screen.press("Ctrl+A");
        screen.type(text);
    }

    @Override
    public void act(Deed deed) {
        use(deed.button());
    }

    @Override
    public void openFromQueue(String number) {
        use("rail-QUEUE");
        screen.awaitShown(number);
        screen.click(number);
        use("queue-open");
    }

    @Override
    public void closeCase(CaseId id) {
        use("tab-close-" + id.value());
    }

    private boolean isUnderNews(Node node) {
        Point2D middle = middleOf(node);
        return screen.all(".toast").stream()
                .anyMatch(toast -> toast.localToScene(toast.getBoundsInLocal()).contains(middle));
    }

    private static Point2D middleOf(Node node) {
        Bounds bounds = node.localToScene(node.getBoundsInLocal());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    /** Turns the wheel until the node's middle is within whatever scrolls it. */
    private void reveal(Node node) {
        for (int notch = 0; notch < MOST_NOTCHES; notch++) {
            int step = Fx.get(() -> scroller(node).map(pane -> step(node, pane)).orElse(0));
            if (step == 0) {
                return;
            }
            Node over = Fx.get(() -> scroller(node).<Node>map(pane -> pane).orElse(node));
            screen.turnWheel(over, step);
        }
        throw new AssertionError(node.getId() + " cannot be scrolled to");
    }

    private static int step(Node node, ScrollPane pane) {
        Bounds seen = pane.localToScene(pane.getBoundsInLocal());
        Bounds wanted = node.localToScene(node.getBoundsInLocal());
        if (wanted.getMaxY() > seen.getMaxY() && wanted.getMinY() > seen.getMinY()) {
            return 1;
        }
        return wanted.getMinY() < seen.getMinY() && wanted.getMaxY() < seen.getMaxY() ? -1 : 0;
    }

    private static Optional<ScrollPane> scroller(Node node) {
        Parent at = node.getParent();
        while (at != null) {
            if (at instanceof ScrollPane pane) {
                return Optional.of(pane);
            }
            at = at.getParent();
        }
        return Optional.empty();
    }
}
