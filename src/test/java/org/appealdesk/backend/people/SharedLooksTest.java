package org.appealdesk.backend.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.appealdesk.casework.StorageException;
import org.junit.jupiter.api.Test;

class SharedLooksTest {

    private static final Person LINH = new Person("LT", "Linh Trần", Role.AGENT, Set.of());

    private final Random random = new Random(5);
    private final List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
    private final Semaphore begun = new Semaphore(0);
    private final Semaphore mayEnd = new Semaphore(0);

    private AccessToken token() {
        return AccessToken.random(random::nextBytes);
    }

    private static Map<Pass, Person> everybody(Collection<Pass> passes) {
        return passes.stream().collect(Collectors.toMap(Function.identity(), _ -> LINH));
    }

    /** A look that ends when it is let. */
    private SharedLooks slow(Function<Collection<Pass>, Map<Pass, Person>> look) {
        return new SharedLooks(passes -> {
            List<Pass> asked = List.copyOf(passes);
            sizes.add(asked.size());
            Map<Pass, Person> found = look.apply(asked);
            begun.release();
            mayEnd.acquireUninterruptibly();
            return found;
        });
    }

    private static void untilBlocked(List<Thread> threads) {
        while (threads.stream().anyMatch(thread -> thread.getState() != Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whoComesWhileLooksAreUnderWaySharesTheNext() throws Exception {
        SharedLooks looks = slow(SharedLooksTest::everybody);
        List<Thread> callers = new ArrayList<>();
        List<Optional<Person>> answers = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < SharedLooks.AT_ONCE; i++) {
            callers.add(Thread.startVirtualThread(() -> answers.add(looks.holder(token()))));
            begun.acquire();
        }
        for (int i = 0; i < 20; i++) {
            AccessToken asked = token();
            callers.add(Thread.startVirtualThread(() -> answers.add(looks.holder(asked))));
        }
        untilBlocked(callers);

        mayEnd.release(SharedLooks.AT_ONCE + 1);
        for (Thread caller : callers) {
            caller.join();
        }

        assertThat(answers).hasSize(SharedLooks.AT_ONCE + 20).containsOnly(Optional.of(LINH));
        assertThat(sizes).containsExactly(1, 1, 20);
    }

    @Test
    void nobodyIsAnsweredByALookThatBeganBeforeHeAsked() throws Exception {
        AccessToken revoked = token();
        boolean[] valid = {true};
        SharedLooks looks = slow(passes -> valid[0] ? everybody(passes) : Map.of());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<Person>> before = threads.submit(() -> looks.holder(revoked));
            begun.acquire();
            valid[0] = false;
            Future<Optional<Person>> after = threads.submit(() -> looks.holder(revoked));
            begun.acquire();
            mayEnd.release(2);

            assertThat(before.get()).contains(LINH);
            assertThat(after.get()).isEmpty();
        }
    }

    @Test
    void aFailureIsToldToAllWhoSharedItAndToNobodyElse() {
        boolean[] fails = {true};
        SharedLooks looks = new SharedLooks(passes -> {
            if (fails[0]) {
                throw new StorageException(StorageException.Problem.IN_USE, "no answer");
            }
            return everybody(passes);
        });

        assertThatThrownBy(() -> looks.holder(token()))
                .isInstanceOf(StorageException.class)
                .hasMessage("no answer");
        fails[0] = false;
        assertThat(looks.holder(token())).contains(LINH);
    }

    @Test
    void eachOfManyGetsHisOwnAnswer() throws Exception {
        Set<Pass> known = Stream.generate(this::token).limit(500).collect(Collectors.toSet());
        SharedLooks looks = new SharedLooks(
                passes -> everybody(passes.stream().filter(known::contains).toList()));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<Pass, Future<Optional<Person>>> asked = Stream.concat(
                            known.stream(), IntStream.range(0, 500).mapToObj(_ -> token()))
                    .collect(Collectors.toMap(Function.identity(), pass -> threads.submit(() -> looks.holder(pass))));

            for (Map.Entry<Pass, Future<Optional<Person>>> one : asked.entrySet()) {
                assertThat(one.getValue().get().isPresent()).isEqualTo(known.contains(one.getKey()));
            }
        }
    }
}
