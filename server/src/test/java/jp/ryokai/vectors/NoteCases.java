package jp.ryokai.vectors;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.ryokai.vectors.Ed25519.Pair;

/** Signed notes, their keys, and the checkpoints of logs written in them (C2SP signed-note, tlog-checkpoint). */
final class NoteCases {

    private static final Signer OURS = new Signer("gikai.example.jp/みどり野市議会", Ed25519Cases.PAIR);
    private static final Signer WITNESS = new Signer("witness.example", Pair.of("a witness"));
    private static final Signer NAMESAKE = new Signer(OURS.name, Pair.of("of the same name"));
    private static final String TEXT = "a line\n\nand another — with a dash\n";

    private final List<Map<String, Object>> keys = new ArrayList<>();
    private final List<Map<String, Object>> notes = new ArrayList<>();
    private final List<Map<String, Object>> checkpoints = new ArrayList<>();

    static String json() {
        var cases = new NoteCases();
        cases.keys();
        cases.notes();
        cases.checkpoints();
        var file = new LinkedHashMap<String, Object>();
        file.put("verifierKeys", cases.keys);
        file.put("notes", cases.notes);
        file.put("checkpoints", cases.checkpoints);
        return Json.print(file);
    }

    private void keys() {
        var good = WITNESS.verifierKey();
        var id = Bytes.printed(WITNESS.id());
        var typed = Bytes.base64(Bytes.join(Bytes.of(1), WITNESS.key()));
        key("good", true, good);
        key("a name in Japanese", true, OURS.verifierKey());
        key("empty", false, "");
        key("the name alone", false, "witness.example");
        key("no key", false, "witness.example+" + id);
        key("an empty key", false, "witness.example+" + id + "+");
        key("no name", false, good.substring(good.indexOf('+')));
        key("a space in the name", false, new Signer("wit ness", WITNESS.pair).verifierKey());
        key("a wide space in the name", false, new Signer("wit\u3000ness", WITNESS.pair).verifierKey());
        key("a plus in the name", false, new Signer("wit+ness", WITNESS.pair).verifierKey());
        key("a newline behind it", false, good + "\n");
        key("the id of another key", false, "witness.example+" + Bytes.printed(OURS.id()) + "+" + typed);
        key("the id in capitals", false, "witness.example+" + id.toUpperCase(Locale.ROOT) + "+" + typed);
        key("the id without its last digit", false, "witness.example+" + id.substring(0, 7) + "+" + typed);
        key("another algorithm", false, WITNESS.verifierKey(2, WITNESS.key()));
        key("no byte for the algorithm", false, "witness.example+" + id + "+" + Bytes.base64(WITNESS.key()));
        key("a byte lost", false, WITNESS.verifierKey(1, Arrays.copyOf(WITNESS.key(), 31)));
        key("a byte more", false, WITNESS.verifierKey(1, Arrays.copyOf(WITNESS.key(), 33)));
        key(
                "the other alphabet",
                false,
                "witness.example+" + id + "+" + typed.replace('+', '-').replace('/', '_') + "-");
        key("a part more", false, good + "+");
    }

    private void notes() {
        var ours = OURS.line(TEXT);
        var theirs = WITNESS.line(TEXT);
        good("good", TEXT, ours);
        good("one line", "x\n", OURS.line("x\n"));
        good("empty lines in the text", "\n\na\n\n\nb\n", OURS.line("\n\na\n\n\nb\n"));
        good("a witness's behind ours", TEXT, ours + theirs);
        good("a witness's before ours", TEXT, theirs + ours);
        good("ours twice", TEXT, ours + ours);
        good("an unknown key of our name", TEXT, NAMESAKE.line(TEXT) + ours);
        good("our id under another name", TEXT, "— elsewhere " + ours.substring(ours.lastIndexOf(' ') + 1) + ours);
        good("a wrong one of an unknown key", TEXT, WITNESS.line("another text\n") + ours);
        good("an unknown one of another length", TEXT, WITNESS.line(Bytes.of(1, 2, 3)) + ours);
        good("a witness's with a time, of another algorithm", TEXT, ours + WITNESS.cosignature(TEXT));
        good("sixteen unknown ones before ours", TEXT, theirs.repeat(16) + ours);
        var both = List.of(OURS, WITNESS);
        note("two known keys, both signed", both, TEXT + "\n" + ours + theirs, TEXT);
        note("two known keys, one signed", both, TEXT + "\n" + theirs, TEXT);
        note("two known keys, one signed another text", both, TEXT + "\n" + ours + WITNESS.line("x\n"), null);
        note("no known key", List.of(), TEXT + "\n" + ours, null);
        bad("signed by nobody we know", TEXT, theirs + NAMESAKE.line(TEXT));
        bad("of another text", TEXT, OURS.line("another text\n"));
        bad("a wrong one behind a good one", TEXT, ours + OURS.line("another text\n"));
        bad("a wrong one before a good one", TEXT, OURS.line("another text\n") + ours);
        bad("64 zero bytes", TEXT, OURS.line(new byte[64]));
        bad("a byte lost", TEXT, OURS.line(Arrays.copyOf(OURS.signature(TEXT), 63)));
        bad("a byte more", TEXT, OURS.line(Arrays.copyOf(OURS.signature(TEXT), 65)));
        bad("an id and nothing else", TEXT, OURS.line(Bytes.of()));
        bad("no id", TEXT, "— " + OURS.name + " " + Bytes.base64(OURS.signature(TEXT)) + "\n");
        bad("no signature", TEXT, "");
        bad("an empty line before it", TEXT, "\n" + ours);
        bad("an empty line behind it", TEXT, ours + "\n");
        bad("no newline behind it", TEXT, ours.strip());
        bad("a carriage return behind it", TEXT, ours.strip() + "\r\n");
        bad("text behind it", TEXT, ours + "x\n");
        bad("a hyphen for the dash", TEXT, ours.replace('—', '-'));
        bad("no dash", TEXT, ours.substring(2));
        bad("two spaces", TEXT, ours.replace(" ", "  "));
        bad("a tab", TEXT, ours.replaceFirst(" ", "\t"));
        bad("a space behind it", TEXT, ours.strip() + " \n");
        bad("no name", TEXT, ours.replace(OURS.name + " ", ""));
        bad("not padded", TEXT, ours.replace("=", ""));
        bad("padded too much", TEXT, ours.strip() + "=\n");
        bad("the other alphabet", TEXT, ours + "— someone AAAAAA-_\n");
        bad("an odd line beside a good one: stray bits", TEXT, ours + "— someone AAAAAAB=\n");
        bad("an odd line beside a good one: no signature", TEXT, ours + "— someone AAAA\n");
        bad("an odd line beside a good one: a space in the name", TEXT, ours + "— some one AAAAAAAA\n");
        bad("an odd line beside a good one: a wide space in the name", TEXT, ours + "— some\u3000one AAAAAAAA\n");
        bad("an odd line beside a good one: a plus in the name", TEXT, ours + "— some+one AAAAAAAA\n");
        for (var text : List.of("a tab\there\n", "a return\r\n", "a zero \u0000\n", "an escape \u001b\n")) {
            bad("a control character in the text", text, OURS.line(text));
        }
        note("the text's last newline is missing", List.of(OURS), "x\n" + OURS.line("x"), null);
        note("no text", List.of(OURS), ours, null);
        note("empty", List.of(OURS), "", null);
        note("two newlines", List.of(OURS), "\n\n", null);
        note("the text alone", List.of(OURS), TEXT, null);
    }

    private void checkpoints() {
        var root = Bytes.base64(Tree.root(ProofCases.LEAVES));
        var nothing = Bytes.base64(Tree.root(List.of()));
        var origin = OURS.name + "\n";
        checkpoint("good", origin + "64\n" + root + "\n", "64", root);
        checkpoint("an empty log", origin + "0\n" + nothing + "\n", "0", nothing);
        checkpoint("a large log", origin + "123456789012345678\n" + root + "\n", "123456789012345678", root);
        checkpoint("extension lines", origin + "64\n" + root + "\nof somebody\nelse\n", "64", root);
        for (var size : List.of("", "-1", "+1", "01", "00", " 1", "1 ", "1.0", "1e3", "0x1", "１", "٣", "1,000")) {
            checkpoint("size \"" + size + "\"", origin + size + "\n" + root + "\n", null, null);
        }
        for (var size : List.of("9223372036854775808", "18446744073709551615", "18446744073709551616")) {
            checkpoint("a size beyond signed numbers", origin + size + "\n" + root + "\n", null, null);
        }
        var bytes = Tree.root(ProofCases.LEAVES);
        var roots = new LinkedHashMap<String, String>();
        roots.put("empty", "");
        roots.put("a byte lost", Bytes.base64(Arrays.copyOf(bytes, 31)));
        roots.put("a byte more", Bytes.base64(Arrays.copyOf(bytes, 33)));
        roots.put("not padded", root.replace("=", ""));
        roots.put("the other alphabet", "-_" + root.substring(2));
        roots.put("stray bits", nothing.replace("U=", "V="));
        roots.put("hexadecimal", Bytes.printed(bytes));
        roots.put("a space behind it", root + " ");
        roots.forEach((how, odd) -> checkpoint("root: " + how, origin + "64\n" + odd + "\n", null, null));
        checkpoint("no root", origin + "64\n", null, null);
        checkpoint("no size", origin, null, null);
        checkpoint("no origin", "64\n" + root + "\n", null, null);
        checkpoint("another log's", "other.example\n64\n" + root + "\n", null, null);
        checkpoint("an empty line before it", "\n" + origin + "64\n" + root + "\n", null, null);
        checkpoint("an empty line in it", origin + "\n64\n" + root + "\n", null, null);
        checkpoint("an empty extension line", origin + "64\n" + root + "\n\nmore\n", null, null);
        var text = origin + "64\n" + root + "\n";
        add("signed by another of the same name", OURS, text + "\n" + NAMESAKE.line(text), null, null);
        add("signed by a witness alone", OURS, text + "\n" + WITNESS.line(text), null, null);
        add("held against another key", WITNESS, text + "\n" + OURS.line(text), null, null);
        add("not signed", OURS, text, null, null);
    }

    private void key(String how, boolean valid, String verifierKey) {
        var test = new LinkedHashMap<String, Object>();
        test.put("comment", how);
        test.put("key", verifierKey);
        test.put("result", valid ? "valid" : "invalid");
        keys.add(test);
    }

    private void good(String how, String text, String lines) {
        note(how, List.of(OURS), text + "\n" + lines, text);
    }

    private void bad(String how, String text, String lines) {
        note(how, List.of(OURS), text + "\n" + lines, null);
    }

    /** @param text what a reader opens, null where it must open nothing */
    private void note(String how, List<Signer> known, String note, String text) {
        var test = new LinkedHashMap<String, Object>();
        test.put("comment", how);
        test.put("keys", known.stream().map(Signer::verifierKey).toList());
        test.put("note", note);
        test.put("result", text == null ? "invalid" : "valid");
        if (text != null) {
            test.put("text", text);
        }
        notes.add(test);
    }

    private void checkpoint(String how, String text, String size, String root) {
        add(how, OURS, text + "\n" + OURS.line(text), size, root);
    }

    /** @param size what a reader sees, null where it must see nothing */
    private void add(String how, Signer log, String note, String size, String root) {
        var test = new LinkedHashMap<String, Object>();
        test.put("comment", how);
        test.put("key", log.verifierKey());
        test.put("note", note);
        test.put("result", size == null ? "invalid" : "valid");
        if (size != null) {
            test.put("origin", log.name);
            test.put("size", Long.parseLong(size));
            test.put("root", root);
        }
        checkpoints.add(test);
    }

    /** Whoever signs notes: a name and a key of Ed25519. */
    private record Signer(String name, Pair pair) {

        byte[] key() {
            return pair.key();
        }

        byte[] id() {
            return id(1, key());
        }

        byte[] id(int algorithm, byte[] key) {
            return Arrays.copyOf(Bytes.sha256(Bytes.of(name + "\n"), Bytes.of(algorithm), key), 4);
        }

        String verifierKey() {
            return verifierKey(1, key());
        }

        String verifierKey(int algorithm, byte[] key) {
            return name + "+" + Bytes.printed(id(algorithm, key)) + "+"
                    + Bytes.base64(Bytes.join(Bytes.of(algorithm), key));
        }

        byte[] signature(String text) {
            return pair.sign(Bytes.of(text));
        }

        String line(String text) {
            return line(signature(text));
        }

        String line(byte[] signature) {
            return "— " + name + " " + Bytes.base64(Bytes.join(id(), signature)) + "\n";
        }

        /** C2SP tlog-cosignature: eight bytes of time before the signature, and 4 for the algorithm. */
        String cosignature(String text) {
            var time = 1_795_000_000L;
            var signed = pair.sign(Bytes.of("cosignature/v1\ntime " + time + "\n" + text));
            var seconds = Bytes.big(BigInteger.valueOf(time), 8);
            return "— " + name + " " + Bytes.base64(Bytes.join(id(4, key()), seconds, signed)) + "\n";
        }
    }
}
