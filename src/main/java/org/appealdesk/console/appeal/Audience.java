package org.appealdesk.console.appeal;

import java.util.Optional;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/** Who reads what the agent writes; never more than one of them. */
public enum Audience {
    BUYER(Side.BUYER),
    SELLER(Side.SELLER),
    /** Colleagues only. */
    NOTE(null);

    private final Optional<Side> side;

    Audience(@Nullable Side side) {
        this.side = Optional.ofNullable(side);
    }

    static Audience of(Side side) {
        return side == Side.BUYER ? BUYER : SELLER;
    }

    /** The party that reads it; empty for a note. */
    public Optional<Side> side() {
        return side;
    }

    ActionKind action() {
        return this == NOTE ? ActionKind.ADD_NOTE : ActionKind.WRITE_TO_PARTY;
    }
}
