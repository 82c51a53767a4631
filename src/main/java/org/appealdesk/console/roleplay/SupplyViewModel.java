package org.appealdesk.console.roleplay;

import java.util.Set;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.Answer;

/** The answer to one thing that customer support asks for (t13). */
public final class SupplyViewModel {

    private final PartySeat seat;
    private final EngineWords words;
    private final String requestId;
    private final String itemId;
    private final EvidenceDrafts evidence;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    SupplyViewModel(PartySeat seat, EngineWords words, ScreenTools tools, String requestId, String itemId) {
        this.seat = seat;
        this.words = words;
        this.requestId = requestId;
        this.itemId = itemId;
        this.evidence = new EvidenceDrafts(seat, words, tools);
    }

    /** The party's words; may stay empty when a file is handed in. */
    public StringProperty textProperty() {
        return text;
    }

    /** The files. */
    public EvidenceDrafts evidence() {
        return evidence;
    }

    /** Why it was not taken; empty before. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Sends the answer. */
    public void submit(Runnable whenTaken) {
        seat.act(part -> part.supply(requestId, Set.of(itemId), text.get().strip(), evidence.evidence()), answer -> {
            switch (answer) {
                case Answer.Accepted _ -> whenTaken.run();
                case Answer.Refused refused -> problem.set(words.rejection(refused.rejection()));
            }
        });
    }
}
