package org.appealdesk.architecture.sample.sync;

/** Something for the others to use. */
public interface Part {}
