package org.appealdesk.training.evidence;

import com.google.errorprone.annotations.Immutable;
import java.awt.Color;

/** The invented banks and wallets, each with its own look. */
enum Bank {
    SONG_HONG(
            "Ngân hàng Sông Hồng",
            "SÔNG HỒNG",
            "Sông Hồng Digibank",
            new Look(0x0B6B3A, 0x064526, 0xE8F5EE),
            Mark.RIVER),
    HAI_VAN("Ngân hàng Hải Vân", "HẢI VÂN BANK", "HV Mobile", new Look(0x12458F, 0x0A2A5C, 0xE9F0FB), Mark.PASS),
    TRUONG_SON("Ngân hàng Trường Sơn", "TRƯỜNG SƠN", "TS Easy", new Look(0x9B1C31, 0x5E0F1D, 0xFBECEE), Mark.RANGE),
    DIEU("Ví Cánh Diều", "CÁNH DIỀU", "Ví Cánh Diều", new Look(0xD9480F, 0x8A2C06, 0xFFF1E8), Mark.KITE),
    ELMENAU("Bankhaus Elmenau", "ELMENAU", "Elmenau Banking", new Look(0x1F2937, 0x111827, 0xEEF1F5), Mark.COLUMNS);

    /** Colours as 0xRRGGBB. */
    @Immutable
    private record Look(int primary, int dark, int tint) {}

    private final String fullName;
    private final String brand;
    private final String app;
    private final Look look;
    private final Mark mark;

    Bank(String fullName, String brand, String app, Look look, Mark mark) {
        this.fullName = fullName;
        this.brand = brand;
        this.app = app;
        this.look = look;
        this.mark = mark;
    }

    String fullName() {
        return fullName;
    }

    /** What stands beside the mark. */
    String brand() {
        return brand;
    }

    String app() {
        return app;
    }

    Color primary() {
        return new Color(look.primary);
    }

    Color dark() {
        return new Color(look.dark);
    }

    Color tint() {
        return new Color(look.tint);
    }

    Mark mark() {
        return mark;
    }
}
