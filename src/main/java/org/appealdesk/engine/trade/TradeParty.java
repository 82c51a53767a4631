package org.appealdesk.engine.trade;

import org.jspecify.annotations.Nullable;

/**
 * One party of the order.
 *
 * @param accountId the platform's account id; an agent with the same id is party to the trade and may not claim it
 * @param kycName the verified legal name
 * @param language BCP 47 tag of the language the party reads, such as {@code vi}
 * @param account where this party pays from (buyer) or is paid to (seller); null when the platform gave none
 * @param device the platform's id of the device it traded from; null when the platform gave none
 */
public record TradeParty(
        String accountId,
        String nickname,
        String kycName,
        String language,
        @Nullable PaymentAccount account,
        PartyHistory history,
        @Nullable String device) {

    /** A party of whose device the platform said nothing. */
    public TradeParty(
            String accountId,
            String nickname,
            String kycName,
            String language,
            @Nullable PaymentAccount account,
            PartyHistory history) {
        this(accountId, nickname, kycName, language, account, history, null);
    }
}
