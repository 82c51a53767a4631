package org.appealdesk.architecture.sample.backend;

/** Something for the others to use. */
public interface Part {}
