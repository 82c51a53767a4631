package org.appealdesk.console.appeal;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.appealdesk.console.appeal.AppealViewModel.Tab;
import org.appealdesk.console.contacts.CallView;
import org.appealdesk.console.contacts.PartyView;
import org.appealdesk.console.contacts.PartyViewModel;
import org.appealdesk.console.contacts.PastCasesView;
import org.appealdesk.console.contacts.PastCasesViewModel;
import org.appealdesk.console.findings.GroundView;
import org.appealdesk.console.fx.Actions;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Focus;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.live.OutwardAct;
import org.appealdesk.console.replies.ReplyPickerView;
import org.appealdesk.console.request.AskView;
import org.appealdesk.console.request.ExtendView;
import org.appealdesk.console.request.RequestsView;
import org.appealdesk.console.request.RequestsViewModel;
import org.appealdesk.console.ruling.ApprovalView;
import org.appealdesk.console.ruling.RulingView;
import org.appealdesk.console.text.Texts;
import org.appealdesk.engine.RequestTrail;
import org.appealdesk.engine.dossier.Ground;
import org.appealdesk.engine.trade.Side;

/** The screen of one case: the buyer left, the seller right, the facts between them. */
public final class AppealView extends BaseView
        implements Focus.Regions, Focus.Home, CaseSheets, PartyViewModel.Contact, RequestsViewModel.Openings {
    private final AppealViewModel appeal;
    private final ScreenTools tools;
    private final Texts texts;
    private final GoneView gone;
    private final HeaderView header;
    private final CaseDayView dayLines;
    private final OrderStripView order;
    private final FileTabs tabs;
    private final OutgoingView outgoing;
    private final ComposerView composer;
    private final ActionBarView actionBar;
    private final PartyView buyer;
    private final PartyView seller;
    private final VBox root;

    public AppealView(AppealViewModel appeal, ScreenTools tools) {
        this.appeal = appeal;
        this.tools = tools;
        this.texts = tools.texts();
        gone = new GoneView(appeal, tools);
        header = new HeaderView(appeal.header(), tools);
        dayLines = new CaseDayView(appeal.day(), tools);
        order = new OrderStripView(appeal.order());
        tabs = new FileTabs(appeal, tools);
        composer = new ComposerView(appeal.composer(), texts, this::offerReplies);
        outgoing = new OutgoingView(appeal.outgoing(), tools, this::writeAgain, composer::focus);
        actionBar = new ActionBarView(appeal, appeal.actions(this), tools);
        buyer = party(Side.BUYER);
        seller = party(Side.SELLER);
        appeal.onGround(this::putUnderFinding);
        VBox.setVgrow(tabs.root(), Priority.ALWAYS);
        VBox middle = new VBox(order.root(), tabs.root(), outgoing.root(), composer.root());
        middle.getStyleClass().add("case-middle");
        CaseColumns columns = new CaseColumns(buyer.root(), middle, seller.root());
        VBox.setVgrow(columns, Priority.ALWAYS);
        root = new VBox(gone.root(), header.root(), dayLines.root(), columns, actionBar.root());
        root.getStyleClass().add("case");
    }

    private PartyView party(Side side) {
        return new PartyView(appeal.party(side, this), new RequestsView(appeal.requests(side, this), tools), texts);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public List<Node> regions() {
        List<Node> all = new ArrayList<>();
        if (gone.root().isVisible()) {
            all.add(gone.root());
        }
        if (header.hasRefused()) {
            all.add(header.root());
        }
        all.add(dayLines.root());
        all.addAll(
                List.of(buyer.root(), tabs.root(), outgoing.root(), composer.root(), seller.root(), actionBar.root()));
        all.removeIf(region -> !region.isVisible());
        return all;
    }

    /** What is known of the case is read first. */
    @Override
    public void focus() {
        Focus.first(tabs.root(), node -> true).ifPresent(Node::requestFocus);
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        appeal.live().follow(whileAttached);
        List.of(gone, header, dayLines, order, tabs, outgoing, composer, actionBar, buyer, seller)
                .forEach(whileAttached::attach);
        Actions actions = tools.actions();
        whileAttached.add(actions.add(CaseKeys.TO_BUYER, () -> write(Audience.BUYER)));
        whileAttached.add(actions.add(CaseKeys.TO_SELLER, () -> write(Audience.SELLER)));
        whileAttached.add(actions.add(CaseKeys.NOTE, () -> write(Audience.NOTE)));
        whileAttached.add(actions.add(CaseKeys.REPLIES, this::offerReplies));
        whileAttached.add(actions.add(CaseKeys.NEXT_TAB, () -> appeal.turn(1)));
        whileAttached.add(actions.add(CaseKeys.PREVIOUS_TAB, () -> appeal.turn(-1)));
        whileAttached.add(actions.add(CaseKeys.NEXT_EVIDENCE, () -> lookAt(appeal.evidence()::next)));
        whileAttached.add(actions.add(CaseKeys.PREVIOUS_EVIDENCE, () -> lookAt(appeal.evidence()::previous)));
        whileAttached.add(actions.add(CaseKeys.WIDE_EVIDENCE, () -> lookAt(this::widen)));
        whileAttached.add(actions.add(PlanKeys.PAST_OF_BUYER, buyer::openPast));
        whileAttached.add(actions.add(PlanKeys.PAST_OF_SELLER, seller::openPast));
        whileAttached.add(actions.add(CaseKeys.EVIDENCE_APART, tabs::evidenceApart));
        whileAttached.add(actions.add(CaseKeys.GROUND, tabs::useAsGround));
        whileAttached.add(actions.add(CaseKeys.FIND, tabs::find));
        whileAttached.add(actions.add(CaseKeys.DAY, tabs::chooseDay));
        whileAttached.add(actions.add(CaseKeys.EXPORT_CHAT, tabs::exportChat));
        whileAttached.follow(appeal.wideEvidence(), this::makeRoom);
    }

    private void write(Audience reader) {
        appeal.evidence().wideProperty().set(false);
        composer.write(reader);
    }

    private void offerReplies() {
        appeal.evidence().wideProperty().set(false);
        composer.offerReplies();
    }

    /** What is picked goes into the draft of the audience it was picked for. */
    private void offerReplies(Audience reader) {
        ReplyPickerView view =
                new ReplyPickerView(appeal.replies(reader, text -> composer.insert(reader, text)), tools);
        view.onClose(tools.sheets().show(texts.get("replies.title"), view));
    }

    private void widen() {
        appeal.evidence().wideProperty().set(!appeal.evidence().wideProperty().get());
    }

    /** What is looked at closely gets the room of what is beside it; the header, the tabs and what can be done stay. */
    private void makeRoom(boolean isForEvidence) {
        for (Node one : List.of(buyer.root(), seller.root(), order.root(), composer.root())) {
            one.setVisible(!isForEvidence);
            one.setManaged(!isForEvidence);
        }
    }

    /** The first press only shows the evidence, the next one moves on. */
    private void lookAt(Runnable step) {
        if (appeal.tabProperty().get() == Tab.EVIDENCE) {
            step.run();
        } else {
            appeal.tabProperty().set(Tab.EVIDENCE);
        }
    }

    /** What was taken back is there to be changed and sent again. */
    private void writeAgain(OutwardAct act) {
        Side reader = act.letter().to();
        switch (act.purpose()) {
            case MESSAGE -> write(Audience.of(reader));
            case REQUEST -> ask(reader);
            // Nobody wrote it; the button that makes it anew stands where it stood.
            case REMINDER, MORE_TIME -> focus();
        }
    }

    @Override
    public void message(Side side) {
        write(Audience.of(side));
    }

    @Override
    public void call(Side side) {
        CallView view = new CallView(side, appeal::call, texts);
        view.onClose(tools.sheets().show(texts.get("contacts.call.title"), view));
    }

    @Override
    public void pastCases(PastCasesViewModel past) {
        PastCasesView view = new PastCasesView(past, texts);
        view.onClose(tools.sheets().show(texts.get("contacts.past.title", past.nickname()), view));
    }

    @Override
    public void ask(Side side) {
        AskView view = new AskView(side, appeal::ask, texts);
        view.onClose(tools.sheets().show(texts.get("request.title"), view));
    }

    @Override
    public void extend(RequestTrail.Entry entry) {
        ExtendView view = new ExtendView(appeal.extend(entry), texts);
        view.onClose(tools.sheets().show(texts.get("request.extend.title"), view));
    }

    @Override
    public void evidence(String id) {
        appeal.openEvidence(id);
    }

    @Override
    public void told(long version) {
        appeal.openTimeline(version);
    }

    @Override
    public void handOver() {
        HandOverView view = new HandOverView(appeal.handOver(), texts);
        view.onClose(tools.sheets().show(texts.get("appeal.handOver.title"), view));
    }

    @Override
    public void reclassify() {
        ReclassifyView view = new ReclassifyView(appeal.reclassify(), texts);
        view.onClose(tools.sheets().show(texts.get("appeal.reclassify.title"), view));
    }

    @Override
    public void checklist() {
        ChecklistView view = new ChecklistView(appeal.checklist(), texts);
        view.onClose(tools.sheets().show(texts.get("appeal.checklist.title"), view));
    }

    private void putUnderFinding(Ground ground) {
        GroundView view = new GroundView(appeal.findings(), ground, texts);
        view.onClose(tools.sheets().show(texts.get("ruling.ground.title"), view));
    }

    @Override
    public void rule() {
        appeal.ruling().begin();
        RulingView view = new RulingView(appeal.ruling(), texts);
        String title = texts.get("ruling.title", appeal.header().number().getValue());
        view.onClose(tools.sheets().show(title, view));
    }

    @Override
    public void judgeProposal() {
        ApprovalView view = new ApprovalView(appeal.approval(), texts);
        view.onClose(tools.sheets()
                .show(texts.get("ruling.title", appeal.header().number().getValue()), view));
    }
}
