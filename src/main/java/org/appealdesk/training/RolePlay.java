package org.appealdesk.training;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.casework.CaseView;
import org.appealdesk.engine.Allowance;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.dossier.AgreedResolution;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.ContactChannel;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.dossier.Filing;
import org.appealdesk.engine.dossier.InformationItem;
import org.appealdesk.engine.dossier.InformationSupply;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.profile.TradePhase;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.state.RequestState;
import org.appealdesk.engine.trade.AppealNumber;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Money;
import org.appealdesk.engine.trade.OrderStatus;
import org.appealdesk.engine.trade.PhoneNumber;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.training.scenario.Exhibit;
import org.appealdesk.training.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * One party of a case in the hands of a person. Every method acts at once and gives the engine's answer, which may be a
 * refusal. Safe for use by several threads; acting waits for the disk like {@link CaseDesk#submit}.
 */
public final class RolePlay implements AutoCloseable {
    private final CaseDesk desk;
    private final Scenario scenario;
    private final Side side;
    private final Runnable leave;
    /** Ids of evidence prepared in this role, handed in or not. */
    private final Set<String> prepared = ConcurrentHashMap.newKeySet();

    RolePlay(CaseDesk desk, Scenario scenario, Side side, Runnable leave) {
        this.desk = desk;
        this.scenario = scenario;
        this.side = side;
        this.leave = leave;
    }

    public CaseId caseId() {
        return scenario.caseId();
    }

    public Side side() {
        return side;
    }

    /** Everything this party may ever do, each with the reason when it may not now. */
    public List<Allowance> allowed() {
        return desk.allowed(caseId(), actor());
    }

    /** The reasons this party may choose from now, for an appeal or a statement to the other party's (R4, R19, edge 5). */
    public List<ReasonCode> reasons() {
        CaseFile file = view().file();
        OrderStatus status = file.openAppeal()
                .map(appeal -> appeal.facts().before().status())
                .orElse(file.order().status());
        return desk.engine().profile(file).reasonsFor(side, TradePhase.of(status));
    }

    /** Files the scenario gives this party and that are not handed in yet. */
    public List<Exhibit> exhibits() {
        Set<String> used = handedIn().stream().map(EvidenceFile::id).collect(Collectors.toSet());
        return scenario.evidence().stream()
                .filter(exhibit -> exhibit.side() == side
                        && !used.contains(exhibit.evidence().id()))
                .toList();
    }

    /** The party's phone, to be proposed when it files; empty when the scenario gives it none. */
    public Optional<PhoneNumber> phone() {
        return Optional.ofNullable(scenario.person(side).phone());
    }

    /** Requests for information that this party can answer, the newest first. */
    public List<RequestState> requests() {
        return view().file().openAppeal().stream()
                .flatMap(appeal -> appeal.dossier().requests().reversed().stream())
                .filter(state -> state.answerable() && state.request().side() == side)
                .toList();
    }

    /**
     * Makes a file of one's own into a piece of evidence that can then be handed in.
     *
     * @throws org.appealdesk.casework.StorageException when it could not be kept
     */
    public EvidenceFile prepare(String name, InputStream content, EvidenceKind kind, String remark) {
        FileFacts facts = desk.blobs().put(name, content);
        return new EvidenceFile(nextEvidenceId(), kind, facts, remark);
    }

    @CanIgnoreReturnValue
    public Answer markPaid() {
        return act(new PartyAction.MarkOrderPaid());
    }

    @CanIgnoreReturnValue
    public Answer release() {
        return act(new PartyAction.ReleaseOrder());
    }

    @CanIgnoreReturnValue
    public Answer cancelOrder() {
        return act(new PartyAction.CancelOrder());
    }

    @CanIgnoreReturnValue
    public Answer passGate(ContactChannel channel) {
        return act(new PartyAction.PassContactGate(channel));
    }

    /**
     * Files an appeal.
     *
     * @param disputeAmount fiat in dispute; null when it is the whole order
     */
    @CanIgnoreReturnValue
    public Answer file(
            ReasonCode reason,
            String description,
            List<EvidenceFile> evidence,
            @Nullable PhoneNumber phone,
            @Nullable Money disputeAmount) {
        Filing filing = new Filing(side, reason, description, evidence, phone, disputeAmount);
        return act(new PartyAction.FileAppeal(nextNumber(), filing));
    }

    /** “Hủy khiếu nại”: withdraws the appeal or confirms a consensus. */
    @CanIgnoreReturnValue
    public Answer cancelAppeal() {
        return act(new PartyAction.CancelAppeal());
    }

    /** “Đàm phán thất bại”. */
    @CanIgnoreReturnValue
    public Answer negotiationFailed(String details) {
        return act(new PartyAction.AnswerNegotiationFailed(details));
    }

    /** “Đạt thỏa thuận”. */
    @CanIgnoreReturnValue
    public Answer consensusReached(AgreedResolution resolution) {
        return act(new PartyAction.AnswerConsensus(resolution));
    }

    @CanIgnoreReturnValue
    public Answer denyConsensus(String details) {
        return act(new PartyAction.DenyConsensus(details));
    }

    @CanIgnoreReturnValue
    public Answer dismissConsensus() {
        return act(new PartyAction.DismissConsensus());
    }

    @CanIgnoreReturnValue
    public Answer addEvidence(EvidenceFile evidence) {
        return act(new PartyAction.AddEvidence(evidence));
    }

    /** Writes to the other party. */
    @CanIgnoreReturnValue
    public Answer say(String text) {
        return send(Channel.TRADE, text);
    }

    /** Writes to customer support. */
    @CanIgnoreReturnValue
    public Answer tellSupport(String text) {
        return send(Channel.support(side), text);
    }

    /** Answers all items of a request. */
    @CanIgnoreReturnValue
    public Answer supply(RequestState state, String text, List<EvidenceFile> evidence) {
        Set<String> items =
                state.request().items().stream().map(InformationItem::id).collect(Collectors.toSet());
        return supply(state.request().id(), items, text, evidence);
    }

    /** Answers some items of a request, by their ids. */
    @CanIgnoreReturnValue
    public Answer supply(String requestId, Set<String> items, String text, List<EvidenceFile> evidence) {
        return act(new PartyAction.SupplyInformation(new InformationSupply(requestId, items, text, evidence)));
    }

    @CanIgnoreReturnValue
    public Answer object(String description) {
        return act(new PartyAction.ObjectToRuling(description));
    }

    /** Gives the part back to the script, which goes on with what comes next. */
    @Override
    public void close() {
        leave.run();
    }

    private Answer send(Channel channel, String text) {
        return act(new PartyAction.SendMessage(new Message("P-" + desk.newId(), channel, text, List.of())));
    }

    private Answer act(PartyAction action) {
        return desk.submit(caseId(), actor(), action);
    }

    private Actor actor() {
        return new Actor.Party(side);
    }

    private CaseView view() {
        return desk.find(caseId())
                .orElseThrow(() -> new IllegalStateException("The order " + caseId() + " is not registered yet"));
    }

    private List<EvidenceFile> handedIn() {
        List<EvidenceFile> all = new ArrayList<>();
        view().file().appeal().ifPresent(appeal -> appeal.dossier().evidence().forEach(e -> all.add(e.evidence())));
        view().file()
                .ledger()
                .ended()
                .forEach(appeal -> appeal.dossier().evidence().forEach(e -> all.add(e.evidence())));
        return all;
    }

    /** B1, B2, … for the buyer and S1, S2, … for the seller: never one of the scenario's own. */
    private String nextEvidenceId() {
        Set<String> taken = handedIn().stream().map(EvidenceFile::id).collect(Collectors.toSet());
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> side.name().charAt(0) + String.valueOf(number))
                .filter(id -> !taken.contains(id) && prepared.add(id))
                .findFirst()
                .orElseThrow();
    }

    /** The order's last digits and which appeal on it this is: numbers people can tell apart. */
    private AppealNumber nextNumber() {
        CaseFile file = view().file();
        int before = file.ledger().ended().size() + (file.appeal().isPresent() ? 1 : 0);
        String order = caseId().value();
        return new AppealNumber(order.substring(Math.max(0, order.length() - 8)) + "%02d".formatted(before + 1));
    }
}
