package org.appealdesk.console.training;

import java.util.List;
import java.util.Optional;
import org.appealdesk.casework.CaseView;
import org.appealdesk.console.widget.Tone;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.trade.Side;

/**
 * Where a scenario's case stands in this training.
 *
 * @param words such as “in review, LT”
 */
record ScenarioState(String words, Tone tone) {

    static ScenarioState of(Optional<CaseView> view, EngineWords words) {
        if (view.isEmpty()) {
            return new ScenarioState(words.text("training.state.notBegun"), Tone.NEUTRAL);
        }
        return view.flatMap(one -> one.file().appeal())
                .map(appeal -> of(appeal, words))
                .orElseGet(() -> new ScenarioState(words.text("training.state.notFiled"), Tone.NEUTRAL));
    }

    private static ScenarioState of(Appeal appeal, EngineWords words) {
        List<Side> asked = appeal.openRequests().stream()
                .map(state -> state.request().side())
                .distinct()
                .toList();
        return switch (appeal.phase()) {
            case Phase.RespondentProcessing _ -> waiting(words.text("training.state.respondent"));
            case Phase.ComplainantProcessing _ -> waiting(words.text("training.state.complainant"));
            case Phase.Queued _ -> waiting(words.text("training.state.support"));
            case Phase.InReview _ when asked.size() > 1 -> waiting(words.text("training.state.bothAsked"));
            case Phase.InReview _
            when !asked.isEmpty() -> waiting(words.text("training.state.asked", words.inText(asked.getFirst())));
            case Phase.InReview review ->
                new ScenarioState(
                        words.text("training.state.review", review.lease().agent()), Tone.INFO);
            case Phase.Decided _ -> new ScenarioState(words.text("training.state.decided"), Tone.INFO);
            case Phase.Completed completed ->
                ended(words, words.name(completed.ruling().outcome()));
            case Phase.Cancelled cancelled -> ended(words, words.name(cancelled.ending()));
        };
    }

    private static ScenarioState waiting(String words) {
        return new ScenarioState(words, Tone.WARN);
    }

    private static ScenarioState ended(EngineWords words, String how) {
        return new ScenarioState(words.text("training.state.ended", how), Tone.GOOD);
    }
}
