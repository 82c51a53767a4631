package org.appealdesk.engine.dossier;

import java.math.BigDecimal;
import org.appealdesk.engine.profile.MeasureKind;
import org.appealdesk.engine.trade.Side;

/**
 * A measure against one party beside the ruling.
 *
 * @param value in the unit of the kind; zero when the kind has none
 */
public record SideMeasure(Side side, MeasureKind kind, BigDecimal value) {}
