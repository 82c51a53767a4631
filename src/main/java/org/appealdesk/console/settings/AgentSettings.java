package org.appealdesk.console.settings;

import java.util.Map;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.theme.ThemeChoice;

/**
 * What the agent chose. Immutable.
 *
 * @param agentName as colleagues read it; may be empty
 * @param ownKeys action id to shortcut name, where it is not the usual one; an empty name means “no key”
 * @param ownViews the agent's own views of the queue: name to filter, as the queue writes it
 */
public record AgentSettings(
        Language language,
        ThemeChoice theme,
        String agentName,
        Map<String, String> ownKeys,
        Map<String, String> ownViews) {

    public AgentSettings {
        ownKeys = Map.copyOf(ownKeys);
        ownViews = Map.copyOf(ownViews);
    }

    /** Before the agent chose anything. */
    public static AgentSettings usual(Language language) {
        return new AgentSettings(language, ThemeChoice.SYSTEM, "", Map.of(), Map.of());
    }
}
