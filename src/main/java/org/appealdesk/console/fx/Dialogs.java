package org.appealdesk.console.fx;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What only a desktop with an agent before it can do. A view model may use it: nothing here knows the scene graph. All
 * text is in the agent's language. To be used on the FX thread only.
 */
public interface Dialogs {

    /**
     * A question before something that is not lightly undone.
     *
     * @param title what will be done
     * @param text what follows from it
     * @param confirmLabel the verb on the button
     * @param isDanger whether the button warns
     */
    record Confirmation(String title, String text, String confirmLabel, boolean isDanger) {}

    /**
     * A question that wants a few words, such as a reason.
     *
     * @param title what will be done
     * @param label what to write
     * @param suggestions ready answers to choose from; may be empty
     * @param isRequired whether an empty answer is refused
     * @param confirmLabel the verb on the button
     */
    record Prompt(String title, String label, List<String> suggestions, boolean isRequired, String confirmLabel) {}

    /**
     * Something to read, one line a fact.
     *
     * @param title what happened
     * @param lines what there is to know
     */
    record Message(String title, List<String> lines) {}

    /**
     * Which files a chooser shows.
     *
     * @param title what the file is for
     * @param kind what such files are called
     * @param patterns such as {@code *.png}; empty for all files
     */
    record FileQuestion(String title, String kind, List<String> patterns) {}

    /** Asks; runs {@code onConfirmed} unless the agent cancels. Returns at once. */
    void confirm(Confirmation question, Runnable onConfirmed);

    /** Asks for words; hands them over, trimmed, unless the agent cancels. Returns at once. */
    void ask(Prompt prompt, Consumer<String> onAnswer);

    /** Shows a message. Returns at once. */
    void tell(Message message);

    /** Files to open; empty when cancelled. Waits for the agent. */
    List<Path> chooseFiles(FileQuestion question);

    /** Where to write; empty when cancelled. Waits for the agent. */
    Optional<Path> chooseTarget(FileQuestion question, String suggestedName);

    /**
     * Files from the clipboard, or a picture there as a PNG file of its own. Hands them over later, and nothing when there
     * is neither.
     */
    void paste(Consumer<List<Path>> onFiles);

    /** Puts text on the clipboard. */
    void copy(String text);

    /** Opens a {@code tel:} or {@code https:} address with the desktop's own program. */
    void open(URI address);

    /**
     * Plays sound or video in a window and process of its own.
     *
     * @param name as it was handed in
     */
    void play(Path file, String name);
}
