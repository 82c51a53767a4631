package org.appealdesk.training.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.appealdesk.engine.profile.ProfileRef;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.engine.trade.TradeParty;

/**
 * A dispute to train on, as its file tells it. Immutable.
 *
 * @param profile the rules the order is registered under
 * @param start the instant its offsets count from, at which it opens for the agent
 * @param order as it is registered, before the first step of the script
 * @param people what is known of both parties beside the order
 * @param evidence everything any party may hand in, in the order of the file
 */
public record Scenario(
        Card card,
        ProfileRef profile,
        Instant start,
        Order order,
        Map<Side, Person> people,
        List<Exhibit> evidence,
        Script script,
        Expectation expected) {
    /** How long a platform takes to carry out a ruling when the script does not say otherwise. */
    public static final Duration EXECUTION = Duration.ofSeconds(5);

    public Scenario {
        people = Map.copyOf(people);
        evidence = List.copyOf(evidence);
    }

    public String id() {
        return card.id();
    }

    public CaseId caseId() {
        return order.number();
    }

    public Person person(Side side) {
        Person person = people.get(side);
        if (person == null) {
            throw new IllegalStateException("Scenario " + id() + " says nothing of its " + side);
        }
        return person;
    }

    public TradeParty party(Side side) {
        return order.party(side);
    }

    public Optional<Exhibit> exhibit(String evidenceId) {
        return evidence.stream()
                .filter(exhibit -> exhibit.evidence().id().equals(evidenceId))
                .findFirst();
    }

    /** Something said in this scenario, in both languages; empty when its script does not say that. */
    public Optional<Bilingual> bothLanguages(String said) {
        return script.words().stream()
                .filter(words -> words.vi().equals(said) || words.en().equals(said))
                .findFirst();
    }

    /** When the order is registered: right after the last thing the order itself records. */
    public Instant registered() {
        return OrderClock.latest(order.times());
    }

    /** All steps: those of the history first, then the script's. */
    public List<Step> steps() {
        List<Step> all = new ArrayList<>(script.history());
        all.addAll(script.steps());
        return all;
    }

    /**
     * The same scenario under other rules, to see what they change.
     *
     * @param other must be loaded in the engine that plays it
     */
    public Scenario under(ProfileRef other) {
        return new Scenario(card, other, start, order, people, evidence, script, expected);
    }

    /**
     * The same dispute once more, on an order of its own and from its start on. What its pictures show stays as it is.
     *
     * @param number 1 for the second run, then 2, 3, …
     */
    public Scenario again(int number, Instant start) {
        return Rerun.of(this, number, start);
    }

    /** The order that such a run is about; for 0 this one's own. */
    public CaseId orderOf(int number) {
        return Rerun.orderNumber(this, number);
    }

    /** The start of a run that is about this order. */
    public Instant startOf(Order of) {
        return start.plus(
                Duration.between(order.times().createTime(), of.times().createTime()));
    }

    /**
     * What a library shows of it.
     *
     * @param id lower-case words joined by hyphens; for shipped ones the name of their folder
     * @param skill what it trains, in a few words
     * @param minutes how long an agent takes
     */
    public record Card(
            String id, Bilingual title, Bilingual brief, Bilingual skill, Difficulty difficulty, int minutes) {}

    public enum Difficulty {
        EASY,
        MEDIUM,
        HARD
    }

    /**
     * What happens by itself.
     *
     * @param history before the start, ascending; all of it is accepted under the scenario's own profile
     * @param steps from the start on
     * @param words whatever anybody says in it, in both languages
     */
    public record Script(List<Step> history, List<Step> steps, List<Bilingual> words) {
        public Script {
            history = List.copyOf(history);
            steps = List.copyOf(steps);
            words = List.copyOf(words);
        }
    }
}
