package org.appealdesk.backend.platform;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.appealdesk.backend.http.Access;
import org.appealdesk.backend.http.Call;
import org.appealdesk.backend.http.Endpoint;
import org.appealdesk.backend.http.ProblemException;
import org.appealdesk.backend.people.Person;
import org.appealdesk.backend.people.Role;
import org.appealdesk.casework.Authority;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.Rejection;
import org.appealdesk.engine.RejectionCode;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.PlatformAction;
import org.appealdesk.engine.command.Timing;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.profile.ProfileRef;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.protocol.Decoded;
import org.appealdesk.protocol.http.OrderAnswer;
import org.appealdesk.protocol.http.OrderBody;
import org.appealdesk.protocol.http.Problem;
import org.appealdesk.protocol.http.ProblemKind;

/**
 * {@code POST /v1/orders}: opens the case of an order, or moves it to where the exchange says that it stands. The ids of
 * its commands follow from the order's number and the content, so that the same post changes nothing again (edge 12).
 * Safe for use by several threads.
 */
public final class OrdersEndpoint {

    private static final int LARGEST_BODY = 64 * 1024;

    /** Opening, paid, released: further there is nowhere to go; and once more for who was overtaken. */
    private static final int MOST_STEPS = 4;

    private final Authority authority;
    private final Function<CaseId, Optional<CaseFile>> cases;
    private final InstantSource clock;
    private final ProfileRef profile;

    /**
     * @param cases finds a case as it stands
     * @param clock the authority's
     * @param profile the rules that hold for new orders
     */
    public OrdersEndpoint(
            Authority authority, Function<CaseId, Optional<CaseFile>> cases, InstantSource clock, ProfileRef profile) {
        this.authority = authority;
        this.cases = cases;
        this.clock = clock;
        this.profile = profile;
    }

    public List<Endpoint> endpoints() {
        return List.of(new Endpoint(Endpoint.Method.POST, "/v1/orders", Access.only(Role.PLATFORM), this::answer));
    }

    private void answer(Call call) {
        OrderBody.Posted posted = switch (OrderBody.read(call.json(LARGEST_BODY))) {
            case Decoded.Known<OrderBody.Posted> known -> known.value();
            case Decoded.Malformed<OrderBody.Posted> malformed ->
                throw new ProblemException(ProblemKind.MALFORMED, malformed.why());
            case Decoded.Unknown<OrderBody.Posted> unknown ->
                throw new ProblemException(ProblemKind.MALFORMED, unknown.type());
        };
        allow(call.person(), posted.order());
        call.answer(carryOut(posted).json());
    }

    private static void allow(Person person, Order order) {
        String fiat = order.terms().totalPrice().asset().code();
        if (!person.sees(fiat)) {
            throw new ProblemException(ProblemKind.FORBIDDEN, "This token is not for orders in " + fiat);
        }
    }

    private OrderAnswer carryOut(OrderBody.Posted posted) {
        boolean changed = false;
        for (int step = 0; step < MOST_STEPS; step++) {
            Optional<CaseFile> known = cases.apply(posted.order().number());
            Optional<AppealCommand> next =
                    known.map(file -> step(file, posted)).orElseGet(() -> Optional.of(open(posted)));
            if (next.isEmpty()) {
                return new OrderAnswer(
                        posted.order().number(), known.map(CaseFile::version).orElse(0L), changed);
            }
            switch (authority.submit(next.get())) {
                case Answer.Accepted accepted -> changed |= !accepted.events().isEmpty();
                case Answer.Refused refused -> {
                    // Another post of the same order was first: it is known now, and is moved from there.
                    if (known.isPresent() || refused.rejection().code() != RejectionCode.ORDER_DIFFERS) {
                        throw new ProblemException(Problem.of(refused.rejection()));
                    }
                }
            }
        }
        return new OrderAnswer(
                posted.order().number(),
                cases.apply(posted.order().number()).map(CaseFile::version).orElse(0L),
                changed);
    }

    private AppealCommand open(OrderBody.Posted posted) {
        return command(
                posted, "opened", new Actor.Platform(), new PlatformAction.RegisterOrder(posted.order(), profile));
    }

    private Optional<AppealCommand> step(CaseFile known, OrderBody.Posted posted) {
        if (!OrderSteps.same(known.order(), posted.order())) {
            throw new ProblemException(Problem.of(new Rejection(RejectionCode.ORDER_DIFFERS, RuleId.E12, Map.of())));
        }
        return OrderSteps.next(known, posted.order().status())
                .map(step -> command(posted, step.name(), step.actor(), step.action()));
    }

    private AppealCommand command(OrderBody.Posted posted, String step, Actor actor, Action action) {
        CaseId number = posted.order().number();
        return new AppealCommand(
                "order/" + number + "/" + posted.fingerprint() + "/" + step,
                number,
                actor,
                Timing.at(clock.instant()),
                Basis.UNKNOWN,
                action);
    }
}
