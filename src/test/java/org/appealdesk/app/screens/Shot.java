package org.appealdesk.app.screens;

import java.util.function.Consumer;

/**
 * A screen worth a picture.
 *
 * @param name of the picture, without {@code .png}
 * @param act brings it about, from the shot before it in its reel
 */
record Shot(String name, Consumer<Studio> act) {}
