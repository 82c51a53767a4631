package org.appealdesk.app.screens;

import java.util.List;

/** Shots that follow from each other, from a fresh console on. */
record Reel(List<Shot> shots) {
    Reel {
        shots = List.copyOf(shots);
    }

    static Reel of(Shot... shots) {
        return new Reel(List.of(shots));
    }

    /** The names of its pictures. */
    List<String> names() {
        return shots.stream().map(Shot::name).toList();
    }
}
