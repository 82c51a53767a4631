package org.appealdesk.backend.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import org.appealdesk.backend.database.Database;
import org.appealdesk.backend.database.Database.Connections;
import org.appealdesk.backend.http.CallWatch;

/**
 * Counts and measures what a node does. Names and labels are our own words, never anything that a caller chose. Safe for
 * use by several threads.
 */
public final class Metrics implements CallWatch, AutoCloseable {

    /** What {@link #text} is written in. */
    public static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    /** Bounds of the buckets, between what a cached answer and what a large upload takes. */
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final LongSupplier nanoTime;

    /** @param nanoTime a monotonic clock in nanoseconds */
    public Metrics(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        collections.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    @Override
    public Ending begins() {
        long begun = nanoTime.getAsLong();
        return (endpoint, status) -> Timer.builder("appealdesk.requests")
                .description("Requests by endpoint and status, and how long they took")
                .tag("endpoint", endpoint)
                .tag("status", Integer.toString(status))
                .serviceLevelObjectives(BUCKETS)
                .register(registry)
                .record(Duration.ofNanos(nanoTime.getAsLong() - begun));
    }

    /**
     * Counts one of many by what came of it.
     *
     * @param result a constant's name
     */
    public void count(String name, String what, String result) {
        Counter.builder(name)
                .description(what)
                .tag("result", result)
                .register(registry)
                .increment();
    }

    /** A run of a repeated job has ended. */
    public void ran(String job, boolean well) {
        Counter.builder("appealdesk.job.runs")
                .description("Runs of the node's repeated jobs")
                .tag("job", job)
                .tag("result", well ? "done" : "failed")
                .register(registry)
                .increment();
    }

    /** A value that goes up and down, read when it is asked for. The subject must live as long as the node. */
    public <T> void gauge(String name, String what, T subject, ToDoubleFunction<T> value) {
        Gauge.builder(name, subject, value).description(what).register(registry);
    }

    /** The pool's connections by what they do. */
    public void watch(Database database) {
        watch(database, "used", Connections::used);
        watch(database, "idle", Connections::idle);
        watch(database, "waited_for", Connections::waiting);
        watch(database, "most", Connections::most);
    }

    private void watch(Database database, String state, ToDoubleFunction<Connections> value) {
        Gauge.builder("appealdesk.pool.connections", database, pool -> value.applyAsDouble(pool.connections()))
                .description("Connections to the database")
                .tag("state", state)
                .register(registry);
    }

    /** Everything, as Prometheus reads it. */
    public String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
