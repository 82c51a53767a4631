package org.appealdesk.engine.story;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.command.PlatformAction;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.AgreedResolution;
import org.appealdesk.engine.dossier.CallOutcome;
import org.appealdesk.engine.dossier.CallRecord;
import org.appealdesk.engine.dossier.CallerCode;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.ContactChannel;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.EvidenceHandling;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.dossier.Filing;
import org.appealdesk.engine.dossier.Finding;
import org.appealdesk.engine.dossier.FindingResult;
import org.appealdesk.engine.dossier.Ground;
import org.appealdesk.engine.dossier.InformationItem;
import org.appealdesk.engine.dossier.InformationRequest;
import org.appealdesk.engine.dossier.InformationSupply;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.dossier.MessageReport;
import org.appealdesk.engine.dossier.Ruling;
import org.appealdesk.engine.dossier.RulingTexts;
import org.appealdesk.engine.dossier.SideMeasure;
import org.appealdesk.engine.dossier.Tag;
import org.appealdesk.engine.profile.Check;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.profile.MeasureKind;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ProfileRef;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.AppealNumber;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.Side;

/** What people do, in the field's words and with ordinary content. */
public final class Moves {
    private Moves() {}

    // ---- the platform

    public static Action registers(Order order, ProfileRef profile) {
        return new PlatformAction.RegisterOrder(order, profile);
    }

    public static Action reports(MessageReport report) {
        return new PlatformAction.ReportMessage(report);
    }

    public static Action executed(String executionId) {
        return new PlatformAction.ReportExecuted(executionId);
    }

    public static Action executionFailed(String executionId) {
        return new PlatformAction.ReportExecutionFailed(executionId, "escrow is being maintained");
    }

    public static Action bans(Side side) {
        return new PlatformAction.ReportPartyBanned(side);
    }

    // ---- the parties

    public static Action pays() {
        return new PartyAction.MarkOrderPaid();
    }

    public static Action releases() {
        return new PartyAction.ReleaseOrder();
    }

    public static Action cancelsOrder() {
        return new PartyAction.CancelOrder();
    }

    public static Action passesGate() {
        return new PartyAction.PassContactGate(ContactChannel.CHAT);
    }

    public static Action file(String number, Filing filing) {
        return new PartyAction.FileAppeal(new AppealNumber(number), filing);
    }

    /** With the filer's first piece of evidence, {@code SELLER-1} or {@code BUYER-1}. */
    public static Filing filing(Side side, ReasonCode reason) {
        return filing(side, reason, evidence(side + "-1"));
    }

    public static Filing filing(Side side, ReasonCode reason, EvidenceFile... evidence) {
        return new Filing(side, reason, "500,000 less than agreed", List.of(evidence), null, null);
    }

    public static Action cancelsAppeal() {
        return new PartyAction.CancelAppeal();
    }

    public static Action negotiationFailed() {
        return new PartyAction.AnswerNegotiationFailed("I paid in full");
    }

    public static Action consensus() {
        return new PartyAction.AnswerConsensus(AgreedResolution.TOP_UP);
    }

    public static Action denies() {
        return new PartyAction.DenyConsensus("Nothing was agreed");
    }

    public static Action dismisses() {
        return new PartyAction.DismissConsensus();
    }

    public static Action adds(EvidenceFile evidence) {
        return new PartyAction.AddEvidence(evidence);
    }

    public static Action says(Channel channel, String text) {
        return new PartyAction.SendMessage(new Message("M1", channel, text, List.of()));
    }

    public static Action supplies(String requestId, String... items) {
        return new PartyAction.SupplyInformation(
                new InformationSupply(requestId, Set.of(items), "Here it is", List.of()));
    }

    public static Action objects() {
        return new PartyAction.ObjectToRuling("The statement was not read");
    }

    // ---- customer support

    public static Action claims() {
        return new SupportAction.ClaimCase();
    }

    public static Action givesBack() {
        return new SupportAction.ReturnCase("end of shift");
    }

    public static Action handsOver(AgentId to) {
        return new SupportAction.HandOverCase(to, "speaks the language");
    }

    public static Action takesOver() {
        return new SupportAction.TakeOverCase("takes too long");
    }

    /** Asks for two things at once, items {@code a} and {@code b}. */
    public static Action asks(String requestId, Side side, Instant dueAt) {
        return new SupportAction.AskForInformation(new InformationRequest(
                requestId,
                side,
                List.of(
                        new InformationItem("a", EvidenceKind.BANK_STATEMENT, "The statement of that day"),
                        new InformationItem("b", EvidenceKind.LOGIN_VIDEO, "A video of the login")),
                dueAt));
    }

    public static Action withdrawsRequest(String requestId) {
        return new SupportAction.WithdrawRequest(requestId);
    }

    public static Action extendsRequest(String requestId, Instant dueAt) {
        return new SupportAction.ExtendRequest(requestId, dueAt);
    }

    public static Action reminds(String requestId, Side side) {
        return new SupportAction.RemindParty(
                requestId, new Message("M3", Channel.support(side), "The statement is still missing", List.of()));
    }

    public static Action reveals(Side side) {
        return new SupportAction.RevealContact(side);
    }

    public static Action takesCode(Side side, Instant validUntil) {
        return new SupportAction.IssueCallerCode(new CallerCode(side, "5a17", "d19e57", validUntil));
    }

    public static Action calls(Side side) {
        return new SupportAction.LogCall(new CallRecord(side, CallOutcome.REACHED, Duration.ofMinutes(3), "agrees"));
    }

    public static Action writesTo(Side side) {
        return new SupportAction.WriteToParty(
                new Message("M2", Channel.support(side), "Please tell what happened", List.of()));
    }

    public static Action notes() {
        return new SupportAction.AddNote("both look honest");
    }

    public static Action tags(String tag, boolean on) {
        return new SupportAction.TagCase(new Tag(tag), on);
    }

    public static Action looksAt(String evidenceId) {
        return new SupportAction.HandleEvidence(new EvidenceHandling.Viewed(evidenceId));
    }

    public static Action saves(String evidenceId) {
        return new SupportAction.HandleEvidence(new EvidenceHandling.Exported(evidenceId));
    }

    /** The whole case as a bundle. */
    public static Action savesAll() {
        return new SupportAction.HandleEvidence(new EvidenceHandling.BundleExported(sha256("bundle")));
    }

    /** Blacks something out of evidence that {@link #evidence} made. */
    public static Action redacts(String evidenceId, String copyId) {
        return redacts(evidence(evidenceId), copyId);
    }

    public static Action redacts(EvidenceFile original, String copyId) {
        return new SupportAction.HandleEvidence(new EvidenceHandling.Redacted(
                original.id(),
                original.file().sha256(),
                copyId,
                evidence(copyId).file(),
                "account numbers of others"));
    }

    public static Action ticks(Check check) {
        return new SupportAction.TickCheck(check, true);
    }

    public static Action reclassifies(ReasonCode reason) {
        return new SupportAction.ReclassifyReason(reason, "the statement shows it");
    }

    public static Action rules(Outcome outcome) {
        return new SupportAction.RuleCase(ruling(outcome));
    }

    public static Action approves() {
        return new SupportAction.ApproveRuling();
    }

    public static Action rejects() {
        return new SupportAction.RejectRuling("read the chat again");
    }

    public static Action retries() {
        return new SupportAction.RetryExecution();
    }

    public static Action voids() {
        return new SupportAction.VoidAppeal("opened by a fault of ours");
    }

    // ---- what the moves are about

    public static Ruling ruling(Outcome outcome) {
        return new Ruling(
                outcome,
                List.of(finding()),
                "Rules of P2P trades, 4.2",
                List.of(new SideMeasure(Side.BUYER, MeasureKind.WARNING, BigDecimal.ZERO)),
                new RulingTexts("Bạn đã thanh toán thiếu.", "Người mua đã thanh toán thiếu."));
    }

    public static Finding finding(String... evidence) {
        return new Finding(
                Side.SELLER,
                "500,000 less arrived",
                FindingResult.PROVED,
                Stream.of(evidence).map(Ground::evidence).toList());
    }

    /** A complete picture, whose content follows from its id. */
    public static EvidenceFile evidence(String id) {
        return new EvidenceFile(id, EvidenceKind.BANK_STATEMENT, file(id), "my account");
    }

    public static FileFacts file(String name) {
        return new FileFacts(name + ".jpg", 40_000, sha256(name), true);
    }

    /** So many different pieces, numbered from 1. */
    public static EvidenceFile[] pieces(String prefix, int count) {
        return Stream.iterate(1, i -> i + 1)
                .limit(count)
                .map(i -> evidence(prefix + i))
                .toArray(EvidenceFile[]::new);
    }

    public static String sha256(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
