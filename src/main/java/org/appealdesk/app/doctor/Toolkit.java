package org.appealdesk.app.doctor;

/** The windowing toolkit, as far as the doctor needs it. */
@FunctionalInterface
interface Toolkit {
    /** Tries to start it; returns within a bounded time. */
    State start();

    /** What came of it. */
    sealed interface State {
        /**
         * It runs.
         *
         * @param version of JavaFX
         * @param width of the main screen, in scaled pixels
         * @param height of the main screen, in scaled pixels
         */
        record Started(String version, int width, int height) implements State {}

        record Failed(String why) implements State {}

        record Silent(long seconds) implements State {}
    }
}
