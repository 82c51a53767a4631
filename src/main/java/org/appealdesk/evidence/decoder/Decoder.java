package org.appealdesk.evidence.decoder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.appealdesk.evidence.Box;
import org.appealdesk.evidence.Drawing;
import org.appealdesk.evidence.Inspection;
import org.appealdesk.evidence.Letter;
import org.appealdesk.evidence.Outcome;
import org.appealdesk.evidence.Pixels;
import org.appealdesk.evidence.Refusal;
import org.appealdesk.evidence.Refusal.Reason;

/** Looks into files. Whatever they hold, the answer is an outcome. Memory and time are bounded from outside. */
final class Decoder {
    private final long mostBytes;

    /** @param mostBytes longest file that is looked at */
    Decoder(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    Outcome<Inspection> inspect(Path path, String name) {
        return outcome(() -> Inspecting.of(OpenedFile.open(path, mostBytes), name));
    }

    Outcome<Pixels> draw(Path path, Drawing drawing) {
        return outcome(() -> {
            OpenedFile file = OpenedFile.open(path, mostBytes);
            return switch (file.kind().family()) {
                case PICTURE -> PictureFile.draw(file, drawing);
                case DOCUMENT -> PdfFile.draw(file, drawing);
                case TEXT, OFFICE, SOUND, VIDEO, UNKNOWN -> throw notShown(file);
            };
        });
    }

    Outcome<List<Letter>> letters(Path path, int page) {
        return outcome(() -> {
            OpenedFile file = OpenedFile.open(path, mostBytes);
            return switch (file.kind().family()) {
                case DOCUMENT -> PdfFile.letters(file, page);
                case PICTURE, TEXT, OFFICE, SOUND, VIDEO, UNKNOWN -> throw notShown(file);
            };
        });
    }

    Outcome<Path> redact(Path path, List<Box> boxes, Path copy) {
        return outcome(() -> {
            OpenedFile file = OpenedFile.open(path, mostBytes);
            switch (file.kind().family()) {
                case PICTURE -> Redaction.picture(file, boxes, copy);
                case DOCUMENT -> Redaction.document(file, boxes, copy);
                case TEXT, OFFICE, SOUND, VIDEO, UNKNOWN -> throw notShown(file);
            }
            return copy;
        });
    }

    private static RefusedException notShown(OpenedFile file) {
        return new RefusedException(Reason.NOT_SHOWN, file.kind().name());
    }

    private static <T> Outcome<T> outcome(Callable<T> work) {
        try {
            return new Outcome.Done<>(work.call());
        } catch (RefusedException refused) {
            return new Outcome.Refused<>(refused.refusal());
        } catch (StackOverflowError deep) {
            return new Outcome.Refused<>(new Refusal(Reason.TOO_MUCH_INSIDE, "nested too deeply"));
        } catch (Exception broken) {
            // Decoders answer broken files with every kind of exception.
            return new Outcome.Refused<>(new Refusal(Reason.BROKEN, said(broken)));
        }
    }

    private static String said(Exception broken) {
        String message = broken.getMessage();
        return broken instanceof IOException && message != null ? message : broken.toString();
    }
}
