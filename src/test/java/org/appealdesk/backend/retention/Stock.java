package org.appealdesk.backend.retention;

import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;

import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.appealdesk.backend.Commands;
import org.appealdesk.backend.Node;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.story.Step;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;

/** Cases and files of any age, and a look into all tables. */
final class Stock {

    /** Of a closed case, with the notices to both parties. */
    static final int EVENTS = 9;

    private final DatabaseAddress address;
    private final Node node;
    private final Commands commands;

    /** @param name makes its commands differ from those of others */
    Stock(DatabaseAddress address, Node node, String name) {
        this.address = address;
        this.node = node;
        this.commands = new Commands(name);
    }

    /** A case with one file, whose only appeal was withdrawn so many days ago. */
    CaseId closed(String number, String sha256, int days) {
        CaseId id = open(number, sha256);
        commands.accepted(node.authority(), id, seller(cancelsAppeal()));
        closedBefore(id, days);
        return id;
    }

    CaseId open(String number, String sha256) {
        var evidence = new EvidenceFile(
                "E-" + number, EvidenceKind.BANK_STATEMENT, new FileFacts("a.png", 10, sha256, true), "mine");
        List<Step> steps =
                List.of(seller(passesGate()), files(filing(Side.SELLER, ReasonCode.AMOUNT_INCORRECT, evidence)));
        return commands.given(node.authority(), number, steps);
    }

    void closedBefore(CaseId id, int days) {
        execute("UPDATE cases SET closed_at = now() - interval '" + days + " days' WHERE case_id = '" + id + "'");
        execute("DELETE FROM deadlines WHERE case_id = '" + id + "'");
    }

    /** A file that arrived so many days ago; only the number of its chunks is right, not their size. */
    String file(String name, int days, int chunks) {
        String sha256 = sha256(name);
        long content = 1_000_000 + Long.parseLong(sha256.substring(0, 6), 16);
        execute("INSERT INTO files (sha256, bytes, content_id, arrived_at) VALUES ('" + sha256 + "', 10, " + content
                + ", now() - interval '" + days + " days')");
        execute("INSERT INTO file_chunks (content_id, number, bytes) SELECT " + content
                + ", number, 'abc' FROM generate_series(0, " + (chunks - 1) + ") AS number");
        return sha256;
    }

    /** MINH was away, and HOA stood in; from and until so many days ago. */
    void absence(String note, int from, int until) {
        execute("INSERT INTO people (person_id, name, role) VALUES ('MINH', 'Minh', 'AGENT'), ('HOA', 'Hoa', 'AGENT')"
                + " ON CONFLICT DO NOTHING");
        execute("INSERT INTO absences (person_id, substitute_id, from_at, until_at, note) VALUES ('MINH', 'HOA',"
                + " now() - interval '" + from + " days', now() - interval '" + until + " days', '" + note + "')");
    }

    void execute(String sql) {
        TestPostgres.execute(address, sql);
    }

    List<String> rows(String query) {
        return node.database().ask("look", connection -> {
            List<String> rows = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery(query)) {
                while (result.next()) {
                    rows.add(result.getString(1));
                }
            }
            return rows;
        });
    }

    long count(String from) {
        return Long.parseLong(rows("SELECT count(*) FROM " + from).getFirst());
    }

    /** The tables in which this text stands, whatever the column; bytes are looked through as hexadecimal digits. */
    List<String> tablesWith(String text) {
        return tables().stream()
                .filter(table -> count("\"" + table + "\" AS row WHERE strpos(row::text, '" + text + "') > 0") > 0)
                .toList();
    }

    /** All rows of all tables. */
    Map<String, List<String>> everything() {
        Map<String, List<String>> all = new TreeMap<>();
        tables().forEach(table -> all.put(table, rows("SELECT row::text FROM \"" + table + "\" AS row ORDER BY 1")));
        return all;
    }

    private List<String> tables() {
        return rows("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1");
    }
}
