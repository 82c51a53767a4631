package org.appealdesk.protocol.http;

/** Orders as an exchange posts them: 100 USDT for 2,600,000 VND, made at the time of the stories. */
public final class PostedOrders {

    private PostedOrders() {}

    public static String unpaid(String number) {
        return paid(number)
                .replace("\"orderStatus\": 2", "\"orderStatus\": 1")
                .replace("\"notifyPayTime\": 1772416860000,", "")
                .replace("\"confirmPayEndTime\": 1772417760000,", "");
    }

    /** Paid one minute after the start of the stories. */
    public static String paid(String number) {
        return """
                {
                  "orderNumber": "%s",
                  "advNo": "11627551290034424",
                  "tradeType": "SELL",
                  "advertisementRole": "MAKER",
                  "asset": "USDT",
                  "fiat": "VND",
                  "fiatSymbol": "₫",
                  "amount": "100.00",
                  "unitPrice": "26000",
                  "totalPrice": "2600000.00",
                  "payMethodName": "Bank transfer",
                  "orderStatus": 2,
                  "createTime": 1772416800000,
                  "notifyPayEndTime": 1772417700000,
                  "notifyPayTime": 1772416860000,
                  "confirmPayEndTime": 1772417760000,
                  "buyerNickname": "bao95",
                  "sellerNickname": "trang_usdt",
                  "commission": "0.5",
                  "additionalKycVerify": 0,
                  "buyer": {
                    "accountId": "u-buyer",
                    "kycName": "PHẠM GIA BẢO",
                    "language": "vi",
                    "account": {"provider": "Ngân hàng Sông Hồng", "holder": "PHAM GIA BAO", "number": "190377402218"},
                    "history": {"orders": 57, "completedPerMille": 965, "appealsFiled": 0, "appealsAgainst": 1, "merchant": false}
                  },
                  "seller": {
                    "accountId": "u-seller",
                    "kycName": "LÊ THỊ THU TRANG",
                    "language": "vi-VN",
                    "history": {"orders": 1840, "completedPerMille": 989, "appealsFiled": 7, "appealsAgainst": 2, "merchant": true}
                  }
                }
                """.formatted(number);
    }

    /** Released three minutes after the start. */
    public static String completed(String number) {
        return paid(number)
                .replace("\"orderStatus\": 2", "\"orderStatus\": \"COMPLETED\", \"confirmPayTime\": 1772416980000");
    }

    /** Cancelled three minutes after the start. */
    public static String cancelled(String number) {
        return paid(number).replace("\"orderStatus\": 2", "\"orderStatus\": 6, \"cancelTime\": 1772416980000");
    }
}
