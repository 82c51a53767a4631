package org.appealdesk.console.live;

import java.util.List;
import java.util.stream.Collectors;
import org.appealdesk.casework.letter.LetterCheck;
import org.appealdesk.casework.letter.Worry;
import org.appealdesk.console.fx.Dialogs;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.trade.Side;

/** Asks before words leave that a party is not to read; whoever goes back finds them as they were. */
public final class LetterWarning {

    private LetterWarning() {}

    /**
     * Sends at once, or asks first and names what should be looked at.
     *
     * @param reader the party that will read the text
     * @param send called with the agent's consent, if it takes any
     */
    public static void orSend(LiveCase live, Side reader, String text, Runnable send) {
        List<Worry> worries = LetterCheck.worries(live.view(), reader, text);
        if (worries.isEmpty()) {
            send.run();
            return;
        }
        EngineWords words = live.words();
        String named = worries.stream()
                .map(worry -> words.text(
                        "appeal.warning." + worry.kind().name(), worry.words(), words.inText(reader.other())))
                .collect(Collectors.joining("\n"));
        Dialogs.Confirmation question = new Dialogs.Confirmation(
                words.text(
                        "appeal.warning.title." + reader.name(),
                        live.order().party(reader).nickname()),
                named,
                words.text("appeal.warning.confirm"),
                true);
        live.tools().dialogs().confirm(question, send);
    }
}
