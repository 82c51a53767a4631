package org.appealdesk.console.ruling;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.CallTrail;
import org.appealdesk.engine.trade.Side;

/** The rules that a ruling on one case can rest on, in words that both parties can read. */
final class CitedRules {
    private final LiveCase live;

    CitedRules(LiveCase live) {
        this.live = live;
    }

    /**
     * In the agent's language: first that a party could not be reached, as long as that is so (R14), then the usual rules,
     * those that fit the reason at their beginning.
     */
    List<String> usual() {
        Stream<CitedRule> called =
                Stream.of(Side.values()).filter(this::isOutOfReach).map(CitedRule::outOfReach);
        Stream<CitedRule> usual = CitedRule.forReason(live.appeal().reason()).stream();
        return Stream.concat(called, usual)
                .map(rule -> rule.in(live.words(), attempts()))
                .toList();
    }

    private boolean isOutOfReach(Side side) {
        return CallTrail.of(live.view().events(), side, live.profile().contact())
                .isOutOfReach();
    }

    /** What was cited in any reader's language: a rule that is known here, or as the agent wrote it. */
    RulingText.CitedIn cited(String words) {
        Optional<CitedRule> known = Arrays.stream(CitedRule.values())
                .filter(rule -> is(rule, words))
                .findFirst();
        return reader -> known.map(rule -> rule.in(reader, attempts())).orElse(words);
    }

    private boolean is(CitedRule rule, String cited) {
        EngineWords words = live.words();
        return Arrays.stream(Language.values())
                .anyMatch(language -> rule.in(words.in(language), attempts()).equals(cited.strip()));
    }

    private int attempts() {
        return live.profile().contact().attempts();
    }
}
