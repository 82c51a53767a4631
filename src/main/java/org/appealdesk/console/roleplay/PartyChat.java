package org.appealdesk.console.roleplay;

import java.util.ArrayList;
import java.util.List;
import org.appealdesk.casework.CaseView;
import org.appealdesk.console.roleplay.ChatLine.Author;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.trade.Side;

/** The chats of one party. */
final class PartyChat {

    private final Side side;
    private final EngineWords words;

    PartyChat(Side side, EngineWords words) {
        this.side = side;
        this.words = words;
    }

    /** What was written in a channel that this party reads, oldest first. */
    List<ChatLine> of(CaseView view, Channel channel) {
        List<ChatLine> lines = new ArrayList<>();
        for (RecordedEvent event : view.events()) {
            if (event.event() instanceof DossierEvent.MessageSent(var message) && message.channel() == channel) {
                Author author = author(event.actor());
                lines.add(new ChatLine(
                        author,
                        name(view, author),
                        words.formats().time(event.at()),
                        message.text(),
                        message.files().stream().map(FileFacts::name).toList()));
            }
        }
        return lines;
    }

    private Author author(Actor actor) {
        return switch (actor) {
            case Actor.Party(var writer) -> writer == side ? Author.ME : Author.COUNTERPARTY;
            case Actor.Staff _, Actor.Platform _, Actor.Clock _ -> Author.SUPPORT;
        };
    }

    private String name(CaseView view, Author author) {
        return switch (author) {
            case ME -> view.file().order().party(side).nickname();
            case COUNTERPARTY -> view.file().order().party(side.other()).nickname();
            case SUPPORT -> words.text("roleplay.chat.support");
        };
    }
}
