package org.appealdesk.sync;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.appealdesk.casework.CaseHistory;
import org.appealdesk.casework.live.FedEvent;
import org.appealdesk.casework.live.OwnCommand;
import org.appealdesk.casework.live.Replica;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.trade.CaseId;
import org.jspecify.annotations.Nullable;

/** A replica whose process can be killed right before or right after any change of it. */
final class MortalReplica implements Replica {

    /** The process is gone. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final Replica kept;
    private int until = Integer.MAX_VALUE;

    MortalReplica(Replica kept) {
        this.kept = kept;
    }

    /** Dies after so many more half changes: an even number is before a change, an odd one after it. */
    void dieAfter(int halves) {
        until = halves;
    }

    private <T> T change(Supplier<T> change) {
        step();
        T result = change.get();
        step();
        return result;
    }

    private void change(Runnable change) {
        change(() -> {
            change.run();
            return true;
        });
    }

    private void step() {
        if (until-- <= 0) {
            throw new Killed();
        }
    }

    @Override
    public List<CaseId> cases() {
        return kept.cases();
    }

    @Override
    public CaseHistory history(CaseId caseId) {
        return kept.history(caseId);
    }

    @Override
    public boolean hasEventsOf(String commandId) {
        return kept.hasEventsOf(commandId);
    }

    @Override
    public Optional<String> cursor() {
        return kept.cursor();
    }

    @Override
    public List<OwnCommand> commands() {
        return kept.commands();
    }

    @Override
    public OwnCommand queue(AppealCommand command, long seen, @Nullable String replaced) {
        return change(() -> kept.queue(command, seen, replaced));
    }

    @Override
    public void mark(Map<String, OwnCommand.State> states) {
        change(() -> kept.mark(states));
    }

    @Override
    public void forget(String commandId) {
        change(() -> kept.forget(commandId));
    }

    @Override
    public void keep(Page page) {
        change(() -> kept.keep(page));
    }

    @Override
    public Optional<SnapshotUnderWay> snapshotUnderWay() {
        return kept.snapshotUnderWay();
    }

    @Override
    public void beginSnapshot(String cursor) {
        change(() -> kept.beginSnapshot(cursor));
    }

    @Override
    public List<CaseHistory> keepSnapshot(Map<CaseId, List<FedEvent>> cases, long after) {
        return change(() -> kept.keepSnapshot(cases, after));
    }

    @Override
    public Set<CaseId> endSnapshot(Function<Set<CaseId>, Map<String, OwnCommand.State>> states) {
        return change(() -> kept.endSnapshot(states));
    }

    @Override
    public Optional<String> upload(String sha256) {
        return kept.upload(sha256);
    }

    @Override
    public void keepUpload(String sha256, String address) {
        change(() -> kept.keepUpload(sha256, address));
    }

    @Override
    public void forgetUpload(String sha256) {
        change(() -> kept.forgetUpload(sha256));
    }

    @Override
    public void close() {
        // Whoever is killed closes nothing.
    }
}
