package org.appealdesk.console.appeal;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.appealdesk.casework.live.OwnCommand;
import org.appealdesk.casework.live.Presences;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.console.widget.Countdown;
import org.appealdesk.console.widget.Pending;
import org.appealdesk.console.widget.StageStepper.Place;
import org.appealdesk.console.widget.StageStepper.State;
import org.appealdesk.console.widget.StageStepper.Step;
import org.appealdesk.console.words.Countdowns;
import org.appealdesk.console.workday.Absences;
import org.appealdesk.engine.Deadline;
import org.appealdesk.engine.event.AnswerEvent;
import org.appealdesk.engine.event.AppealEvent;
import org.appealdesk.engine.event.FilingEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.RulingEvent;
import org.appealdesk.engine.event.SupportEvent;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/** Which appeal this is, where it stands, what is due and whose it is. To be used on the FX thread only. */
public final class HeaderViewModel {
    private final LiveCase live;

    HeaderViewModel(LiveCase live) {
        this.live = live;
    }

    /**
     * Something due.
     *
     * @param awaited whose act is awaited; null for support
     * @param label what is due, and from whom, in the agent's language
     */
    public record Due(@Nullable Side awaited, String label, Countdown countdown) {}

    /**
     * That something is not confirmed.
     *
     * @param more what that means
     */
    public record Unconfirmed(String words, String more) {}

    /** The appeal's number in groups of three. */
    public ObservableValue<String> number() {
        return live.viewProperty()
                .map(ignored -> live.words()
                        .formats()
                        .grouped(live.appeal().facts().number().value()));
    }

    /** The reason as it counts now, in the party's wording. */
    public ObservableValue<String> reason() {
        return words(() -> live.words().name(live.appeal().reason()));
    }

    /** The reason as it was filed, when it was reclassified since (edge 15); empty otherwise. */
    public ObservableValue<String> filedReason() {
        return words(() -> {
            ReasonCode filed = live.appeal().facts().filing().reason();
            return filed == live.appeal().reason()
                    ? ""
                    : live.words().text("appeal.header.filedAs", live.words().shortReason(filed));
        });
    }

    /** The way of the appeal, and where it is. */
    public ObservableValue<List<Step>> steps() {
        return live.viewProperty().map(ignored -> stepsNow());
    }

    /** How it ended, in a word, when it is over without a ruling; empty otherwise. */
    public ObservableValue<String> ending() {
        return words(() -> live.appeal().phase() instanceof Phase.Cancelled cancelled
                ? live.words().text("appeal.header.ended", live.words().name(cancelled.ending()))
                : "");
    }

    /** What is due, the foremost first. */
    public ObservableValue<List<Due>> dues() {
        return Bindings.createObjectBinding(
                this::duesNow, live.viewProperty(), live.words().wordingProperty());
    }

    /** Whose the case is: “you”, an agent, who may be away, or nobody’s yet; empty when it ended without a ruling. */
    public ObservableValue<String> owner() {
        return live.tools()
                .texts()
                .computed(
                        this::ownerNow,
                        live.viewProperty(),
                        live.userProperty(),
                        live.work().absences().lastingProperty());
    }

    private String ownerNow() {
        return owner(live.appeal().phase())
                .map(agent ->
                        agent.equals(live.user().id()) ? live.words().text("appeal.header.ownerYou") : ownedBy(agent))
                .orElseGet(() -> live.appeal().phase() instanceof Phase.Cancelled
                        ? ""
                        : live.words().text("appeal.header.ownerNone"));
    }

    private String ownedBy(AgentId agent) {
        Absences absences = live.work().absences();
        String key = absences.standsInFor().contains(agent) ? "appeal.header.ownerFor" : "appeal.header.ownerAway";
        return absences.of(agent)
                .map(absence ->
                        live.words().text(key, agent, live.words().formats().dayAndTime(absence.until())))
                .orElseGet(() -> live.words().text("appeal.header.owner", agent));
    }

    /** Whether it is the user's. */
    public ObservableValue<Boolean> isMine() {
        return Bindings.createObjectBinding(
                () -> owner(live.appeal().phase())
                        .filter(live.user().id()::equals)
                        .isPresent(),
                live.viewProperty(),
                live.userProperty());
    }

    /** That own actions are not confirmed yet; empty when all that is shown is. */
    public ObservableValue<Optional<Unconfirmed>> unconfirmed() {
        ObservableValue<Optional<Pending>> pending = live.pending();
        return Bindings.createObjectBinding(
                () -> pending.getValue().map(this::unconfirmed),
                pending,
                live.words().wordingProperty());
    }

    private Unconfirmed unconfirmed(Pending pending) {
        boolean isRuling = live.view().events().stream()
                .anyMatch(event ->
                        event.event() instanceof RulingEvent && live.view().isExpected(event));
        String words =
                live.words().text(isRuling ? "appeal.header.rulingUnconfirmed" : "widget.pending." + pending.name());
        return new Unconfirmed(words, live.words().text("widget.pending.about." + pending.name()));
    }

    /** How many own actions on the case were refused and wait for a look, in words; empty when none does. */
    public ObservableValue<String> refused() {
        return live.tools()
                .texts()
                .computed(
                        () -> {
                            long count = live.ownProperty().get().stream()
                                    .filter(command -> command.state() instanceof OwnCommand.Refused)
                                    .count();
                            return count == 0 ? "" : live.words().text("appeal.header.refused", count);
                        },
                        live.ownProperty());
    }

    /** Who else looks at the case, in a sentence; empty when nobody does. */
    public ObservableValue<String> lookers() {
        return live.tools()
                .texts()
                .computed(
                        () -> {
                            List<Presences.Looker> all =
                                    live.work().lookersProperty().get().getOrDefault(live.id(), List.of());
                            String names =
                                    all.stream().map(Presences.Looker::name).collect(Collectors.joining(", "));
                            return all.isEmpty() ? "" : live.words().text("appeal.header.lookers", names, all.size());
                        },
                        live.work().lookersProperty());
    }

    /** Whether part of the case cannot be read, so that nothing can be done with it. */
    public ObservableValue<Boolean> isReadOnly() {
        return live.viewProperty().map(view -> view.readOnly());
    }

    private List<Step> stepsNow() {
        Phase phase = live.appeal().phase();
        Place here = place(phase);
        return Stream.of(Place.values())
                .map(place -> new Step(place, state(place, here, phase)))
                .toList();
    }

    private State state(Place place, Place here, Phase phase) {
        if (place.compareTo(here) > 0) {
            return State.FUTURE;
        }
        if (place == here) {
            return here == Place.DONE ? State.DONE : State.CURRENT;
        }
        boolean wasThere = switch (place) {
            case FILED, RESPONDENT, DONE -> true;
            case COMPLAINANT -> happened(AnswerEvent.ConsensusReached.class::isInstance);
            case SUPPORT -> happened(SupportEvent.SupportAwaited.class::isInstance);
            case DECIDED -> phase instanceof Phase.Completed;
        };
        return wasThere ? State.DONE : State.SKIPPED;
    }

    private static Place place(Phase phase) {
        return switch (phase) {
            case Phase.RespondentProcessing _ -> Place.RESPONDENT;
            case Phase.ComplainantProcessing _ -> Place.COMPLAINANT;
            case Phase.Queued _, Phase.InReview _ -> Place.SUPPORT;
            case Phase.Decided _ -> Place.DECIDED;
            case Phase.Completed _, Phase.Cancelled _ -> Place.DONE;
        };
    }

    /** Whether it happened in the newest appeal; an order may have seen others before. */
    private boolean happened(Predicate<AppealEvent> what) {
        return live.view().events().reversed().stream()
                .map(RecordedEvent::event)
                .takeWhile(event -> !(event instanceof FilingEvent.AppealFiled))
                .anyMatch(what);
    }

    private List<Due> duesNow() {
        return Countdowns.all(live.file()).stream()
                .map(deadline -> new Due(
                        deadline.awaited(), label(deadline), Countdowns.of(live.view(), deadline, live.words())))
                .toList();
    }

    private String label(Deadline deadline) {
        String what = live.words().name(deadline.kind());
        Side awaited = deadline.awaited();
        return awaited == null
                ? what
                : live.words().text("appeal.header.dueFrom", what, live.words().inText(awaited));
    }

    private static Optional<AgentId> owner(Phase phase) {
        return switch (phase) {
            case Phase.InReview review -> Optional.of(review.lease().agent());
            case Phase.Decided decided -> Optional.of(decided.by());
            case Phase.Completed completed -> Optional.of(completed.by());
            case Phase.RespondentProcessing _, Phase.ComplainantProcessing _, Phase.Queued _, Phase.Cancelled _ ->
                Optional.empty();
        };
    }

    private ObservableValue<String> words(Supplier<String> text) {
        return live.tools().texts().computed(text, live.viewProperty(), live.userProperty());
    }
}
