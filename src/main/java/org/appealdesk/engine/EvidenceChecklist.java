package org.appealdesk.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.appealdesk.engine.dossier.InformationRequest;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.profile.RuleProfile;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.RequestState;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/**
 * Which evidence the profile expects of whom for the appeal's reason, and what of it there is. Redacted copies count for
 * nothing.
 *
 * @param lines each side's in the profile's order, the buyer's first
 */
public record EvidenceChecklist(List<Line> lines) {
    public static final EvidenceChecklist EMPTY = new EvidenceChecklist(List.of());

    public EvidenceChecklist {
        lines = List.copyOf(lines);
    }

    /** How it stands with one kind of evidence from one side. */
    public enum Standing {
        /** Handed in. */
        SUPPLIED,
        /** Not there, asked for, and the time is not over. */
        ASKED,
        /** Not there: asked for, and answered in words. */
        ANSWERED,
        /** Not there, and not asked for, or in vain. */
        MISSING
    }

    /** @param askedUntil when the open request for it lapses; null unless it is {@code ASKED} */
    public record Line(
            Side side,
            EvidenceKind kind,
            Standing standing,
            @Nullable Instant askedUntil) {}

    static EvidenceChecklist of(RuleProfile profile, Appeal appeal) {
        List<Line> lines = new ArrayList<>();
        profile.reason(appeal.reason()).ifPresent(rule -> {
            for (Side side : Side.values()) {
                rule.expectedFrom(side).forEach(kind -> lines.add(line(appeal, side, kind)));
            }
        });
        return new EvidenceChecklist(lines);
    }

    private static Line line(Appeal appeal, Side side, EvidenceKind kind) {
        boolean isThere = appeal.dossier().from(side).stream()
                .anyMatch(one -> one.evidence().kind() == kind);
        if (isThere) {
            return new Line(side, kind, Standing.SUPPLIED, null);
        }
        boolean isAnswered = false;
        for (RequestState state : appeal.dossier().requests()) {
            InformationRequest request = state.request();
            if (request.side() == side) {
                if (state.open() && asks(state, kind, false)) {
                    return new Line(side, kind, Standing.ASKED, request.dueAt());
                }
                isAnswered |= asks(state, kind, true);
            }
        }
        return new Line(side, kind, isAnswered ? Standing.ANSWERED : Standing.MISSING, null);
    }

    private static boolean asks(RequestState state, EvidenceKind kind, boolean answered) {
        return state.request().items().stream()
                .anyMatch(item -> item.kind() == kind && state.supplied().contains(item.id()) == answered);
    }

    /** What is expected of one side. */
    public List<Line> of(Side side) {
        return lines.stream().filter(line -> line.side() == side).toList();
    }

    /** What has to be asked of one side: all at once, for asking bit by bit takes weeks (t12). */
    public List<EvidenceKind> missingFrom(Side side) {
        return of(side).stream()
                .filter(line -> line.standing() == Standing.MISSING)
                .map(Line::kind)
                .toList();
    }
}
