/** Takes pictures of every main screen, in every look. Started by {@code mvn -q test-compile exec:exec@screens}. */
@NullMarked
package org.appealdesk.app.screens;

import org.jspecify.annotations.NullMarked;
