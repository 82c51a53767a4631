package org.appealdesk.console.words;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.EvidenceHandling;
import org.appealdesk.engine.dossier.InformationItem;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.dossier.Ruling;
import org.appealdesk.engine.trade.Side;

/** What somebody of support did or wants to do, in words. To be used on the FX thread only. */
public final class ActionWords {
    private final EngineWords words;

    public ActionWords(EngineWords words) {
        this.words = words;
    }

    /** In one line, such as {@code Write to the buyer}. */
    public String line(Action action) {
        return switch (action) {
            case SupportAction.WriteToParty(var message) ->
                words.text("engine.did.WriteToParty", words.inText(reader(message)));
            case SupportAction.AskForInformation(var request) ->
                words.text(
                        "engine.did.AskForInformation",
                        words.inText(request.side()),
                        words.formats().time(request.dueAt()));
            case SupportAction.ExtendRequest(var _, var dueAt) ->
                words.text("engine.did.ExtendRequest", words.formats().dayAndTime(dueAt));
            case SupportAction.RemindParty(var _, var message) ->
                words.text("engine.did.RemindParty", words.inText(reader(message)));
            case SupportAction.RevealContact(var side) -> words.text("engine.did.RevealContact", words.inText(side));
            case SupportAction.IssueCallerCode(var code) ->
                words.text("engine.did.IssueCallerCode", words.inText(code.side()));
            case SupportAction.LogCall(var call) ->
                words.text("engine.did.LogCall", words.inText(call.side()), words.name(call.outcome()));
            case SupportAction.HandOverCase(var to, var _) -> words.text("engine.did.HandOverCase", to.value());
            case SupportAction.TagCase(var tag, var on) ->
                words.text(on ? "engine.did.tag" : "engine.did.untag", tag.value());
            case SupportAction.HandleEvidence(var handling) -> line(handling);
            case SupportAction.TickCheck(var check, var done) ->
                words.text(done ? "engine.did.tick" : "engine.did.untick", words.name(check));
            case SupportAction.ReclassifyReason(var reason, var _) ->
                words.text("engine.did.ReclassifyReason", words.shortReason(reason));
            case SupportAction.RuleCase(var ruling) -> words.text("engine.did.RuleCase", words.name(ruling.outcome()));
            case Action other -> words.name(other.kind());
        };
    }

    private static Side reader(Message message) {
        return message.channel() == Channel.BUYER_SUPPORT ? Side.BUYER : Side.SELLER;
    }

    private String line(EvidenceHandling handling) {
        return switch (handling) {
            case EvidenceHandling.Viewed(var id) -> words.text("engine.did.view", id);
            case EvidenceHandling.Exported(var id) -> words.text("engine.did.export", id);
            case EvidenceHandling.BundleExported _ -> words.text("engine.did.exportBundle");
            case EvidenceHandling.Redacted redacted -> words.text("engine.did.redact", redacted.evidenceId());
        };
    }

    /** What was written with it, to be read or copied; empty when nothing was. */
    public Optional<String> text(Action action) {
        String text = switch (action) {
            case SupportAction.WriteToParty(var message) -> message.text();
            case SupportAction.RemindParty(var _, var message) -> message.text();
            case SupportAction.AddNote(var note) -> note;
            case SupportAction.LogCall(var call) -> call.note();
            case SupportAction.AskForInformation(var request) ->
                request.items().stream().map(InformationItem::text).collect(Collectors.joining("\n"));
            case SupportAction.ReturnCase(var why) -> why;
            case SupportAction.HandOverCase(var _, var why) -> why;
            case SupportAction.TakeOverCase(var why) -> why;
            case SupportAction.ReclassifyReason(var _, var why) -> why;
            case SupportAction.RejectRuling(var why) -> why;
            case SupportAction.HandleEvidence(EvidenceHandling.Redacted redacted) -> redacted.why();
            case SupportAction.VoidAppeal(var why) -> why;
            case SupportAction.RuleCase(var ruling) -> of(ruling);
            case Action _ -> "";
        };
        return Optional.of(text.strip()).filter(one -> !one.isEmpty());
    }

    /** The rule cited, what was found, and both texts. */
    private String of(Ruling ruling) {
        Stream<String> findings = ruling.findings().stream()
                .map(finding ->
                        words.name(finding.side()) + ": “" + finding.claim() + "” – " + words.name(finding.result()));
        Stream<String> texts = Stream.of(Side.values())
                .filter(side -> !ruling.texts().to(side).isBlank())
                .map(side -> words.text(
                        "engine.did.toSide", words.inText(side), ruling.texts().to(side)));
        return Stream.of(Stream.of(ruling.ruleCited()), findings, texts)
                .flatMap(lines -> lines)
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
