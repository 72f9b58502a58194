package jp.ryokai.people;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Keys derived from names, to find and to sort. The name itself is never touched: NFC alone rewrites most CJK
 * compatibility ideographs (神 U+FA19), and then a person's own spelling is gone.
 */
public final class Names {

    /** The key columns hold a name's and a reading's key with a space between; a longer key finds no more. */
    private static final int KEY_LIMIT = 399;

    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    /** First of each row: what the others count as when searching. Merging too much only finds more. */
    private static final Map<Integer, Integer> VARIANTS = variants("""
        辺邉邊 崎﨑碕嵜 高髙 斉斎齋齊 吉𠮷 浜濱濵 徳德 靭靱 沢澤 広廣 国國 桜櫻 竜龍 滝瀧 島嶋嶌 真眞 条條 実實
        万萬 栄榮 関關 桑桒 恵惠 浅淺 寿壽 亀龜 学學 峰峯 富冨 館舘 渋澁 塩鹽 曽曾 豊豐 児兒 鉄鐵 黒黑 柳栁
        柏栢 応應 与與 円圓 桧檜 聡聰 静靜 瀬瀨 頼賴 稲稻 蔵藏 薮藪 穂穗 弥彌 礼禮 煕熙 巌巖 岳嶽 叱𠮟 秋龝
        カヵ ケヶ アァ イィ ウゥ エェ オォ ツッ ヤャ ユュ ヨョ ワヮ
        """);

    private static final String KANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヰヱヲン";
    private static final String VOWEL = "アイウエオアイウエオアイウエオアイウエオアイウエオアイウエオアイウエオアウオアイウエオアイエオン";
    private static final String DASHES = "ー-‐‑‒–—―−─";
    private static final String LARGE = "アイウエオツヤユヨワカケ";
    private static final String SMALL = "ァィゥェォッャュョヮヵヶ";

    private Names() {}

    /**
     * The key to search by: width, case, kana script, small kana, spaces, variation selectors and known variants do
     * not matter. A key's key is the key.
     */
    public static String foldKey(String name) {
        var key = name;
        // What one pass brings together (か and a spaced ゛, a letter and an accent) the next one may compose.
        for (var next = foldOnce(key); !next.equals(key); next = foldOnce(key)) {
            key = next;
        }
        return cut(key);
    }

    /**
     * The key to sort by フリガナ, compared as plain text: 五十音 first, then 清音 before 濁音 before 半濁音, then 長音,
     * small and full-sized kana, after JIS X 4061. A family name sorts before a longer one that begins with it.
     */
    public static String sortKey(String kana) {
        var text = Normalizer.normalize(kana.replace('゛', '\u3099').replace('゜', '\u309a'), Normalizer.Form.NFKD);
        var sound = new StringBuilder();
        var voice = new StringBuilder();
        var size = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = katakana(text.charAt(i));
            int last = sound.length() - 1;
            if (c == '\u3099' || c == '\u309a') {
                if (last >= 0) {
                    voice.setCharAt(last, c == '\u3099' ? '1' : '2');
                }
            } else if (DASHES.indexOf(c) >= 0 && last >= 0 && KANA.indexOf(sound.charAt(last)) >= 0) {
                place(sound, voice, size, VOWEL.charAt(KANA.indexOf(sound.charAt(last))), '0');
            } else if (c == 'ヽ' && last >= 0) {
                place(sound, voice, size, sound.charAt(last), '2');
            } else if (SMALL.indexOf(c) >= 0) {
                place(sound, voice, size, LARGE.charAt(SMALL.indexOf(c)), '1');
            } else if (!Character.isWhitespace(c)) {
                place(sound, voice, size, c, '3');
            } else if (last >= 0 && sound.charAt(last) != ' ') {
                place(sound, voice, size, ' ', '3');
            }
        }
        // A tab is lower than the space between the names, so that what is shorter comes first.
        return cut(sound.toString().stripTrailing() + "\t" + voice + "\t" + size);
    }

    /** How many characters a reader sees: 葛 with its variation selector is one. */
    public static int length(String name) {
        return Math.toIntExact(GRAPHEME.matcher(name).results().count());
    }

    private static String foldOnce(String name) {
        var bare = new StringBuilder();
        name.codePoints().filter(c -> !isVariationSelector(c)).forEach(bare::appendCodePoint);
        var plain = Normalizer.normalize(bare, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var key = new StringBuilder();
        plain.codePoints()
                .filter(c -> !isNothing(c))
                .map(c -> c < 0x10000 ? katakana((char) c) : c)
                .map(c -> VARIANTS.getOrDefault(c, c))
                .forEach(key::appendCodePoint);
        return key.toString();
    }

    /** Standardised and ideographic variation selectors (IVS) and the Mongolian ones. */
    public static boolean isVariationSelector(int c) {
        return c >= 0xfe00 && c <= 0xfe0f || c >= 0xe0100 && c <= 0xe01ef || c >= 0x180b && c <= 0x180f;
    }

    private static boolean isNothing(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    private static char katakana(char c) {
        return c >= 'ぁ' && c <= 'ゖ' || c == 'ゝ' || c == 'ゞ' ? (char) (c + 0x60) : c;
    }

    private static void place(StringBuilder sound, StringBuilder voice, StringBuilder size, char c, char sizeOfIt) {
        sound.append(c);
        voice.append('0');
        size.append(sizeOfIt);
    }

    private static String cut(String key) {
        if (key.length() <= KEY_LIMIT) {
            return key;
        }
        return key.substring(0, Character.isHighSurrogate(key.charAt(KEY_LIMIT - 1)) ? KEY_LIMIT - 1 : KEY_LIMIT);
    }

    private static Map<Integer, Integer> variants(String rows) {
        var map = new HashMap<Integer, Integer>();
        for (var row : rows.strip().split("\\s+", -1)) {
            var same = row.codePoints().toArray();
            for (int i = 1; i < same.length; i++) {
                map.put(same[i], same[0]);
            }
        }
        return Map.copyOf(map);
    }
}
