package org.appealdesk.console.driver;

import java.nio.file.Path;
import org.appealdesk.casework.DeskPapers;
import org.appealdesk.casework.MemoryPapers;
import org.appealdesk.console.replies.ReplyBook;
import org.appealdesk.replies.OwnReplies;
import org.appealdesk.replies.SharedReplies;

/** The ready replies that the program brings along. */
public final class Replies {
    private static final SharedReplies SHIPPED =
            SharedReplies.load(Path.of("assets/replies"), Path.of("no-such-folder"));

    private Replies() {}

    /** With none of the agent's own. */
    public static ReplyBook book() {
        return book(new MemoryPapers());
    }

    /** With the agent's own among these papers. */
    public static ReplyBook book(DeskPapers papers) {
        return new ReplyBook(() -> SHIPPED, new OwnReplies(papers));
    }

    /** All of them. */
    public static SharedReplies shipped() {
        return SHIPPED;
    }
}
