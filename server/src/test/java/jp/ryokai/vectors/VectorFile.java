package jp.ryokai.vectors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file in the layout that Wycheproof has: groups of one key each, numbered tests with a result. */
final class VectorFile {

    private final List<Map<String, Object>> groups = new ArrayList<>();
    private List<Map<String, Object>> tests = List.of();
    private int number;

    /** What is added from here on is of this key. */
    void group(String member, Object key) {
        tests = new ArrayList<>();
        var group = new LinkedHashMap<String, Object>();
        group.put(member, key);
        group.put("tests", tests);
        groups.add(group);
    }

    /** @param input names and values by turns */
    void add(String comment, boolean valid, String... input) {
        var test = new LinkedHashMap<String, Object>();
        test.put("tcId", ++number);
        test.put("comment", comment);
        for (var i = 0; i < input.length; i += 2) {
            test.put(input[i], input[i + 1]);
        }
        test.put("result", valid ? "valid" : "invalid");
        tests.add(test);
    }

    String json() {
        var file = new LinkedHashMap<String, Object>();
        file.put("numberOfTests", number);
        file.put("testGroups", groups);
        return Json.print(file);
    }
}
