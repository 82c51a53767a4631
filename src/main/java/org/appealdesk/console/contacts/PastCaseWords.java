package org.appealdesk.console.contacts;

import java.util.stream.Collectors;
import org.appealdesk.casework.people.PastCase;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.profile.Outcome;

/** Past cases in words. Says what was, never what it means. */
final class PastCaseWords {
    private final Texts texts;
    private final EngineWords words;

    PastCaseWords(Texts texts) {
        this.texts = texts;
        this.words = new EngineWords(texts);
    }

    /** All that the list says of it. */
    PastCaseLine line(PastCase past) {
        return new PastCaseLine(past.id(), head(past), part(past), end(past), by(past));
    }

    /** The number and the day. */
    private String head(PastCase past) {
        return texts.get(
                "contacts.past.head",
                texts.formats().grouped(past.number().value()),
                texts.formats().day(past.part().at()));
    }

    /** His role and the reason. */
    private String part(PastCase past) {
        String role = texts.get(
                past.part().isComplainant() ? "contacts.role.complainant" : "contacts.role.respondent",
                words.name(past.part().side()));
        return texts.get(
                "contacts.past.part", role, words.shortReason(past.part().reason()));
    }

    /** How it ended, and for him. */
    private String end(PastCase past) {
        String result = texts.get("contacts.past." + past.result().name());
        Outcome outcome = past.outcome();
        return outcome == null ? result : texts.get("contacts.past.end", result, words.name(outcome));
    }

    /** By what he is recognised, the surest first. */
    private String by(PastCase past) {
        return texts.get(
                "contacts.past.by",
                past.by().stream()
                        .sorted()
                        .map(kind -> texts.get("contacts.trait." + kind.name()))
                        .collect(Collectors.joining(", ")));
    }
}
