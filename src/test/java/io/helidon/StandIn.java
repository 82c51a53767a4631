package io.helidon;

/** Stands for Helidon, which is not a dependency yet, in the samples of the architecture rules. */
public interface StandIn {}
