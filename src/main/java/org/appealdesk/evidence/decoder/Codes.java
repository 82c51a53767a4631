package org.appealdesk.evidence.decoder;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.appealdesk.evidence.likeness.Luminance;
import org.appealdesk.evidence.wire.WireLimits;

/** Reads the QR codes in a picture: a payment's account, amount and purpose often stand in one. Bright on dark as well. */
final class Codes {
    private static final int MOST = 16;
    private static final Map<DecodeHintType, Object> HARDER = Map.of(DecodeHintType.TRY_HARDER, true);

    private Codes() {}

    /** Their texts, each once. */
    static List<String> in(Luminance picture) {
        LuminanceSource source = new PlanarYUVLuminanceSource(
                picture.values(), picture.width(), picture.height(), 0, 0, picture.width(), picture.height(), false);
        Set<String> texts = new LinkedHashSet<>();
        for (LuminanceSource shades : List.of(source, source.invert())) {
            texts.addAll(read(shades));
        }
        return texts.stream()
                .limit(MOST)
                .map(text -> WireLimits.cut(text, WireLimits.VALUE))
                .toList();
    }

    private static List<String> read(LuminanceSource shades) {
        try {
            Result[] results =
                    new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(new HybridBinarizer(shades)), HARDER);
            return Stream.of(results).map(Result::getText).toList();
        } catch (NotFoundException | RuntimeException none) {
            return readOne(shades);
        }
    }

    /** One that is small or of few shades is found in this way rather than among several. */
    private static List<String> readOne(LuminanceSource shades) {
        try {
            Result result = new QRCodeReader().decode(new BinaryBitmap(new GlobalHistogramBinarizer(shades)), HARDER);
            return List.of(result.getText());
        } catch (ReaderException | RuntimeException none) {
            return List.of();
        }
    }
}
