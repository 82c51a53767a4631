package org.appealdesk.architecture.sample.store;

import picocli.CommandLine;

/** Uses a library that has no business here. */
public record ReadsArguments(CommandLine used) {}
