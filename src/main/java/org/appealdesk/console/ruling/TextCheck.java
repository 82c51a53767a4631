package org.appealdesk.console.ruling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.appealdesk.casework.letter.LetterCheck;
import org.appealdesk.casework.letter.Worry;
import org.appealdesk.console.fx.Dialogs;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.trade.Side;

/**
 * Looks at both texts of a ruling: whether they are written, for the decision as it is now, and whether they hold personal
 * data that their reader is not to have. Of the latter it warns at the text and asks once before the ruling is made; it
 * forbids nothing. To be used on the FX thread only.
 */
final class TextCheck {
    private final LiveCase live;
    private final Map<Side, PartyText> texts;

    TextCheck(LiveCase live, Map<Side, PartyText> texts) {
        this.live = live;
        this.texts = texts;
    }

    /** What keeps the ruling from being made: a text that is missing, or says what was decided before. */
    Optional<String> unread() {
        for (Map.Entry<Side, PartyText> entry : texts.entrySet()) {
            PartyText text = entry.getValue();
            String key = text.textProperty().get().isBlank()
                    ? "ruling.missing.text"
                    : text.outdatedProperty().get() ? "ruling.missing.outdated" : "";
            if (!key.isEmpty()) {
                String reader = live.order().party(entry.getKey()).nickname();
                return Optional.of(live.words().text(key, reader));
            }
        }
        return Optional.empty();
    }

    /** Warns at each text that says too much; whoever changes a text is warned anew. */
    void look() {
        texts.forEach((reader, text) -> text.warn(String.join("\n", worries(reader, text))));
    }

    /**
     * Goes on at once, or asks first and names what should be looked at.
     *
     * @param rule called with the agent's consent, if it takes any
     */
    void orGoOn(Runnable rule) {
        look();
        EngineWords words = live.words();
        String named = texts.entrySet().stream()
                .flatMap(entry -> worries(entry.getKey(), entry.getValue()).stream()
                        .map(worry -> words.text("ruling.warning.line", words.inText(entry.getKey()), worry)))
                .collect(Collectors.joining("\n"));
        if (named.isEmpty()) {
            rule.run();
            return;
        }
        Dialogs.Confirmation question = new Dialogs.Confirmation(
                words.text("ruling.warning.title"), named, words.text("appeal.warning.confirm"), true);
        live.tools().dialogs().confirm(question, rule);
    }

    private List<String> worries(Side reader, PartyText text) {
        EngineWords words = live.words();
        return LetterCheck.personal(live.view(), reader, text.textProperty().get()).stream()
                .map((Worry worry) -> words.text(
                        "appeal.warning." + worry.kind().name(), worry.words(), words.inText(reader.other())))
                .toList();
    }
}
