package org.appealdesk.console.driver;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * The pulse of JavaFX, at once instead of within a sixtieth of a second: windows take their size, the keyboard leaves what
 * was disabled under it, what has changed is dressed and laid out. JavaFX lets nobody from outside do that; whoever
 * drives screens is run with that package exported (see {@code test.exports} in the pom).
 */
final class Pulse {
    private static final Object TOOLKIT = toolkit();
    private static final Method PULSE = pulse();

    private Pulse() {}

    /** To be called on the FX thread, outside of a pulse. */
    static void beat() {
        try {
            PULSE.invoke(TOOLKIT);
        } catch (IllegalAccessException changed) {
            throw new IllegalStateException("JavaFX has changed", changed);
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError("the pulse failed", failed.getCause());
        }
    }

    private static Object toolkit() {
        try {
            return Class.forName("com.sun.javafx.tk.Toolkit")
                    .getMethod("getToolkit")
                    .invoke(null);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("JavaFX has changed", changed);
        }
    }

    private static Method pulse() {
        try {
            return Class.forName("com.sun.javafx.tk.Toolkit").getMethod("firePulse");
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("JavaFX has changed", changed);
        }
    }
}
