package org.appealdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.appealdesk.casework.StorageException;
import org.junit.jupiter.api.Test;

class SealTest {

    private final Seal seal = new Seal(new byte[Seal.KEY], new SecureRandom()::nextBytes);

    @Test
    void manyThreadsSealAndOpenAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> opened = IntStream.range(0, 2_000)
                    .mapToObj(i ->
                            threads.submit(() -> seal.openText("place " + i, seal.seal("place " + i, "text " + i))))
                    .toList();
            for (int i = 0; i < opened.size(); i++) {
                assertThat(opened.get(i).get()).isEqualTo("text " + i);
            }
        }
    }

    @Test
    void whatDoesNotOpenHoldsUpNothingElse() {
        byte[] sealed = seal.seal("here", "a text");
        byte[] changed = sealed.clone();
        changed[changed.length - 1] ^= 1;

        assertThatThrownBy(() -> seal.open("here", changed)).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> seal.open("there", sealed)).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> seal.open("here", new byte[0])).isInstanceOf(StorageException.class);

        assertThat(seal.openText("here", sealed)).isEqualTo("a text");
    }

    @Test
    void theSameTextIsSealedOtherwiseEachTime() {
        assertThat(seal.seal("here", "a text")).isNotEqualTo(seal.seal("here", "a text"));
    }
}
