package org.appealdesk.architecture.sample.stray;

/** In a package that the table does not have. */
public interface Stray {}
