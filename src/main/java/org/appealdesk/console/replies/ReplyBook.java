package org.appealdesk.console.replies;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.appealdesk.casework.StorageException;
import org.appealdesk.console.fx.Job;
import org.appealdesk.console.fx.Tasks;
import org.appealdesk.replies.OwnReplies;
import org.appealdesk.replies.Reply;
import org.appealdesk.replies.SharedReplies;
import org.jspecify.annotations.Nullable;

/**
 * All replies an agent has at hand, for every case and window. The disk is waited for in the background, for one thing
 * after the other. To be used on the FX thread only.
 */
public final class ReplyBook {
    private final OnceRead shared;
    private final OwnReplies own;
    private final ReadOnlyObjectWrapper<Contents> contents =
            new ReadOnlyObjectWrapper<>(this, "contents", new Contents(SharedReplies.NONE, List.of(), List.of()));
    private final Queue<Job<?>> waiting = new ArrayDeque<>();

    /**
     * What is in it.
     *
     * @param own the agent's own, in no order
     * @param recent ids of those used last, the last one first
     */
    public record Contents(SharedReplies shared, List<Reply> own, List<String> recent) {
        public Contents {
            own = List.copyOf(own);
            recent = List.copyOf(recent);
        }

        /** Shared and own. */
        List<Reply> all() {
            return Stream.concat(shared.replies().stream(), own.stream()).toList();
        }
    }

    /** @param shelf reads the shared replies; asked once, in the background */
    public ReplyBook(Supplier<SharedReplies> shelf, OwnReplies own) {
        this.shared = new OnceRead(shelf);
        this.own = own;
    }

    /** Read by one background job after the other. */
    private static final class OnceRead {
        private final Supplier<SharedReplies> shelf;
        private @Nullable SharedReplies read;

        OnceRead(Supplier<SharedReplies> shelf) {
            this.shelf = shelf;
        }

        synchronized SharedReplies get() {
            SharedReplies known = read;
            if (known == null) {
                known = shelf.get();
                read = known;
            }
            return known;
        }
    }

    /** Without anything until the first {@link #refresh}. */
    ReadOnlyObjectProperty<Contents> contentsProperty() {
        return contents.getReadOnlyProperty();
    }

    /** Whether a reply is the agent's own. */
    boolean isOwn(Reply reply) {
        return contents.get().own().contains(reply);
    }

    /** Reads the agent's own anew, and the shared ones if they were not read yet. */
    void refresh(Tasks tasks, Consumer<? super StorageException> failed) {
        run(tasks, () -> {}, () -> {}, failed);
    }

    /** Keeps an own reply in place of the one with its id. */
    void keep(Reply reply, Tasks tasks, Runnable done, Consumer<? super StorageException> failed) {
        run(tasks, () -> own.keep(reply), done, failed);
    }

    /** Removes an own reply. */
    void remove(Reply reply, Tasks tasks, Consumer<? super StorageException> failed) {
        run(tasks, () -> own.remove(reply.id()), () -> {}, failed);
    }

    /** Marks a reply as just used. That it could not be kept matters to nobody: it is only a convenience. */
    void used(Reply reply, Tasks tasks) {
        run(tasks, () -> own.used(reply.id()), () -> {}, ignored -> {});
    }

    private void run(Tasks tasks, Runnable change, Runnable done, Consumer<? super StorageException> failed) {
        Job<Contents> job = tasks.job(() -> {
            SharedReplies all = shared.get();
            change.run();
            return new Contents(all, own.all(), own.recent());
        });
        waiting.add(job.succeeded(now -> {
                    contents.set(now);
                    done.run();
                })
                .failed(StorageException.class, failed)
                .ended(this::next));
        if (waiting.size() == 1) {
            job.start();
        }
    }

    /** One after the other, so that what is read last is what was written last. */
    private void next() {
        waiting.remove();
        Job<?> following = waiting.peek();
        if (following != null) {
            following.start();
        }
    }
}
