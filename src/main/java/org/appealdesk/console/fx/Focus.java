package org.appealdesk.console.fx;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** Where the keyboard is, and where it goes. To be used on the FX thread only. */
public final class Focus {

    /** A view that has several parts to walk through by F6. */
    public interface Regions {

        /** The parts that are there now, in reading order. */
        List<Node> regions();
    }

    private static final Object START = new Object();

    /** A view that knows where its work is. */
    public interface Home {

        /** Puts the keyboard there. */
        void focus();
    }

    private Focus() {}

    /** Marks where the keyboard begins in a form; without a mark it begins in the first field to write in. */
    public static void startAt(Node node) {
        node.getProperties().put(START, true);
    }

    /** Whether the keyboard begins here. */
    public static boolean isStart(Node node) {
        return node.getProperties().containsKey(START);
    }

    /** The parts of a view; all of it when it has only one. */
    public static List<Node> parts(View view) {
        return view instanceof Regions several ? several.regions() : List.of(view.root());
    }

    /** Whether a node is another or inside it. */
    public static boolean isInside(@Nullable Node node, Node ancestor) {
        Node at = node;
        while (at != null) {
            if (at.equals(ancestor)) {
                return true;
            }
            at = at.getParent();
        }
        return false;
    }

    /** The first node in reading order that can take the keyboard and is wanted; the root itself counts. */
    public static Optional<Node> first(Node root, Predicate<Node> isWanted) {
        if (!root.isVisible() || root.isDisabled()) {
            return Optional.empty();
        }
        if (root.isFocusTraversable() && isWanted.test(root)) {
            return Optional.of(root);
        }
        if (root instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Optional<Node> found = first(child, isWanted);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The last node in reading order that can take the keyboard; the root itself counts. */
    public static Optional<Node> last(Node root) {
        if (!root.isVisible() || root.isDisabled()) {
            return Optional.empty();
        }
        if (root instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable().reversed()) {
                Optional<Node> found = last(child);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return root.isFocusTraversable() ? Optional.of(root) : Optional.empty();
    }

    /**
     * Puts the keyboard into the region after (or before) the one that has it; from the last it goes to the first.
     *
     * @param regions those that nothing in can take the keyboard are passed over
     * @param step 1 or -1
     */
    public static void walk(List<Node> regions, @Nullable Node owner, int step) {
        int count = regions.size();
        int at = step > 0 ? -1 : count;
        for (int index = 0; index < count; index++) {
            if (isInside(owner, regions.get(index))) {
                at = index;
            }
        }
        for (int tried = 0; tried < count; tried++) {
            at = Math.floorMod(at + step, count);
            Optional<Node> target = first(regions.get(at), node -> true);
            if (target.isPresent()) {
                target.get().requestFocus();
                return;
            }
        }
    }
}
