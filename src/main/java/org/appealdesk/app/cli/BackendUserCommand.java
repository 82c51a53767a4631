package org.appealdesk.app.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.appealdesk.backend.absence.Absences;
import org.appealdesk.backend.config.Keys;
import org.appealdesk.backend.people.AccessToken;
import org.appealdesk.backend.people.People;
import org.appealdesk.backend.people.People.Entry;
import org.appealdesk.backend.people.People.Token;
import org.appealdesk.backend.people.Person;
import org.appealdesk.backend.people.Role;
import org.appealdesk.backend.people.Subjects.Link;
import org.appealdesk.backend.people.Subjects.Linked;
import org.appealdesk.backend.signin.IssuedTokens;
import org.appealdesk.casework.absence.AbsencePlan;
import org.appealdesk.casework.absence.AbsenceRefusal;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.words.AbsenceWords;
import org.appealdesk.engine.trade.AgentId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Who may use the backend. */
@Command(name = "user", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class BackendUserCommand implements Runnable {

    /** Before a token's number; no person's id has a colon. */
    private static final String TOKEN = "token:";

    private static final Set<String> ALL = Set.of("all");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;

    private final BackendPlace place;
    private final CliText text;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private BackendUserCommand(BackendPlace place, CliText text) {
        this.place = place;
        this.text = text;
    }

    static CommandLine with(BackendPlace place, CliText text) {
        return new CommandLine(new BackendUserCommand(place, text));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), text.get("backend.user.which"));
    }

    @Command(name = "add", mixinStandardHelpOptions = true, versionProvider = Version.class)
    int add(
            @Parameters(paramLabel = "ID", descriptionKey = "backend.user.id") String id,
            @Option(names = "--name", paramLabel = "NAME", required = true, descriptionKey = "backend.user.name")
                    String name,
            @Option(names = "--role", paramLabel = "ROLE", required = true, descriptionKey = "backend.user.role")
                    Role role,
            @Option(names = "--queues", paramLabel = "VND,USD", split = ",", descriptionKey = "backend.user.queues")
                    @Nullable Set<String> queues,
            @Option(names = "--since", paramLabel = "YYYY-MM-DD", descriptionKey = "backend.user.since") @Nullable LocalDate since) {
        Person person = person(id, name, role, queues == null ? Set.of() : queues, begun(since));
        boolean added = BackendWork.onPeople(place, people -> people.add(person));
        return said(added, "backend.user.added", "backend.user.taken", id);
    }

    private @Nullable Instant begun(@Nullable LocalDate since) {
        return since == null ? null : since.atStartOfDay(text.zone()).toInstant();
    }

    @Command(name = "change", mixinStandardHelpOptions = true, versionProvider = Version.class)
    int change(
            @Parameters(paramLabel = "ID", descriptionKey = "backend.user.id") String id,
            @Option(names = "--name", paramLabel = "NAME", descriptionKey = "backend.user.name") @Nullable String name,
            @Option(names = "--role", paramLabel = "ROLE", descriptionKey = "backend.user.role") @Nullable Role role,
            @Option(
                            names = "--queues",
                            paramLabel = "VND,USD|all",
                            split = ",",
                            descriptionKey = "backend.user.queuesOrAll")
                    @Nullable Set<String> queues,
            @Option(names = "--since", paramLabel = "YYYY-MM-DD", descriptionKey = "backend.user.since") @Nullable LocalDate since) {
        boolean changed = BackendWork.onPeople(
                place,
                people -> people.change(
                        id,
                        now -> person(
                                id,
                                name == null ? now.name() : name,
                                role == null ? now.role() : role,
                                queues == null ? now.queues() : queues.equals(ALL) ? Set.of() : queues,
                                since == null ? now.since() : begun(since))));
        return said(changed, "backend.user.changed", "backend.user.unknown", id);
    }

    private Person person(String id, String name, Role role, Set<String> queues, @Nullable Instant since) {
        try {
            return new Person(id, name, role, queues, since);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, versionProvider = Version.class)
    int list() {
        BackendWork.onPeople(place, people -> {
            List<Token> tokens = people.tokens();
            List<Link> links = people.subjects().all();
            people.all().forEach(entry -> {
                print(entry, tokens);
                print(entry.person().id(), links);
            });
            return ExitCode.OK;
        });
        BackendWork.onAbsences(place, Absences::absences).forEach(absence -> out(words().span(absence)));
        return ExitCode.OK;
    }

    private void print(Entry entry, List<Token> tokens) {
        Person person = entry.person();
        String queues = person.queues().isEmpty()
                ? text.get("backend.user.allQueues")
                : person.queues().stream().sorted().collect(Collectors.joining(","));
        String here = entry.here() ? "" : "  " + text.get("backend.user.gone");
        out("%-12s %-10s %-12s %s%s%s"
                .formatted(person.id(), person.role(), queues, person.name(), since(person), here));
        tokens.stream()
                .filter(token -> token.personId().equals(person.id()))
                .forEach(token -> out("    " + TOKEN + token.number() + "  " + token.label() + "  " + until(token)));
    }

    private String since(Person person) {
        Instant since = person.since();
        return since == null
                ? ""
                : "  "
                        + text.get(
                                "backend.user.begun", DAY.withZone(text.zone()).format(since));
    }

    private void print(String id, List<Link> links) {
        links.stream()
                .filter(link -> link.personId().equals(id))
                .forEach(link -> out("    " + link.subject() + "  " + link.issuer()));
    }

    private String until(Token token) {
        Instant expires = token.expires();
        return expires == null
                ? text.get("backend.user.forever")
                : text.get("backend.user.until", MINUTE.withZone(text.zone()).format(expires));
    }

    @Command(name = "token", mixinStandardHelpOptions = true, versionProvider = Version.class)
    int token(
            @Parameters(paramLabel = "ID", descriptionKey = "backend.user.id") String id,
            @Option(names = "--label", paramLabel = "LABEL", defaultValue = "-", descriptionKey = "backend.user.label")
                    String label,
            @Option(names = "--days", paramLabel = "N", descriptionKey = "backend.user.days") @Nullable Integer days) {
        if (days != null && days < 1) {
            throw new ParameterException(spec.commandLine(), text.get("backend.user.badDays", days));
        }
        Optional<AccessToken> token = BackendWork.onPeople(
                place, people -> people.issue(id, label, days == null ? null : Duration.ofDays(days)));
        // The token alone goes to the output, so that a script can keep it.
        token.ifPresent(issued -> out(issued.text()));
        return said(token.isPresent(), "backend.user.issued", "backend.user.unknown", id);
    }

    @Command(name = "revoke", mixinStandardHelpOptions = true, versionProvider = Version.class)
    int revoke(@Parameters(paramLabel = "ID|token:N", descriptionKey = "backend.user.whose") String whose) {
        int revoked = BackendWork.onPeople(place, people -> revoke(people, whose));
        return said(revoked > 0, "backend.user.revoked", "backend.user.noToken", whose);
    }

    private int revoke(People people, String whose) {
        if (!whose.startsWith(TOKEN)) {
            return people.revoke(whose);
        }
        String number = whose.substring(TOKEN.length());
        return number.matches("[0-9]{1,18}") && people.revokeToken(Long.parseLong(number)) ? 1 : 0;
    }

    @Command(name = "leave", mixinStandardHelpOptions = true, versionProvider = Version.class)
    int leave(@Parameters(paramLabel = "ID", descriptionKey = "backend.user.id") String id) {
        boolean left = BackendWork.onPeople(place, people -> people.leave(id));
        return said(left, "backend.user.left", "backend.user.unknown", id);
    }

    @Command(name = "link", mixinStandardHelpOptions = true, versionProvider = Version.class)
    int link(
            @Parameters(paramLabel = "ID", descriptionKey = "backend.user.id") String id,
            @Option(names = "--subject", paramLabel = "SUB", required = true, descriptionKey = "backend.user.subject")
                    String subject) {
        String issuer = place.settings()
                .find(Keys.OIDC_ISSUER)
                .orElseThrow(() -> new ParameterException(spec.commandLine(), text.get("backend.user.noIssuer")));
        if (!IssuedTokens.isSubject(subject)) {
            throw new ParameterException(spec.commandLine(), text.get("backend.user.badSubject", subject));
        }
        Linked linked = BackendWork.onPeople(place, people -> people.subjects().link(id, issuer, subject));
        return said(
                linked == Linked.DONE,
                "backend.user.linked",
                linked == Linked.TAKEN ? "backend.user.subjectTaken" : "backend.user.unknown",
                id);
    }

    @Command(name = "unlink", mixinStandardHelpOptions = true, versionProvider = Version.class)
    int unlink(@Parameters(paramLabel = "ID", descriptionKey = "backend.user.id") String id) {
        int unlinked = BackendWork.onPeople(place, people -> people.subjects().unlink(id));
        return said(unlinked > 0, "backend.user.unlinked", "backend.user.noLink", id);
    }

    @Command(name = "away", mixinStandardHelpOptions = true, versionProvider = Version.class)
    int away(
            @Parameters(paramLabel = "ID", descriptionKey = "backend.user.id") String id,
            @Option(
                            names = "--substitute",
                            paramLabel = "ID",
                            required = true,
                            descriptionKey = "backend.user.substitute")
                    String substitute,
            @Option(
                            names = "--until",
                            paramLabel = "YYYY-MM-DDTHH:MM",
                            required = true,
                            descriptionKey = "backend.user.awayUntil")
                    LocalDateTime until,
            @Option(names = "--from", paramLabel = "YYYY-MM-DDTHH:MM", descriptionKey = "backend.user.awayFrom")
                    @Nullable LocalDateTime from,
            @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", descriptionKey = "backend.user.note")
                    String note) {
        Optional<AbsenceRefusal> refusal = BackendWork.onAbsences(
                place,
                (absences, now) -> absences.record(
                        new AbsencePlan(
                                new AgentId(id),
                                new AgentId(substitute),
                                from == null ? now : instant(from),
                                instant(until),
                                note),
                        null,
                        now));
        refusal.ifPresent(why -> spec.commandLine().getErr().println(words().refusal(why)));
        return refusal.isPresent() ? ExitCode.FAILED : said(true, "backend.user.away", "", id);
    }

    private Instant instant(LocalDateTime time) {
        return time.atZone(text.zone()).toInstant();
    }

    private AbsenceWords words() {
        return new AbsenceWords(new Texts(text.language(), text.zone()));
    }

    @Command(name = "back", mixinStandardHelpOptions = true, versionProvider = Version.class)
    int back(@Parameters(paramLabel = "ID", descriptionKey = "backend.user.id") String id) {
        boolean ended = BackendWork.onAbsences(
                place,
                (absences, now) -> absences.absences(now).stream()
                        .filter(one -> one.person().value().equals(id))
                        .findFirst()
                        .filter(one -> absences.end(one, null))
                        .isPresent());
        return said(ended, "backend.user.back", "backend.user.notAway", id);
    }

    private int said(boolean done, String well, String otherwise, String subject) {
        spec.commandLine().getErr().println(text.get(done ? well : otherwise, subject));
        return done ? ExitCode.OK : ExitCode.FAILED;
    }

    private void out(String line) {
        spec.commandLine().getOut().println(line);
    }
}
