package org.appealdesk.console.roleplay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.appealdesk.casework.CaseView;
import org.appealdesk.console.words.Countdowns;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.profile.RuleProfile;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.state.RequestState;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.OrderStatus;
import org.appealdesk.engine.trade.PaymentAccount;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/** Writes the page of an order for one of its parties. Stateless but for the words. */
final class OrderPageWriter {

    private final Side side;
    private final EngineWords words;

    /** @param words in the language of the page */
    OrderPageWriter(Side side, EngineWords words) {
        this.side = side;
        this.words = words;
    }

    OrderPage write(CaseView view, RuleProfile profile) {
        CaseFile file = view.file();
        return new OrderPage(
                heading(view),
                terms(file.order()),
                new PartyProgress(side, words).of(view.events()),
                asked(file),
                question(file, profile),
                file.appeal().map(this::ruling).orElse(null));
    }

    private OrderPage.Heading heading(CaseView view) {
        CaseFile file = view.file();
        OrderStatus status = file.order().status().seenBy(side);
        String stage = file.openAppeal()
                .map(appeal -> words.stageLabel(appeal.stage()))
                .orElse("");
        String about = file.openAppeal().map(this::about).orElseGet(() -> about(status));
        return new OrderPage.Heading(
                words.name(status),
                stage,
                about,
                Countdowns.forParty(view, side, words).orElse(null));
    }

    private String about(OrderStatus status) {
        return words.text("roleplay.about." + status.name() + "." + side.name());
    }

    private String about(Appeal appeal) {
        String role = appeal.complainant() == side ? "complainant" : "respondent";
        return switch (appeal.stage()) {
            case RESPONDENT_PROCESSING -> words.text("roleplay.about.answer." + role);
            case COMPLAINANT_PROCESSING -> words.text("roleplay.about.confirmation." + role);
            case INFORMATION_REQUESTED ->
                words.text(
                        appeal.openRequests().stream().anyMatch(this::isMine)
                                ? "roleplay.about.information"
                                : "roleplay.about.support");
            case CS_QUEUED, CS_REVIEW -> words.text("roleplay.about.support");
            case DECIDED, COMPLETED, CANCELLED -> words.text("roleplay.about.decided");
        };
    }

    private List<OrderPage.Term> terms(Order order) {
        List<OrderPage.Term> terms = new ArrayList<>();
        add(terms, "total", words.formats().money(order.terms().totalPrice()));
        add(terms, "amount", words.formats().money(order.terms().amount()));
        add(terms, "price", words.formats().decimal(order.terms().unitPrice()));
        add(
                terms,
                "counterparty." + side.other().name(),
                order.party(side.other()).nickname());
        add(terms, "method", order.terms().payMethodName());
        PaymentAccount account = order.seller().account();
        if (account != null) {
            add(terms, "account", account.provider() + " · " + account.holder() + " · " + account.number());
        }
        add(terms, "order", order.number().value());
        add(terms, "created", words.formats().dayAndTime(order.times().createTime()));
        Instant paid = order.times().notifyPayTime();
        if (paid != null) {
            add(terms, "paid", words.formats().dayAndTime(paid));
        }
        return terms;
    }

    private void add(List<OrderPage.Term> terms, String key, String value) {
        terms.add(new OrderPage.Term(words.text("roleplay.term." + key), value));
    }

    private List<OrderPage.Asked> asked(CaseFile file) {
        return file.openAppeal().stream()
                .flatMap(appeal -> appeal.dossier().requests().stream())
                .filter(state -> state.answerable() && isMine(state))
                .map(this::asked)
                .toList();
    }

    private OrderPage.Asked asked(RequestState state) {
        String key = state.open() ? "roleplay.asked.due" : "roleplay.asked.lapsed";
        return new OrderPage.Asked(
                state.request().id(),
                words.text(key, words.formats().time(state.request().dueAt())),
                state.request().items().stream()
                        .map(item -> new OrderPage.Item(
                                item.id(),
                                item.kind(),
                                item.text(),
                                state.supplied().contains(item.id())))
                        .toList());
    }

    private boolean isMine(RequestState state) {
        return state.request().side() == side;
    }

    private OrderPage.@Nullable Question question(CaseFile file, RuleProfile profile) {
        Appeal appeal = file.openAppeal().orElse(null);
        if (appeal == null
                || appeal.complainant() != side
                || !(appeal.phase() instanceof Phase.ComplainantProcessing processing)) {
            return null;
        }
        return new OrderPage.Question(
                words.text("roleplay.question.text", words.name(processing.resolution())),
                profile.answer().strictDismiss());
    }

    private @Nullable String ruling(Appeal appeal) {
        return switch (appeal.phase()) {
            case Phase.Decided decided -> decided.ruling().texts().to(side);
            case Phase.Completed completed -> completed.ruling().texts().to(side);
            case Phase.RespondentProcessing _,
                    Phase.ComplainantProcessing _,
                    Phase.Queued _,
                    Phase.InReview _,
                    Phase.Cancelled _ -> null;
        };
    }
}
