package org.appealdesk.engine.dossier;

/** What the parties say they agreed on; “consensus” alone only means that the respondent accepts the reason. */
public enum AgreedResolution {
    RELEASE,
    CANCEL,
    TOP_UP,
    REFUND
}
