package org.appealdesk.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.appealdesk.protocol.HashChain.Link;
import org.junit.jupiter.api.Test;

class HashChainTest {

    private final List<Link> chain = chain("một", "hai", "ba", "bốn");

    /** Pinned: stored cases depend on it. */
    @Test
    void isSha256OverTheHashBeforeAndTheText() {
        // printf '%064d' 0 | cat - <(printf 'một') | sha256sum
        assertThat(HashChain.next(HashChain.START, "một"))
                .isEqualTo("65d8dc09bc4fb91803b4a1d32907c09fa6840097987f80994bb1951e65d2b7f8");
    }

    @Test
    void fingerprintsAreSha256() {
        assertThat(HashChain.fingerprint("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void holdsWhenNothingWasTouched() {
        assertThat(HashChain.verify(chain)).isEmpty();
        assertThat(HashChain.verify(List.of())).isEmpty();
    }

    @Test
    void breaksWhereAnEventWasChanged() {
        chain.set(2, new Link("BA", chain.get(2).hash()));

        assertThat(HashChain.verify(chain)).hasValue(2);
    }

    @Test
    void breaksAfterAnEventThatWasSealedAnew() {
        chain.set(1, new Link("HAI", HashChain.next(chain.get(0).hash(), "HAI")));

        assertThat(HashChain.verify(chain)).hasValue(2);
    }

    @Test
    void breaksWhereAnEventIsMissingOrOutOfOrder() {
        var shorter = new ArrayList<>(chain);
        shorter.remove(1);
        assertThat(HashChain.verify(shorter)).hasValue(1);

        var swapped = new ArrayList<>(chain);
        Collections.swap(swapped, 2, 3);
        assertThat(HashChain.verify(swapped)).hasValue(2);

        assertThat(HashChain.verify(chain.subList(1, 4))).hasValue(0);
    }

    private static List<Link> chain(String... events) {
        List<Link> chain = new ArrayList<>();
        String previous = HashChain.START;
        for (String event : events) {
            previous = HashChain.next(previous, event);
            chain.add(new Link(event, previous));
        }
        return chain;
    }
}
