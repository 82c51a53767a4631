package org.appealdesk.evidence.decoder;

import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.avi.AviDirectory;
import com.drew.metadata.mov.QuickTimeDirectory;
import com.drew.metadata.mov.media.QuickTimeSoundDirectory;
import com.drew.metadata.mov.media.QuickTimeVideoDirectory;
import com.drew.metadata.mp4.Mp4Directory;
import com.drew.metadata.mp4.media.Mp4SoundDirectory;
import com.drew.metadata.mp4.media.Mp4VideoDirectory;
import java.io.IOException;
import java.util.Set;
import org.appealdesk.evidence.Contents;
import org.jspecify.annotations.Nullable;

/** Sound or video: what its container says. Nothing of it is decoded. */
final class MediaFile {
    private MediaFile() {}

    static Found inspect(OpenedFile file) throws IOException {
        return switch (file.kind()) {
            case WMV -> AsfHeader.read(file.path());
            case REAL_MEDIA -> RealMediaHeader.read(file.path());
            case MP3 -> described(file, Mp3Frames.read(file));
            default -> described(file, null);
        };
    }

    /** @param known what the library does not tell; null when it tells all */
    private static Found described(OpenedFile file, Contents.@Nullable Media known) {
        Metadata metadata = SelfDescription.read(file);
        Contents.Media media = known == null ? media(metadata) : known;
        return new Found(media, Origins.of(metadata), SelfDescription.entries(metadata), Set.of());
    }

    private static Contents.Media media(Metadata metadata) {
        MediaBuilder media = new MediaBuilder();
        for (Directory group : metadata.getDirectories()) {
            switch (group) {
                case Mp4VideoDirectory video ->
                    media.picture(
                            video.getInteger(Mp4VideoDirectory.TAG_WIDTH),
                            video.getInteger(Mp4VideoDirectory.TAG_HEIGHT),
                            video.getDescription(Mp4VideoDirectory.TAG_COMPRESSION_TYPE));
                case Mp4SoundDirectory sound -> media.codec(sound.getDescription(Mp4SoundDirectory.TAG_AUDIO_FORMAT));
                case Mp4Directory film -> media.seconds(film.getDoubleObject(Mp4Directory.TAG_DURATION_SECONDS));
                case QuickTimeVideoDirectory video ->
                    media.picture(
                            video.getInteger(QuickTimeVideoDirectory.TAG_WIDTH),
                            video.getInteger(QuickTimeVideoDirectory.TAG_HEIGHT),
                            video.getDescription(QuickTimeVideoDirectory.TAG_COMPRESSION_TYPE));
                case QuickTimeSoundDirectory sound ->
                    media.codec(sound.getDescription(QuickTimeSoundDirectory.TAG_AUDIO_FORMAT));
                case QuickTimeDirectory film ->
                    media.seconds(film.getDoubleObject(QuickTimeDirectory.TAG_DURATION_SECONDS));
                case AviDirectory avi -> avi(avi, media);
                default -> {
                    // Not of how it runs.
                }
            }
        }
        return media.build();
    }

    private static void avi(AviDirectory avi, MediaBuilder media) {
        media.picture(
                avi.getInteger(AviDirectory.TAG_WIDTH),
                avi.getInteger(AviDirectory.TAG_HEIGHT),
                avi.getString(AviDirectory.TAG_VIDEO_CODEC));
        media.codec(avi.getString(AviDirectory.TAG_AUDIO_CODEC));
        media.clock(avi.getString(AviDirectory.TAG_DURATION));
    }
}
