package org.appealdesk.training.scenario;

import java.nio.file.Path;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.trade.Side;

/**
 * A file that a party of a scenario can hand in.
 *
 * @param side whose it is
 * @param file where it lies
 * @param evidence with the hash of its content as read
 */
public record Exhibit(Side side, Path file, EvidenceFile evidence) {}
