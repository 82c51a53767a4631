package org.appealdesk.console.shell;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The screens, and at their right what stands beside them. The screens make room for it as long as they have enough left;
 * in a narrow window it lies over their right end.
 */
final class DockPane extends Region {

    static final double PANEL_WIDTH = 360;

    /** What screens need to be read. */
    private static final double ENOUGH = 856;

    private final Node screens;
    private @Nullable Node panel;

    DockPane(Node screens) {
        this.screens = screens;
        getChildren().add(screens);
        setMinSize(0, 0);
    }

    /** Puts something beside the screens; null takes it away. */
    void dock(@Nullable Node next) {
        if (panel != null) {
            getChildren().remove(panel);
        }
        panel = next;
        if (next != null) {
            getChildren().add(next);
        }
        requestLayout();
    }

    /** What stands beside the screens. */
    Optional<Node> docked() {
        return Optional.ofNullable(panel);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double aside = panel == null ? 0 : Math.min(PANEL_WIDTH, width);
        screens.resizeRelocate(0, 0, Math.max(width - aside, Math.min(ENOUGH, width)), height);
        if (panel != null) {
            panel.resizeRelocate(width - aside, 0, aside, height);
        }
    }
}
