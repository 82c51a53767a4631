package org.appealdesk.console.appeal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.appealdesk.console.contacts.CallViewModel;
import org.appealdesk.console.contacts.PartyViewModel;
import org.appealdesk.console.evidence.EvidenceViewModel;
import org.appealdesk.console.evidence.Glimpse;
import org.appealdesk.console.findings.FindingsViewModel;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.console.live.Outgoing;
import org.appealdesk.console.progress.ProgressViewModel;
import org.appealdesk.console.replies.ReplyBook;
import org.appealdesk.console.replies.ReplyPickerViewModel;
import org.appealdesk.console.request.AskDrafts;
import org.appealdesk.console.request.AskViewModel;
import org.appealdesk.console.request.ExtendViewModel;
import org.appealdesk.console.request.RequestsViewModel;
import org.appealdesk.console.ruling.ApprovalViewModel;
import org.appealdesk.console.ruling.RulingViewModel;
import org.appealdesk.console.transcript.ChatViewModel;
import org.appealdesk.console.transcript.Exhibits;
import org.appealdesk.console.transcript.TimelineViewModel;
import org.appealdesk.console.words.SignalWords;
import org.appealdesk.engine.RequestTrail;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.dossier.Ground;
import org.appealdesk.engine.trade.Side;

/** The screen of one case; its parts share one {@link LiveCase}. To be used on the FX thread only. */
public final class AppealViewModel {
    private final LiveCase live;
    private final ReplyBook replies;
    private final Drafts drafts;
    private final AskDrafts asks;
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(this, "tab", Tab.TIMELINE);
    private final HeaderViewModel header;
    private final OrderStripViewModel order;
    private final ComposerViewModel composer;
    private final ChecklistViewModel checklist;
    private final TimelineViewModel timeline;
    private final ChatViewModel chat;
    private final EvidenceViewModel evidence;
    private final FindingsViewModel findings;
    private final RulingViewModel ruling;
    private final ProgressViewModel progress;

    /** The tabs in the middle. */
    public enum Tab {
        TIMELINE,
        CHAT,
        EVIDENCE,
        FINDINGS,
        PROGRESS;

        Tab next(int by) {
            List<Tab> all = List.of(values());
            return all.get(Math.floorMod(all.indexOf(this) + by, all.size()));
        }
    }

    AppealViewModel(LiveCase live, CasePapers papers, ReplyBook replies) {
        this.live = live;
        this.replies = replies;
        this.drafts = papers.drafts();
        this.asks = papers.asks();
        this.header = new HeaderViewModel(live);
        this.order = new OrderStripViewModel(live);
        this.composer = new ComposerViewModel(live, papers.drafts());
        this.checklist = new ChecklistViewModel(live);
        this.evidence = new EvidenceViewModel(live);
        Exhibits exhibits = new CaseExhibits();
        this.chat = new ChatViewModel(live, exhibits);
        this.timeline = new TimelineViewModel(live, exhibits);
        this.findings = new FindingsViewModel(live, this::openGround);
        this.ruling = new RulingViewModel(live, findings);
        this.progress = new ProgressViewModel(live);
    }

    public ObjectProperty<Tab> tabProperty() {
        return tab;
    }

    /** Shows the tab some places further. */
    public void turn(int by) {
        tab.set(tab.get().next(by));
    }

    /** Shows a piece of evidence large. */
    public void openEvidence(String id) {
        evidence.select(id);
        tab.set(Tab.EVIDENCE);
    }

    /** Shows what a finding rests on, where it stands in the case. */
    void openGround(Ground ground) {
        switch (ground) {
            case Ground.Evidence one -> {
                evidence.show(one);
                tab.set(Tab.EVIDENCE);
            }
            case Ground.Line _, Ground.Call _ -> {
                tab.set(Tab.TIMELINE);
                timeline.show(ground);
            }
        }
    }

    /** Who puts what is offered on the tabs under a finding. */
    void onGround(Consumer<Ground> taker) {
        timeline.onGround(taker);
        chat.onGround(taker);
        evidence.onGround(taker);
    }

    /** Whether the evidence has all the room of the screen now. */
    ObservableValue<Boolean> wideEvidence() {
        return Bindings.createBooleanBinding(
                () -> tab.get() == Tab.EVIDENCE && evidence.wideProperty().get(), tab, evidence.wideProperty());
    }

    public HeaderViewModel header() {
        return header;
    }

    public OrderStripViewModel order() {
        return order;
    }

    public ComposerViewModel composer() {
        return composer;
    }

    public ChecklistViewModel checklist() {
        return checklist;
    }

    public TimelineViewModel timeline() {
        return timeline;
    }

    public ChatViewModel chat() {
        return chat;
    }

    public EvidenceViewModel evidence() {
        return evidence;
    }

    public FindingsViewModel findings() {
        return findings;
    }

    public RulingViewModel ruling() {
        return ruling;
    }

    public ProgressViewModel progress() {
        return progress;
    }

    /** One party's column. */
    public PartyViewModel party(Side side, PartyViewModel.Contact contact) {
        return new PartyViewModel(live, side, findings, contact);
    }

    /** What was asked of one party. */
    public RequestsViewModel requests(Side side, RequestsViewModel.Openings openings) {
        return new RequestsViewModel(live, side, openings);
    }

    /** More time for a party, about to be given. */
    ExtendViewModel extend(RequestTrail.Entry entry) {
        return new ExtendViewModel(live, entry);
    }

    /** Shows where the case's course tells of something. */
    public void openTimeline(long version) {
        tab.set(Tab.TIMELINE);
        timeline.seek(version);
    }

    /** A call to a party, about to be made. */
    public CallViewModel call(Side side) {
        return new CallViewModel(live, side);
    }

    /** A request for information, about to be written. */
    public AskViewModel ask(Side side) {
        return new AskViewModel(live, side, asks);
    }

    /**
     * Ready replies for an audience.
     *
     * @param draft takes what is picked
     */
    ReplyPickerViewModel replies(Audience reader, Consumer<String> draft) {
        return new ReplyPickerViewModel(replies, live, reader.side(), draft);
    }

    /** A proposal, about to be judged. */
    public ApprovalViewModel approval() {
        return new ApprovalViewModel(live);
    }

    /** What the agent planned for the case. */
    CaseDay day() {
        return new CaseDay(live);
    }

    HandOverViewModel handOver() {
        return new HandOverViewModel(live);
    }

    ReclassifyViewModel reclassify() {
        return new ReclassifyViewModel(live);
    }

    CaseActions actions(CaseSheets sheets) {
        return new CaseActions(live, sheets);
    }

    /** What an agent should know at first sight. */
    public ObservableValue<List<SignalWords.Line>> signals() {
        return live.signals();
    }

    /** Whether the case left what this person may see. */
    ObservableValue<Boolean> gone() {
        return live.goneProperty();
    }

    /** All that was written here and has not left, to be taken somewhere else; empty when nothing was. */
    String written() {
        return Stream.of(drafts.written(), asks.written(), ruling.written())
                .flatMap(List::stream)
                .collect(Collectors.joining("\n\n"));
    }

    /** What was sent and can still be taken back. */
    Outgoing outgoing() {
        return live.outgoing();
    }

    /** What the screen is built with. */
    LiveCase live() {
        return live;
    }

    /** The bench shows what came with the lines. */
    private final class CaseExhibits implements Exhibits {
        @Override
        public Subscription glimpse(FileFacts file, Consumer<Optional<Glimpse>> follower) {
            return evidence.glimpsesForChat().follow(file, follower);
        }

        @Override
        public void openFile(FileFacts file) {
            evidence.select(file);
            tab.set(Tab.EVIDENCE);
        }

        @Override
        public void openEvidence(String id) {
            AppealViewModel.this.openEvidence(id);
        }
    }
}
