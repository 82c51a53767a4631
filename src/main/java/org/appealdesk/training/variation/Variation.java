package org.appealdesk.training.variation;

import org.appealdesk.engine.trade.CaseId;

/**
 * How a dispute differs from its scenario. The same variation gives the same people and the same files.
 *
 * @param orderNumber of the order it is about
 * @param seed of everybody's names and numbers
 * @param days by how many it happens later, below 0 earlier; times of day stay, for pictures show them
 */
public record Variation(CaseId orderNumber, long seed, long days) {}
