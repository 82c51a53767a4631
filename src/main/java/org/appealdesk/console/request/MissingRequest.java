package org.appealdesk.console.request;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.console.live.OutwardAct;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.InformationItem;
import org.appealdesk.engine.dossier.InformationRequest;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.trade.Side;

/**
 * The complete request to one party: all that the profile expects of it and that is neither there nor asked for, in the
 * party's language, with the profile's first due time. To be used on the FX thread only.
 */
public final class MissingRequest {
    private final LiveCase live;
    private final Side side;
    private final EngineWords theirs;

    public MissingRequest(LiveCase live, Side side) {
        this.live = live;
        this.side = side;
        this.theirs = live.words().forParty(live.order().party(side));
    }

    /** How one kind of evidence is asked for, in the party's language. */
    String text(EvidenceKind kind) {
        return theirs.text("request.item." + kind.name());
    }

    /** What has to be asked for. */
    public List<EvidenceKind> missing() {
        return live.evidenceChecklist().missingFrom(side);
    }

    /** Whether it can be asked for now: something is missing, and no request to the party is open or about to leave. */
    public boolean isDue() {
        boolean isAsked = live.outgoing().asks(side)
                || live.appeal().openRequests().stream()
                        .anyMatch(state -> state.request().side() == side);
        return !isAsked && !missing().isEmpty();
    }

    /** The request as it would be sent now; empty when nothing is missing, or the profile has no due times. */
    public Optional<InformationRequest> compose() {
        List<EvidenceKind> missing = missing();
        Optional<Duration> within =
                live.profile().support().informationPresets().stream().findFirst();
        return missing.isEmpty()
                ? Optional.empty()
                : within.map(time -> new InformationRequest(
                        live.newId(), side, items(missing), live.now().plus(time)));
    }

    private List<InformationItem> items(List<EvidenceKind> missing) {
        return IntStream.range(0, missing.size())
                .mapToObj(at -> new InformationItem("I" + (at + 1), missing.get(at), text(missing.get(at))))
                .toList();
    }

    /**
     * Sends it, if it {@link #isDue}; for a while it can be taken back.
     *
     * @return why the engine would refuse it, in the agent's language; empty when it was sent or there is nothing to ask
     */
    public Optional<String> send() {
        Optional<InformationRequest> request = isDue() ? compose() : Optional.empty();
        Optional<String> whyNot = request.flatMap(asked -> live.whyNot(new SupportAction.AskForInformation(asked)));
        if (whyNot.isEmpty()) {
            request.ifPresent(this::send);
        }
        return whyNot;
    }

    private void send(InformationRequest request) {
        String gist = request.items().stream().map(InformationItem::text).collect(Collectors.joining("; "));
        OutwardAct.Letter letter = new OutwardAct.Letter(new SupportAction.AskForInformation(request), side, gist);
        live.send(letter, new OutwardAct.Author() {
            @Override
            public void takenBack() {
                // It is composed anew from what is missing then.
            }

            @Override
            public void refused(String whyNot) {
                // What refused it was told; what is missing is still shown.
            }
        });
    }
}
