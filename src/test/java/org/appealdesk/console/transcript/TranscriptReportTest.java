package org.appealdesk.console.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.transcript.TranscriptReport.Part;
import org.appealdesk.engine.MessageTrail.Edit;
import org.appealdesk.engine.MessageTrail.Fate;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.Test;

/** What is saved of a transcript. */
class TranscriptReportTest {
    private static final Instant AT = Instant.parse("2026-11-23T07:03:22Z");

    private final Texts texts = Fx.get(() -> new Texts(Language.ENGLISH, ZoneId.of("Asia/Ho_Chi_Minh")));
    private final TranscriptReport report =
            new TranscriptReport(texts, entry -> "Buyer: " + message(entry).text());

    private static Message message(TimelineEntry entry) {
        return ((TimelineEntry.Content.PartyMessage) entry.content()).message();
    }

    private static TimelineEntry said(String words, Fate fate) {
        FileFacts file = new FileFacts("bien-lai.jpg", 90_000, "1f".repeat(32), true);
        return new TimelineEntry(
                new TimelineEntry.Place(1, 0),
                AT,
                new TimelineEntry.Content.PartyMessage(
                        Side.BUYER,
                        new Message("m", Channel.TRADE, words, List.of(file)),
                        Delivery.of(fate, Optional.empty())),
                List.of(),
                Optional.empty(),
                false);
    }

    private static List<Part> parts(String words, Fate fate) {
        return List.of(new Part("Buyer ↔ seller", List.of(said(words, fate))));
    }

    @Test
    void plainTextHasZoneFilesEditsAndDeletions() {
        Fate fate = new Fate(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(new Edit(AT.plusSeconds(60), "mới")),
                Optional.of(AT.plusSeconds(120)));

        assertThat(report.plain("Appeal 1", parts("cũ", fate)).lines())
                .containsSubsequence(
                        "Appeal 1",
                        "Times are in the zone Asia/Ho_Chi_Minh.",
                        "Buyer ↔ seller",
                        "Buyer: cũ",
                        "    file: bien-lai.jpg · 90,000 bytes · SHA-256 " + "1f".repeat(32),
                        "    edited 23 Nov 2026, 14:04:22\u00a0ICT: mới",
                        "    deleted 23 Nov 2026, 14:05:22\u00a0ICT");
    }

    @Test
    void theHashIsThatOfTheLinesAndChangesWithThem() throws NoSuchAlgorithmException {
        String plain = report.plain("Appeal 1", parts("cũ", Fate.SENT));
        int end = plain.indexOf("\n\nSHA-256 of the lines above");
        String lines = plain.substring(0, end + 1);
        String hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8)));

        assertThat(plain).endsWith(hash + "\n");
        assertThat(report.plain("Appeal 1", parts("cu", Fate.SENT))).doesNotContain(hash);
        assertThat(report.page("Appeal 1", parts("cũ", Fate.SENT))).contains(hash);
    }

    @Test
    void nothingThatAPartyWroteRunsInThePage() {
        String page = report.page("Appeal 1", parts("<script>alert(\"x\")</script> & co", Fate.SENT));

        assertThat(page)
                .contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; co")
                .doesNotContain("<script");
    }
}
