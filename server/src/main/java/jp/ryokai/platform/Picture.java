package jp.ryokai.platform;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the first bytes of a picture say, as a browser believes them. A few kilobytes can say 60,000 by 60,000 dots:
 * whoever shows them needs fourteen gigabytes.
 *
 * @param mediaType image/png, image/jpeg or image/webp
 */
public record Picture(String mediaType, int width, int height) {

    private static final int PNG_HEADER = 24;
    private static final int WEBP_HEADER = 30;

    /** Empty for what is none of the three, or breaks off before it has said its size. */
    public static Optional<Picture> read(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        Optional<Picture> read = Optional.empty();
        if (start.startsWith("\u0089PNG\r\n\u001a\n") && start.endsWith("IHDR") && bytes.length >= PNG_HEADER) {
            var header = ByteBuffer.wrap(bytes);
            read = Optional.of(new Picture("image/png", header.getInt(16), header.getInt(20)));
        } else if (start.startsWith("\u00ff\u00d8\u00ff")) {
            read = jpeg(ByteBuffer.wrap(bytes));
        } else if (start.startsWith("RIFF") && start.startsWith("WEBPVP8", 8) && bytes.length >= WEBP_HEADER) {
            read = webp(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
        }
        return read.filter(picture -> picture.width > 0 && picture.height > 0);
    }

    public boolean hasAtMost(long dots) {
        return (long) width * height <= dots;
    }

    /** Segments with their lengths, up to the frame header (ITU-T T.81 annex B.1.1 and B.2.2). */
    private static Optional<Picture> jpeg(ByteBuffer from) {
        var at = 2;
        while (at + 9 <= from.limit() && (from.get(at) & 0xFF) == 0xFF) {
            var marker = from.get(at + 1) & 0xFF;
            if (marker == 0xFF) {
                at++;
            } else if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                return Optional.of(
                        new Picture("image/jpeg", from.getShort(at + 7) & 0xFFFF, from.getShort(at + 5) & 0xFFFF));
            } else {
                at += 2 + (from.getShort(at + 2) & 0xFFFF);
            }
        }
        return Optional.empty();
    }

    /** RFC 9649 sections 2.5 to 2.7: lossy, lossless and extended. */
    private static Optional<Picture> webp(ByteBuffer from) {
        return switch (from.get(15)) {
            case ' ' -> Optional.of(new Picture("image/webp", from.getShort(26) & 0x3FFF, from.getShort(28) & 0x3FFF));
            case 'L' -> {
                var bits = from.getInt(21);
                yield Optional.of(new Picture("image/webp", (bits & 0x3FFF) + 1, (bits >>> 14 & 0x3FFF) + 1));
            }
            case 'X' ->
                Optional.of(new Picture(
                        "image/webp", (from.getInt(24) & 0xFF_FFFF) + 1, (from.getInt(26) >>> 8 & 0xFF_FFFF) + 1));
            default -> Optional.empty();
        };
    }
}
