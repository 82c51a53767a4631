package org.appealdesk.sync.survival;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.appealdesk.casework.CaseHistory;
import org.appealdesk.casework.EventLog;
import org.appealdesk.casework.live.OwnCommand;
import org.appealdesk.casework.live.Replica;
import org.appealdesk.engine.event.DossierEvent.NoteAdded;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.protocol.EventJson;
import org.appealdesk.protocol.Masking;
import org.appealdesk.store.ReplicaFolder;

/** The log at the end, and in what the promise was broken. */
final class Promise {

    private final Map<String, CaseHistory> histories = new TreeMap<>();
    private final Set<String> causes = new HashSet<>();
    private final List<String> broken = new ArrayList<>();

    Promise(EventLog log) {
        log.cases().forEach(id -> histories.put(id.value(), log.history(id)));
        histories.values().forEach(this::check);
        onlyOnce("notes", event -> event.event() instanceof NoteAdded(var note) ? note.toString() : "");
    }

    /** In words; empty when it was kept. */
    List<String> broken() {
        return broken;
    }

    /** The commands that the log says were carried out. */
    Set<String> carriedOut() {
        return causes;
    }

    private void check(CaseHistory history) {
        expect(history.unreadable() == null, history.caseId() + ": " + history.unreadable());
        String before = "";
        for (RecordedEvent event : history.events()) {
            String cause = event.cause().commandId();
            // What the clock did has its own ids.
            expect(cause.equals(before) || causes.add(cause), "acted twice: " + cause + " in " + history.caseId());
            before = cause;
        }
    }

    private void onlyOnce(String what, Function<RecordedEvent, String> key) {
        Map<String, Integer> counts = new HashMap<>();
        histories.values().stream()
                .flatMap(history -> history.events().stream())
                .map(key)
                .filter(text -> !text.isEmpty())
                .forEach(text -> counts.merge(text, 1, Integer::sum));
        counts.forEach((text, count) -> expect(count == 1, what + " written " + count + " times: " + text));
    }

    /** What somebody was told is there. */
    void acknowledged(String who, Set<String> ids, Set<String> withoutEffect) {
        ids.forEach(id -> expect(
                causes.contains(id) || withoutEffect.contains(id), "acknowledged to " + who + " and lost: " + id));
    }

    /**
     * What was given there is carried out or stands there refused, never both and never neither; and it has what the log
     * has.
     *
     * @param inSight the cases that the console should have
     */
    void console(Desk desk, Set<String> inSight) {
        try (ReplicaFolder folder = desk.folder()) {
            Replica replica = folder.replica();
            Map<String, OwnCommand.State> own =
                    replica.commands().stream().collect(Collectors.toMap(OwnCommand::id, OwnCommand::state));
            Set<String> withoutEffect = own.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(new OwnCommand.Done(0)))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            acknowledged(desk.person(), desk.acknowledged(), withoutEffect);
            Set<String> all = new HashSet<>(own.keySet());
            all.addAll(desk.given().keySet());
            all.removeAll(withoutEffect);
            for (String id : all) {
                boolean refused = own.get(id) instanceof OwnCommand.Refused;
                expect(
                        causes.contains(id) ^ refused,
                        id + " of " + desk.person() + " is " + own.get(id) + ", carried out: " + causes.contains(id));
            }
            expect(has(replica).equals(truth(inSight)), desk.person() + " has something else than the log");
        }
    }

    private Map<String, String> truth(Set<String> inSight) {
        Map<String, String> all = new TreeMap<>();
        histories.forEach((id, history) -> {
            if (inSight.contains(id)) {
                all.put(id, text(history));
            }
        });
        return all;
    }

    private static Map<String, String> has(Replica replica) {
        Map<String, String> all = new TreeMap<>();
        replica.cases().forEach(id -> all.put(id.value(), text(replica.history(id))));
        return all;
    }

    /** Without what this person may or may not see. */
    private static String text(CaseHistory history) {
        return history.unreadable()
                + history.events().stream()
                        .map(EventJson::write)
                        .map(Masking::mask)
                        .collect(Collectors.joining("\n"));
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            broken.add(otherwise);
        }
    }
}
