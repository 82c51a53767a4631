package org.appealdesk.evidence.decoder;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.Tag;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.appealdesk.evidence.Inspection;
import org.appealdesk.evidence.wire.WireLimits;

/** What a file of pictures or sound says about itself: Exif, XMP, its container's own entries. */
final class SelfDescription {
    /** What the library adds by itself: of the file system, or of how a picture is compressed. */
    private static final Set<String> NO_NEWS = Set.of("File", "File Type", "Huffman");

    private SelfDescription() {}

    /** Nothing when it is broken: what a file is does not hang on what it says of itself. */
    static Metadata read(OpenedFile file) {
        try {
            return ImageMetadataReader.readMetadata(file.path().toFile());
        } catch (IOException | ImageProcessingException | RuntimeException broken) {
            return new Metadata();
        }
    }

    /** All entries, in the file's order, cut to a sensible number and length. */
    static List<Inspection.Metadata> entries(Metadata metadata) {
        List<Inspection.Metadata> all = new ArrayList<>();
        for (Directory group : metadata.getDirectories()) {
            if (!NO_NEWS.contains(group.getName())) {
                add(group, all);
            }
        }
        return all;
    }

    private static void add(Directory group, List<Inspection.Metadata> all) {
        for (Tag tag : group.getTags()) {
            add(all, group.getName(), tag.getTagName(), described(tag));
        }
        if (group instanceof XmpDirectory xmp) {
            for (Map.Entry<String, String> property : xmp.getXmpProperties().entrySet()) {
                add(all, group.getName(), property.getKey(), property.getValue());
            }
        }
    }

    /** Describing a broken value may fail as reading it did not. */
    private static String described(Tag tag) {
        try {
            String description = tag.getDescription();
            return description == null ? "" : description;
        } catch (RuntimeException broken) {
            return "";
        }
    }

    /** Adds an entry while there is room. */
    static void add(List<Inspection.Metadata> all, String group, String name, String value) {
        if (all.size() < WireLimits.METADATA) {
            all.add(new Inspection.Metadata(
                    WireLimits.cut(group, WireLimits.NAME),
                    WireLimits.cut(name, WireLimits.NAME),
                    WireLimits.cut(value, WireLimits.VALUE)));
        }
    }
}
