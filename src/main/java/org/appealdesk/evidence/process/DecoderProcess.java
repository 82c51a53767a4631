package org.appealdesk.evidence.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.appealdesk.evidence.Box;
import org.appealdesk.evidence.Drawing;
import org.appealdesk.evidence.Inspection;
import org.appealdesk.evidence.Letter;
import org.appealdesk.evidence.Outcome;
import org.appealdesk.evidence.Pixels;
import org.appealdesk.evidence.Refusal;
import org.appealdesk.evidence.SafeDecoder;
import org.appealdesk.evidence.wire.Answers;
import org.appealdesk.evidence.wire.Request;
import org.jspecify.annotations.Nullable;

/**
 * Decoders in processes of their own: at most two at once, started when they are needed, one kept warm. One
 * that is too slow, dies, or says what it should not is killed; the next request gets another.
 */
public final class DecoderProcess implements SafeDecoder {
    /** Memory is what is short: a large picture takes hundreds of megabytes. */
    private static final int AT_ONCE = 2;

    private final DecoderLimits limits;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Object lock = new Object();
    private final Set<Child> running = new HashSet<>();
    private @Nullable Child warm;
    private @Nullable ChildCommand command;
    private boolean isClosed;

    public DecoderProcess(DecoderLimits limits) {
        this.limits = limits;
    }

    /** Starts a decoder that waits for the first file, and waits until it is up; does nothing when there is one. */
    public void prepare() {
        try {
            places.acquire();
            try {
                giveBack(take());
            } finally {
                places.release();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException failed) {
            // Whoever asks for the first file is told.
        }
    }

    @Override
    public Outcome<Inspection> inspect(Path file, String name) {
        return ask(new Request.Inspect(file.toAbsolutePath(), name), Answers::readInspection);
    }

    @Override
    public Outcome<Pixels> draw(Path file, Drawing drawing) {
        return ask(new Request.Draw(file.toAbsolutePath(), drawing), Answers::readPixels);
    }

    @Override
    public Outcome<List<Letter>> letters(Path file, int page) {
        return ask(new Request.Letters(file.toAbsolutePath(), page), Answers::readLetters);
    }

    /** @throws IllegalArgumentException when there is a file where the copy should come to lie */
    @Override
    public Outcome<Path> redact(Path file, List<Box> boxes, Path copy) {
        if (Files.exists(copy)) {
            throw new IllegalArgumentException("A copy replaces no file");
        }
        Outcome<Path> outcome = ask(
                new Request.Redact(file.toAbsolutePath(), boxes, copy.toAbsolutePath()),
                answers -> Answers.readDone(answers, copy));
        if (outcome instanceof Outcome.Refused<Path>) {
            remove(copy);
        }
        return outcome;
    }

    /** Who was killed while it wrote leaves half a copy. */
    private static void remove(Path half) {
        try {
            Files.deleteIfExists(half);
        } catch (IOException stays) {
            half.toFile().deleteOnExit();
        }
    }

    private <T> Outcome<T> ask(Request request, Child.Reading<T> reading) {
        try {
            places.acquire();
            try {
                Child child = take();
                try {
                    return child.ask(request, reading, limits.patience());
                } finally {
                    giveBack(child);
                }
            } finally {
                places.release();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return died("the wait for it was ended");
        } catch (IOException failed) {
            return died(String.valueOf(failed.getMessage()));
        }
    }

    private static <T> Outcome<T> died(String details) {
        return new Outcome.Refused<>(new Refusal(Refusal.Reason.DECODER_DIED, details));
    }

    /** The one that is warm, or a new one. */
    private Child take() throws IOException, InterruptedException {
        Optional<Child> ready = takeWarm();
        Child child = ready.isPresent() ? ready.get() : Child.start(command(), limits.startPatience());
        synchronized (lock) {
            if (isClosed) {
                child.kill();
                throw new IOException("the decoder is closed");
            }
            running.add(child);
            return child;
        }
    }

    private Optional<Child> takeWarm() {
        synchronized (lock) {
            Child child = warm;
            warm = null;
            return Optional.ofNullable(child).filter(Child::isUsable);
        }
    }

    private ChildCommand command() {
        synchronized (lock) {
            ChildCommand known = command;
            if (known == null) {
                known = ChildCommand.of(limits);
                command = known;
            }
            return known;
        }
    }

    private void giveBack(Child child) {
        synchronized (lock) {
            running.remove(child);
            boolean isWanted = !isClosed && warm == null && child.isUsable() && child.asked() < limits.requests();
            if (isWanted) {
                warm = child;
            } else {
                child.kill();
            }
        }
    }

    /** The processes there are now, by their ids. */
    public Set<Long> processIds() {
        synchronized (lock) {
            Set<Long> ids = new HashSet<>();
            running.forEach(child -> ids.add(child.processId()));
            if (warm != null) {
                ids.add(warm.processId());
            }
            return ids;
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            isClosed = true;
            running.forEach(Child::kill);
            if (warm != null) {
                warm.kill();
                warm = null;
            }
        }
    }
}
