package jp.ryokai.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import jp.ryokai.course.Proof.Place;
import jp.ryokai.platform.Hashes;
import jp.ryokai.platform.Problems;

/**
 * A content pack, proof-read and compiled. Where its files come from does not matter: a folder, a jar and an uploaded
 * archive all become a map of paths and bytes.
 */
public final class Pack {

    /** Files in a pack; a pack of eighty modules with pictures has a few hundred. */
    public static final int MOST_FILES = 2_000;
    /** Bytes of one text file: a module of this length would have a thousand pages. */
    public static final int LARGEST_TEXT = 256 * 1024;
    /** Bytes of one picture: every tablet fetches it over a mobile network. */
    public static final int LARGEST_PICTURE = 1024 * 1024;

    private static final Pattern PICTURE =
            Pattern.compile("modules/([a-z0-9-]+)/(images/[A-Za-z0-9_-]{1,60}\\.(png|jpg|webp))");
    private static final Pattern MODULE = Pattern.compile("modules/([a-z0-9-]+)/(module\\.md|quiz\\.yaml)");
    private static final List<String> FIXED =
            List.of("pack.yaml", "clauses.tsv", Cards.GLOSSARY, Cards.EMERGENCY, Cards.STATEMENT);
    /** A pack is whole without them, a course is not. */
    private static final List<String> MORE = List.of(Guides.THREATS, Guides.SELFCHECK, Style.WORDS);

    private static final Set<String> NOT_READ = Set.of("AUTHORING.md", "COVERAGE.md");

    private final Proof proof = new Proof();
    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, byte[]> pictures = new TreeMap<>();
    private final List<CompiledEdition> editions = new ArrayList<>();
    private final Map<String, CompiledEdition> images = new TreeMap<>();
    private String title = "";
    private String version = "";

    private Pack() {}

    /**
     * Reads everything and never throws for what an author may have written: that is a finding.
     *
     * @param files path with forward slashes, relative to the pack, and content
     * @param settings the council's words, over the defaults of {@code pack.yaml}
     */
    public static Pack read(Map<String, byte[]> files, Map<String, String> settings) {
        var pack = new Pack();
        if (files.size() > MOST_FILES) {
            pack.note("pack.yaml", "too-many", "ファイルが多すぎます（" + MOST_FILES + "まで）。");
            return pack;
        }
        files.forEach(pack::take);
        for (var name : FIXED) {
            if (!files.containsKey(name)) {
                pack.note(name, "file-missing", "このファイルがありません。");
            }
        }
        pack.compile(settings);
        return pack;
    }

    /**
     * The files of a pack in a folder, of a disk or of an open archive. What the build keeps beside them ({@code
     * pom.xml}, {@code target}) and hidden files are not the pack's.
     */
    public static Map<String, byte[]> files(Path folder) {
        try (var walk = Files.walk(folder)) {
            var files = new TreeMap<String, byte[]>();
            for (var path : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                var name = folder.relativize(path).toString().replace('\\', '/');
                if (!name.equals("pom.xml") && !name.startsWith("target/") && !name.matches("(.*/)?\\..*")) {
                    files.put(name, Files.readAllBytes(path));
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files that came with this program, with the demo council's under {@code demo/}. */
    public static Map<String, byte[]> bundled() {
        try {
            var here = Pack.class.getResource("/content/pack.yaml").toURI();
            if (!here.getScheme().equals("jar")) {
                return files(Path.of(here).getParent());
            }
            // Opened by its path: by its address the whole program would share it, and a second opening fail.
            var file = here.getSchemeSpecificPart();
            try (var jar = FileSystems.newFileSystem(Path.of(URI.create(file.substring(0, file.indexOf("!/")))))) {
                return files(jar.getPath("content"));
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the content pack is missing from the class path", e);
        }
    }

    /** The words of a council, from a file like {@code demo/council.yaml}: its {@code settings}. */
    public static Map<String, String> settings(byte[] council) {
        var sheet = YamlMapping.read(
                new Proof(), new Place("council.yaml", 1), new String(council, StandardCharsets.UTF_8));
        var settings = new TreeMap<String, String>();
        sheet.pairs("settings").forEach((name, value) -> settings.put(name, value.value()));
        return settings;
    }

    /** In the order of files and lines; empty when the pack may be published. */
    public List<Finding> findings() {
        return proof.findings();
    }

    /** Glossary, emergency cards, statement, pictures, then each module after its quiz. */
    public List<CompiledEdition> editions() {
        var findings = findings();
        if (!findings.isEmpty()) {
            throw Problems.PACK_FINDINGS.problem(
                    "The pack has " + findings.size()
                            + " findings. Correct what they name, with file and line, and publish it again.",
                    Map.of(
                            "findings",
                            findings.stream().limit(100).map(Finding::toString).toList()));
        }
        return List.copyOf(editions);
    }

    /** The same of a pack with findings, as far as it could be read: to look at, never to publish. */
    List<CompiledEdition> compiled() {
        return List.copyOf(editions);
    }

    /** How the pack covers the policy. */
    public Coverage coverage() {
        return proof.coverage;
    }

    /** The clauses a course may name, with their short names. */
    Map<String, String> clauses() {
        return proof.clauses;
    }

    /** The files that were read, by path: for rules about the whole of what is written. */
    Map<String, String> texts() {
        return texts;
    }

    public String title() {
        return title;
    }

    public String version() {
        return version;
    }

    private void take(String path, byte[] bytes) {
        if (path.startsWith("demo/") || NOT_READ.contains(path)) {
            return;
        }
        if (PICTURE.matcher(path).matches()) {
            if (bytes.length > LARGEST_PICTURE) {
                note(path, "too-large", "画像が大きすぎます（" + LARGEST_PICTURE / 1024 + " KBまで）。縮めてください。");
            } else {
                pictures.put(path, bytes);
            }
        } else if (!FIXED.contains(path)
                && !MORE.contains(path)
                && !MODULE.matcher(path).matches()) {
            note(path, "file-unknown", "このファイルは使われません。名前と置き場所を確かめるか、取り除いてください。");
        } else if (bytes.length > LARGEST_TEXT) {
            note(path, "too-large", "ファイルが大きすぎます（" + LARGEST_TEXT / 1024 + " KBまで）。分けてください。");
        } else {
            text(path, bytes).ifPresent(text -> {
                texts.put(path, proof.characters(new Place(path, 1), text));
            });
        }
    }

    /** A byte order mark and Windows line ends come from editors, not from authors. */
    private Optional<String> text(String path, byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of((text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n"));
        } catch (CharacterCodingException e) {
            note(path, "encoding", "UTF-8として読めません。文字コードをUTF-8にして保存し直してください。");
            return Optional.empty();
        }
    }

    private void compile(Map<String, String> settings) {
        texts.getOrDefault("clauses.tsv", "")
                .lines()
                .map(line -> line.split("\t"))
                .forEach(this::clause);
        var sheet = YamlMapping.read(proof, new Place("pack.yaml", 1), texts.getOrDefault("pack.yaml", "{}"));
        title = sheet.text("title").value();
        version = sheet.text("version").value();
        var passMark = sheet.number("passMark", 1, 100);
        var draw = sheet.number("draw", 1, 50);
        sheet.pairs("settings")
                .forEach((name, value) -> proof.settings.put(name, settings.getOrDefault(name, value.value())));
        var modules = sheet.texts("modules");
        sheet.done();

        var cards = new Cards(proof);
        card(Cards.GLOSSARY, cards::glossary);
        card(Cards.EMERGENCY, cards::emergency);
        card(Cards.STATEMENT, cards::statement);
        var guides = new Guides(proof);
        card(Guides.THREATS, guides::threats);
        card(Guides.SELFCHECK, guides::selfcheck);
        var pages = editions.size();
        for (var module : modules) {
            proof.id("module", module);
            module(module, passMark, draw);
        }
        // Before the pages that show them: a reader never meets a picture that is not there yet.
        editions.addAll(pages, images.values());
        var listed = modules.stream().map(YamlMapping.Text::value).toList();
        for (var path : texts.keySet()) {
            var match = MODULE.matcher(path);
            if (match.matches() && !listed.contains(match.group(1))) {
                note(path, "module-unlisted", "この教材は pack.yaml の modules にありません。書き足してください。");
            }
        }
    }

    private void clause(String[] row) {
        if (row.length < 3) {
            return;
        }
        proof.clauses.put(row[0], row[2]);
        proof.coverage.clause(row[0], row[2]);
        if (row.length > 3 && row[3].matches("[1-8]")) {
            proof.measures.put(row[0], Integer.valueOf(row[3]));
        }
    }

    private void card(String file, Function<String, CompiledEdition> reading) {
        Optional.ofNullable(texts.get(file)).map(reading).ifPresent(editions::add);
    }

    private void module(YamlMapping.Text named, int passMark, int draw) {
        var id = named.value();
        var file = "modules/" + id + "/module.md";
        var text = texts.get(file);
        if (text == null) {
            proof.note(named.at(), "module-missing", "教材「" + id + "」の module.md がありません。");
            return;
        }
        var found = new HashMap<String, byte[]>();
        pictures.forEach((path, bytes) -> {
            var match = PICTURE.matcher(path);
            if (match.matches() && match.group(1).equals(id)) {
                found.put(match.group(2), bytes);
            }
        });
        var names = new TreeMap<String, String>();
        found.forEach((path, bytes) -> names.put(path, Hashes.sha256Hex(bytes)));
        var markup = new Markup(proof, names);
        var module = new ModuleSheet(proof, id, file, text, markup);
        found.forEach((path, bytes) -> CompiledEdition.image(bytes, module.rights)
                .ifPresentOrElse(
                        image -> images.merge(image.sha256(), image, CompiledEdition::or),
                        () -> note(
                                "modules/" + id + "/" + path,
                                "image-kind",
                                "画像として読めないか、大きすぎます。PNG、JPEG、WebPのどれかで、縦横の画素の積を1600万までにしてください。")));
        var quiz = quiz(module, markup, passMark, draw);
        editions.addAll(quiz);
        proof.coverage.module(module.covered(file));
        editions.add(module.edition(quiz.stream().findFirst(), names.values()));
    }

    private List<CompiledEdition> quiz(ModuleSheet module, Markup markup, int passMark, int draw) {
        var file = "modules/" + module.id + "/quiz.yaml";
        return Optional.ofNullable(texts.get(file))
                .map(yaml -> {
                    var sheet = new QuizSheet(proof, markup, file, yaml, passMark, draw);
                    module.questions.addAll(sheet.asked());
                    module.cited.addAll(sheet.cited());
                    return sheet.editions(module);
                })
                .orElse(List.of());
    }

    private void note(String file, String code, String message) {
        proof.note(new Place(file, 1), code, message);
    }
}
