package org.appealdesk.console.appeal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.casework.CaseView;
import org.appealdesk.casework.UnreadableCase;
import org.appealdesk.console.fx.ActionSpec;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Seats;
import org.appealdesk.console.fx.View;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.console.live.LiveWork;
import org.appealdesk.console.replies.ReplyBook;
import org.appealdesk.engine.trade.CaseId;

/** Opens cases on the screen. To be used on the FX thread only. */
public final class CaseScreen {
    private final CaseDesk desk;
    private final Seats seats;
    private final LiveWork work;
    private final ReplyBook replies;
    private final Map<CaseId, CasePapers> papers = new HashMap<>();

    /**
     * @param seats who sits before the screen
     * @param work what there is between this device and the authority
     * @param replies ready replies for all cases
     */
    public CaseScreen(CaseDesk desk, Seats seats, LiveWork work, ReplyBook replies) {
        this.desk = desk;
        this.seats = seats;
        this.work = work;
        this.replies = replies;
    }

    /** Everything that can be done on the screen of a case. */
    public static List<ActionSpec> actions() {
        return Stream.concat(CaseKeys.ALL.stream(), PlanKeys.ALL.stream()).toList();
    }

    /**
     * A view of a case, not yet attached; it follows the case while it is. Drafts and what can still be taken back are
     * those of the view before it.
     */
    public View open(CaseId id, ScreenTools tools) {
        return desk.find(id)
                .filter(view -> view.file().appeal().isPresent())
                .<View>map(view -> open(view, tools))
                .or(() -> unreadable(id).map(one -> new UnreadableView(one.id(), one.why(), tools.texts())))
                .orElseGet(() -> new MissingView(id, tools.texts()));
    }

    private AppealView open(CaseView view, ScreenTools tools) {
        CasePapers inHand = papers.computeIfAbsent(
                view.id(), id -> new CasePapers(work.drafts().of(id)));
        LiveCase live = new LiveCase(desk, view, seats, tools, inHand.outgoing(), work);
        return new AppealView(new AppealViewModel(live, inHand, replies), tools);
    }

    private Optional<UnreadableCase> unreadable(CaseId id) {
        return desk.unreadable().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Sends what could still be taken back, because the program ends. */
    public void close() {
        papers.values().forEach(inHand -> inHand.outgoing().sendBeforeEnd());
    }
}
