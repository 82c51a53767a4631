package org.appealdesk.replies;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.protocol.yaml.Spelling;
import org.appealdesk.protocol.yaml.YamlDocument;
import org.appealdesk.protocol.yaml.YamlNode;
import org.appealdesk.protocol.yaml.YamlResult;
import org.appealdesk.replies.Fit.Reader;

/** Reads a file of replies, as {@code replies.md} describes it, with all checks, and writes one of an agent's own. */
final class ReplyYaml {
    private static final int VERSION = 1;
    private static final Pattern ID = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");

    private final boolean inBoth;
    private final Set<String> ids = new HashSet<>();

    private ReplyYaml(boolean inBoth) {
        this.inBoth = inBoth;
    }

    /** Replies that several people share: each has both languages, with the same variables. */
    static YamlResult<List<Reply>> read(YamlDocument document) {
        return document.as(new ReplyYaml(true)::replies);
    }

    /** Replies of an agent's own: one language is enough. */
    static YamlResult<List<Reply>> readOwn(YamlDocument document) {
        return document.as(new ReplyYaml(false)::replies);
    }

    /** One reply as a file of its own, which {@link #readOwn} reads again; keywords and fit of an own one are the usual. */
    static String write(Reply reply) {
        String texts = Reply.LANGUAGES.stream()
                .flatMap(language -> reply.text(language).stream().map(text -> language + ": " + quoted(text.text())))
                .collect(Collectors.joining(", "));
        return """
                replies: %d
                theme: {en: %s, vi: %s}
                items:
                  - id: %s
                    title: {en: %s, vi: %s}
                    for: {readers: [%s]}
                    text: {%s}
                """.formatted(
                VERSION,
                quoted(reply.theme().en()),
                quoted(reply.theme().vi()),
                quoted(reply.id()),
                quoted(reply.title().en()),
                quoted(reply.title().vi()),
                reply.fit().readers().stream().map(Reader::name).sorted().collect(Collectors.joining(", ")),
                texts);
    }

    /** In YAML's double quotes; whatever is not plainly printable goes by its number. */
    private static String quoted(String text) {
        return text.codePoints()
                .mapToObj(sign -> switch (sign) {
                    case '"' -> "\\\"";
                    case '\\' -> "\\\\";
                    default -> isPlain(sign) ? Character.toString(sign) : String.format(Locale.ROOT, "\\U%08x", sign);
                })
                .collect(Collectors.joining("", "\"", "\""));
    }

    private static boolean isPlain(int sign) {
        return sign == ' ' || Character.isLetterOrDigit(sign) || (sign > ' ' && sign < 0x7f);
    }

    private List<Reply> replies(YamlNode root) {
        root.allowOnly("replies", "theme", "items").need("replies").whole(VERSION, VERSION);
        Words theme = words(root.need("theme"));
        List<Reply> all = new ArrayList<>();
        root.need("items")
                .someItems()
                .forEach(item -> item.attempt(node -> reply(node, theme)).ifPresent(all::add));
        return all;
    }

    private Reply reply(YamlNode item, Words theme) {
        item.allowOnly("id", "title", "keywords", "for", "text");
        String id = id(item.need("id"));
        Words title = words(item.need("title"));
        List<String> keywords = item.find("keywords").map(YamlNode::items).orElse(List.of()).stream()
                .map(YamlNode::text)
                .toList();
        Fit fit = item.find("for").map(node -> node.as(ReplyYaml::fit)).orElse(Fit.ANY_PARTY);
        return new Reply(id, theme, title, keywords, fit, item.need("text").as(node -> texts(node, fit)));
    }

    private String id(YamlNode node) {
        String id = node.text();
        if (!ID.matcher(id).matches()) {
            node.report("“" + id + "” is no id", "lower-case words and digits joined by hyphens");
        } else if (!ids.add(id)) {
            node.report("the id “" + id + "” is used twice in this file", "an id of its own");
        }
        return id;
    }

    private static Words words(YamlNode node) {
        node.allowOnly("en", "vi");
        return new Words(title(node.need("en")), title(node.need("vi")));
    }

    private static String title(YamlNode node) {
        String text = node.text();
        if (text.length() > Reply.LONGEST_TITLE) {
            node.report("the title has " + text.length() + " characters", "at most " + Reply.LONGEST_TITLE);
        }
        return text;
    }

    private static Fit fit(YamlNode node) {
        node.allowOnly("readers", "sides", "reasons", "stages");
        return new Fit(
                node.find("readers")
                        .map(list -> Set.copyOf(list.constants(Reader.class)))
                        .filter(readers -> !readers.isEmpty())
                        .orElse(Set.of(Reader.PARTY)),
                constants(node.find("sides"), Side.class),
                constants(node.find("reasons"), ReasonCode.class),
                constants(node.find("stages"), Stage.class));
    }

    private static <E extends Enum<E>> Set<E> constants(Optional<YamlNode> list, Class<E> type) {
        return list.map(node -> Set.copyOf(node.constants(type))).orElse(Set.of());
    }

    private Map<String, Template> texts(YamlNode node, Fit fit) {
        node.allowOnly(Reply.LANGUAGES.toArray(String[]::new));
        Map<String, Template> texts = new HashMap<>();
        for (String language : Reply.LANGUAGES) {
            Optional<YamlNode> text = inBoth ? Optional.of(node.need(language)) : node.find(language);
            text.flatMap(there -> there.attempt(one -> template(one, fit)))
                    .ifPresent(template -> texts.put(language, template));
        }
        if (texts.size() == Reply.LANGUAGES.size()) {
            checkSameVariables(node, texts);
        }
        return texts;
    }

    private static Template template(YamlNode node, Fit fit) {
        String text = node.text().strip();
        List<Template.Mistake> mistakes = Template.mistakes(text);
        mistakes.forEach(mistake -> tell(node, mistake));
        Template template = mistakes.isEmpty() ? Template.of(text) : new Template(text, List.of());
        if (fit.readers().contains(Reader.COLLEAGUE)) {
            template.variables().stream()
                    .filter(variable -> variable.source() == Variable.Source.READER)
                    .forEach(variable -> node.report(
                            "“" + variable.written() + "” is about the party that reads, and a note has none",
                            "no such variable in what colleagues may read"));
        }
        return template;
    }

    private static void tell(YamlNode node, Template.Mistake mistake) {
        switch (mistake) {
            case Template.Mistake.UnknownVariable(var word) ->
                node.report("“{" + word + "}” is no variable", Spelling.expected(word, Variable.words()));
            case Template.Mistake.LoneBrace _ ->
                node.report("a brace stands alone", "braces in pairs around a variable, and nowhere else");
            case Template.Mistake.TooLong(var length) ->
                node.report("the text has " + length + " characters", "at most " + Template.LONGEST);
        }
    }

    private static void checkSameVariables(YamlNode node, Map<String, Template> texts) {
        Set<Variable> all = EnumSet.noneOf(Variable.class);
        texts.values().forEach(text -> all.addAll(text.variables()));
        texts.forEach((language, text) -> {
            String lacking = all.stream()
                    .filter(variable -> !text.variables().contains(variable))
                    .map(Variable::written)
                    .collect(Collectors.joining(", "));
            if (!lacking.isEmpty()) {
                node.need(language)
                        .report("has no " + lacking + ", which the other language has", "the same variables in both");
            }
        });
    }
}
