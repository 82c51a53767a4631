package org.appealdesk.training.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.profile.RuleProfile;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.protocol.yaml.YamlNode;

/** What the steps of one file refer to, and what they gather on the way. For one thread. */
final class ScriptContext {
    /** Who acts for support when a step does not say. */
    record Staff(AgentId agent, AgentId supervisor) {}

    private final RuleProfile profile;
    private final Order order;
    private final Map<Side, Person> people;
    private final List<Exhibit> exhibits;
    private final Staff staff;
    /** Keeps the ids of a scenario and of an agent's file apart. */
    private final String idPrefix;

    private final List<Bilingual> words = new ArrayList<>();
    private final Set<String> appeals = new HashSet<>();
    private int ids;

    ScriptContext(
            RuleProfile profile,
            Order order,
            Map<Side, Person> people,
            List<Exhibit> exhibits,
            Staff staff,
            String idPrefix) {
        this.profile = profile;
        this.order = order;
        this.people = people;
        this.exhibits = exhibits;
        this.staff = staff;
        this.idPrefix = idPrefix;
    }

    RuleProfile profile() {
        return profile;
    }

    Order order() {
        return order;
    }

    /** Who that is when a step does not say. */
    AgentId staff(Who who) {
        return who == Who.SUPERVISOR ? staff.supervisor() : staff.agent();
    }

    Person person(Side side) {
        Person person = people.get(side);
        return person == null ? new Person(null, List.of(), Inbox.USUAL) : person;
    }

    String language(Side side) {
        return order.party(side).language();
    }

    /** A new id for a message, a request or an execution. */
    String newId() {
        ids++;
        return idPrefix + ids;
    }

    /** Text in both languages, to be said in this one. */
    String say(YamlNode node, Side side) {
        Bilingual said = WordsYaml.both(node);
        words.add(said);
        return said.in(language(side));
    }

    List<Bilingual> words() {
        return words;
    }

    /** False when another step files under that number already. */
    boolean newAppeal(String number) {
        return appeals.add(number);
    }

    /** The evidence with that id, which must be this side's. */
    EvidenceFile evidence(YamlNode node, Side side) {
        String id = node.text();
        return exhibits.stream()
                .filter(exhibit -> exhibit.evidence().id().equals(id) && exhibit.side() == side)
                .findFirst()
                .map(Exhibit::evidence)
                .orElseThrow(() -> Telling.refuse(
                        node,
                        "“" + id + "” is no evidence of the " + side,
                        "an id from “evidence” with from: " + side));
    }

    /** The id of any evidence of the scenario. */
    String evidenceId(YamlNode node) {
        String id = node.text();
        if (exhibits.stream().noneMatch(exhibit -> exhibit.evidence().id().equals(id))) {
            node.report("“" + id + "” is no evidence of this scenario", "an id from “evidence”");
        }
        return id;
    }
}
