package org.appealdesk.console.request;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.appealdesk.console.fx.Availability;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.console.live.OutwardAct;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.RequestTrail;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.InformationItem;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.trade.Side;

/**
 * A message that reminds a party of what it still owes to a request, and of nothing else, in its language. To be used on the
 * FX thread only.
 */
public final class Reminder {
    private final LiveCase live;
    private final RequestTrail.Entry entry;

    /** @param entry as it stands */
    public Reminder(LiveCase live, RequestTrail.Entry entry) {
        this.live = live;
        this.entry = entry;
    }

    /** The requests of which something is owed, the one due first at the beginning. */
    public static List<RequestTrail.Entry> owed(LiveCase live) {
        return RequestTrail.of(live.appeal(), live.view().events()).stream()
                .filter(entry -> entry.state().answerable())
                .sorted((one, other) -> one.state()
                        .request()
                        .dueAt()
                        .compareTo(other.state().request().dueAt()))
                .toList();
    }

    private Side side() {
        return entry.state().request().side();
    }

    /** Whether it can be sent now: not too soon after the one before, and not while one waits to leave. */
    public Availability availability() {
        if (live.outgoing().waiting().stream().anyMatch(this::isThis)) {
            return Availability.because(live.words().text("request.remind.waiting"));
        }
        return entry.state()
                .remindableFrom(live.profile().contact())
                .filter(from -> live.now().isBefore(from))
                .map(from -> live.words().formats().time(from))
                .map(from -> Availability.because(live.words().text("request.remind.again", from)))
                .orElse(Availability.ALLOWED);
    }

    private boolean isThis(OutwardAct act) {
        return act.letter().action() instanceof SupportAction.RemindParty remind
                && remind.requestId().equals(entry.state().request().id());
    }

    /** How the party will read it. */
    public String text() {
        EngineWords theirs = live.words().forParty(live.order().party(side()));
        String items = entry.owed().stream().map(item -> "\n•  " + item.text()).collect(Collectors.joining());
        String due = theirs.formats().dayAndTime(entry.state().request().dueAt());
        return theirs.text(
                        entry.state().open() ? "request.remind.opening" : "request.remind.openingLate",
                        live.order().party(side()).nickname(),
                        theirs.formats().grouped(live.appeal().facts().number().value()))
                + items
                + "\n\n"
                + theirs.text(entry.state().open() ? "request.remind.due" : "request.remind.overdue", due);
    }

    /**
     * Sends it; for a while it can be taken back.
     *
     * @return why the engine would refuse it, in the agent's language; empty when it was sent
     */
    public Optional<String> send() {
        Message message = new Message(live.newId(), Channel.support(side()), text(), List.of());
        SupportAction action =
                new SupportAction.RemindParty(entry.state().request().id(), message);
        Optional<String> whyNot = availability().isAllowed()
                ? live.whyNot(action)
                : Optional.of(availability().whyNot());
        if (whyNot.isEmpty()) {
            String gist = entry.owed().stream().map(InformationItem::text).collect(Collectors.joining("; "));
            live.send(new OutwardAct.Letter(action, side(), gist), new OutwardAct.Author() {
                @Override
                public void takenBack() {
                    // It is written anew from what is owed then.
                }

                @Override
                public void refused(String whyNotThen) {
                    // What refused it was told; what is owed is still shown.
                }
            });
        }
        return whyNot;
    }
}
