package org.appealdesk.console.evidence;

import java.io.IOException;
import java.nio.file.Path;
import org.appealdesk.console.fx.Dialogs;
import org.appealdesk.console.fx.Notifier;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.console.text.Untrusted;

/** Opens evidence in other programs, after a warning: it comes from strangers. To be used on the FX thread only. */
final class Outside {
    private final LiveCase live;
    private final BenchFiles files;
    private final Handling handling;

    Outside(LiveCase live, BenchFiles files, Handling handling) {
        this.live = live;
        this.files = files;
        this.handling = handling;
    }

    void open(EvidenceItem item) {
        String name = Untrusted.line(item.evidence().file().name());
        Dialogs.Confirmation question = new Dialogs.Confirmation(
                live.words().text("evidence.outside.title"),
                live.words().text("evidence.outside.text", name),
                live.words().text("evidence.outside.confirm"),
                true);
        live.tools().dialogs().confirm(question, () -> copyOut(item));
    }

    private void copyOut(EvidenceItem item) {
        live.tools()
                .tasks()
                .job(() -> files.copyOut(item.evidence().file()))
                .succeeded((Path copy) -> {
                    handling.exported(item);
                    live.tools().dialogs().open(copy.toUri());
                })
                .failed(
                        IOException.class,
                        failure -> live.tools()
                                .notifier()
                                .tell(new Notifier.News(
                                        Notifier.Level.BAD,
                                        live.words()
                                                .text(
                                                        "evidence.outside.failed",
                                                        Untrusted.line(String.valueOf(failure.getMessage()))),
                                        live.id())))
                .start();
    }
}
