package org.appealdesk.console.ruling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.engine.Rejection;
import org.appealdesk.engine.RejectionCode;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.profile.Check;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.trade.Side;

/** What has to be done before any ruling on a case, in the engine's own words. */
final class Preparation {
    private final LiveCase live;

    Preparation(LiveCase live) {
        this.live = live;
    }

    /** What is not done yet, a line each: parties to contact (R14), checks to tick (t16). */
    List<String> missing() {
        Appeal appeal = live.appeal();
        List<String> lines = new ArrayList<>();
        String silent = Stream.of(Side.values())
                .filter(side -> !appeal.dossier().contacted().contains(side))
                .map(Side::name)
                .collect(Collectors.joining(","));
        if (live.profile().ruling().contactBothParties() && !silent.isEmpty()) {
            lines.add(refusal(RejectionCode.PARTIES_NOT_CONTACTED, RuleId.R14, silent));
        }
        String open = live.openChecks().stream().map(Check::name).collect(Collectors.joining(","));
        if (!open.isEmpty()) {
            lines.add(refusal(RejectionCode.CHECKLIST_OPEN, RuleId.T16, open));
        }
        return lines;
    }

    private String refusal(RejectionCode code, RuleId rule, String missing) {
        return live.words().rejection(new Rejection(code, rule, Map.of("missing", missing)));
    }
}
