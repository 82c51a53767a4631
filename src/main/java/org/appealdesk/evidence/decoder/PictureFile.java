package org.appealdesk.evidence.decoder;

import com.drew.metadata.Metadata;
import com.drew.metadata.heif.HeifDirectory;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.appealdesk.evidence.Contents;
import org.appealdesk.evidence.Drawing;
import org.appealdesk.evidence.Drawing.Rendition;
import org.appealdesk.evidence.FileKind;
import org.appealdesk.evidence.Inspection.Oddity;
import org.appealdesk.evidence.Pixels;
import org.appealdesk.evidence.Refusal.Reason;
import org.appealdesk.evidence.likeness.Luminance;
import org.appealdesk.evidence.likeness.PictureHash;
import org.jspecify.annotations.Nullable;

/** A picture: what it shows, and what it says about itself. */
final class PictureFile {
    /** A code of a receipt is to be read at this size; for what a picture looks like far less would do. */
    private static final int ENOUGH_TO_INSPECT = 2000;

    private PictureFile() {}

    static Found inspect(OpenedFile file) throws IOException {
        Metadata metadata = SelfDescription.read(file);
        Set<Oddity> oddities = EnumSet.noneOf(Oddity.class);
        Contents.Picture contents =
                file.kind() == FileKind.HEIC ? undecoded(metadata) : decoded(file, Orientation.of(metadata), oddities);
        return new Found(contents, Origins.of(metadata), SelfDescription.entries(metadata), oddities);
    }

    private static Contents.Picture undecoded(Metadata metadata) {
        HeifDirectory heif = metadata.getFirstDirectoryOfType(HeifDirectory.class);
        Integer width = heif == null ? null : heif.getInteger(HeifDirectory.TAG_IMAGE_WIDTH);
        Integer height = heif == null ? null : heif.getInteger(HeifDirectory.TAG_IMAGE_HEIGHT);
        return new Contents.Picture(atLeastNone(width), atLeastNone(height), null, List.of(), List.of());
    }

    private static int atLeastNone(@Nullable Integer told) {
        return told == null ? 0 : Math.max(0, told);
    }

    private static Contents.Picture decoded(OpenedFile file, Orientation held, Set<Oddity> oddities)
            throws IOException {
        PictureReader.Decoded decoded = PictureReader.read(file, ENOUGH_TO_INSPECT);
        if (decoded.isDamaged()) {
            oddities.add(Oddity.DAMAGED);
        }
        if (decoded.isAnimated()) {
            oddities.add(Oddity.ANIMATED);
        }
        Luminance shades = shades(held.turn(decoded.image()));
        return new Contents.Picture(
                held.swapsSides() ? decoded.height() : decoded.width(),
                held.swapsSides() ? decoded.width() : decoded.height(),
                PictureHash.of(shades),
                file.kind() == FileKind.JPEG ? JpegTables.of(file.path()) : List.of(),
                Codes.in(shades));
    }

    private static Luminance shades(BufferedImage upright) {
        int[] argb = ((DataBufferInt) upright.getRaster().getDataBuffer()).getData();
        return Luminance.of(upright.getWidth(), upright.getHeight(), argb);
    }

    static Pixels draw(OpenedFile file, Drawing drawing) throws IOException {
        if (drawing.page() != 0) {
            throw new RefusedException(Reason.BROKEN, "a picture has no page " + drawing.page());
        }
        boolean isPlain = drawing.rendition() == Rendition.PLAIN;
        // Twice as much as is shown, so that making it smaller still smooths it; compression needs every pixel.
        int enough = isPlain ? (int) Math.min(Drawing.WHOLE, 2L * drawing.longestEdge()) : Drawing.WHOLE;
        PictureReader.Decoded decoded = PictureReader.read(file, enough);
        BufferedImage stored = isPlain ? decoded.image() : ErrorLevel.of(decoded.image());
        BufferedImage upright = Orientation.of(SelfDescription.read(file)).turn(stored);
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
