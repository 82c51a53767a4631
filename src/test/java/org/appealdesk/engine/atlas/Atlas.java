package org.appealdesk.engine.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.appealdesk.engine.story.People;

/** All decision tables as one text, stage by stage. */
final class Atlas {
    private static final String HEAD = """
            Every decision of the engine, in every state that can be reached from a fresh order under the shipped
            profiles. A line reads: command, under which conditions, → what comes of it, with the rule. Conditions
            that make no difference are left out; one that is missing everywhere never makes any.

            Not listed, because they hold in every state and the test asserts them:
            - A command by somebody who never gives such commands is refused: WRONG_ACTOR.
            - An agent who is a party to the trade is refused everything that is support's: PARTY_TO_THE_TRADE t10.
            - Before the order is registered there is no case: UNKNOWN_CASE.
            - What is overdue is carried out first, with whatever is accepted, exactly as LAPSE_DEADLINE does it.

            DecisionsTest writes this file anew when a decision changed, and says where. To approve: read the
            difference, and copy that file over this one.
            """;

    private Atlas() {}

    static String text(List<Trial> trials) {
        Map<String, Map<String, List<Trial>>> byStage = new TreeMap<>();
        for (Trial trial : trials) {
            if (!trial.actor().equals(People.BUYER_AS_AGENT)) {
                byStage.computeIfAbsent(Sight.stage(trial.spot().file()), _ -> new TreeMap<>())
                        .computeIfAbsent(trial.way(), _ -> new ArrayList<>())
                        .add(trial);
            }
        }
        StringBuilder text = new StringBuilder(HEAD);
        byStage.forEach((stage, ways) -> {
            text.append("\n== ").append(stage).append("\n\n");
            ways.forEach((way, tried) -> {
                List<String> lines = DecisionTable.lines(tried);
                text.append(way);
                if (lines.size() == 1) {
                    text.append(' ').append(lines.getFirst()).append('\n');
                } else {
                    text.append('\n');
                    lines.forEach(line -> text.append("    ").append(line).append('\n'));
                }
            });
        });
        return text.toString();
    }
}
