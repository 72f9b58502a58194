package jp.ryokai.course;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jp.ryokai.course.Proof.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** One YAML mapping that knows its lines. A field is known once it was asked for; {@link #done} names the others. */
final class YamlMapping {

    /** A value and where it stands; a text over several lines stands where its first line does. */
    record Text(String value, Place at) {}

    private static final int DEEPEST = 8;

    private final Proof proof;
    /** The line above the YAML, from which its own line numbers count. */
    private final Place zero;

    private final Place at;
    private final boolean readable;
    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    private YamlMapping(Proof proof, Place zero, Place at, boolean readable) {
        this.proof = proof;
        this.zero = zero;
        this.at = at;
        this.readable = readable;
    }

    /** @param first where the YAML begins: not line 1 in a file that goes on with something else */
    static YamlMapping read(Proof proof, Place first, String yaml) {
        var settings = LoadSettings.builder().build();
        var zero = first.below(-1);
        if (yaml.length() > Pack.LARGEST_TEXT) {
            // 15 MB of one scalar took a minute of a core to be read; zipped it is 15 kB.
            proof.note(first, "too-large", "ファイルが大きすぎます（" + Pack.LARGEST_TEXT / 1024 + " KBまで）。分けてください。");
            return new YamlMapping(proof, zero, first, false);
        }
        try {
            var depth = 0;
            for (var event : new Parse(settings).parseString(yaml)) {
                depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
                if (event instanceof AliasEvent || depth > DEEPEST) {
                    // Composing recurses: a hostile file must not reach it.
                    proof.note(first, "yaml", "YAMLの入れ子が深すぎるか、「*」で別の場所を指しています。見本と同じ形に直してください。");
                    return new YamlMapping(proof, zero, first, false);
                }
            }
            return of(proof, zero, new Compose(settings).composeString(yaml).orElse(null));
        } catch (MarkedYamlEngineException e) {
            var line = e.getProblemMark().map(mark -> mark.getLine()).orElse(0);
            proof.note(first.below(line), "yaml", "YAMLとして読めません。字下げ、コロンのあとの空白、かぎかっこの閉じ忘れを確かめてください。");
        } catch (YamlEngineException e) {
            proof.note(first, "yaml", "YAMLとして読めません。見本と同じ形に直してください。");
        }
        return new YamlMapping(proof, zero, first, false);
    }

    private static YamlMapping of(Proof proof, Place zero, Node node) {
        var at = node == null ? zero.below(1) : place(zero, node);
        if (!(node instanceof MappingNode mapping)) {
            proof.note(at, "yaml", "「名前: 値」の形で書いてください。");
            return new YamlMapping(proof, zero, at, false);
        }
        var sheet = new YamlMapping(proof, zero, at, true);
        for (var tuple : mapping.getValue()) {
            var key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (sheet.fields.put(key, tuple.getValueNode()) != null) {
                proof.note(place(zero, tuple.getKeyNode()), "field-twice", "「" + key + "」が二度書かれています。一つにしてください。");
            }
        }
        return sheet;
    }

    Place at() {
        return at;
    }

    Place at(String key) {
        return fields.containsKey(key) ? place(zero, fields.get(key)) : at;
    }

    boolean readable() {
        return readable;
    }

    Text text(String key) {
        return textIf(key).orElseGet(() -> {
            missing(key);
            return new Text("", at);
        });
    }

    Optional<Text> textIf(String key) {
        return field(key).flatMap(this::scalar);
    }

    int number(String key, int from, int to) {
        return number(key, text(key), from, to, from);
    }

    int number(String key, int from, int to, int otherwise) {
        return textIf(key).map(text -> number(key, text, from, to, otherwise)).orElse(otherwise);
    }

    /** One of the words, or the first of them with a finding. */
    String oneOf(String key, List<String> words) {
        var text = text(key);
        if (words.contains(text.value())) {
            return text.value();
        }
        if (!text.value().isEmpty()) {
            proof.note(text.at(), "value", "「" + key + "」は、" + String.join("、", words) + " のどれかにしてください。");
        }
        return words.getFirst();
    }

    /** A list, or a single value as a list of one. */
    List<Text> texts(String key) {
        var texts = textsIf(key);
        if (texts.isEmpty()) {
            missing(key);
        }
        return texts;
    }

    List<Text> textsIf(String key) {
        var found = new ArrayList<Text>();
        field(key).ifPresent(node -> {
            var items = node instanceof SequenceNode list ? list.getValue() : List.of(node);
            items.forEach(item -> scalar(item).ifPresent(found::add));
        });
        return found;
    }

    List<YamlMapping> sheets(String key) {
        var found = new ArrayList<YamlMapping>();
        field(key)
                .ifPresentOrElse(
                        node -> {
                            if (node instanceof SequenceNode list) {
                                list.getValue().forEach(item -> found.add(of(proof, zero, item)));
                            } else {
                                proof.note(place(zero, node), "value", "「" + key + "」は、「-」で始まる一覧にしてください。");
                            }
                        },
                        () -> missing(key));
        return found;
    }

    /** The mappings of these names, each required. */
    Map<String, YamlMapping> forms(List<String> names) {
        var found = new LinkedHashMap<String, YamlMapping>();
        names.forEach(name ->
                field(name).ifPresentOrElse(node -> found.put(name, of(proof, zero, node)), () -> missing(name)));
        return found;
    }

    Map<String, Text> pairs(String key) {
        return inside(key, sheet -> sheet::text);
    }

    /** Empty where the author has none of them. */
    Map<String, Text> pairsIf(String key) {
        return fields.containsKey(key) ? pairs(key) : Map.of();
    }

    Map<String, YamlMapping> parts(String key) {
        return inside(key, sheet -> name -> of(proof, zero, sheet.fields.get(name)));
    }

    /** Names the fields nobody asked for: most are slips of the pen, and would otherwise be lost in silence. */
    void done() {
        fields.forEach((key, node) -> {
            if (!asked.contains(key)) {
                proof.note(place(zero, node), "field-unknown", "「" + key + "」という項目はありません。つづりを確かめてください。");
            }
        });
    }

    private <T> Map<String, T> inside(String key, Function<YamlMapping, Function<String, T>> reading) {
        var found = new LinkedHashMap<String, T>();
        field(key)
                .ifPresentOrElse(
                        node -> {
                            var sheet = of(proof, zero, node);
                            sheet.fields
                                    .keySet()
                                    .forEach(name ->
                                            found.put(name, reading.apply(sheet).apply(name)));
                        },
                        () -> missing(key));
        return found;
    }

    private Optional<Node> field(String key) {
        asked.add(key);
        return Optional.ofNullable(fields.get(key));
    }

    private Optional<Text> scalar(Node node) {
        var where = place(zero, node);
        if (!(node instanceof ScalarNode scalar)) {
            proof.note(where, "value", "ここには文字だけを書いてください。");
            return Optional.empty();
        }
        var block = scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED;
        var at = block ? where.below(1) : where;
        // Escapes in a quoted text can spell what the file itself may not hold.
        var value = scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED
                ? proof.characters(at, scalar.getValue())
                : scalar.getValue();
        var text = new Text(value.strip(), at);
        return text.value().isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private int number(String key, Text text, int from, int to, int otherwise) {
        if (text.value().matches("[0-9]{1,6}")) {
            var number = Integer.parseInt(text.value());
            if (from <= number && number <= to) {
                return number;
            }
        }
        if (!text.value().isEmpty()) {
            proof.note(text.at(), "value", "「" + key + "」は、" + from + "から" + to + "までの半角数字にしてください。");
        }
        return otherwise;
    }

    private void missing(String key) {
        if (readable) {
            proof.note(at, "field-missing", "「" + key + "」がありません。書き足してください。");
        }
    }

    private static Place place(Place zero, Node node) {
        return zero.below(1 + node.getStartMark().map(mark -> mark.getLine()).orElse(0));
    }
}
