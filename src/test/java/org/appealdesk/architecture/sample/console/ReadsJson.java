package org.appealdesk.architecture.sample.console;

import tools.jackson.databind.ObjectMapper;

/** Uses a library that has no business here. */
public record ReadsJson(ObjectMapper used) {}
