package org.appealdesk.console.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Window;

/** Finds visible nodes by id, style class or text. To be used on the FX thread. */
final class NodeSearch {

    private NodeSearch() {}

    /** Open windows, the one shown last first. */
    static List<Window> windows() {
        return new ArrayList<>(Window.getWindows()).reversed();
    }

    static Optional<Node> first(String name) {
        return all(name).stream().findFirst();
    }

    static List<Node> all(String name) {
        List<Node> found = new ArrayList<>();
        walk(node -> {
            if (isCalled(node, name)) {
                found.add(node);
            }
        });
        return found;
    }

    static List<String> texts() {
        List<String> texts = new ArrayList<>();
        walk(node -> read(node, texts));
        return texts;
    }

    static List<String> texts(Node root) {
        List<String> texts = new ArrayList<>();
        walk(root, node -> read(node, texts));
        return texts;
    }

    private static void read(Node node, List<String> texts) {
        if (node instanceof Text text && !text.getText().isBlank()) {
            texts.add(text.getParent() instanceof Labeled labeled ? labeled.getText() : text.getText());
        }
    }

    private static boolean isCalled(Node node, String name) {
        if (name.startsWith("#")) {
            return name.substring(1).equals(node.getId());
        }
        if (name.startsWith(".")) {
            return node.getStyleClass().containsAll(List.of(name.substring(1).split("\\.")));
        }
        return textOf(node).filter(name::equals).isPresent();
    }

    private static Optional<String> textOf(Node node) {
        return switch (node) {
            case Labeled labeled -> Optional.ofNullable(labeled.getText());
            case TextInputControl input -> Optional.ofNullable(input.getText());
            case Text text -> Optional.ofNullable(text.getText());
            default -> Optional.empty();
        };
    }

    private static void walk(Consumer<Node> visitor) {
        windows().stream()
                .filter(window -> window.getScene() != null)
                .flatMap(window -> Stream.ofNullable(window.getScene().getRoot()))
                .forEach(root -> walk(root, visitor));
    }

    private static void walk(Node node, Consumer<Node> visitor) {
        if (!node.isVisible()) {
            return;
        }
        visitor.accept(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, visitor));
        }
    }
}
