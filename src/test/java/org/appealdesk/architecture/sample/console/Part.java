package org.appealdesk.architecture.sample.console;

/** Something for the others to use. */
public interface Part {}
