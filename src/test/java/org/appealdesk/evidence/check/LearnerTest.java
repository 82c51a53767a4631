package org.appealdesk.evidence.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.StorageException.Problem;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.TestDecoder;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.evidence.Inspection;
import org.appealdesk.evidence.corpus.Outcomes;
import org.appealdesk.evidence.corpus.Pdfs;
import org.appealdesk.evidence.corpus.Pictures;
import org.appealdesk.evidence.likeness.LikenessIndex.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With a real desk, its files in a folder, and the real decoder. */
@Timeout(120)
class LearnerTest {
    private static final byte[] STATEMENT = Pdfs.saying("Ref FT26061000000001");

    @TempDir
    private Path folder = Path.of("");

    private final KnownFiles known = new KnownFiles(TraceStore.NONE);

    private static CaseId appeal(PaperDesk paper, String number) {
        return paper.appeal(number, "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
    }

    /** The paper's own first piece, E1, is in no store. */
    private static Place handIn(PaperDesk paper, CaseId id, String name, byte[] content) {
        paper.handIn(id, Side.BUYER, EvidenceKind.PAYMENT_RECEIPT, name, content);
        return new Place(
                id,
                paper.desk()
                        .find(id)
                        .orElseThrow()
                        .file()
                        .openAppeal()
                        .orElseThrow()
                        .dossier()
                        .evidence()
                        .getLast()
                        .evidence()
                        .id());
    }

    private void awaitKnown(Place place) {
        while (!known.knows(place)) {
            Thread.onSpinWait();
        }
    }

    @Test
    void evidenceThatWasThereAndThatComesIsKnownAgainInOtherCases() throws Exception {
        PaperDesk paper = new PaperDesk(folder);
        CaseId one = appeal(paper, "1");
        CaseId two = appeal(paper, "2");
        Place first = handIn(paper, one, "statement.pdf", STATEMENT);
        try (var learner = new Learner(paper.desk(), TestDecoder.shared(), known)) {
            learner.start();
            awaitKnown(first);
            Place broken = handIn(paper, two, "broken.pdf", new byte[0]);
            Place second = handIn(paper, two, "picture.png", Pictures.halves("png", 60, 40));
            awaitKnown(second);
            assertThat(known.knows(broken)).isFalse();

            Order order = paper.desk().find(two).orElseThrow().file().order();
            Path again = Files.write(folder.resolve("again.pdf"), STATEMENT);
            Inspection seen = Outcomes.done(TestDecoder.shared().inspect(again, "again.pdf"));
            assertThat(EvidenceChecks.of(seen, new Place(two, "E9"), order, known, ZoneOffset.UTC))
                    .contains(Remark.of(RemarkKind.SAME_FILE_ELSEWHERE, first.evidenceId(), one));
        }
    }

    /** What earlier sessions kept, or a store that gives nothing. */
    private record Kept(@Nullable Trace trace) implements TraceStore {
        @Override
        public List<Trace> all() {
            if (trace == null) {
                throw new StorageException(Problem.DAMAGED, "traces");
            }
            return List.of(trace);
        }

        @Override
        public void keep(Trace kept) {}

        @Override
        public void forget(CaseId caseId) {}
    }

    @Test
    void whatEarlierSessionsKeptIsKnownAgainOnceLookingBegins() {
        Place earlier = new Place(new CaseId("9"), "E1");
        var recalled = new KnownFiles(new Kept(new Trace(earlier, "aa", List.of(), null)));
        try (var learner = new Learner(new PaperDesk(folder).desk(), TestDecoder.shared(), recalled)) {
            assertThat(recalled.knows(earlier)).isFalse();
            learner.start();
            while (!recalled.knows(earlier)) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void aStoreThatCannotBeReadKeepsNothingFromBeingLearnt() {
        var unread = new KnownFiles(new Kept(null));
        PaperDesk paper = new PaperDesk(folder);
        Place place = handIn(paper, appeal(paper, "1"), "statement.pdf", STATEMENT);
        try (var learner = new Learner(paper.desk(), TestDecoder.shared(), unread)) {
            learner.start();
            while (!unread.knows(place)) {
                Thread.onSpinWait();
            }
        }
    }
}
