package org.appealdesk.console.training;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.casework.CaseView;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.Deadline;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.training.Upcoming;

/** What happens next by itself, in words: “Respondent's time is up · 2 014 388 107 · in 00:24”. Stateless but for the words. */
final class NextEvent {
    private final EngineWords words;
    private final CaseDesk desk;

    NextEvent(EngineWords words, CaseDesk desk) {
        this.words = words;
        this.desk = desk;
    }

    /** @param now what is due by then is about to happen */
    String words(Optional<Upcoming> next, Instant now) {
        return next.map(upcoming -> words.text(
                        "training.next", what(upcoming.what()), number(upcoming.caseId()), in(upcoming.due(), now)))
                .orElseGet(() -> words.text("training.nothingDue"));
    }

    private String in(Instant due, Instant now) {
        Duration left = Duration.between(now, due);
        return words.text("training.in", words.formats().duration(left.isNegative() ? Duration.ZERO : left));
    }

    private String what(Upcoming.What what) {
        return switch (what) {
            case Upcoming.What.Lapse(var deadline) -> lapse(deadline);
            case Upcoming.What.Act(var actor, var kind) -> act(actor, kind);
        };
    }

    private String lapse(Deadline deadline) {
        String key = "training.lapse." + deadline.kind().name();
        return deadline.kind() == Deadline.Kind.INFORMATION && deadline.awaited() != null
                ? words.text(key, words.name(deadline.awaited()))
                : words.text(key);
    }

    private String act(Actor actor, ActionKind kind) {
        return kind == ActionKind.REGISTER_ORDER
                ? words.text("training.act.newOrder")
                : words.text("training.act", words.actor(actor), words.name(kind));
    }

    /** The appeal's number; the order's while nobody has appealed. */
    private String number(CaseId id) {
        return words.formats()
                .grouped(desk.find(id)
                        .map(CaseView::file)
                        .flatMap(file -> file.openAppeal())
                        .map(appeal -> appeal.facts().number().value())
                        .orElse(id.value()));
    }
}
