package org.appealdesk.architecture.sample.engine;

/** As large as a record may be. */
public record EightComponents(int a, int b, int c, int d, int e, int f, int g, int h) {}
