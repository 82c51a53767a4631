package org.appealdesk.console.words;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import org.appealdesk.casework.StorageException;
import org.appealdesk.console.text.Formats;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.text.Texts;
import org.appealdesk.engine.Deadline;
import org.appealdesk.engine.Rejection;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.dossier.SideMeasure;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.engine.trade.TradeParty;
import org.jspecify.annotations.Nullable;

/**
 * What the engine says, in words. One instance speaks the agent's language, which may change while the console runs;
 * {@link #in} gives one that always speaks another, such as a party's. To be used on the FX thread only.
 */
public final class EngineWords {
    private final Texts texts;
    private final @Nullable Language fixed;

    /** Speaks the agent's language. */
    public EngineWords(Texts texts) {
        this(texts, null);
    }

    private EngineWords(Texts texts, @Nullable Language fixed) {
        this.texts = texts;
        this.fixed = fixed;
    }

    /** The same in one language, whatever the agent's is. */
    public EngineWords in(Language language) {
        return new EngineWords(texts, language);
    }

    /** The same in the language a party reads. */
    public EngineWords forParty(TradeParty party) {
        return in(languageOf(party));
    }

    /** The language in which a party is written to: its own, or English when the console does not speak that. */
    public static Language languageOf(TradeParty party) {
        return Language.of(Locale.forLanguageTag(party.language()));
    }

    /** Whether the console speaks the party's language. */
    public static boolean speaks(TradeParty party) {
        return languageOf(party)
                .code()
                .equals(Locale.forLanguageTag(party.language()).getLanguage());
    }

    /** Changes when the agent switches the language or the zone. */
    public Observable wordingProperty() {
        return texts.wordingProperty();
    }

    public Language language() {
        return fixed == null ? texts.language() : fixed;
    }

    /** Any text of the bundles, in this language. */
    public String text(String key, Object... arguments) {
        return texts.in(language(), key, arguments);
    }

    /** The name of a constant. */
    public String name(Enum<?> constant) {
        return texts.nameIn(language(), constant);
    }

    /** A side's name inside a sentence: {@code buyer}. */
    public String inText(Side side) {
        return text("engine.side." + side.name());
    }

    public Formats formats() {
        return fixed == null ? texts.formats() : texts.formatsIn(fixed);
    }

    /** Why something was refused, or cannot be done now. */
    public String rejection(Rejection rejection) {
        return new RejectionWords(this).sentence(rejection);
    }

    /**
     * That nothing was done because it could not be kept.
     *
     * @param said what the machine said
     */
    public String notStored(StorageException.Problem problem, String said) {
        return text("engine.storage." + problem.name(), said);
    }

    /** What happened, in one sentence without its time. */
    public String event(RecordedEvent event) {
        return new EventWords(this).sentence(event);
    }

    /** Who acted: a side, an agent's id, the platform or the clock. */
    public String actor(Actor actor) {
        return switch (actor) {
            case Actor.Party(var side) -> name(side);
            case Actor.Agent(var id, var _, var _) -> id.value();
            case Actor.Supervisor(var id) -> id.value();
            case Actor.Platform _ -> text("engine.actor.platform");
            case Actor.Clock _ -> text("engine.actor.clock");
        };
    }

    /** The label both parties read on their progress page (R11); “no appeal” without one. */
    public String stageLabel(@Nullable Stage stage) {
        return text("engine.label." + (stage == null ? "none" : stage.name()));
    }

    /** The stage of a case's newest appeal for the agent; “no appeal” without one. */
    public String stage(CaseFile file) {
        return file.appeal().map(appeal -> name(appeal.stage())).orElseGet(() -> text("engine.label.none"));
    }

    /** The reason in two or three words; its full wording is its {@link #name}. */
    public String shortReason(ReasonCode reason) {
        return text("engine.reason.short." + reason.name());
    }

    /** What an outcome does, in a sentence. */
    public String about(Outcome outcome) {
        return text("engine.outcome.about." + outcome.name());
    }

    /** What the clock does at the due instant. */
    public String atZero(Deadline.Kind kind) {
        return text("engine.zero." + kind.name());
    }

    /** A measure with its value, without its side. */
    public String measure(SideMeasure measure) {
        return text("engine.measure.value." + measure.kind().name(), measure.value());
    }

    /** What the rules say, a line each: {@code R13 Negotiation failed: …}. */
    public String rules(List<RuleId> rules) {
        return rules.stream().map(rule -> rule.label() + "  " + name(rule)).collect(Collectors.joining("\n"));
    }
}
