package org.appealdesk.backend.node;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.appealdesk.engine.profile.RuleProfiles;

/**
 * What a node is given by the program that hosts it.
 *
 * @param profiles the rule profiles that are known
 * @param nanoTime a monotonic clock in nanoseconds
 * @param ids a new id at each call
 * @param random fills an array with bytes that nobody can foresee
 * @param version of the program
 */
public record Surroundings(
        RuleProfiles profiles, LongSupplier nanoTime, Supplier<String> ids, Consumer<byte[]> random, String version) {}
