package org.appealdesk.architecture.sample.engine;

import java.nio.file.Path;

/** Uses a library that has no business here. */
public record ReadsFiles(Path used) {}
