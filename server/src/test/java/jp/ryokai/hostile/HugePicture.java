package jp.ryokai.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** A few bytes that say 60,000 by 60,000 dots. */
final class HugePicture {

    private static final int SIDE = 60_000;

    private HugePicture() {}

    /** Signature, header with its sum, nothing else. */
    static byte[] png() {
        var header =
                ByteBuffer.allocate(17).put("IHDR".getBytes(UTF_8)).putInt(SIDE).putInt(SIDE);
        header.put(new byte[] {8, 2, 0, 0, 0});
        var sum = new CRC32();
        sum.update(header.array());
        return ByteBuffer.allocate(33)
                .putLong(0x89504E470D0A1A0AL)
                .putInt(13)
                .put(header.array())
                .putInt((int) sum.getValue())
                .array();
    }

    static byte[] jpeg() {
        return new byte[] {
            (byte) 0xFF,
            (byte) 0xD8,
            (byte) 0xFF,
            (byte) 0xC0,
            0,
            11,
            8,
            (byte) 0xEA,
            0x60,
            (byte) 0xEA,
            0x60,
            1,
            1,
            0x11,
            0
        };
    }

    static byte[] webp() {
        var picture = ByteBuffer.allocate(30).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        picture.put("RIFF".getBytes(UTF_8))
                .putInt(22)
                .put("WEBPVP8X".getBytes(UTF_8))
                .putInt(10)
                .putInt(0);
        picture.put(new byte[] {0x5F, (byte) 0xEA, 0, 0x5F, (byte) 0xEA, 0});
        return picture.array();
    }
}
