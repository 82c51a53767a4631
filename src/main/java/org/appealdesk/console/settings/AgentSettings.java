package org.appealdesk.console.settings;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.theme.ThemeChoice;
import org.jspecify.annotations.Nullable;

/**
 * What the agent chose. Immutable.
 *
 * @param zone in which times are shown; null for the computer's
 * @param agentName as colleagues read it; may be empty
 * @param ownKeys action id to shortcut name, where it is not the usual one; an empty name means “no key”
 * @param ownViews the agent's own views of the queue: name to filter, as the queue writes it
 * @param openCases the cases that have a tab, in the order of their tabs
 */
public record AgentSettings(
        Language language,
        ThemeChoice theme,
        @Nullable ZoneId zone,
        String agentName,
        Map<String, String> ownKeys,
        Map<String, String> ownViews,
        List<String> openCases) {

    public AgentSettings {
        ownKeys = Map.copyOf(ownKeys);
        ownViews = Map.copyOf(ownViews);
        openCases = List.copyOf(openCases);
    }

    /** Before the agent chose anything. */
    public static AgentSettings usual(Language language) {
        return new AgentSettings(language, ThemeChoice.SYSTEM, null, "", Map.of(), Map.of(), List.of());
    }
}
