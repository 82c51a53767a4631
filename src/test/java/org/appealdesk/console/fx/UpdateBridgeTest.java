package org.appealdesk.console.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.application.Platform;
import org.appealdesk.console.driver.Fx;
import org.junit.jupiter.api.Test;

class UpdateBridgeTest {

    @Test
    void what_comes_between_two_turns_is_handed_over_together_and_only_the_newest() {
        List<Runnable> turns = new ArrayList<>();
        List<Map<String, Integer>> received = new ArrayList<>();
        UpdateBridge<String, Integer> bridge = new UpdateBridge<>(turns::add, received::add);

        bridge.offer("a", 1);
        bridge.offer("b", 1);
        bridge.offer("a", 2);
        assertThat(turns).hasSize(1);
        turns.getFirst().run();
        bridge.offer("a", 3);
        turns.get(1).run();

        assertThat(received).containsExactly(Map.of("a", 2, "b", 1), Map.of("a", 3));
    }

    @Test
    void nothing_is_lost_between_many_threads() throws InterruptedException {
        int threads = 8;
        int each = 2_000;
        Map<String, Integer> newest = new HashMap<>();
        AtomicInteger turns = new AtomicInteger();
        UpdateBridge<String, Integer> bridge =
                Fx.get(() -> new UpdateBridge<String, Integer>(Platform::runLater, updates -> {
                    turns.incrementAndGet();
                    newest.putAll(updates);
                }));
        CountDownLatch done = new CountDownLatch(threads);
        for (int thread = 0; thread < threads; thread++) {
            String key = "case " + thread;
            Thread.ofVirtual().start(() -> {
                IntStream.rangeClosed(1, each).forEach(version -> bridge.offer(key, version));
                done.countDown();
            });
        }
        done.await();
        Fx.settle();

        Map<String, Integer> seen = Fx.get(() -> Map.copyOf(newest));
        assertThat(seen).hasSize(threads);
        assertThat(seen.values()).allMatch(version -> version == each);
        assertThat(turns.get()).isLessThan(threads * each);
    }
}
