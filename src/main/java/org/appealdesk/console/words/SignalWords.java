package org.appealdesk.console.words;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.appealdesk.casework.signal.Signal;
import org.appealdesk.engine.dossier.Flag;
import org.appealdesk.engine.trade.Side;

/** Signals as an agent reads them: a sentence each, facts before hints. To be used on the FX thread only. */
public final class SignalWords {

    private static final int SHOWN_DIGITS = 4;

    private final EngineWords words;

    public SignalWords(EngineWords words) {
        this.words = words;
    }

    /**
     * One signal.
     *
     * @param isHint it may be harmless
     * @param side whose doing it is; empty when it is about the case
     * @param text the sentence, with its reason
     */
    public record Line(boolean isHint, Optional<Side> side, String text) {

        /** The sentence behind a mark whose shape tells a fact from a hint. */
        public String marked() {
            return (isHint ? "◐  " : "▲  ") + text;
        }
    }

    /** What happened in the case and is to be known at first sight, and what is odd in it. */
    public List<Line> lines(Collection<Flag> flags, List<Signal> signals) {
        return Stream.concat(
                        flags.stream().sorted().map(this::line),
                        signals.stream().map(this::line))
                .sorted((one, other) -> Boolean.compare(one.isHint(), other.isHint()))
                .toList();
    }

    private Line line(Flag flag) {
        return new Line(false, Optional.empty(), words.text("engine.flag.about." + flag.name()));
    }

    private Line line(Signal signal) {
        Side side = signal.side();
        Stream<String> fields = signal.kind().fields().stream().map(field -> value(field, signal));
        Object[] facts = Stream.concat(Stream.of(side == null ? "" : words.name(side)), fields)
                .toArray();
        return new Line(
                signal.isHint(),
                Optional.ofNullable(side),
                words.text("engine.signal." + signal.kind().name(), facts));
    }

    private String value(String field, Signal signal) {
        String value = signal.values().getOrDefault(field, "");
        return switch (field) {
            case "createTime", "notifyPayTime", "notifyPayEndTime", "cancelTime" ->
                words.formats().dayAndTime(Instant.parse(value));
            // Shown in full only where an agent asks for it, as in the party's column.
            case "number", "phone" -> "•••" + value.substring(Math.max(0, value.length() - SHOWN_DIGITS));
            case "orders", "appealsAgainst", "appealsFiled" -> words.formats().count(Integer.parseInt(value));
            case "complaintNo" -> words.formats().grouped(value);
            default -> value;
        };
    }
}
