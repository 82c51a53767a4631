package org.appealdesk.console.fx;

import org.appealdesk.evidence.SafeDecoder;
import org.appealdesk.evidence.check.KnownFiles;

/**
 * Strangers' files: who looks into them, and what is recognised of those of all cases.
 *
 * @param decoder looks into them
 * @param known the evidence of all local cases
 */
public record Files(SafeDecoder decoder, KnownFiles known) {}
