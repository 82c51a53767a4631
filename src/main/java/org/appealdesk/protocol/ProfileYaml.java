package org.appealdesk.protocol;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.appealdesk.engine.profile.AnswerRules;
import org.appealdesk.engine.profile.ContactRules;
import org.appealdesk.engine.profile.EvidenceRules;
import org.appealdesk.engine.profile.FilingRules;
import org.appealdesk.engine.profile.HandlingFee;
import org.appealdesk.engine.profile.ProfileRef;
import org.appealdesk.engine.profile.QuietHours;
import org.appealdesk.engine.profile.RuleProfile;
import org.appealdesk.engine.profile.SupportRules;
import org.appealdesk.protocol.yaml.YamlDocument;
import org.appealdesk.protocol.yaml.YamlNode;
import org.appealdesk.protocol.yaml.YamlResult;
import org.jspecify.annotations.Nullable;

/**
 * Rule profiles in YAML.
 *
 * <p>A profile may be {@code basedOn} another one at a fixed version: a section it does not have is then taken from
 * there, whole. Nothing has a default, so that a number that matters to a case can always be read in a file; but for
 * {@code contact}, which profiles did not always have: {@link ContactRules#FORMER} holds where none says anything.
 */
public final class ProfileYaml {

    private static final int LONGEST_DESCRIPTION = 10_000;

    private ProfileYaml() {}

    /**
     * Reads one profile with all checks.
     *
     * @param known finds the profile that this one is based on
     */
    public static YamlResult<RuleProfile> read(
            YamlDocument document, Function<ProfileRef, Optional<RuleProfile>> known) {
        return document.as(root -> profile(root, known));
    }

    /** The profile that this one is based on, if it says so in a way that can be read. */
    static Optional<ProfileRef> basedOn(YamlDocument document) {
        return document.root().find("basedOn").flatMap(node -> node.attempt(ProfileYaml::ref));
    }

    private static RuleProfile profile(YamlNode root, Function<ProfileRef, Optional<RuleProfile>> known) {
        root.allowOnly(
                "name",
                "version",
                "basedOn",
                "filing",
                "answer",
                "support",
                "contact",
                "evidence",
                "ruling",
                "reasons",
                "fee",
                "defaults");
        @Nullable RuleProfile base =
                root.find("basedOn").map(node -> node.as(n -> base(n, known))).orElse(null);
        var filing = section(root, "filing", base, RuleProfile::filing, ProfileYaml::filing);
        var answer = section(root, "answer", base, RuleProfile::answer, ProfileYaml::answer);
        var support = section(root, "support", base, RuleProfile::support, ProfileYaml::support);
        var contact = contact(root, base);
        var evidence = section(root, "evidence", base, RuleProfile::evidence, ProfileYaml::evidence);
        var ruling = section(root, "ruling", base, RuleProfile::ruling, RulingYaml::ruling);
        var reasons = section(root, "reasons", base, RuleProfile::reasons, ReasonYaml::reasons);
        Optional<HandlingFee> fee = section(
                root, "fee", base, old -> Optional.ofNullable(old.ruling().fee()), RulingYaml::fee);
        var defaults =
                section(root, "defaults", base, RuleProfile::defaults, node -> RulingYaml.defaults(node, reasons));
        return new RuleProfile(
                root.as(ProfileYaml::ref),
                filing,
                answer,
                support.with(contact),
                evidence,
                ruling.with(fee.orElse(null)),
                reasons,
                defaults);
    }

    private static ProfileRef ref(YamlNode node) {
        return new ProfileRef(node.need("name").text(), node.need("version").whole(1, 9_999));
    }

    private static RuleProfile base(YamlNode node, Function<ProfileRef, Optional<RuleProfile>> known) {
        node.allowOnly("name", "version");
        ProfileRef ref = ref(node);
        return known.apply(ref)
                .orElseThrow(() -> new IllegalArgumentException("the profile " + ref + " is not known, or is wrong"));
    }

    private static <T> T section(
            YamlNode root,
            String name,
            @Nullable RuleProfile base,
            Function<RuleProfile, T> inherited,
            Function<YamlNode, T> reader) {
        if (base != null && root.find(name).isEmpty()) {
            return inherited.apply(base);
        }
        return reader.apply(root.need(name));
    }

    private static FilingRules filing(YamlNode node) {
        node.allowOnly(
                "refileWait",
                "refileAfterCancel",
                "maximumAppeals",
                "buyerWaitAfterPaid",
                "descriptionLimit",
                "releaseTime");
        return new FilingRules(
                node.need("refileWait").duration(),
                node.need("refileAfterCancel").flag(),
                unless(node.need("maximumAppeals"), "unlimited", 0, n -> n.whole(1, 1_000)),
                node.need("buyerWaitAfterPaid").duration(),
                node.need("descriptionLimit").whole(1, LONGEST_DESCRIPTION),
                node.need("releaseTime").positiveDuration());
    }

    private static AnswerRules answer(YamlNode node) {
        node.allowOnly("respondWithin", "confirmWithin", "strictDismiss");
        Duration confirmWithin = unless(node.need("confirmWithin"), "off", Duration.ZERO, YamlNode::positiveDuration);
        return new AnswerRules(
                node.need("respondWithin").positiveDuration(),
                confirmWithin.isZero() ? null : confirmWithin,
                node.need("strictDismiss").flag());
    }

    private static SupportRules support(YamlNode node) {
        node.allowOnly(
                "serviceTarget",
                "lease",
                "informationPresets",
                "withdrawalInReview",
                "objectionWindow",
                "maximumObjections");
        Duration window = unless(node.need("objectionWindow"), "off", Duration.ZERO, YamlNode::positiveDuration);
        YamlNode maximum = node.need("maximumObjections");
        int objections = maximum.whole(0, 100);
        if (window.isZero() != (objections == 0)) {
            maximum.report(
                    "the window is " + (window.isZero() ? "off" : "on") + " but the number is " + objections,
                    "0 with the window off, at least 1 with it on");
        }
        List<YamlNode> presets = node.need("informationPresets").someItems();
        return new SupportRules(
                node.need("serviceTarget").positiveDuration(),
                node.need("lease").positiveDuration(),
                ascending(presets, YamlNode::positiveDuration),
                node.need("withdrawalInReview").flag(),
                window,
                objections,
                ContactRules.FORMER);
    }

    private static ContactRules contact(YamlNode root, @Nullable RuleProfile base) {
        return base == null && root.find("contact").isEmpty()
                ? ContactRules.FORMER
                : section(root, "contact", base, RuleProfile::contact, ProfileYaml::contact);
    }

    private static ContactRules contact(YamlNode node) {
        node.allowOnly("attempts", "attemptGap", "reminderGap", "quietHours");
        Optional<QuietHours> quiet = unless(
                node.need("quietHours"), "off", Optional.empty(), hours -> Optional.of(hours.as(ProfileYaml::quiet)));
        return new ContactRules(
                node.need("attempts").whole(1, 20),
                node.need("attemptGap").duration(),
                node.need("reminderGap").duration(),
                quiet.orElse(null));
    }

    private static QuietHours quiet(YamlNode node) {
        node.allowOnly("from", "until");
        return new QuietHours(node.need("from").timeOfDay(), node.need("until").timeOfDay());
    }

    private static EvidenceRules evidence(YamlNode node) {
        node.allowOnly("minimumWhenFiling", "maximumFiles", "maximumBytes", "extensions");
        YamlNode fewest = node.need("minimumWhenFiling");
        int minimum = fewest.whole(1, 1_000);
        int maximum = node.need("maximumFiles").whole(1, 1_000);
        if (minimum > maximum) {
            fewest.report(minimum + " is more than maximumFiles, " + maximum, "at most maximumFiles");
        }
        Set<String> extensions = new HashSet<>();
        for (YamlNode item : node.need("extensions").someItems()) {
            String extension = item.text();
            if (!extension.matches("[a-z0-9]{1,8}") || !extensions.add(extension)) {
                item.report("found “" + extension + "”", "each ending once, in lower case and without dot");
            }
        }
        return new EvidenceRules(minimum, maximum, node.need("maximumBytes").whole(1L, 1L << 40), extensions);
    }

    // ---- values

    /** The stand-in where the file has this word, else a value. */
    static <T> T unless(YamlNode node, String word, T standIn, Function<YamlNode, T> reader) {
        return node.isScalar() && node.text().equals(word) ? standIn : reader.apply(node);
    }

    static <T extends Comparable<T>> List<T> ascending(List<YamlNode> nodes, Function<YamlNode, T> reader) {
        List<T> values = nodes.stream().map(reader).toList();
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i).compareTo(values.get(i - 1)) <= 0) {
                nodes.get(i).report("is not above the one before it", "ascending values");
            }
        }
        return values;
    }
}
