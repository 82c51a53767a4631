package org.appealdesk.architecture.sample.engine;

/** Something for the others to use. */
public interface Part {}
