package org.appealdesk.training.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.dossier.CallOutcome;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.InformationItem;
import org.appealdesk.engine.profile.Check;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/** What a step does: an action, or one that is complete only when its time has come. */
public sealed interface Deed {
    /** What kind of action comes of it. */
    default ActionKind kind() {
        return switch (this) {
            case Fixed fixed -> fixed.action().kind();
            case Supply _ -> ActionKind.SUPPLY_INFORMATION;
            case Ask _ -> ActionKind.ASK_FOR_INFORMATION;
            case WithdrawRequest _ -> ActionKind.WITHDRAW_REQUEST;
            case Phone _ -> ActionKind.LOG_CALL;
            case Tick _ -> ActionKind.TICK_CHECK;
        };
    }

    /** Known from the beginning. */
    record Fixed(Action action) implements Deed {}

    /**
     * Answers the newest request to this side.
     *
     * @param kinds the items it answers; empty for all
     */
    record Supply(Set<EvidenceKind> kinds, String text, List<EvidenceFile> evidence) implements Deed {
        public Supply {
            kinds = Set.copyOf(kinds);
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Asks a party for information.
     *
     * @param within how long it has
     */
    record Ask(String requestId, Side side, List<InformationItem> items, Duration within) implements Deed {
        public Ask {
            items = List.copyOf(items);
        }
    }

    /** Takes the newest open request to that side back. */
    record WithdrawRequest(Side side) implements Deed {}

    /**
     * Phones a party.
     *
     * @param outcome null for what the scenario says comes of it
     */
    record Phone(
            Side side,
            @Nullable CallOutcome outcome,
            @Nullable Duration duration,
            String note) implements Deed {}

    /**
     * Ticks checks one after the other.
     *
     * @param checks empty for all that are open
     */
    record Tick(List<Check> checks) implements Deed {
        public Tick {
            checks = List.copyOf(checks);
        }
    }
}
