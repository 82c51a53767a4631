package org.appealdesk.console.fx;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;

/** Further windows, for a second screen. They close with the main one. To be used on the FX thread only. */
public interface Windows {

    /**
     * Opens a window with tools of its own, or brings the one with that key to the front.
     *
     * @param key one window a key
     * @param content makes what it shows; attached while the window is open
     */
    void open(String key, ObservableValue<String> title, Function<ScreenTools, View> content);
}
