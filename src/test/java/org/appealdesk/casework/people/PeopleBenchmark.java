package org.appealdesk.casework.people;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;

/**
 * What it costs to know the people of many cases: memory, a case learnt, a party found, and how much sooner that is than
 * by looking at every case. Arguments: how many cases, the seed.
 *
 * <pre>mvn -q test-compile exec:exec@people</pre>
 */
public final class PeopleBenchmark {

    private static final int QUERIES = 2_000;
    private static final int SCANS = 3;

    private PeopleBenchmark() {}

    public static void main(String[] arguments) {
        int cases = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        System.out.printf(Locale.ROOT, "%,d cases of %,d people, seed %d%n", cases, cases, seed);
        Crowd crowd = new Crowd(seed, cases);
        Map<CaseId, CaseFile> files = LinkedHashMap.newLinkedHashMap(cases);
        for (int number = 0; number < cases; number++) {
            CaseFile file = crowd.appeal(number);
            files.put(file.id(), file);
        }
        List<CaseFile> all = List.copyOf(files.values());
        long before = used();
        PeopleIndex index = new PeopleIndex(id -> Optional.ofNullable(files.get(id)));
        long start = System.nanoTime();
        all.forEach(index::learn);
        double learning = (System.nanoTime() - start) / 1e3 / cases;
        long memory = used() - before;
        System.out.printf(Locale.ROOT, "memory           %8.1f MB, %d bytes a case%n", memory / 1e6, memory / cases);
        System.out.printf(Locale.ROOT, "a case learnt    %8.1f µs%n", learning);
        double again = time(all, index::learn);
        System.out.printf(Locale.ROOT, "one unchanged    %8.2f µs%n", again);
        warm(all, index);
        double finding = time(all.subList(0, QUERIES), file -> index.find(file, Side.SELLER));
        System.out.printf(Locale.ROOT, "a party found    %8.1f µs%n", finding);
        double scanning = time(all.subList(0, SCANS), file -> scan(all, file));
        System.out.printf(
                Locale.ROOT, "by looking at all %7.0f µs, %,.0f times as long%n", scanning, scanning / finding);
    }

    private static void warm(List<CaseFile> all, PeopleIndex index) {
        all.subList(QUERIES, 3 * QUERIES).forEach(file -> index.find(file, Side.BUYER));
    }

    private static double time(List<CaseFile> files, Consumer<CaseFile> work) {
        long start = System.nanoTime();
        files.forEach(work);
        return (System.nanoTime() - start) / 1e3 / files.size();
    }

    private static int scan(List<CaseFile> all, CaseFile file) {
        Set<Trait> sought = PartyTraits.of(file, Side.SELLER);
        Map<CaseId, TraitKind> found = new HashMap<>();
        for (CaseFile other : all) {
            for (Side side : Side.values()) {
                for (Trait trait : PartyTraits.of(other, side)) {
                    sought.stream().filter(trait::isSame).forEach(same -> found.put(other.id(), same.kind()));
                }
            }
        }
        return found.size();
    }

    private static long used() {
        for (int round = 0; round < 3; round++) {
            System.gc();
        }
        Runtime machine = Runtime.getRuntime();
        return machine.totalMemory() - machine.freeMemory();
    }
}
