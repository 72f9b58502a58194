package jp.ryokai.print;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as boxes on paper: runs of dark dots, placed in millimetres. A picture would need a file, and none is
 * loaded.
 */
final class Dots {

    /**
     * Wide enough for the camera of an old tablet at arm's length (ISO/IEC 18004 asks for 0.25 mm and a quiet zone of
     * four).
     */
    private static final double DOT = 1.1;
    /** Rows overlap by a hair, or a viewer shows white lines between them. */
    private static final double HAIR = 0.05;

    private Dots() {}

    static String of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var html = new StringBuilder(
                "<div class='dots' style='width:%.2fmm;height:%.2fmm'>".formatted(code.size * DOT, code.size * DOT));
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                var from = x;
                while (code.getModule(x, y)) {
                    x++;
                }
                if (x > from) {
                    html.append("<div style='left:%.2fmm;top:%.2fmm;width:%.2fmm;height:%.2fmm'></div>"
                            .formatted(from * DOT, y * DOT, (x - from) * DOT + HAIR, DOT + HAIR));
                }
            }
        }
        return html.append("</div>").toString();
    }
}
