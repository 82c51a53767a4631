package org.appealdesk.evidence.decoder;

import com.drew.metadata.Metadata;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.appealdesk.evidence.Contents;
import org.appealdesk.evidence.Drawing;
import org.appealdesk.evidence.FileKind;
import org.appealdesk.evidence.Inspection.Oddity;
import org.appealdesk.evidence.Pixels;
import org.appealdesk.evidence.Provenance;
import org.appealdesk.evidence.Refusal.Reason;

/** A picture: what it shows, and what it says about itself. */
final class PictureFile {
    /** A code of a receipt is to be read at this size; for what a picture looks like far less would do. */
    private static final int ENOUGH_TO_INSPECT = 2000;

    private PictureFile() {}

    static Found inspect(OpenedFile file) throws IOException {
        Metadata metadata = SelfDescription.read(file);
        if (file.kind() == FileKind.HEIC) {
            return Found.NOTHING;
        }
        Orientation held = Orientation.of(metadata);
        PictureReader.Decoded decoded = PictureReader.read(file, ENOUGH_TO_INSPECT);
        Set<Oddity> oddities = EnumSet.noneOf(Oddity.class);
        if (decoded.isDamaged()) {
            oddities.add(Oddity.DAMAGED);
        }
        return new Found(
                new Contents.Picture(
                        held.swapsSides() ? decoded.height() : decoded.width(),
                        held.swapsSides() ? decoded.width() : decoded.height(),
                        null,
                        List.of(),
                        List.of()),
                Provenance.UNKNOWN,
                SelfDescription.entries(metadata),
                oddities);
    }

    static Pixels draw(OpenedFile file, Drawing drawing) throws IOException {
        if (drawing.page() != 0) {
            throw new RefusedException(Reason.BROKEN, "a picture has no page " + drawing.page());
        }
        if (file.kind() == FileKind.HEIC) {
            throw new RefusedException(Reason.NOT_SHOWN, file.kind().name());
        }
        Orientation held = Orientation.of(SelfDescription.read(file));
        // Twice as much as is shown, so that making it smaller still smooths it.
        int enough = (int) Math.min(Integer.MAX_VALUE, 2L * drawing.longestEdge());
        PictureReader.Decoded decoded = PictureReader.read(file, enough);
        BufferedImage upright = held.turn(decoded.image());
        BufferedImage shown = Scaling.within(upright, drawing.longestEdge());
        return Scaling.pixels(shown, every(decoded, shown), decoded.isDamaged());
    }

    /** How many of the file's pixels became one in all, at least two when any are missing. */
    private static int every(PictureReader.Decoded decoded, BufferedImage shown) {
        double longest = Math.max(decoded.width(), decoded.height());
        double ratio = longest / Math.max(shown.getWidth(), shown.getHeight());
        return ratio > 1 ? (int) Math.max(2, Math.round(ratio)) : 1;
    }
}
