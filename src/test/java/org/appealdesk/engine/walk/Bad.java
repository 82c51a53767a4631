package org.appealdesk.engine.walk;

import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.story.Moves;

/** Evidence nobody takes. */
final class Bad {
    private Bad() {}

    static EvidenceFile evidence(Dice dice, String id) {
        String hash = Moves.sha256(id);
        FileFacts file = dice.one(
                new FileFacts("receipt.exe", 10, hash, true),
                new FileFacts("receipt.pdf", Long.MAX_VALUE, hash, true),
                new FileFacts("receipt.pdf", 10, hash, false));
        return new EvidenceFile(id, EvidenceKind.PAYMENT_RECEIPT, file, "");
    }
}
