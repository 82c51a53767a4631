package org.appealdesk.console.words;

import org.appealdesk.casework.live.Refusal;
import org.appealdesk.engine.Rejection;

/** Why the backend did not carry out an own action, as a sentence. To be used on the FX thread only. */
public final class RefusalWords {
    private final EngineWords words;

    public RefusalWords(EngineWords words) {
        this.words = words;
    }

    /** A refusal by the rules is told as anywhere else; the others have sentences of their own. */
    public String sentence(Refusal refusal) {
        Rejection rejection = refusal.rejection();
        if (rejection != null) {
            return words.rejection(rejection);
        }
        String why = words.text("engine.refusal." + refusal.why().name());
        return refusal.detail().isBlank() ? why : words.text("engine.refusal.detail", why, refusal.detail());
    }
}
