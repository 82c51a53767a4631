package org.appealdesk.engine.dossier;

/** What the evidence says of a claim. */
public enum FindingResult {
    PROVED,
    DISPROVED,
    OPEN
}
