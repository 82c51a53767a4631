package org.appealdesk.architecture.sample.app;

import org.appealdesk.architecture.sample.stray.Stray;

/** Even app may use only what is in the table. */
public record UsesStray(Stray used) {}
