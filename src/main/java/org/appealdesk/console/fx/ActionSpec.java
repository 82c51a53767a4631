package org.appealdesk.console.fx;

import com.google.errorprone.annotations.Immutable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What there is to know about an action before it can be done: its name and its key. Each feature lists its own as
 * constants, so that the settings show all of them and a test finds keys used twice.
 *
 * @param id the key of its name in the text bundles, such as {@code queue.action.nextCase}; also what settings store
 * @param context where its key works
 * @param usualKey the key it has unless the agent gave it another; null when it has none
 */
@Immutable
public record ActionSpec(
        String id, Context context, @Nullable Shortcut usualKey) {

    /** Where a key works. Two actions may share a key only when their contexts never meet. */
    public enum Context {
        EVERYWHERE,
        QUEUE,
        CASE,
        TRAINING;

        /** Whether actions of both contexts can be in one window at one time. */
        public boolean meets(Context other) {
            return this == other || this == EVERYWHERE || other == EVERYWHERE;
        }
    }

    /** An action with a key. */
    public static ActionSpec of(String id, Context context, String usualKey) {
        return new ActionSpec(id, context, new Shortcut(usualKey));
    }

    /** An action that only the palette and buttons reach, until the agent gives it a key. */
    public static ActionSpec of(String id, Context context) {
        return new ActionSpec(id, context, null);
    }

    /** The key it has unless the agent gave it another. */
    public Optional<Shortcut> usual() {
        return Optional.ofNullable(usualKey);
    }
}
