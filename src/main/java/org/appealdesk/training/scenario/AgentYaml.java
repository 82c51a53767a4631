package org.appealdesk.training.scenario;

import java.util.List;
import org.appealdesk.engine.profile.RuleProfile;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.protocol.yaml.YamlDocument;
import org.appealdesk.protocol.yaml.YamlNode;
import org.appealdesk.protocol.yaml.YamlResult;

/** Reads what an agent does in a scenario. */
final class AgentYaml {
    private static final int VERSION = 1;

    static YamlResult<AgentScript> read(YamlDocument document, Scenario scenario, RuleProfile profile) {
        return document.as(root -> script(root, scenario, profile));
    }

    private static AgentScript script(YamlNode root, Scenario scenario, RuleProfile profile) {
        root.allowOnly("agent", "scenario", "as", "supervisor", "steps");
        root.need("agent").whole(VERSION, VERSION);
        YamlNode of = root.need("scenario");
        if (!of.text().equals(scenario.id())) {
            of.report("is for the scenario “" + of.text() + "”", "“" + scenario.id() + "”");
        }
        ScriptContext.Staff staff = new ScriptContext.Staff(id(root, "as", "LT"), id(root, "supervisor", "QT"));
        ScriptContext context =
                new ScriptContext(profile, scenario.order(), scenario.people(), scenario.evidence(), staff, "A");
        List<Step> steps = root.need("steps").as(new StepYaml(context)::steps);
        return new AgentScript(scenario.id(), steps);
    }

    private static AgentId id(YamlNode root, String key, String otherwise) {
        return root.find(key).map(n -> n.as(id -> new AgentId(id.text()))).orElse(new AgentId(otherwise));
    }

    private AgentYaml() {}
}
