package org.appealdesk.console.training;

/**
 * A mistake in a scenario's file, which keeps the scenario from being played.
 *
 * @param line from 1
 * @param what what is wrong
 * @param expected what would be right
 */
public record ScenarioProblem(String file, int line, String what, String expected) {}
