package org.appealdesk.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.appealdesk.engine.CustodyTrail;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.state.SidedEvidence;
import org.appealdesk.protocol.BundleManifest.NamedFile;

/** The report's list of files with their hashes, and who had each piece of evidence in hand. */
final class ReportEvidence {
    private final Export export;
    private final ReportWords words;
    private final ReportText text;
    private final List<NamedFile> files;
    private final Html html = new Html();

    ReportEvidence(Export export, ReportText text, List<NamedFile> files) {
        this.export = export;
        this.words = export.words();
        this.text = text;
        this.files = files;
    }

    String html() {
        html.heading(text.get("evidence"));
        if (files.isEmpty()) {
            html.paragraph(text.get("none"));
        }
        files.forEach(this::file);
        return html.toString();
    }

    private void file(NamedFile file) {
        String path = file.path();
        String of = file.copyOf();
        html.smallHeading(file.id())
                .facts(
                        fact("name", file.name()),
                        fact(
                                "from",
                                export.file()
                                        .evidence(file.id())
                                        .map(this::from)
                                        .orElse("")),
                        fact("copyOf", of == null ? "" : of),
                        fact("sha256", file.sha256()),
                        fact("place", path == null ? text.get("missing") : path));
        custody(file.id());
    }

    private String from(SidedEvidence sided) {
        String about =
                words.name(sided.side()) + " · " + words.name(sided.evidence().kind());
        String remark = sided.evidence().remark();
        return remark.isBlank() ? about : about + " · “" + remark + "”";
    }

    private void custody(String id) {
        var versions = CustodyTrail.of(export.events(), id).stream()
                .map(CustodyTrail.Entry::version)
                .collect(Collectors.toSet());
        List<List<String>> rows = new ArrayList<>();
        for (RecordedEvent event : export.events()) {
            if (versions.contains(event.version())) {
                rows.add(List.of(words.time(event.at()), Report.who(event.actor(), words, text), words.event(event)));
            }
        }
        if (!rows.isEmpty()) {
            html.table(List.of(text.get("time"), text.get("who"), text.get("custody")), rows);
        }
    }

    private Html.Fact fact(String key, String value) {
        return new Html.Fact(text.get(key), value);
    }
}
