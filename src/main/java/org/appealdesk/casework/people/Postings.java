package org.appealdesk.casework.people;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * For each number, who goes by it: two arrays for the numbers, two for the chains of those who share one, and no object
 * for either. Not safe for use by several threads.
 */
final class Postings {

    private static final int NONE = -1;
    private static final int FIRST = 1 << 10;

    /** Open addressing; a slot is free when its head is {@link #NONE} and it was never used. */
    private long[] keys = new long[FIRST];

    private int[] heads = new int[FIRST];
    private boolean[] used = new boolean[FIRST];
    private int usedSlots;
    private int[] whos = new int[FIRST];
    private int[] nexts = new int[FIRST];
    private int chained;
    private int free = NONE;

    Postings() {
        Arrays.fill(heads, NONE);
    }

    /** Adds one who goes by a number. */
    void add(long key, int who) {
        if (usedSlots * 2 >= keys.length) {
            rehash();
        }
        int slot = slot(key);
        if (!used[slot]) {
            used[slot] = true;
            keys[slot] = key;
            usedSlots++;
        }
        int link = freeLink();
        whos[link] = who;
        nexts[link] = heads[slot];
        heads[slot] = link;
    }

    /** Takes one away, once. */
    void remove(long key, int who) {
        int slot = slot(key);
        int before = NONE;
        for (int link = heads[slot]; link != NONE; link = nexts[link]) {
            if (whos[link] == who) {
                if (before == NONE) {
                    heads[slot] = nexts[link];
                } else {
                    nexts[before] = nexts[link];
                }
                nexts[link] = free;
                free = link;
                return;
            }
            before = link;
        }
    }

    /** Hands over all who go by a number, those added last first. */
    void forEach(long key, IntConsumer taker) {
        for (int link = heads[slot(key)]; link != NONE; link = nexts[link]) {
            taker.accept(whos[link]);
        }
    }

    private int freeLink() {
        if (free != NONE) {
            int link = free;
            free = nexts[link];
            return link;
        }
        if (chained == whos.length) {
            whos = Arrays.copyOf(whos, chained + (chained >> 1));
            nexts = Arrays.copyOf(nexts, whos.length);
        }
        return chained++;
    }

    /** Where a number is, or would be. */
    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ (key >>> 32)) & mask;
        while (used[slot] && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** To a table with room, without the numbers that nobody goes by any more. */
    private void rehash() {
        long[] oldKeys = keys;
        int[] oldHeads = heads;
        int living = 0;
        for (int head : oldHeads) {
            living += head == NONE ? 0 : 1;
        }
        int size = FIRST;
        while (size < living * 4) {
            size *= 2;
        }
        keys = new long[size];
        heads = new int[size];
        used = new boolean[size];
        usedSlots = living;
        Arrays.fill(heads, NONE);
        for (int at = 0; at < oldHeads.length; at++) {
            if (oldHeads[at] != NONE) {
                int slot = slot(oldKeys[at]);
                used[slot] = true;
                keys[slot] = oldKeys[at];
                heads[slot] = oldHeads[at];
            }
        }
    }
}
