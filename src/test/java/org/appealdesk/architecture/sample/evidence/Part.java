package org.appealdesk.architecture.sample.evidence;

/** Something for the others to use. */
public interface Part {}
