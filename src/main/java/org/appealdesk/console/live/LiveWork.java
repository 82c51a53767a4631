package org.appealdesk.console.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.appealdesk.casework.CaseView;
import org.appealdesk.casework.live.LiveCases;
import org.appealdesk.casework.live.LiveLink;
import org.appealdesk.casework.live.OwnCommand;
import org.appealdesk.casework.live.Presences;
import org.appealdesk.casework.live.SyncStatus;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.fx.Tasks;
import org.appealdesk.console.fx.UpdateBridge;
import org.appealdesk.console.widget.Pending;
import org.appealdesk.console.workday.Absences;
import org.appealdesk.console.workday.MyDay;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.trade.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * The agent's work as all windows share it: what he has written and not sent and, in live work, how this device stands to
 * the backend, what has become of his own actions, and who else looks. To be used on the FX thread only.
 */
public final class LiveWork {

    private final @Nullable Ports ports;
    private final DraftBook drafts;
    private final ReadOnlyObjectWrapper<Optional<SyncStatus>> status;
    private final ReadOnlyObjectWrapper<List<OwnCommand>> own = new ReadOnlyObjectWrapper<>(this, "own", List.of());
    private final ReadOnlyObjectWrapper<Map<CaseId, List<Presences.Looker>>> lookers =
            new ReadOnlyObjectWrapper<>(this, "lookers", Map.of());
    private Set<CaseId> told = Set.of();
    private MyDay day = MyDay.forgetful();
    private Absences absences = Absences.none();

    /** What live work goes through. */
    public record Ports(LiveCases cases, LiveLink link, Presences presences) {}

    private LiveWork(@Nullable Ports ports, DraftBook drafts) {
        this.ports = ports;
        this.drafts = drafts;
        Optional<SyncStatus> first =
                ports == null ? Optional.empty() : Optional.of(ports.link().status());
        this.status = new ReadOnlyObjectWrapper<>(this, "status", first);
        if (ports != null) {
            own.set(ports.cases().unfinished());
        }
    }

    /** A training: the local engine decides, and nothing waits. */
    public static LiveWork none(DraftBook drafts) {
        return new LiveWork(null, drafts);
    }

    /** A training whose drafts are gone with the program. */
    public static LiveWork none() {
        return none(DraftBook.forgetful());
    }

    /** Cases of a backend. */
    public static LiveWork over(Ports ports, DraftBook drafts) {
        return new LiveWork(ports, drafts);
    }

    /** What the agent has written and not sent. */
    public DraftBook drafts() {
        return drafts;
    }

    /** Takes the agent's own plans as they are kept; to be called before any screen is made. */
    public LiveWork withDay(MyDay kept) {
        day = kept;
        return this;
    }

    /** The agent's own plans; gone with the program unless they are kept. */
    public MyDay day() {
        return day;
    }

    /** Takes who is away; to be called before any screen is made. */
    public LiveWork withAbsences(Absences known) {
        absences = known;
        return this;
    }

    /** Who is away; nobody unless it is known. */
    public Absences absences() {
        return absences;
    }

    /** Begins to follow the backend. */
    public void follow(Tasks tasks, Subscriptions whileFollowed) {
        if (ports == null) {
            return;
        }
        UpdateBridge<Boolean, SyncStatus> statuses =
                tasks.bridge(changed -> changed.values().forEach(next -> status.set(Optional.of(next))));
        Runnable tellStatus = () -> statuses.offer(true, ports.link().status());
        whileFollowed.add(ports.link().watch(tellStatus)::run);
        UpdateBridge<Boolean, List<OwnCommand>> commands =
                tasks.bridge(changed -> changed.values().forEach(own::set));
        Runnable tellOwn = () -> commands.offer(true, ports.cases().unfinished());
        whileFollowed.add(ports.cases().watch(tellOwn)::run);
        UpdateBridge<CaseId, List<Presences.Looker>> presence = tasks.bridge(this::take);
        whileFollowed.add(ports.presences()
                .watch(id -> presence.offer(id, ports.presences().at(id)))::run);
        // What changed between making and following.
        tellStatus.run();
        tellOwn.run();
        whileFollowed.add(() -> looking(Set.of()));
    }

    private void take(Map<CaseId, List<Presences.Looker>> changed) {
        Map<CaseId, List<Presences.Looker>> next = new HashMap<>(lookers.get());
        changed.forEach((id, now) -> {
            if (now.isEmpty()) {
                next.remove(id);
            } else {
                next.put(id, now);
            }
        });
        lookers.set(Map.copyOf(next));
    }

    /** Whether a backend decides. */
    public boolean isLive() {
        return ports != null;
    }

    /** How this device stands to the backend; empty in a training. */
    public ReadOnlyObjectProperty<Optional<SyncStatus>> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Whether what is done now reaches the authority now. */
    public boolean isConnected() {
        return status.get()
                .map(now -> now.link() == SyncStatus.Link.LIVE || now.link() == SyncStatus.Link.SYNCING)
                .orElse(true);
    }

    /** {@link #isConnected()}, followed. */
    public ObservableValue<Boolean> connected() {
        return status.map(_ -> isConnected());
    }

    /** Own actions that are not finished, in their order; refused ones too. */
    public ReadOnlyObjectProperty<List<OwnCommand>> ownProperty() {
        return own.getReadOnlyProperty();
    }

    /** Own actions that were refused and not looked at yet. */
    public List<OwnCommand> refused() {
        return own.get().stream().filter(LiveWork::isRefused).toList();
    }

    /** Own actions that the backend has not confirmed, in their order. */
    public List<OwnCommand> waiting() {
        return own.get().stream().filter(command -> !isRefused(command)).toList();
    }

    private static boolean isRefused(OwnCommand command) {
        return command.state() instanceof OwnCommand.Refused;
    }

    /** How far the command is that caused an event; empty when the event is confirmed. */
    public Optional<Pending> pending(CaseView view, RecordedEvent event) {
        if (!view.isExpected(event)) {
            return Optional.empty();
        }
        // A command that is not known here yet was given a moment ago.
        return Optional.of(own.get().stream()
                .filter(command -> command.id().equals(event.cause().commandId()))
                .findFirst()
                .map(LiveWork::pending)
                .orElse(Pending.UNSENT));
    }

    private static Pending pending(OwnCommand command) {
        return command.state() instanceof OwnCommand.Acknowledged ? Pending.UNCONFIRMED : Pending.UNSENT;
    }

    /** How far the slowest of a case's own commands is; empty when nothing of the case is only expected. */
    public Optional<Pending> pending(CaseView view) {
        Set<Pending> all = view.events().stream()
                .skip(Math.max(0, view.events().size() - view.expected()))
                .flatMap(event -> pending(view, event).stream())
                .collect(Collectors.toSet());
        return all.contains(Pending.UNSENT)
                ? Optional.of(Pending.UNSENT)
                : all.stream().findFirst();
    }

    /** Who else looks at which case now; cases at which nobody does are left out. */
    public ReadOnlyObjectProperty<Map<CaseId, List<Presences.Looker>>> lookersProperty() {
        return lookers.getReadOnlyProperty();
    }

    /** Tells others which cases are on the screens here now. */
    public void looking(Set<CaseId> shown) {
        if (ports != null && !shown.equals(told)) {
            told = Set.copyOf(shown);
            ports.presences().looking(told);
        }
    }

    /** Tries to reach the backend now. */
    public void syncNow() {
        if (ports != null) {
            ports.link().syncNow();
        }
    }

    /**
     * Where own commands are queued, looked at and dropped; it waits for the disk, so in the background only.
     *
     * @throws IllegalStateException in a training, where nothing is queued
     */
    public LiveCases cases() {
        if (ports == null) {
            throw new IllegalStateException("A training has no live cases");
        }
        return ports.cases();
    }
}
