package org.appealdesk.architecture.sample.training;

import org.snakeyaml.engine.v2.api.Load;

/** Uses a library that has no business here. */
public record ReadsYaml(Load used) {}
