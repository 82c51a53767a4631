package org.appealdesk.console.outbox;

import java.util.ArrayList;
import java.util.List;
import org.appealdesk.casework.live.OwnCommand;
import org.appealdesk.console.driver.Desktop;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.LivePaper;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.live.DraftBook;
import org.appealdesk.console.live.LiveWork;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;

/** An agent's own actions before him, over a replica of one queued case. */
final class OutboxTable implements AutoCloseable {
    static final String NUMBER = "2 014 388 107";

    private final LivePaper paper = new LivePaper();
    private final CaseId id;
    private final Desktop desktop;
    private final LiveWork work;
    private final Subscriptions following = new Subscriptions();
    private final List<CaseId> opened = new ArrayList<>();
    private final OutboxViewModel outbox;

    private OutboxTable(Language language) {
        id = paper.backend().appeal("388107", "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        paper.backend().failNegotiation(id);
        paper.feed();
        desktop = Desktop.of(language, paper.backend().clock(), OutboxActions.ALL);
        work = Fx.get(() -> {
            LiveWork made = LiveWork.over(paper.ports(), DraftBook.forgetful());
            made.follow(desktop.tools().tasks(), following);
            return made;
        });
        outbox = Fx.get(() -> new OutboxViewModel(paper.desk(), work, desktop.tools(), opened::add));
    }

    static OutboxTable open() {
        return new OutboxTable(Language.ENGLISH);
    }

    static OutboxTable open(Language language) {
        return new OutboxTable(language);
    }

    LivePaper paper() {
        return paper;
    }

    PaperDesk backend() {
        return paper.backend();
    }

    CaseId id() {
        return id;
    }

    Desktop desktop() {
        return desktop;
    }

    LiveWork work() {
        return work;
    }

    OutboxViewModel outbox() {
        return outbox;
    }

    /** The cases that were opened. */
    List<CaseId> opened() {
        return opened;
    }

    /** Something happens at the backend or here, and shows. */
    OutboxTable happens(Runnable deed) {
        Fx.run(deed);
        return this;
    }

    /** The entries, each as “standing: what”. */
    List<String> entries() {
        return Fx.get(() -> outbox.entries().getValue().stream()
                .map(entry -> entry.standing() + ": " + plain(entry.what()))
                .toList());
    }

    /** The first entry. */
    OutboxViewModel.Entry first() {
        return Fx.get(() -> outbox.entries().getValue().getFirst());
    }

    /** The refused action that is first, set beside what happened meanwhile. */
    ConflictViewModel conflict() {
        return Fx.get(() -> {
            ConflictViewModel model =
                    outbox.conflict(outbox.entries().getValue().getFirst()).orElseThrow();
            model.follow(following);
            return model;
        });
    }

    Screen show() {
        return desktop.show(1000, 760, tools -> new OutboxView(outbox, tools));
    }

    /** Own commands as the device keeps them. */
    List<OwnCommand> kept() {
        return paper.cases().unfinished();
    }

    static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    @Override
    public void close() {
        Fx.run(following::cancel);
    }
}
