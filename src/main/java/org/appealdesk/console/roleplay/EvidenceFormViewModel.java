package org.appealdesk.console.roleplay;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.Answer;

/** More evidence on an open appeal (t9): one command a file, so that one refused file stops no other. */
public final class EvidenceFormViewModel {

    private final PartySeat seat;
    private final EngineWords words;
    private final EvidenceDrafts evidence;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    EvidenceFormViewModel(PartySeat seat, EngineWords words, ScreenTools tools) {
        this.seat = seat;
        this.words = words;
        this.evidence = new EvidenceDrafts(seat, words, tools);
    }

    /** The files. */
    public EvidenceDrafts evidence() {
        return evidence;
    }

    /** Why a file was not taken; empty when all is well. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Hands the files in; those taken leave the form, and when none is left it is done. */
    public void submit(Runnable whenAllTaken) {
        if (evidence.drafts().isEmpty()) {
            problem.set(words.text("roleplay.evidence.none"));
            return;
        }
        problem.set("");
        next(new ArrayDeque<>(evidence.drafts()), whenAllTaken);
    }

    private void next(Deque<EvidenceDraft> left, Runnable whenAllTaken) {
        EvidenceDraft draft = left.poll();
        if (draft == null) {
            if (evidence.drafts().isEmpty()) {
                whenAllTaken.run();
            }
            return;
        }
        seat.act(part -> part.addEvidence(draft.evidence()), answer -> {
            switch (answer) {
                case Answer.Accepted _ -> evidence.done(draft);
                case Answer.Refused refused -> problem.set(words.rejection(refused.rejection()));
            }
            next(left, whenAllTaken);
        });
    }
}
