package org.appealdesk.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.dossier.EvidenceHandling;
import org.appealdesk.engine.dossier.Ground;
import org.appealdesk.engine.dossier.MessageReport;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.AppealNumber;
import org.appealdesk.engine.trade.OrderStatus;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.util.StdConverter;

/**
 * The field's own names of orders and appeals, where the engine has others, and the roles of who acts, what was done with
 * evidence, what became of messages, and what findings rest on. Mix-ins: the engine knows nothing of JSON.
 */
final class FieldNames {

    private FieldNames() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "role")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Actor.Party.class, name = "party"),
        @JsonSubTypes.Type(value = Actor.Agent.class, name = "agent"),
        @JsonSubTypes.Type(value = Actor.Supervisor.class, name = "supervisor"),
        @JsonSubTypes.Type(value = Actor.Platform.class, name = "platform"),
        @JsonSubTypes.Type(value = Actor.Clock.class, name = "clock")
    })
    interface ActorNames {}

    /** What the authority knows of an agent beside the command. */
    abstract static class AgentNames {
        @JsonCreator
        AgentNames(@JsonProperty("id") AgentId id) {}

        @JsonIgnore
        abstract Instant since();

        @JsonIgnore
        abstract Set<AgentId> standsInFor();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "what")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = EvidenceHandling.Viewed.class, name = "viewed"),
        @JsonSubTypes.Type(value = EvidenceHandling.Exported.class, name = "exported"),
        @JsonSubTypes.Type(value = EvidenceHandling.BundleExported.class, name = "bundle-exported"),
        @JsonSubTypes.Type(value = EvidenceHandling.Redacted.class, name = "redacted")
    })
    interface EvidenceHandlingNames {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "what")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = MessageReport.Received.class, name = "received"),
        @JsonSubTypes.Type(value = MessageReport.Seen.class, name = "seen"),
        @JsonSubTypes.Type(value = MessageReport.Undelivered.class, name = "undelivered"),
        @JsonSubTypes.Type(value = MessageReport.Edited.class, name = "edited"),
        @JsonSubTypes.Type(value = MessageReport.Deleted.class, name = "deleted")
    })
    interface MessageReportNames {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "on")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Ground.Evidence.class, name = "evidence"),
        @JsonSubTypes.Type(value = Ground.Line.class, name = "message"),
        @JsonSubTypes.Type(value = Ground.Call.class, name = "call")
    })
    interface GroundNames {}

    interface AppealFiledNames {
        @JsonProperty("complaintNo")
        AppealNumber number();
    }

    interface OrderBeforeNames {
        @JsonProperty("orderStatusWhenInitiate")
        OrderStatus status();
    }

    interface FilingNames {
        @JsonProperty("reasonCode")
        ReasonCode reason();
    }

    interface PlatformStatusNames {
        @JsonProperty("orderStatus")
        OrderStatus status();
    }

    interface SortedItems {
        @JsonSerialize(converter = Sorted.class)
        Set<String> items();
    }

    /** A set has no order of its own, canonical text needs one. */
    private static final class Sorted extends StdConverter<Set<String>, List<String>> {
        @Override
        public List<String> convert(Set<String> set) {
            return set.stream().sorted().toList();
        }
    }
}
