package org.appealdesk.architecture.sample.protocol;

/** Something for the others to use. */
public interface Part {}
