package org.appealdesk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CommandIdsTest {

    private final AtomicReference<Instant> time = new AtomicReference<>(Instant.parse("2026-03-01T07:00:00.123Z"));
    private final CommandIds ids = new CommandIds(time::get, new Random(3)::nextBytes);

    @Test
    void areUuidsOfVersionSevenThatBeginWithTheTime() {
        UUID id = UUID.fromString(ids.get());

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(time.get().toEpochMilli());
    }

    @Test
    void sortByTheTimeAndAreNeverTheSame() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            made.add(ids.get());
            time.updateAndGet(now -> now.plusMillis(1));
        }

        assertThat(made).isSorted().doesNotHaveDuplicates();
        assertThat(ids.get()).isNotEqualTo(ids.get());
    }
}
