package org.appealdesk.protocol.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.appealdesk.protocol.yaml.YamlNode.Content;
import org.appealdesk.protocol.yaml.YamlNode.Entry;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.Event.ID;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds nodes from the parser's events. Not from the library's own tree: its composer recurses without a limit of
 * depth, and tells a key given twice without saying where it was given first.
 */
final class NodeReader {

    private static final int DEEPEST = 40;
    /** Values in all, an anchored one counted at every use: a few lines can otherwise stand for millions. */
    private static final long MOST_VALUES = 100_000;

    private final Problems problems;
    private final Iterator<Event> events;
    private final Map<Anchor, YamlNode> anchors = new HashMap<>();

    private NodeReader(Iterator<Event> events, Problems problems) {
        this.events = events;
        this.problems = problems;
    }

    static YamlNode read(String text, Problems problems) {
        var settings = LoadSettings.builder().build();
        try {
            return new NodeReader(new Parse(settings).parseString(text).iterator(), problems).document();
        } catch (Unreadable _) {
            // Told already.
        } catch (MarkedYamlEngineException e) {
            problems.add(
                    Place.at(e.getProblemMark().or(e::getContextMark), ""),
                    ("not YAML: " + Optional.ofNullable(e.getProblem()).orElse("")).strip(),
                    "well-formed YAML");
        } catch (ReaderException e) {
            problems.add(place(text, e.getPosition()), "not YAML: a character that no text has", "printable text");
        } catch (YamlEngineException e) {
            problems.add(Place.START, "not YAML: " + e.getMessage(), "well-formed YAML");
        }
        return YamlNode.nothing(Place.START, problems);
    }

    private static Place place(String text, int position) {
        String before = text.substring(0, text.offsetByCodePoints(0, position));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Place(line, before.length() - before.lastIndexOf('\n'), "");
    }

    private YamlNode document() {
        events.next(); // the start of the stream
        Event start = events.next();
        if (start.getEventId() == ID.StreamEnd) {
            throw refuse(Place.START, "the file is empty", "a document");
        }
        YamlNode root = node(events.next(), "", 0);
        events.next(); // the end of the document
        Event after = events.next();
        if (after.getEventId() != ID.StreamEnd) {
            throw refuse(Place.at(after.getStartMark(), ""), "a second document begins", "one document a file");
        }
        return root;
    }

    private YamlNode node(Event event, String path, int depth) {
        Place place = Place.at(event.getStartMark(), path);
        if (depth > DEEPEST) {
            throw refuse(place, "nested deeper than " + DEEPEST + " levels", "a flatter document");
        }
        if (event instanceof AliasEvent alias) {
            YamlNode anchored = anchors.get(alias.getAlias());
            if (anchored == null) {
                throw refuse(place, "“*" + alias.getAlias() + "” is not complete here", "an anchor that stands before");
            }
            return anchored;
        }
        YamlNode node = new YamlNode(place, content(event, place, depth), problems);
        if (node.values() > MOST_VALUES) {
            throw refuse(place, "stands for more than " + MOST_VALUES + " values", "fewer aliases");
        }
        if (event instanceof NodeEvent anchoring) {
            anchoring.getAnchor().ifPresent(anchor -> anchors.put(anchor, node));
        }
        return node;
    }

    private Content content(Event event, Place place, int depth) {
        if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar.getTag(), place);
            return new Content.Scalar(scalar.getValue(), scalar.isPlain());
        }
        if (event instanceof CollectionStartEvent start) {
            refuseTag(start.getTag(), place);
            return event.getEventId() == ID.MappingStart ? mapping(place, depth) : sequence(place, depth);
        }
        throw new IllegalStateException("The parser gave " + event + " for a value");
    }

    private Content sequence(Place place, int depth) {
        List<YamlNode> items = new ArrayList<>();
        for (Event next = events.next(); next.getEventId() != ID.SequenceEnd; next = events.next()) {
            items.add(node(next, place.path() + "[" + items.size() + "]", depth + 1));
        }
        return new Content.Sequence(List.copyOf(items));
    }

    private Content mapping(Place place, int depth) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Event next = events.next(); next.getEventId() != ID.MappingEnd; next = events.next()) {
            Place keyPlace = Place.at(next.getStartMark(), place.path());
            if (!(next instanceof ScalarEvent key)) {
                throw refuse(keyPlace, "a key is not plain text", "text before the colon");
            }
            refuseTag(key.getTag(), keyPlace);
            String name = key.getValue();
            String path = place.path().isEmpty() ? name : place.path() + "." + name;
            var entry = new Entry(keyPlace.as(path), node(events.next(), path, depth + 1));
            Entry first = entries.putIfAbsent(name, entry);
            if (first != null) {
                problems.add(
                        entry.key(),
                        "“" + name + "” stands here for the second time",
                        "it once; the first is in line " + first.key().line());
            }
        }
        return new Content.Mapping(entries);
    }

    private void refuseTag(Optional<String> tag, Place place) {
        if (tag.isPresent()) {
            throw refuse(place, "has the tag “" + tag.get() + "”", "a value without tag");
        }
    }

    private Unreadable refuse(Place place, String what, String expected) {
        problems.add(place, what, expected);
        return new Unreadable();
    }
}
