package org.appealdesk.console.appeal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.appealdesk.console.fx.ActionSpec;
import org.appealdesk.console.fx.ActionSpec.Context;
import org.appealdesk.engine.command.ActionKind;

/** Everything that can be done on the screen of a case, with its key. */
public final class CaseKeys {

    /** What changes the case: each stands for one kind of action of the engine. */
    enum Deed {
        CLAIM(ActionKind.CLAIM_CASE, ActionSpec.of("appeal.action.claim", Context.CASE, "Ctrl+Shift+C")),
        TAKE_OVER(ActionKind.TAKE_OVER_CASE, ActionSpec.of("appeal.action.takeOver", Context.CASE)),
        ASK(ActionKind.ASK_FOR_INFORMATION, ActionSpec.of("appeal.action.ask", Context.CASE, "Ctrl+I")),
        ASK_MISSING(
                ActionKind.ASK_FOR_INFORMATION,
                ActionSpec.of("appeal.action.askMissing", Context.CASE, "Ctrl+Shift+I")),
        CALL(ActionKind.LOG_CALL, ActionSpec.of("appeal.action.call", Context.CASE, "Ctrl+L")),
        HAND_OVER(ActionKind.HAND_OVER_CASE, ActionSpec.of("appeal.action.handOver", Context.CASE, "Ctrl+H")),
        RETURN(ActionKind.RETURN_CASE, ActionSpec.of("appeal.action.return", Context.CASE)),
        RECLASSIFY(ActionKind.RECLASSIFY_REASON, ActionSpec.of("appeal.action.reclassify", Context.CASE)),
        WITHDRAW_REQUEST(ActionKind.WITHDRAW_REQUEST, ActionSpec.of("appeal.action.withdrawRequest", Context.CASE)),
        REMIND(ActionKind.REMIND_PARTY, ActionSpec.of("appeal.action.remindParty", Context.CASE, "Ctrl+M")),
        EXTEND(ActionKind.EXTEND_REQUEST, ActionSpec.of("appeal.action.extend", Context.CASE)),
        VOID(ActionKind.VOID_APPEAL, ActionSpec.of("appeal.action.void", Context.CASE)),
        RETRY(ActionKind.RETRY_EXECUTION, ActionSpec.of("appeal.action.retry", Context.CASE)),
        CHECKLIST(ActionKind.TICK_CHECK, ActionSpec.of("appeal.action.checklist", Context.CASE, "Ctrl+Shift+K")),
        JUDGE(ActionKind.APPROVE_RULING, ActionSpec.of("appeal.action.judge", Context.CASE)),
        RULE(ActionKind.RULE_CASE, ActionSpec.of("appeal.action.rule", Context.CASE, "Ctrl+R"));

        private final ActionKind kind;
        private final ActionSpec spec;

        Deed(ActionKind kind, ActionSpec spec) {
            this.kind = kind;
            this.spec = spec;
        }

        ActionKind kind() {
            return kind;
        }

        ActionSpec spec() {
            return spec;
        }
    }

    static final ActionSpec TO_BUYER = ActionSpec.of("appeal.action.toBuyer", Context.CASE, "Ctrl+Shift+B");
    static final ActionSpec TO_SELLER = ActionSpec.of("appeal.action.toSeller", Context.CASE, "Ctrl+Shift+S");
    static final ActionSpec NOTE = ActionSpec.of("appeal.action.note", Context.CASE, "Ctrl+Shift+N");
    static final ActionSpec REPLIES = ActionSpec.of("appeal.action.replies", Context.CASE, "Ctrl+J");
    static final ActionSpec TAKE_BACK = ActionSpec.of("appeal.action.takeBack", Context.CASE, "Ctrl+U");
    static final ActionSpec SEND_NOW = ActionSpec.of("appeal.action.sendNow", Context.CASE);
    static final ActionSpec NEXT_TAB = ActionSpec.of("appeal.action.nextTab", Context.CASE, "Alt+Page Down");
    static final ActionSpec PREVIOUS_TAB = ActionSpec.of("appeal.action.previousTab", Context.CASE, "Alt+Page Up");
    static final ActionSpec NEXT_EVIDENCE = ActionSpec.of("appeal.action.nextEvidence", Context.CASE, "Alt+Right");
    static final ActionSpec PREVIOUS_EVIDENCE =
            ActionSpec.of("appeal.action.previousEvidence", Context.CASE, "Alt+Left");

    static final ActionSpec WIDE_EVIDENCE = ActionSpec.of("appeal.action.wideEvidence", Context.CASE, "Ctrl+E");

    static final ActionSpec EVIDENCE_APART = ActionSpec.of("appeal.action.evidenceApart", Context.CASE, "Ctrl+Shift+E");

    static final ActionSpec GROUND = ActionSpec.of("appeal.action.ground", Context.CASE, "Ctrl+G");
    static final ActionSpec FIND = ActionSpec.of("appeal.action.find", Context.CASE, "Ctrl+F");
    static final ActionSpec DAY = ActionSpec.of("appeal.action.day", Context.CASE, "Ctrl+D");

    static final ActionSpec EXPORT_CHAT = ActionSpec.of("appeal.action.exportChat", Context.CASE);

    /** All of them. */
    public static final List<ActionSpec> ALL = Stream.concat(
                    Arrays.stream(Deed.values()).map(Deed::spec),
                    Stream.of(
                            TO_BUYER,
                            TO_SELLER,
                            NOTE,
                            REPLIES,
                            TAKE_BACK,
                            SEND_NOW,
                            NEXT_TAB,
                            PREVIOUS_TAB,
                            NEXT_EVIDENCE,
                            PREVIOUS_EVIDENCE,
                            WIDE_EVIDENCE,
                            EVIDENCE_APART,
                            GROUND,
                            FIND,
                            DAY,
                            EXPORT_CHAT))
            .toList();

    private CaseKeys() {}
}
