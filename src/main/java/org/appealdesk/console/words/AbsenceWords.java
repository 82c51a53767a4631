package org.appealdesk.console.words;

import org.appealdesk.casework.absence.Absence;
import org.appealdesk.casework.absence.AbsenceRefusal;
import org.appealdesk.casework.absence.AbsenceRules;
import org.appealdesk.console.text.Texts;

/** Who is away, in the reader's language of the moment. */
public final class AbsenceWords {

    private final Texts texts;

    public AbsenceWords(Texts texts) {
        this.texts = texts;
    }

    /** Until when somebody is away, and who stands in. */
    public String away(Absence absence) {
        return texts.get(
                "absence.away",
                absence.person().value(),
                texts.formats().dayAndTime(absence.until()),
                absence.substitute().value());
    }

    /** From when until when somebody is away, and who stands in. */
    public String span(Absence absence) {
        return texts.get(
                "absence.span",
                absence.person().value(),
                texts.formats().dayAndTime(absence.from()),
                texts.formats().dayAndTime(absence.until()),
                absence.substitute().value());
    }

    /** Why an absence is not recorded, or not ended. */
    public String refusal(AbsenceRefusal refusal) {
        Absence other = refusal.other();
        return texts.get(
                "absence.refusal." + refusal.why().name(),
                AbsenceRules.LONGEST.toDays(),
                AbsenceRules.LONGEST_NOTE,
                other == null ? "" : span(other));
    }
}
