package org.appealdesk.console.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.util.Subscription;
import org.appealdesk.console.driver.Fx;
import org.junit.jupiter.api.Test;

class TasksTest {

    private final List<String> log = new ArrayList<>();
    private final Tasks inline = Tasks.inline(failure -> log.add("unexpected " + failure.getMessage()));

    @Test
    void a_result_reaches_its_handler_then_the_end() {
        inline.job(() -> "claimed")
                .succeeded(log::add)
                .ended(() -> log.add("end"))
                .start();

        assertThat(log).containsExactly("claimed", "end");
    }

    @Test
    void a_failure_goes_to_the_first_handler_that_fits() {
        inline.job(() -> {
                    throw new UncheckedIOException(new IOException("disk full"));
                })
                .failed(IllegalStateException.class, failure -> log.add("state"))
                .failed(UncheckedIOException.class, failure -> log.add("io"))
                .failed(failure -> log.add("any"))
                .ended(() -> log.add("end"))
                .start();

        assertThat(log).containsExactly("io", "end");
    }

    @Test
    void a_failure_nobody_asked_for_is_not_lost() {
        inline.job(() -> {
                    throw new IllegalStateException("broken");
                })
                .failed(UncheckedIOException.class, failure -> log.add("io"))
                .start();

        assertThat(log).containsExactly("unexpected broken");
    }

    @Test
    void an_error_is_told_and_goes_on() {
        assertThatThrownBy(() -> inline.job(() -> {
                            throw new AssertionError("bug");
                        })
                        .start())
                .hasMessage("bug");
        assertThat(log).containsExactly("unexpected bug");
    }

    @Test
    void a_dropped_job_says_nothing_any_more() {
        List<Runnable> waiting = new ArrayList<>();
        Tasks later = new Tasks(waiting::add, Runnable::run, failure -> log.add("unexpected"));
        Subscription job = later.job(() -> "late").succeeded(log::add).start();

        job.unsubscribe();
        waiting.forEach(Runnable::run);

        assertThat(log).isEmpty();
    }

    @Test
    void live_work_runs_on_a_virtual_thread_and_comes_back_to_the_fx_thread() throws Exception {
        Fx.start();
        Tasks live = Tasks.live(failure -> log.add("unexpected"));
        CompletableFuture<List<Boolean>> seen = new CompletableFuture<>();

        live.job(() -> Thread.currentThread().isVirtual())
                .succeeded(isVirtual -> seen.complete(List.of(isVirtual, Platform.isFxApplicationThread())))
                .start();

        assertThat(seen.get(10, TimeUnit.SECONDS)).containsExactly(true, true);
    }
}
