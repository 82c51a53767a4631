package org.appealdesk.engine.trade;

/** A P2P order: the crypto of the seller is in escrow until it is released or returned. */
public record Order(
        OrderIdentity identity,
        TradeTerms terms,
        TradeParty buyer,
        TradeParty seller,
        OrderTimes times,
        PlatformStatus platformStatus) {

    public CaseId number() {
        return identity.orderNumber();
    }

    public OrderStatus status() {
        return platformStatus.status();
    }

    public TradeParty party(Side side) {
        return side == Side.BUYER ? buyer : seller;
    }

    public Order with(OrderStatus status) {
        return new Order(identity, terms, buyer, seller, times, platformStatus.with(status));
    }

    public Order with(OrderTimes times) {
        return new Order(identity, terms, buyer, seller, times, platformStatus);
    }
}
