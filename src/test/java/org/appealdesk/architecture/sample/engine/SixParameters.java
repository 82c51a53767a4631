package org.appealdesk.architecture.sample.engine;

/** As many as may be; the compiler adds name and ordinal. */
public enum SixParameters {
    ONE(1, 2, 3, 4, 5, 6);

    private final int sum;

    SixParameters(int a, int b, int c, int d, int e, int f) {
        sum = a + b + c + d + e + f;
    }

    int sum() {
        return sum;
    }
}
