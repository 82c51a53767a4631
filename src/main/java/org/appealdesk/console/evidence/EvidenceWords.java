package org.appealdesk.console.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.text.Untrusted;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.CustodyTrail;
import org.appealdesk.engine.dossier.EvidenceHandling;
import org.appealdesk.evidence.Contents;
import org.appealdesk.evidence.FileKind;
import org.appealdesk.evidence.Inspection;
import org.appealdesk.evidence.Provenance;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What is known of a piece of evidence, as sentences in the agent's language. To be used on the FX thread only. */
final class EvidenceWords {
    private final Texts texts;
    private final EngineWords words;

    EvidenceWords(Texts texts) {
        this.texts = texts;
        this.words = new EngineWords(texts);
    }

    /** Its number and what it is said to show. */
    String title(EvidenceItem item) {
        return item.id() + "  "
                + (item.isFromChat()
                        ? texts.get("evidence.fromChat")
                        : words.name(item.evidence().kind()));
    }

    String side(EvidenceItem item) {
        return words.name(item.side());
    }

    /** The style class of the party that handed it in. */
    static String hue(EvidenceItem item) {
        return item.side().name().toLowerCase(Locale.ROOT);
    }

    static String fileName(EvidenceItem item) {
        return Untrusted.line(item.evidence().file().name());
    }

    /** Name, length and when it was handed in. */
    String caption(EvidenceItem item) {
        return texts.get(
                "evidence.facts",
                fileName(item),
                texts.formats().bytes(item.evidence().file().bytes()),
                texts.formats().dayAndTime(item.at()));
    }

    static Ikon icon(FileKind kind) {
        return switch (kind.family()) {
            case PICTURE -> Feather.IMAGE;
            case DOCUMENT, TEXT, OFFICE -> Feather.FILE_TEXT;
            case SOUND -> Feather.MUSIC;
            case VIDEO -> Feather.FILM;
            case UNKNOWN -> Feather.FILE;
        };
    }

    String kind(FileKind kind) {
        return texts.get("evidence.kind." + kind.name());
    }

    /** What the file is, first of all. */
    String whatItIs(Inspection seen) {
        String kind = kind(seen.kind());
        return switch (seen.contents()) {
            case Contents.Picture picture ->
                texts.get("evidence.is.picture", kind, count(picture.width()), count(picture.height()));
            case Contents.Pages document -> texts.get("evidence.is.pages", kind, document.pages());
            case Contents.Text text ->
                texts.get("evidence.is.text", kind, count(text.text().length()));
            case Contents.Media media -> kind + media(media) + ".";
            case Contents.Opaque _ -> kind + ".";
        };
    }

    private String media(Contents.Media media) {
        StringBuilder told = new StringBuilder();
        if (media.duration() != null) {
            told.append(", ").append(texts.formats().duration(media.duration()));
        }
        if (media.width() > 0) {
            told.append(", ").append(texts.get("evidence.is.size", count(media.width()), count(media.height())));
        }
        media.codecs().forEach(codec -> told.append(", ").append(Untrusted.line(codec)));
        return told.toString();
    }

    /** What to know before relying on it. */
    List<String> oddities(Inspection seen) {
        return seen.oddities().stream()
                .sorted()
                .map(oddity -> texts.get("evidence.oddity." + oddity.name()))
                .toList();
    }

    /** Where it says it comes from, each a sentence; one that says so when it does not tell. */
    List<String> provenance(Inspection seen) {
        Provenance from = seen.provenance();
        List<String> told = new ArrayList<>();
        if (from.takenAt() != null) {
            told.add(texts.get("evidence.from.taken", texts.formats().local(from.takenAt())));
        }
        if (from.created() != null) {
            told.add(texts.get("evidence.from.created", texts.formats().dayAndTime(from.created())));
        }
        if (from.modified() != null) {
            told.add(texts.get("evidence.from.modified", texts.formats().dayAndTime(from.modified())));
        }
        if (!from.software().isEmpty()) {
            told.add(texts.get("evidence.from.software", Untrusted.line(String.join(", ", from.software()))));
        }
        if (!from.device().isBlank()) {
            told.add(texts.get("evidence.from.device", Untrusted.line(from.device())));
        }
        if (!from.author().isBlank()) {
            told.add(texts.get("evidence.from.author", Untrusted.line(from.author())));
        }
        if (from.hasPosition()) {
            told.add(texts.get("evidence.from.position"));
        }
        if (told.isEmpty()) {
            told.add(texts.get("evidence.from.nothing"));
        }
        return told;
    }

    /** What QR codes in it say. */
    List<String> codes(Inspection seen) {
        return seen.contents() instanceof Contents.Picture picture
                ? picture.codes().stream()
                        .map(code -> texts.get("evidence.code", Untrusted.line(code)))
                        .toList()
                : List.of();
    }

    /** Who did what with it. */
    String custody(CustodyTrail.Entry entry) {
        String who = words.actor(entry.by());
        return switch (entry.deed()) {
            case CustodyTrail.Deed.Arrived(var file) ->
                texts.get("evidence.custody.arrived", who, Untrusted.line(file.name()));
            case CustodyTrail.Deed.CopiedFrom(var original, var hash) ->
                texts.get("evidence.custody.copiedFrom", who, original, hash);
            case CustodyTrail.Deed.Handled(EvidenceHandling.Viewed _) -> texts.get("evidence.custody.viewed", who);
            case CustodyTrail.Deed.Handled(EvidenceHandling.Exported _) -> texts.get("evidence.custody.exported", who);
            case CustodyTrail.Deed.Handled(EvidenceHandling.BundleExported _) ->
                texts.get("evidence.custody.bundled", who);
            case CustodyTrail.Deed.Handled(EvidenceHandling.Redacted made) ->
                texts.get("evidence.custody.redacted", who, made.copyId(), made.why());
        };
    }

    private String count(long number) {
        return texts.formats().count(number);
    }
}
