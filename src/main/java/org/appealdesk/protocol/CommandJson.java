package org.appealdesk.protocol;

import static java.util.Map.entry;

import java.time.Instant;
import java.util.Map;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.ClockAction;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.command.PlatformAction;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.command.Timing;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.TypeTable.Upcast;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Commands as they are sent. When a command was received is not part of it: the authority says that, and a repeated
 * command is the same command. Safe for use by several threads.
 */
public final class CommandJson {

    static final TypeTable<Action> TYPES = new TypeTable<>(
            Action.class,
            Map.ofEntries(
                    entry("register-order", PlatformAction.RegisterOrder.class),
                    entry("report-executed", PlatformAction.ReportExecuted.class),
                    entry("report-execution-failed", PlatformAction.ReportExecutionFailed.class),
                    entry("report-party-banned", PlatformAction.ReportPartyBanned.class),
                    entry("report-message", PlatformAction.ReportMessage.class),
                    entry("mark-order-paid", PartyAction.MarkOrderPaid.class),
                    entry("release-order", PartyAction.ReleaseOrder.class),
                    entry("cancel-order", PartyAction.CancelOrder.class),
                    entry("pass-contact-gate", PartyAction.PassContactGate.class),
                    entry("file-appeal", PartyAction.FileAppeal.class),
                    entry("cancel-appeal", PartyAction.CancelAppeal.class),
                    entry("answer-negotiation-failed", PartyAction.AnswerNegotiationFailed.class),
                    entry("answer-consensus", PartyAction.AnswerConsensus.class),
                    entry("deny-consensus", PartyAction.DenyConsensus.class),
                    entry("dismiss-consensus", PartyAction.DismissConsensus.class),
                    entry("add-evidence", PartyAction.AddEvidence.class),
                    entry("send-message", PartyAction.SendMessage.class),
                    entry("supply-information", PartyAction.SupplyInformation.class),
                    entry("object-to-ruling", PartyAction.ObjectToRuling.class),
                    entry("claim-case", SupportAction.ClaimCase.class),
                    entry("return-case", SupportAction.ReturnCase.class),
                    entry("hand-over-case", SupportAction.HandOverCase.class),
                    entry("take-over-case", SupportAction.TakeOverCase.class),
                    entry("ask-for-information", SupportAction.AskForInformation.class),
                    entry("withdraw-request", SupportAction.WithdrawRequest.class),
                    entry("extend-request", SupportAction.ExtendRequest.class),
                    entry("remind-party", SupportAction.RemindParty.class),
                    entry("reveal-contact", SupportAction.RevealContact.class),
                    entry("issue-caller-code", SupportAction.IssueCallerCode.class),
                    entry("log-call", SupportAction.LogCall.class),
                    entry("write-to-party", SupportAction.WriteToParty.class),
                    entry("add-note", SupportAction.AddNote.class),
                    entry("tag-case", SupportAction.TagCase.class),
                    entry("handle-evidence", SupportAction.HandleEvidence.class),
                    entry("tick-check", SupportAction.TickCheck.class),
                    entry("reclassify-reason", SupportAction.ReclassifyReason.class),
                    entry("rule-case", SupportAction.RuleCase.class),
                    entry("approve-ruling", SupportAction.ApproveRuling.class),
                    entry("reject-ruling", SupportAction.RejectRuling.class),
                    entry("retry-execution", SupportAction.RetryExecution.class),
                    entry("void-appeal", SupportAction.VoidAppeal.class),
                    entry("lapse-deadline", ClockAction.LapseDeadline.class)),
            new Upcast("register-order", 2, OldOrders::turn),
            new Upcast("rule-case", 2, OldFindings::turn));

    private record Envelope(
            String commandId,
            CaseId caseId,
            Actor actor,
            @Nullable Instant capturedAt,
            Basis basis,
            JsonNode action) {}

    private CommandJson() {}

    /** Canonical text, on one line; two commands with one id are the same command exactly when these are equal (edge 12). */
    public static String write(AppealCommand command) {
        return Json.canonical(new Envelope(
                command.id(),
                command.caseId(),
                command.actor(),
                command.timing().capturedAt(),
                command.basis(),
                TYPES.write(command.action())));
    }

    /** An action alone, under its name and version. */
    public static JsonNode action(Action action) {
        return TYPES.write(action);
    }

    /** Reads what {@link #action(Action)} wrote. */
    public static Decoded<Action> action(JsonNode tree) {
        return TYPES.read(tree);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param receivedAt by the authority's clock
     */
    public static Decoded<AppealCommand> read(String json, Instant receivedAt) {
        Envelope envelope;
        try {
            envelope = Json.MAPPER.readValue(json, Envelope.class);
        } catch (JacksonException e) {
            return new Decoded.Malformed<>("command: " + e.getOriginalMessage());
        }
        return TYPES.read(envelope.action())
                .map(action -> new AppealCommand(
                        envelope.commandId(),
                        envelope.caseId(),
                        envelope.actor(),
                        new Timing(receivedAt, envelope.capturedAt()),
                        envelope.basis(),
                        action));
    }
}
