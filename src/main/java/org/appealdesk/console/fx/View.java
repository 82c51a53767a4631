package org.appealdesk.console.fx;

import javafx.scene.Parent;

/**
 * A piece of screen. It listens to its view model only between {@link #attach()} and {@link #detach()}, so a view that
 * left the window keeps nothing alive. To be used on the FX thread only.
 */
public interface View {

    /** The node to put into the scene graph; the same one at each call. */
    Parent root();

    /** Starts listening. A second call without a detach between does nothing. */
    void attach();

    /** Stops listening and frees what attaching took. Does nothing when not attached. */
    void detach();
}
