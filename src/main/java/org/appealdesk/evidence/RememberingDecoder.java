package org.appealdesk.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.appealdesk.evidence.Refusal.Reason;

/**
 * Has a file inspected once, though the list, the viewer and whoever learns of all evidence each ask for it: who asks
 * meanwhile waits for the same look, who asks later is told what was seen, as long as the file is not touched and there is
 * room. What may go better the next time, such as a decoder that died, is not remembered. Safe for use by several threads.
 */
public final class RememberingDecoder implements SafeDecoder {
    /** Characters of all that is remembered, about: a file's words may be two million. */
    private static final long ROOM = 8_000_000;

    /** What an inspection takes besides its words, about. */
    private static final long LEAST = 4_000;

    private final SafeDecoder decoder;
    private final Object lock = new Object();
    private final Map<Look, Outcome<Inspection>> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Look, CompletableFuture<Optional<Outcome<Inspection>>>> running = new HashMap<>();
    private long taken;

    public RememberingDecoder(SafeDecoder decoder) {
        this.decoder = decoder;
    }

    /** A file as it was when it was asked for. */
    private record Look(Path file, String name, long bytes, FileTime changed) {
        static Optional<Look> at(Path file, String name) {
            try {
                BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
                return Optional.of(new Look(file.toAbsolutePath(), name, now.size(), now.lastModifiedTime()));
            } catch (IOException missing) {
                return Optional.empty();
            }
        }
    }

    @Override
    public Outcome<Inspection> inspect(Path file, String name) {
        return Look.at(file, name).map(this::inspect).orElseGet(() -> decoder.inspect(file, name));
    }

    private Outcome<Inspection> inspect(Look look) {
        while (true) {
            CompletableFuture<Optional<Outcome<Inspection>>> own = new CompletableFuture<>();
            CompletableFuture<Optional<Outcome<Inspection>>> others;
            synchronized (lock) {
                Outcome<Inspection> known = kept.get(look);
                if (known != null) {
                    return known;
                }
                others = running.putIfAbsent(look, own);
            }
            if (others == null) {
                return lookNow(look, own);
            }
            try {
                // Who was looking may have been called away: then it is this one's turn.
                Optional<Outcome<Inspection>> seen = others.get();
                if (seen.isPresent()) {
                    return seen.get();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return new Outcome.Refused<>(new Refusal(Reason.DECODER_DIED, "the wait for it was ended"));
            } catch (ExecutionException impossible) {
                throw new IllegalStateException("it is completed with a value only", impossible);
            }
        }
    }

    private Outcome<Inspection> lookNow(Look look, CompletableFuture<Optional<Outcome<Inspection>>> told) {
        Optional<Outcome<Inspection>> seen = Optional.empty();
        try {
            Outcome<Inspection> outcome = decoder.inspect(look.file(), look.name());
            if (!Thread.currentThread().isInterrupted()) {
                seen = Optional.of(outcome);
            }
            return outcome;
        } finally {
            synchronized (lock) {
                running.remove(look);
                seen.filter(RememberingDecoder::isLasting).ifPresent(outcome -> keep(look, outcome));
            }
            told.complete(seen);
        }
    }

    private static boolean isLasting(Outcome<Inspection> outcome) {
        return switch (outcome) {
            case Outcome.Done<Inspection> _ -> true;
            case Outcome.Refused<Inspection>(var refusal) ->
                switch (refusal.reason()) {
                    case MISSING, TOO_SLOW, OUT_OF_MEMORY, DECODER_DIED -> false;
                    case EMPTY,
                            ALTERED,
                            TOO_LARGE,
                            TOO_MANY_PIXELS,
                            TOO_MANY_PAGES,
                            TOO_MUCH_INSIDE,
                            ENCRYPTED,
                            BROKEN,
                            NOT_SHOWN -> true;
                };
        };
    }

    private void keep(Look look, Outcome<Inspection> outcome) {
        kept.put(look, outcome);
        taken += size(outcome);
        Iterator<Outcome<Inspection>> eldest = kept.values().iterator();
        while (taken > ROOM && eldest.hasNext()) {
            taken -= size(eldest.next());
            eldest.remove();
        }
    }

    private static long size(Outcome<Inspection> outcome) {
        return outcome instanceof Outcome.Done<Inspection>(var seen)
                ? LEAST
                        + switch (seen.contents()) {
                            case Contents.Pages pages ->
                                pages.texts().stream().mapToLong(String::length).sum();
                            case Contents.Text words -> words.text().length();
                            case Contents.Picture _, Contents.Media _, Contents.Opaque _ -> 0;
                        }
                : LEAST;
    }

    @Override
    public Outcome<Pixels> draw(Path file, Drawing drawing) {
        return decoder.draw(file, drawing);
    }

    @Override
    public Outcome<List<Letter>> letters(Path file, int page) {
        return decoder.letters(file, page);
    }

    @Override
    public Outcome<Path> redact(Path file, List<Box> boxes, Path copy) {
        return decoder.redact(file, boxes, copy);
    }

    @Override
    public void close() {
        decoder.close();
    }
}
