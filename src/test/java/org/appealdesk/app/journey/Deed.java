package org.appealdesk.app.journey;

import java.util.Locale;

/** What the agent can do with the case on the screen, by the name of its button and of its action. */
public enum Deed {
    CLAIM("claim"),
    ASK("ask"),
    CALL("call"),
    HAND_OVER("handOver"),
    RECLASSIFY("reclassify"),
    CHECKLIST("checklist"),
    RETRY("retry"),
    RULE("rule");

    private final String action;

    Deed(String action) {
        this.action = "appeal.action." + action;
    }

    /** The id of the action; its name is the text of that key. */
    public String action() {
        return action;
    }

    /** The id of the button or menu item. */
    public String button() {
        String name = name().toLowerCase(Locale.ROOT);
        return this == CHECKLIST ? name : "do-" + name;
    }
}
