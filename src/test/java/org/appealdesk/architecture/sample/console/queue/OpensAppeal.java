package org.appealdesk.architecture.sample.console.queue;

import org.appealdesk.architecture.sample.console.appeal.ReturnsToQueue;

/** One half of a cycle between two features. */
public record OpensAppeal(ReturnsToQueue next) {}
