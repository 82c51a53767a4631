package org.appealdesk.training.scenario;

import java.util.Arrays;
import java.util.stream.Stream;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.command.PlatformAction;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.AgreedResolution;
import org.appealdesk.engine.dossier.ContactChannel;
import org.appealdesk.engine.dossier.Tag;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.protocol.yaml.YamlNode;

/** Reads what a step does: an action by the engine's own name for it, and its fields. */
final class DeedYaml {
    private static final String[] STEP_KEYS = {"at", "when", "after", "while", "who", "as", "do"};

    private final ScriptContext context;
    private final PartyDeedYaml party;
    private final SupportDeedYaml support;

    DeedYaml(ScriptContext context) {
        this.context = context;
        this.party = new PartyDeedYaml(context);
        this.support = new SupportDeedYaml(context);
    }

    /** @param who may do that */
    Deed deed(YamlNode node, Who who, ActionKind kind) {
        return switch (kind) {
            case MARK_ORDER_PAID -> plain(node, new PartyAction.MarkOrderPaid());
            case RELEASE_ORDER -> plain(node, new PartyAction.ReleaseOrder());
            case CANCEL_ORDER -> plain(node, new PartyAction.CancelOrder());
            case CANCEL_APPEAL -> plain(node, new PartyAction.CancelAppeal());
            case DISMISS_CONSENSUS -> plain(node, new PartyAction.DismissConsensus());
            case PASS_CONTACT_GATE ->
                fixed(new PartyAction.PassContactGate(
                        only(node, "channel").need("channel").constant(ContactChannel.class)));
            case ANSWER_CONSENSUS ->
                fixed(new PartyAction.AnswerConsensus(
                        only(node, "resolution").need("resolution").constant(AgreedResolution.class)));
            case ANSWER_NEGOTIATION_FAILED ->
                fixed(new PartyAction.AnswerNegotiationFailed(party.words(only(node, "text"), who)));
            case DENY_CONSENSUS -> fixed(new PartyAction.DenyConsensus(party.words(only(node, "text"), who)));
            case OBJECT_TO_RULING -> fixed(new PartyAction.ObjectToRuling(party.words(only(node, "text"), who)));
            case FILE_APPEAL ->
                party.filing(
                        only(node, "appeal", "reason", "text", "evidence", "phone", "disputeAmount"), party.side(who));
            case ADD_EVIDENCE ->
                fixed(new PartyAction.AddEvidence(
                        context.evidence(only(node, "evidence").need("evidence"), party.side(who))));
            case SEND_MESSAGE -> party.message(only(node, "text", "to", "files"), party.side(who));
            case SUPPLY_INFORMATION -> party.supply(only(node, "text", "answers", "evidence"), party.side(who));
            case REPORT_EXECUTED -> plain(node, new PlatformAction.ReportExecuted(context.newId()));
            case REPORT_EXECUTION_FAILED ->
                fixed(new PlatformAction.ReportExecutionFailed(context.newId(), why(only(node, "why"))));
            case REPORT_PARTY_BANNED -> fixed(new PlatformAction.ReportPartyBanned(side(only(node, "side"))));
            case CLAIM_CASE -> plain(node, new SupportAction.ClaimCase());
            case APPROVE_RULING -> plain(node, new SupportAction.ApproveRuling());
            case RETRY_EXECUTION -> plain(node, new SupportAction.RetryExecution());
            case RETURN_CASE -> fixed(new SupportAction.ReturnCase(why(only(node, "why"))));
            case TAKE_OVER_CASE -> fixed(new SupportAction.TakeOverCase(why(only(node, "why"))));
            case REJECT_RULING -> fixed(new SupportAction.RejectRuling(why(only(node, "why"))));
            case VOID_APPEAL -> fixed(new SupportAction.VoidAppeal(why(only(node, "why"))));
            case HAND_OVER_CASE ->
                fixed(new SupportAction.HandOverCase(
                        only(node, "to", "why").need("to").as(to -> new AgentId(to.text())), why(node)));
            case RECLASSIFY_REASON ->
                fixed(new SupportAction.ReclassifyReason(
                        only(node, "reason", "why").need("reason").constant(ReasonCode.class), why(node)));
            case ADD_NOTE ->
                fixed(new SupportAction.AddNote(only(node, "text").need("text").text()));
            case TAG_CASE ->
                fixed(new SupportAction.TagCase(only(node, "tag").need("tag").as(tag -> new Tag(tag.text())), true));
            case WITHDRAW_REQUEST -> new Deed.WithdrawRequest(side(only(node, "side")));
            case ASK_FOR_INFORMATION -> support.ask(only(node, "side", "items", "within"));
            case LOG_CALL -> support.phone(only(node, "side", "outcome", "duration", "note"));
            case WRITE_TO_PARTY -> support.message(only(node, "side", "text"));
            case TICK_CHECK -> support.tick(only(node, "checks"));
            case RULE_CASE -> support.rule(only(node, "outcome", "findings", "rule", "measures", "texts"));
            case REGISTER_ORDER,
                    REPORT_MESSAGE,
                    EXTEND_REQUEST,
                    REMIND_PARTY,
                    REVEAL_CONTACT,
                    ISSUE_CALLER_CODE,
                    HANDLE_EVIDENCE,
                    REDACT_EVIDENCE,
                    LAPSE_DEADLINE -> throw new IllegalStateException(kind + " is for nobody");
        };
    }

    private static Deed plain(YamlNode node, Action action) {
        only(node);
        return fixed(action);
    }

    static Deed fixed(Action action) {
        return new Deed.Fixed(action);
    }

    static Side side(YamlNode node) {
        return node.need("side").constant(Side.class);
    }

    private static String why(YamlNode node) {
        return node.need("why").text();
    }

    private static YamlNode only(YamlNode node, String... fields) {
        return node.allowOnly(
                Stream.concat(Arrays.stream(STEP_KEYS), Arrays.stream(fields)).toArray(String[]::new));
    }
}
