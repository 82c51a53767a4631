package org.appealdesk.console.appeal;

import org.appealdesk.engine.RequestTrail;
import org.appealdesk.engine.trade.Side;

/** The forms that actions of a case open. Implemented by the view. */
interface CaseSheets {
    void ask(Side side);

    void extend(RequestTrail.Entry entry);

    void call(Side side);

    void handOver();

    void reclassify();

    void checklist();

    void rule();

    void judgeProposal();
}
