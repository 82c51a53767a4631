package org.appealdesk.console.fx;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/**
 * Something the agent can do by key, palette or button.
 *
 * @param spec its name and key
 * @param availability whether it can be done now, and if not, why
 * @param body does it, on the FX thread; called only while available
 */
public record UserAction(ActionSpec spec, ObservableValue<Availability> availability, Runnable body) {

    /** An action that can always be done. */
    public static UserAction always(ActionSpec spec, Runnable body) {
        return new UserAction(spec, new ReadOnlyObjectWrapper<>(Availability.ALLOWED), body);
    }
}
