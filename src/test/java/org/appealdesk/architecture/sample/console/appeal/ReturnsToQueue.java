package org.appealdesk.architecture.sample.console.appeal;

import org.appealdesk.architecture.sample.console.queue.OpensAppeal;

/** The other half. */
public record ReturnsToQueue(OpensAppeal previous) {}
