package org.appealdesk.app.journey;

import java.nio.file.Path;

/** Opens the console on a home, opens a case from the queue and writes a note into its composer until it is killed. */
final class TypeUntilKilled {
    /** Waits for customer support from its first moment on. */
    static final String SCENARIO = "not-released-negotiation-failed";

    private TypeUntilKilled() {}

    /** The first words of the draft. */
    static String text(int words) {
        StringBuilder text = new StringBuilder();
        for (int word = 1; word <= words; word++) {
            text.append(word(word));
        }
        return text.toString();
    }

    private static String word(int number) {
        return "chữ" + number + " ";
    }

    /** Prints, as soon as each word stands in the composer, its number and the time in nanoseconds. Argument: the home. */
    public static void main(String[] arguments) {
        RunningConsole console = RunningConsole.open(Path.of(arguments[0]), Look.USUAL);
        Agent.at(console, new KeyboardHands(console), SCENARIO).opens();
        console.screen().press("Ctrl+Shift+N");
        console.screen()
                .await(
                        "the composer has the keyboard",
                        () -> console.screen().find("#composer").isFocused());
        for (int word = 1; word < Integer.MAX_VALUE; word++) {
            console.screen().type(word(word));
            System.out.println(word + " " + System.nanoTime());
        }
    }
}
