package org.appealdesk.casework.statistics;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Figures as CSV, one a row, the same in every language: codes instead of words, whole numbers, lengths of time in
 * seconds, instants as ISO 8601 in UTC. What there is nothing of is an empty value, not 0.
 */
public final class StatisticsCsv {
    private final Csv csv = new Csv();
    private String scope = "";
    private Instant from = Instant.EPOCH;
    private Instant to = Instant.EPOCH;

    private StatisticsCsv() {}

    /** The rows of all of them under one header line. */
    public static String of(List<Statistics> all) {
        StatisticsCsv file = new StatisticsCsv();
        file.csv.row("scope", "from", "to", "figure", "item", "value", "unit", "of");
        all.forEach(file::add);
        return file.csv.toString();
    }

    private void add(Statistics figures) {
        scope = switch (figures.scope()) {
            case Scope.Desk _ -> "desk";
            case Scope.Own own -> "agent " + own.agent();
        };
        from = figures.period().from();
        to = figures.period().to();
        add(figures.flow());
        add(figures.times());
        add(figures.late());
        add(figures.results(), figures.flow().handled());
        for (Statistics.Span span : figures.course()) {
            from = span.from();
            to = span.to();
            count("received_in_part", span.received());
            count("handled_in_part", span.handled());
        }
    }

    private void add(Statistics.Flow flow) {
        count("received", flow.received());
        count("handled", flow.handled());
        count("untouched", flow.untouched());
        count("open", flow.open());
        count("passed_on", flow.passedOn());
        count("approved", flow.approved());
    }

    private void add(Statistics.Times times) {
        spread("first_act", times.toFirstAct());
        spread("ruling", times.toRuling());
        spread("claim_to_ruling", times.claimToRuling());
    }

    private void spread(String figure, Spread spread) {
        String count = String.valueOf(spread.count());
        row(figure + "_median", "", seconds(spread.median()), "seconds", count);
        row(figure + "_p90", "", seconds(spread.ninetieth()), "seconds", count);
    }

    private static String seconds(@Nullable Duration length) {
        return length == null ? "" : String.valueOf(length.toSeconds());
    }

    private void add(Statistics.Late late) {
        count("service_missed", late.service());
        count("requests_unanswered", late.unanswered());
        count("leases_lost", late.leasesLost());
        count("after_silence", late.silent());
    }

    private void add(Statistics.Results results, int handled) {
        parts("handled_by_reason", results.byReason(), handled);
        parts("handled_by_outcome", results.byOutcome(), handled);
        parts("handled_by_ending", results.byEnding(), handled);
        String ruled = String.valueOf(results.ruled());
        row("objected", "", String.valueOf(results.objected()), "rulings", ruled);
        row("upheld", "", String.valueOf(results.upheld()), "rulings", ruled);
        row("overturned", "", String.valueOf(results.overturned()), "rulings", ruled);
    }

    private <E extends Enum<E>> void parts(String figure, Map<E, Integer> counts, int all) {
        new TreeMap<>(counts)
                .forEach(
                        (item, count) -> row(figure, item.name(), String.valueOf(count), "stays", String.valueOf(all)));
    }

    private void count(String figure, int value) {
        row(figure, "", String.valueOf(value), "stays", "");
    }

    private void row(String figure, String item, String value, String unit, String of) {
        csv.row(scope, iso(from), iso(to), figure, item, value, unit, of);
    }

    private static String iso(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
