package org.appealdesk.architecture.sample.store;

/** Something for the others to use. */
public interface Part {}
