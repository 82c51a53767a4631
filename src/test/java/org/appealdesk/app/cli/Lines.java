package org.appealdesk.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Writer;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What a command prints while it runs on. */
final class Lines extends Writer {
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    @Override
    public void write(char[] text, int from, int length) {
        new String(text, from, length).lines().forEach(lines::add);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    /** Those that came and were not waited for yet. */
    List<String> left() {
        return List.copyOf(lines);
    }

    /** Waits for it, passing over all others. */
    String with(String words) throws InterruptedException {
        String line = "";
        while (!line.contains(words)) {
            String next = lines.poll(60, TimeUnit.SECONDS);
            assertThat(next).as("a line with “%s”", words).isNotNull();
            line = next == null ? "" : next;
        }
        return line;
    }
}
