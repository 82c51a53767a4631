package org.appealdesk.evidence.decoder;

import com.drew.lang.KeyValuePair;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.mov.QuickTimeDirectory;
import com.drew.metadata.mov.metadata.QuickTimeMetadataDirectory;
import com.drew.metadata.mp4.Mp4Directory;
import com.drew.metadata.png.PngDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.util.Collection;
import java.util.Map;
import org.appealdesk.evidence.Provenance;

/** Where a picture or a recording says it comes from. */
final class Origins {
    private static final int OFFSET_OF_CHANGE = 0x9010;
    private static final int OFFSET_OF_ORIGINAL = 0x9011;

    private Origins() {}

    static Provenance of(Metadata metadata) {
        ProvenanceBuilder origin = new ProvenanceBuilder();
        for (Directory group : metadata.getDirectories()) {
            switch (group) {
                case ExifIFD0Directory exif -> camera(exif, origin);
                case ExifSubIFDDirectory exif -> taken(exif, origin);
                case GpsDirectory gps -> origin.position(gps.getGeoLocation() != null);
                case XmpDirectory xmp -> editor(xmp.getXmpProperties(), origin);
                case PngDirectory png -> png(png, origin);
                case QuickTimeMetadataDirectory film -> telephone(film, origin);
                default -> film(group, origin);
            }
        }
        return origin.build();
    }

    private static void camera(ExifIFD0Directory exif, ProvenanceBuilder origin) {
        origin.device(exif.getString(ExifIFD0Directory.TAG_MAKE), exif.getString(ExifIFD0Directory.TAG_MODEL));
        origin.software(exif.getString(ExifIFD0Directory.TAG_SOFTWARE));
        origin.author(exif.getString(ExifIFD0Directory.TAG_ARTIST));
        String offset = exif.getString(OFFSET_OF_CHANGE);
        Times.exif(exif.getString(ExifIFD0Directory.TAG_DATETIME))
                .flatMap(time -> Times.at(time, offset))
                .ifPresent(origin::modified);
    }

    private static void taken(ExifSubIFDDirectory exif, ProvenanceBuilder origin) {
        String offset = exif.getString(OFFSET_OF_ORIGINAL);
        Times.exif(exif.getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL))
                .ifPresent(time -> Times.at(time, offset).ifPresentOrElse(origin::created, () -> origin.taken(time)));
    }

    private static void editor(Map<String, String> properties, ProvenanceBuilder origin) {
        origin.software(properties.get("xmp:CreatorTool"));
        origin.author(properties.get("dc:creator[1]"));
        Times.iso(properties.get("xmp:CreateDate")).ifPresent(origin::created);
        Times.iso(properties.get("xmp:ModifyDate")).ifPresent(origin::modified);
    }

    private static void png(PngDirectory png, ProvenanceBuilder origin) {
        // By the standard in universal time.
        Times.exif(png.getString(PngDirectory.TAG_LAST_MODIFICATION_TIME))
                .flatMap(time -> Times.at(time, "Z"))
                .ifPresent(origin::modified);
        if (png.getObject(PngDirectory.TAG_TEXTUAL_DATA) instanceof Collection<?> texts) {
            for (Object text : texts) {
                if (text instanceof KeyValuePair pair) {
                    png(pair.getKey(), String.valueOf(pair.getValue()), origin);
                }
            }
        }
    }

    private static void png(String key, String value, ProvenanceBuilder origin) {
        switch (key) {
            case "Software" -> origin.software(value);
            case "Author" -> origin.author(value);
            case "Creation Time" -> Times.iso(value).ifPresent(origin::created);
            default -> {
                // Says nothing of where it comes from.
            }
        }
    }

    private static void telephone(QuickTimeMetadataDirectory film, ProvenanceBuilder origin) {
        origin.device(
                film.getString(QuickTimeMetadataDirectory.TAG_MAKE),
                film.getString(QuickTimeMetadataDirectory.TAG_MODEL));
        origin.software(film.getString(QuickTimeMetadataDirectory.TAG_SOFTWARE));
        origin.author(film.getString(QuickTimeMetadataDirectory.TAG_AUTHOR));
        origin.position(film.containsTag(QuickTimeMetadataDirectory.TAG_LOCATION_ISO6709));
        Times.iso(film.getString(QuickTimeMetadataDirectory.TAG_CREATION_DATE)).ifPresent(origin::created);
    }

    /** Both containers of films have the same numbers for what is read here. */
    private static void film(Directory group, ProvenanceBuilder origin) {
        boolean isFilm = group.getClass() == Mp4Directory.class || group.getClass() == QuickTimeDirectory.class;
        if (isFilm) {
            Times.of(group.getDate(Mp4Directory.TAG_CREATION_TIME)).ifPresent(origin::created);
            Times.of(group.getDate(Mp4Directory.TAG_MODIFICATION_TIME)).ifPresent(origin::modified);
            origin.position(group.containsTag(Mp4Directory.TAG_LATITUDE));
        }
    }
}
