package org.appealdesk.console.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.appealdesk.console.driver.Wcag;
import org.jspecify.annotations.Nullable;

/** The contrast of every text on the screen with what it stands on. To be used on the FX thread. */
final class Contrast {

    private static final double LARGE = 24;
    private static final double LARGE_BOLD = 18.5;

    private Contrast() {}

    /** Texts that are hard to read: what they say, their colours and the contrast. */
    static List<String> failures() {
        List<String> failures = new ArrayList<>();
        Window.getWindows().stream()
                .filter(Window::isShowing)
                .forEach(window -> look(window.getScene().getRoot(), failures));
        return failures;
    }

    private static void look(Node node, List<String> failures) {
        // What cannot be used now is exempt, and so is what lies dimmed under a sheet.
        if (!node.isVisible() || node.isDisabled() || node.getOpacity() < 1) {
            return;
        }
        if (node instanceof Text text && !text.getText().isBlank()) {
            check(text).ifPresent(failures::add);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, failures));
        }
    }

    private static Optional<String> check(Text text) {
        if (!(text.getFill() instanceof Color fill)) {
            return Optional.empty();
        }
        return ground(text)
                .filter(ground -> Wcag.contrast(fill, ground) < least(text))
                .map(ground -> "“%s” %s on %s: %.2f in %s"
                        .formatted(text.getText(), fill, ground, Wcag.contrast(fill, ground), styleOf(text)));
    }

    private static String styleOf(Node node) {
        Parent parent = node.getParent();
        return parent == null
                ? ""
                : parent.getStyleClass() + " in "
                        + (parent.getParent() == null ? "" : parent.getParent().getStyleClass());
    }

    private static double least(Text text) {
        boolean isBold = text.getFont().getStyle().contains("Bold");
        double size = text.getFont().getSize();
        return size >= LARGE || (isBold && size >= LARGE_BOLD) ? Wcag.SHAPE : Wcag.TEXT;
    }

    /** The colour of the nearest opaque ground. */
    private static Optional<Color> ground(Node node) {
        return Stream.<Node>iterate(node, at -> at != null, Node::getParent)
                .flatMap(at -> at instanceof Region region ? topmost(region.getBackground()) : Stream.empty())
                .findFirst();
    }

    private static Stream<Color> topmost(@Nullable Background background) {
        return background == null
                ? Stream.empty()
                : background.getFills().reversed().stream()
                        .map(fill -> fill.getFill())
                        .filter(Color.class::isInstance)
                        .map(Color.class::cast)
                        .filter(Color::isOpaque)
                        .limit(1);
    }
}
