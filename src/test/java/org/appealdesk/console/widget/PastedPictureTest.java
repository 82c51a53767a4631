package org.appealdesk.console.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.appealdesk.console.driver.Fx;
import org.junit.jupiter.api.Test;

/** A pasted picture becomes a PNG file that others read pixel for pixel. */
class PastedPictureTest {

    @Test
    void every_pixel_is_in_the_file() throws IOException {
        PastedPicture picture = Fx.get(() -> {
            WritableImage image = new WritableImage(3, 2);
            image.getPixelWriter().setColor(0, 0, Color.RED);
            image.getPixelWriter().setColor(2, 1, Color.rgb(0, 0, 255, 0.5));
            return new PastedPicture(image);
        });

        Path file = picture.write();

        BufferedImage read = ImageIO.read(file.toFile());
        assertThat(read.getWidth()).isEqualTo(3);
        assertThat(read.getHeight()).isEqualTo(2);
        assertThat(read.getRGB(0, 0)).isEqualTo(0xffff0000);
        assertThat(read.getRGB(1, 1)).isZero();
        assertThat(read.getRGB(2, 1) & 0x00ffffff).isEqualTo(0x0000ff);
        assertThat(read.getRGB(2, 1) >>> 24).isBetween(127, 128);
        assertThat(file.getFileName()).hasToString("pasted.png");
    }
}
