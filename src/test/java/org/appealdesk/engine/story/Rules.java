package org.appealdesk.engine.story;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.appealdesk.engine.profile.ContactRules;
import org.appealdesk.engine.profile.FilingRules;
import org.appealdesk.engine.profile.ProfileRef;
import org.appealdesk.engine.profile.RuleProfile;
import org.appealdesk.engine.profile.RuleProfiles;
import org.appealdesk.engine.profile.SupportRules;
import org.appealdesk.protocol.ProfileFolder;
import org.appealdesk.protocol.yaml.YamlResult;

/** The profiles that are shipped, and a few made from them to turn a single switch. */
public final class Rules {
    private static final RuleProfiles SHIPPED = load();

    public static final RuleProfile SEED = shipped("binance-2020");
    public static final RuleProfile OF_2026 = shipped("binance-2026");
    public static final RuleProfile STRICT = shipped("strict");

    /** The seed, and a party may object once within a day. */
    public static final RuleProfile WITH_OBJECTION = objections(1);

    public static final RuleProfile WITH_TWO_OBJECTIONS = objections(2);

    /** The seed, with at most two appeals an order. */
    public static final RuleProfile TWO_APPEALS = twoAppeals();

    /** The seed, with two calls in vain at once that are enough, a reminder every five minutes, and no quiet hours. */
    public static final RuleProfile IMPATIENT = with(
            "test-impatient",
            SEED.filing(),
            SEED.support().with(new ContactRules(2, Duration.ZERO, Duration.ofMinutes(5), null)));

    private Rules() {}

    public static RuleProfiles all() {
        List<RuleProfile> all = new ArrayList<>(List.of(SEED, OF_2026, STRICT));
        all.addAll(List.of(WITH_OBJECTION, WITH_TWO_OBJECTIONS, TWO_APPEALS, IMPATIENT));
        return new RuleProfiles(all);
    }

    private static RuleProfiles load() {
        return switch (ProfileFolder.load(Path.of("assets/rules"))) {
            case YamlResult.Good<RuleProfiles> good -> good.value();
            case YamlResult.Bad<RuleProfiles> bad ->
                throw new AssertionError("The shipped profiles are broken: " + bad.problems());
        };
    }

    private static RuleProfile shipped(String name) {
        return SHIPPED.newest(name).orElseThrow();
    }

    private static RuleProfile objections(int count) {
        SupportRules rules = SEED.support();
        SupportRules changed = new SupportRules(
                rules.serviceTarget(),
                rules.lease(),
                rules.informationPresets(),
                rules.withdrawalInReview(),
                Duration.ofDays(1),
                count,
                rules.contact());
        return with("test-objections-" + count, SEED.filing(), changed);
    }

    private static RuleProfile twoAppeals() {
        FilingRules rules = SEED.filing();
        FilingRules changed = new FilingRules(
                rules.refileWait(),
                rules.refileAfterCancel(),
                2,
                rules.buyerWaitAfterPaid(),
                rules.descriptionLimit(),
                rules.releaseTime());
        return with("test-two-appeals", changed, SEED.support());
    }

    private static RuleProfile with(String name, FilingRules filing, SupportRules support) {
        return new RuleProfile(
                new ProfileRef(name, 1),
                filing,
                SEED.answer(),
                support,
                SEED.evidence(),
                SEED.ruling(),
                SEED.reasons(),
                SEED.defaults());
    }
}
