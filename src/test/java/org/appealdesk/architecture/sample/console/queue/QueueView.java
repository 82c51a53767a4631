package org.appealdesk.architecture.sample.console.queue;

import org.appealdesk.architecture.sample.casework.Part;

public record QueueView(Part used) {}
