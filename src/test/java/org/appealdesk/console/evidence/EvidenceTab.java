package org.appealdesk.console.evidence;

import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.paint.Color;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.OpenCase;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;

/** The evidence tab of a case in a window. E1 came from the seller with the appeal; it is called a picture and is none. */
final class EvidenceTab implements AutoCloseable {

    private final PaperDesk paper;
    private final CaseId id;
    private final OpenCase open;

    private EvidenceTab(PaperDesk paper, CaseId id, Language language) {
        this.paper = paper;
        this.id = id;
        this.open = OpenCase.of(paper, id, PaperDesk.ME, language);
        open.screen().click("#tab-evidence");
    }

    /** Opens a case that keeps its files in a folder. */
    static EvidenceTab in(Path folder) {
        return in(folder, Language.ENGLISH);
    }

    static EvidenceTab in(Path folder, Language language) {
        PaperDesk paper = new PaperDesk(folder);
        CaseId id = paper.appeal("388107", "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        return new EvidenceTab(paper, id, language);
    }

    OpenCase open() {
        return open;
    }

    Screen screen() {
        return open.screen();
    }

    /** The buyer hands in a receipt, and the agent looks at it. */
    FileFacts look(String name, byte[] content) {
        FileFacts facts = add(Side.BUYER, EvidenceKind.PAYMENT_RECEIPT, name, content);
        Fx.run(() -> select(facts.sha256()));
        return facts;
    }

    @SuppressWarnings("unchecked")
    private void select(String sha256) {
        ListView<EvidenceItem> list = (ListView<EvidenceItem>) screen().find("#evidence-list");
        list.getItems().stream()
                .filter(item -> item.evidence().file().sha256().equals(sha256))
                .forEach(list.getSelectionModel()::select);
    }

    /** The case comes to customer support, and the agent takes it. */
    void claim() {
        open.meanwhile(() -> {
            paper.failNegotiation(id);
            paper.claim(id, PaperDesk.ME);
        });
    }

    FileFacts add(Side side, EvidenceKind kind, String name, byte[] content) {
        FileFacts[] facts = new FileFacts[1];
        open.meanwhile(() -> facts[0] = paper.handIn(id, side, kind, name, content));
        return facts[0];
    }

    /** Whether a picture is to be seen. */
    boolean showsPicture() {
        return screen().shows("#evidence-picture");
    }

    Image picture() {
        ImageView view = screen().find("#evidence-picture", ImageView.class);
        return Fx.get(view::getImage);
    }

    ImageView pictureView() {
        return screen().find("#evidence-picture", ImageView.class);
    }

    /** The colour in the middle of the left, or right, half of the picture as it is stored. */
    Color colour(double across) {
        return colour(across, 0.5);
    }

    Color colour(double across, double down) {
        Image image = picture();
        return Fx.get(() ->
                image.getPixelReader().getColor((int) (image.getWidth() * across), (int) (image.getHeight() * down)));
    }

    /** How large the picture is on the screen, zoomed and turned. */
    Bounds onScreen() {
        Node node = screen().find("#evidence-sheet");
        return Fx.get(node::getBoundsInParent);
    }

    /** By how many degrees it is turned to the right. */
    double turned() {
        Node node = screen().find("#evidence-sheet");
        return Fx.get(node::getRotate);
    }

    String says(String name) {
        return open.says(name);
    }

    @Override
    public void close() {
        open.close();
    }
}
