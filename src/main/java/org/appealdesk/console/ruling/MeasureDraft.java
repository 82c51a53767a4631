package org.appealdesk.console.ruling;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.appealdesk.engine.dossier.SideMeasure;
import org.appealdesk.engine.profile.MeasureKind;
import org.appealdesk.engine.profile.MeasureRule;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/** One row of the table of measures for one side; the agent picks a value of the table or none. */
public final class MeasureDraft {
    private final Side side;
    private final MeasureRule rule;
    private final ObjectProperty<@Nullable BigDecimal> value = new SimpleObjectProperty<>(this, "value");

    MeasureDraft(Side side, MeasureRule rule) {
        this.side = side;
        this.rule = rule;
    }

    public Side side() {
        return side;
    }

    public MeasureKind kind() {
        return rule.kind();
    }

    /** The values of the table; a single zero for a kind that has none. */
    public List<BigDecimal> values() {
        return rule.values().isEmpty() ? List.of(BigDecimal.ZERO) : rule.values();
    }

    /** The value chosen; null for “not taken”. */
    public ObjectProperty<@Nullable BigDecimal> valueProperty() {
        return value;
    }

    Optional<SideMeasure> toMeasure() {
        return Optional.ofNullable(value.get()).map(chosen -> new SideMeasure(side, rule.kind(), chosen));
    }
}
