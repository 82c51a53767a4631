package org.appealdesk.architecture.sample.casework;

/** Something for the others to use. */
public interface Part {}
