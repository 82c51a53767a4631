package org.appealdesk.engine.trade;

/**
 * Where the fiat is to be paid from or to, as it stood when the order was made.
 *
 * @param provider bank or wallet, such as {@code Vietcombank}
 * @param holder name of the holder as the provider prints it
 * @param number account or wallet number, complete
 */
public record PaymentAccount(String provider, String holder, String number) {}
