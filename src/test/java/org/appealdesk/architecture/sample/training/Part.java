package org.appealdesk.architecture.sample.training;

/** Something for the others to use. */
public interface Part {}
