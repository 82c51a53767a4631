package org.appealdesk.console.driver;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.appealdesk.console.fx.Dialogs;

/** Dialogs with an agent of paper: says yes, answers and chooses as told before, and keeps what it was asked. */
public final class RecordingDialogs implements Dialogs {

    private final List<Confirmation> confirmations = new ArrayList<>();
    private final List<Prompt> prompts = new ArrayList<>();
    private final List<Message> messages = new ArrayList<>();
    private final List<String> copied = new ArrayList<>();
    private final List<URI> opened = new ArrayList<>();
    private final List<String> played = new ArrayList<>();
    private final Deque<Boolean> decisions = new ArrayDeque<>();
    private final Deque<String> answers = new ArrayDeque<>();
    private final Deque<List<Path>> choices = new ArrayDeque<>();
    private final Deque<List<Path>> pasted = new ArrayDeque<>();

    /** What to say to the next question that has no answer yet; without one it is confirmed. */
    public void willDecide(boolean isConfirmed) {
        decisions.add(isConfirmed);
    }

    /** What to write into the next prompt; without one it is cancelled. */
    public void willAnswer(String words) {
        answers.add(words);
    }

    /** Which files to choose next; without any the chooser is cancelled. */
    public void willChoose(List<Path> files) {
        choices.add(files);
    }

    /** What is on the clipboard when it is pasted next; without any it is empty. */
    public void willPaste(List<Path> files) {
        pasted.add(files);
    }

    public List<Confirmation> confirmations() {
        return List.copyOf(confirmations);
    }

    public List<Prompt> prompts() {
        return List.copyOf(prompts);
    }

    public List<Message> messages() {
        return List.copyOf(messages);
    }

    public List<String> copied() {
        return List.copyOf(copied);
    }

    public List<URI> opened() {
        return List.copyOf(opened);
    }

    @Override
    public void confirm(Confirmation question, Runnable onConfirmed) {
        confirmations.add(question);
        if (decisions.isEmpty() || decisions.poll()) {
            onConfirmed.run();
        }
    }

    @Override
    public void ask(Prompt prompt, Consumer<String> onAnswer) {
        prompts.add(prompt);
        Optional.ofNullable(answers.poll()).ifPresent(onAnswer);
    }

    @Override
    public void tell(Message message) {
        messages.add(message);
    }

    @Override
    public List<Path> chooseFiles(FileQuestion question) {
        return choices.isEmpty() ? List.of() : choices.remove();
    }

    @Override
    public Optional<Path> chooseTarget(FileQuestion question, String suggestedName) {
        return chooseFiles(question).stream().findFirst();
    }

    @Override
    public void paste(Consumer<List<Path>> onFiles) {
        if (!pasted.isEmpty()) {
            onFiles.accept(pasted.remove());
        }
    }

    @Override
    public void copy(String text) {
        copied.add(text);
    }

    /** The names of the recordings that were to be played. */
    public List<String> played() {
        return List.copyOf(played);
    }

    @Override
    public void play(Path file, String name) {
        played.add(name);
    }

    @Override
    public void open(URI address) {
        opened.add(address);
    }
}
