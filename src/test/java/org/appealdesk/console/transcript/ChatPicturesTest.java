package org.appealdesk.console.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import org.appealdesk.console.appeal.CaseWindow;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.Pictures;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures that the parties sent each other, on the real screen and through the real decoder. */
class ChatPicturesTest {
    @TempDir
    private Path folder = Path.of("");

    private PaperDesk paper = new PaperDesk();
    private CaseId id = new CaseId("none");
    private CaseWindow window = CaseWindow.claimed();

    @BeforeEach
    void open() {
        window.close();
        paper = new PaperDesk(folder);
        id = paper.appeal("388107", "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        paper.failNegotiation(id);
        paper.claim(id, PaperDesk.ME);
        window = CaseWindow.of(paper, id);
        window.screen().click("#tab-chat");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aPictureStandsInItsBubbleAsLargeAsItsPlaceWasBefore() {
        Node place = sent("bien-lai.png", Pictures.png(1200, 400));
        Bounds before = Fx.get(place::getLayoutBounds);
        ImageView picture = awaitPicture();

        assertThat(Fx.get(
                        () -> picture.getImage().getWidth() / picture.getImage().getHeight()))
                .isBetween(2.9, 3.1);
        assertThat(Fx.get(() -> window.screen().find(".chat-picture").getLayoutBounds()))
                .isEqualTo(before);
        assertThat(window.texts("#chat")).anyMatch(text -> text.startsWith("bien-lai.png · "));
    }

    @Test
    void aClickOpensItOnTheBenchWithoutMakingItEvidence() {
        sent("bien-lai.png", Pictures.png(120, 40));
        awaitPicture();
        window.screen().click(".chat-picture");

        window.screen().awaitShown("#evidence-picture");
        assertThat(window.texts("#evidence-list")).contains("chat-1  sent in a chat");
        assertThat(window.says("#tab-evidence")).isEqualTo("Evidence 1");
        assertThat(window.appeal().dossier().evidence()).hasSize(1);
        assertThat(window.view().events())
                .noneMatch(event -> event.event() instanceof DossierEvent.EvidenceHandled handled
                        && handled.handling().toString().contains("chat-1"));
    }

    @Test
    void enterOpensItToo() {
        sent("bien-lai.png", Pictures.png(120, 40));
        select("bien-lai.png");
        window.screen().press("Enter");

        window.screen().awaitShown("#evidence-picture");
    }

    @Test
    void whatWasHandedInAsWellIsOpenedAsThatEvidence() {
        byte[] content = Pictures.png(120, 40);
        sent("bien-lai.png", content);
        window.meanwhile(() -> paper.handIn(id, Side.BUYER, EvidenceKind.PAYMENT_RECEIPT, "E2.png", content));
        select("bien-lai.png");
        window.screen().press("Enter");

        window.screen().awaitShown("#evidence-picture");
        assertThat(window.texts("#evidence-list"))
                .contains("E2  Payment receipt")
                .noneMatch(text -> text.startsWith("chat-"));
    }

    @Test
    void aFindingRestsOnTheMessageThatItCameWith() {
        window.meanwhile(() -> paper.send(id, Side.BUYER, "Biên lai đây", "bien-lai.png", Pictures.png(120, 40)));
        window.screen().click(".chat-picture");
        window.screen().awaitShown("#evidence-picture");
        window.screen().press("Ctrl+G");
        window.screen().awaitShown("#ground-sheet");

        assertThat(window.screen().texts()).anyMatch(text -> text.endsWith(": “Biên lai đây”"));
    }

    @Test
    void whatCannotBeShownSaysWhyInItsPlace() throws IOException {
        byte[] png = Pictures.png(120, 40);
        sent("hong.png", "\u0089PNG\r\n\u001a\nrubbish".getBytes(StandardCharsets.ISO_8859_1));
        awaitWords("Damaged, cannot be shown");
        sent("la.jpg", "MZ no picture at all".getBytes(StandardCharsets.ISO_8859_1));
        awaitWords("Not a picture. Open it to see what it is.");
        FileFacts[] lost = new FileFacts[1];
        window.meanwhile(() -> {
            lost[0] = paper.send(id, Side.BUYER, "", "mat.png", png);
            delete(lost[0]);
        });
        awaitWords("Has not arrived yet");
        assertThat(Fx.get(() -> window.screen().all(".chat-picture").stream()
                        .map(node -> node.getLayoutBounds().getHeight())
                        .distinct()
                        .toList()))
                .hasSize(1);

        Files.write(folder.resolve(lost[0].sha256()), png);
        window.screen().click("#tab-timeline");
        window.screen().click("#tab-chat");
        awaitPicture();
    }

    @Test
    void anotherKindOfFileIsALineWithAWayToIt() {
        window.meanwhile(() -> paper.send(id, Side.BUYER, "Video đây", "quay.mp4", new byte[] {1, 2, 3}));

        assertThat(window.texts("#chat")).contains("quay.mp4 · 3 B", "Open");
        window.screen().click(".chat-file");
        assertThat(window.screen().texts()).contains("chat-1  sent in a chat");
    }

    private Node sent(String name, byte[] content) {
        window.meanwhile(() -> paper.send(id, Side.BUYER, "", name, content));
        return window.screen().find(".chat-picture");
    }

    private ImageView awaitPicture() {
        window.screen().awaitShown(".image-view");
        return window.screen().find(".image-view", ImageView.class);
    }

    private void awaitWords(String words) {
        window.screen().await(words, () -> window.texts("#chat").contains(words));
    }

    private void select(String fileName) {
        Fx.run(() -> {
            ListView<?> list = window.screen().find("#chat", ListView.class);
            list.requestFocus();
            int line = 0;
            while (!String.valueOf(list.getItems().get(line)).contains(fileName)) {
                line++;
            }
            list.getSelectionModel().clearAndSelect(line);
        });
    }

    private void delete(FileFacts file) {
        try {
            Files.delete(folder.resolve(file.sha256()));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
