package org.appealdesk.console.roleplay;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.appealdesk.engine.Allowance;
import org.appealdesk.engine.RejectionCode;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/** The buttons of an order page. One button can mean one thing or another, as the appeal stands. */
public enum PageButton {
    PAID(ActionKind.MARK_ORDER_PAID),
    RELEASE(ActionKind.RELEASE_ORDER),
    CANCEL_ORDER(ActionKind.CANCEL_ORDER),
    /** First the contact gate (R2), pressed again the form (R3). */
    APPEAL(ActionKind.FILE_APPEAL, ActionKind.PASS_CONTACT_GATE),
    /** The respondent's answer (R13), or the complainant's to a consensus there was not (R17). */
    NEGOTIATION_FAILED(ActionKind.ANSWER_NEGOTIATION_FAILED, ActionKind.DENY_CONSENSUS),
    /** The respondent's answer (R15), or the complainant's way to the question that confirms it (R16). */
    CONSENSUS(ActionKind.ANSWER_CONSENSUS, ActionKind.DISMISS_CONSENSUS),
    CANCEL_APPEAL(ActionKind.CANCEL_APPEAL),
    ADD_EVIDENCE(ActionKind.ADD_EVIDENCE),
    OBJECT(ActionKind.OBJECT_TO_RULING);

    private final ActionKind action;
    private final @Nullable ActionKind otherAction;

    PageButton(ActionKind action) {
        this(action, null);
    }

    PageButton(ActionKind action, @Nullable ActionKind otherAction) {
        this.action = action;
        this.otherAction = otherAction;
    }

    /** The buttons that can ever be of use to a side. */
    public static List<PageButton> of(Side side) {
        return List.of(values()).stream()
                .filter(button -> switch (button) {
                    case PAID, CANCEL_ORDER -> side == Side.BUYER;
                    case RELEASE -> side == Side.SELLER;
                    case APPEAL, NEGOTIATION_FAILED, CONSENSUS, CANCEL_APPEAL, ADD_EVIDENCE, OBJECT -> true;
                })
                .toList();
    }

    /** What pressing it would do now; empty when nothing is allowed. */
    Optional<ActionKind> meant(List<Allowance> allowances) {
        return actions()
                .filter(action ->
                        find(allowances, action).filter(Allowance::allowed).isPresent())
                .filter(action -> action != ActionKind.PASS_CONTACT_GATE || isGateAllThatIsMissing(allowances))
                .findFirst();
    }

    /** Who has to wait anyway is not sent to the gate first. */
    private static boolean isGateAllThatIsMissing(List<Allowance> allowances) {
        return find(allowances, ActionKind.FILE_APPEAL)
                .map(Allowance::whyNot)
                .filter(whyNot -> whyNot.code() == RejectionCode.GATE_NOT_PASSED)
                .isPresent();
    }

    /** Why nothing is allowed: of two reasons the one that is not about who asks. */
    Optional<Allowance> refused(List<Allowance> allowances) {
        List<Allowance> mine =
                actions().flatMap(action -> find(allowances, action).stream()).toList();
        return mine.stream()
                .filter(allowance ->
                        allowance.whyNot() != null && allowance.whyNot().code() != RejectionCode.WRONG_ACTOR)
                .findFirst()
                .or(() -> mine.stream().findFirst());
    }

    private Stream<ActionKind> actions() {
        return Stream.of(Optional.of(action), Optional.ofNullable(otherAction)).flatMap(Optional::stream);
    }

    private static Optional<Allowance> find(List<Allowance> allowances, ActionKind action) {
        return allowances.stream()
                .filter(allowance -> allowance.action() == action)
                .findFirst();
    }
}
