package org.appealdesk.architecture.sample.engine;

public final class SevenParameters {
    private final int sum;

    SevenParameters(int a, int b, int c, int d, int e, int f, int g) {
        sum = a + b + c + d + e + f + g;
    }

    int sum() {
        return sum;
    }
}
