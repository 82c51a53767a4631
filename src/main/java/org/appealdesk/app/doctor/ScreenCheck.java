package org.appealdesk.app.doctor;

import java.util.List;
import org.appealdesk.app.doctor.Finding.Subject;
import org.appealdesk.app.doctor.Toolkit.State;
import org.appealdesk.app.machine.Machine;
import org.appealdesk.app.machine.Machine.OperatingSystem;

/** Whether a window can be opened, and how large the screen is. */
record ScreenCheck(Machine machine, Toolkit toolkit) implements Check {
    /** What the console needs at least. */
    private static final int WIDTH = 1280;

    private static final int HEIGHT = 800;

    @Override
    public List<Finding> look() {
        return switch (toolkit.start()) {
            case State.Started started ->
                List.of(Finding.fine(Subject.JAVAFX, "doctor.javafx.fine", started.version()), display(started));
            case State.Failed failed
            when lacksDisplay() ->
                List.of(
                        Finding.weak(Subject.JAVAFX, "doctor.javafx.untested", failed.why()),
                        Finding.broken(Subject.DISPLAY, "doctor.display.none"));
            case State.Failed failed -> List.of(Finding.broken(Subject.JAVAFX, "doctor.javafx.failed", failed.why()));
            case State.Silent silent ->
                List.of(Finding.broken(Subject.JAVAFX, "doctor.javafx.silent", silent.seconds()));
        };
    }

    private static Finding display(State.Started started) {
        boolean large = started.width() >= WIDTH && started.height() >= HEIGHT;
        return large
                ? Finding.fine(Subject.DISPLAY, "doctor.display.fine", started.width(), started.height())
                : Finding.weak(
                        Subject.DISPLAY, "doctor.display.small", started.width(), started.height(), WIDTH, HEIGHT);
    }

    /** JavaFX speaks X11 on Linux, under Wayland too. */
    private boolean lacksDisplay() {
        return machine.system() == OperatingSystem.LINUX
                && machine.variable("DISPLAY").isEmpty();
    }
}
