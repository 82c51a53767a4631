package org.appealdesk.backend.commands;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.appealdesk.backend.http.Access;
import org.appealdesk.backend.http.Call;
import org.appealdesk.backend.http.Endpoint;
import org.appealdesk.backend.http.ProblemException;
import org.appealdesk.backend.log.Remembered;
import org.appealdesk.backend.people.Person;
import org.appealdesk.backend.people.Role;
import org.appealdesk.casework.Authority;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.Rejection;
import org.appealdesk.engine.RejectionCode;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.command.PlatformAction;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.protocol.Decoded;
import org.appealdesk.protocol.http.CommandResult;
import org.appealdesk.protocol.http.CommandsBody;
import org.appealdesk.protocol.http.Problem;
import org.appealdesk.protocol.http.ProblemKind;
import org.appealdesk.protocol.http.ResultsBody;
import org.appealdesk.protocol.http.SentCommand;

/**
 * {@code POST /v1/commands}: carries commands out one after the other and gives each its own result, so that a refused
 * one does not hold up those behind it. Safe for use by several threads.
 */
public final class CommandsEndpoint {

    /** A ruling with both texts and all findings is a few kilobytes; a full batch of them fits. */
    private static final int LARGEST_BODY = 2 * 1024 * 1024;

    private final Authority authority;
    private final Function<CaseId, Optional<CaseFile>> cases;
    private final Function<AppealCommand, Optional<Remembered>> answered;
    private final InstantSource clock;

    /**
     * @param cases finds a case as it stands, to see whose it is; may be somewhat behind
     * @param answered finds the answer that the very same command of the same sender was given before
     * @param clock the authority's
     */
    public CommandsEndpoint(
            Authority authority,
            Function<CaseId, Optional<CaseFile>> cases,
            Function<AppealCommand, Optional<Remembered>> answered,
            InstantSource clock) {
        this.authority = authority;
        this.cases = cases;
        this.answered = answered;
        this.clock = clock;
    }

    public Endpoint endpoint() {
        return new Endpoint(
                Endpoint.Method.POST,
                "/v1/commands",
                Access.only(Role.AGENT, Role.SUPERVISOR, Role.PLATFORM),
                this::answer);
    }

    private void answer(Call call) {
        List<CommandsBody.Item> items = switch (CommandsBody.read(call.json(LARGEST_BODY))) {
            case Decoded.Known<List<CommandsBody.Item>> known -> known.value();
            case Decoded.Malformed<List<CommandsBody.Item>> malformed ->
                throw new ProblemException(ProblemKind.MALFORMED, malformed.why());
            case Decoded.Unknown<List<CommandsBody.Item>> unknown ->
                throw new ProblemException(ProblemKind.MALFORMED, unknown.type());
        };
        List<CommandResult> results =
                items.stream().map(item -> result(item, call.person())).toList();
        call.answer(new ResultsBody(clock.instant(), results).json());
    }

    private CommandResult result(CommandsBody.Item item, Person person) {
        return switch (item.command()) {
            case Decoded.Known<SentCommand> known -> carryOut(known.value(), person);
            case Decoded.Malformed<SentCommand> malformed -> failed(item.id(), ProblemKind.MALFORMED, malformed.why());
            case Decoded.Unknown<SentCommand> unknown ->
                failed(
                        item.id(),
                        ProblemKind.MALFORMED,
                        "This backend does not know “" + unknown.type() + "” in version " + unknown.version()
                                + "; update it");
        };
    }

    private CommandResult carryOut(SentCommand command, Person person) {
        Optional<Actor> actor = actor(command, person);
        if (actor.isEmpty()) {
            return failed(command.id(), ProblemKind.FORBIDDEN, "Only the exchange's systems act for a party");
        }
        AppealCommand received = command.received(actor.get(), clock.instant());
        if (!inScope(command, person)) {
            // Whether there is such a case is not this person's to know; what became of his own command is.
            return again(received)
                    .orElseGet(() -> new CommandResult.Refused(
                            command.id(), new Rejection(RejectionCode.UNKNOWN_CASE, RuleId.R1, Map.of())));
        }
        return switch (authority.submit(received)) {
            case Answer.Accepted accepted
            when accepted.events().isEmpty() ->
                // It changed nothing, or what it changed was purged.
                again(received).orElseGet(() -> new CommandResult.Applied(command.id(), version(command.caseId()), 0));
            case Answer.Accepted accepted ->
                new CommandResult.Applied(
                        command.id(),
                        accepted.events().getLast().version(),
                        accepted.events().size());
            case Answer.Refused refused -> refused(command.id(), refused.rejection());
        };
    }

    private Optional<CommandResult> again(AppealCommand command) {
        return answered.apply(command).map(remembered -> switch (remembered) {
            case Remembered.Done done -> new CommandResult.Applied(command.id(), done.version(), done.events());
            case Remembered.Refused refused -> new CommandResult.Refused(command.id(), refused.rejection());
        });
    }

    private static Optional<Actor> actor(SentCommand command, Person person) {
        Side party = command.onBehalf();
        if (party == null) {
            return person.actor();
        }
        return person.role() == Role.PLATFORM ? Optional.of(new Actor.Party(party)) : Optional.empty();
    }

    /** To staff a case of which nothing is known is as one of another queue: it may have been one, and purged. */
    private boolean inScope(SentCommand command, Person person) {
        Optional<Order> order = command.action() instanceof PlatformAction.RegisterOrder register
                ? Optional.of(register.order())
                : cases.apply(command.caseId()).map(CaseFile::order);
        return order.map(known -> person.sees(known.terms().totalPrice().asset().code()))
                .orElse(person.role() == Role.PLATFORM);
    }

    private long version(CaseId caseId) {
        return cases.apply(caseId).map(CaseFile::version).orElse(0L);
    }

    private static CommandResult refused(String id, Rejection rejection) {
        return rejection.code() == RejectionCode.COMMAND_ID_REUSED
                ? failed(id, ProblemKind.ID_REUSED, "Another command came with this id before")
                : new CommandResult.Refused(id, rejection);
    }

    private static CommandResult failed(String id, ProblemKind kind, String detail) {
        return new CommandResult.Failed(id, Problem.of(kind, detail));
    }
}
