package org.appealdesk.console.driver;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * Lets go of the mouse. The headless platform still reports the button as down in the event of its release, so a clicked
 * node stays {@code pressed} for ever and takes no Space key. The property can only be set from within JavaFX; the
 * program is run with that package open anyway (see jvm.options).
 */
final class StuckMouse {

    private StuckMouse() {}

    static void release(Node clicked) {
        try {
            Method setPressed = Node.class.getDeclaredMethod("setPressed", boolean.class);
            setPressed.setAccessible(true);
            @Nullable Node at = clicked;
            while (at != null) {
                setPressed.invoke(at, false);
                at = at.getParent();
            }
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException changed) {
            throw new IllegalStateException("JavaFX has changed", changed);
        }
    }
}
