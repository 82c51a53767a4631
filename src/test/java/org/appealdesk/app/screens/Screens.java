package org.appealdesk.app.screens;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.appealdesk.app.journey.Look;
import org.appealdesk.app.journey.RunningConsole;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.theme.ThemeChoice;

/**
 * Takes pictures of every main screen. The words given choose among them: {@code en vi light dark}, sizes such as
 * {@code 1280x800}, and beginnings of names of screens. The same program gives the same pictures.
 */
public final class Screens {
    private static final Path FOLDER = Path.of("target", "screens");

    private final Path folder;
    private final List<Reel> reels;
    private final PrintStream out;
    private final List<String> failed = new ArrayList<>();

    /** @param folder takes a folder for each look */
    Screens(Path folder, List<Reel> reels, PrintStream out) {
        this.folder = folder;
        this.reels = reels;
        this.out = out;
    }

    /** Ends with 0 when every wanted picture was taken, 1 when one could not be, 2 when a word was not understood. */
    public static void main(String[] words) {
        List<String> all = Arrays.stream(words)
                .flatMap(word -> Arrays.stream(word.strip().split("\\s+")))
                .filter(word -> !word.isEmpty())
                .toList();
        System.exit(new Screens(FOLDER, Reels.ALL, System.out).run(all));
    }

    /** Takes the pictures; answers with the exit code. */
    int run(List<String> words) {
        Wanted wanted;
        try {
            wanted = Wanted.of(
                    words, reels.stream().flatMap(reel -> reel.names().stream()).toList());
        } catch (IllegalArgumentException notUnderstood) {
            out.println(notUnderstood.getMessage());
            return 2;
        }
        for (Language language : wanted.languages()) {
            reels.forEach(reel -> play(reel, language, wanted));
        }
        failed.forEach(out::println);
        return failed.isEmpty() ? 0 : 1;
    }

    /** Each shot needs those before it in its reel, but none after the last that is wanted. */
    private void play(Reel reel, Language language, Wanted wanted) {
        List<Shot> shots = new ArrayList<>(reel.shots());
        while (!shots.isEmpty() && !wanted.wants(shots.getLast().name())) {
            shots.removeLast();
        }
        if (shots.isEmpty()) {
            return;
        }
        Wanted.Size size = wanted.sizes().getFirst();
        Look look = new Look(language, ThemeChoice.LIGHT, size.width(), size.height());
        String name = shots.getFirst().name();
        try {
            Path home = Files.createTempDirectory("appeal-desk-screens");
            try (Studio studio = new Studio(RunningConsole.open(home, look), language, wanted, folder)) {
                for (Shot shot : shots) {
                    name = shot.name();
                    shot.act().accept(studio);
                    if (wanted.wants(name)) {
                        studio.take(name);
                    }
                }
            } finally {
                delete(home);
            }
        } catch (IOException | RuntimeException | AssertionError failure) {
            failed.add("no picture of " + name + " in " + language + ": " + failure);
        }
    }

    /** As far as it goes: what still comes in when the console is closed is stored to its end. */
    private static void delete(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.toList().reversed()) {
                try {
                    Files.delete(file);
                } catch (DirectoryNotEmptyException stillUsed) {
                    file.toFile().deleteOnExit();
                }
            }
        }
    }
}
