package jp.ryokai.hostile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Many attacks, and what is to be held against the server afterwards. */
final class Siege {

    private static final int AT_ONCE = 4;
    private static final int SHOWN = 40;
    private static final int SLOWEST = 12;
    /** Tokens last a quarter of an hour, and an attack may have ended one. */
    private static final int TOKENS_FOR = 2_000;

    private final long seed;
    private final List<Contract.Route> routes;
    private final Finds finds;
    private final Supplier<List<String>> tokens;

    /** @param slowest milliseconds and what took them */
    record Report(int sent, Map<String, String> faults, List<String> slowest, Map<Integer, Integer> statuses) {}

    private record Told(int sent, List<String[]> faults, List<Slow> slowest, Map<Integer, Integer> statuses) {}

    private record Slow(long millis, String what) {}

    Siege(long seed, List<Contract.Route> routes, Finds finds, Supplier<List<String>> tokens) {
        this.seed = seed;
        this.routes = routes;
        this.finds = finds;
        this.tokens = tokens;
    }

    Report of(int attacks) throws InterruptedException, ExecutionException {
        var faults = new TreeMap<String, String>();
        var statuses = new TreeMap<Integer, Integer>();
        var slow = new ArrayList<Slow>();
        var sent = 0;
        for (var done = 0; done < attacks; done += TOKENS_FOR) {
            var fresh = tokens.get();
            var these = Math.min(TOKENS_FOR, attacks - done);
            try (var callers = Executors.newFixedThreadPool(AT_ONCE)) {
                var parts = new ArrayList<Future<Told>>();
                for (var i = 0; i < AT_ONCE; i++) {
                    var random = new Random(seed + done + i);
                    parts.add(callers.submit(() -> part(random, these / AT_ONCE, fresh)));
                }
                for (var part : parts) {
                    var told = part.get();
                    sent += told.sent();
                    told.faults().forEach(one -> faults.putIfAbsent(one[0], one[1]));
                    told.statuses().forEach((status, count) -> statuses.merge(status, count, Integer::sum));
                    slow.addAll(told.slowest());
                }
            }
            slow.sort(Comparator.comparingLong(Slow::millis).reversed());
            slow.subList(Math.min(SLOWEST, slow.size()), slow.size()).clear();
        }
        return new Report(
                sent,
                faults,
                slow.stream().map(one -> one.millis() + " ms " + one.what()).toList(),
                statuses);
    }

    private Told part(Random random, int attacks, List<String> fresh) throws IOException {
        var attack = new Attack(random, finds, fresh);
        var faults = new ArrayList<String[]>();
        var slow = new ArrayList<Slow>();
        var statuses = new TreeMap<Integer, Integer>();
        try (var line = new Line()) {
            for (var i = 0; i < attacks; i++) {
                var request = attack.on(routes.get(random.nextInt(routes.size())));
                var begin = System.nanoTime();
                var answer = line.ask(request.head(), request.body());
                slow.add(new Slow((System.nanoTime() - begin) / 1_000_000, request.route() + " " + answer.status()));
                statuses.merge(answer.status(), 1, Integer::sum);
                var fault = fault(answer, request.head().startsWith("HEAD "));
                if (!fault.isEmpty() && faults.size() < SHOWN) {
                    faults.add(new String[] {
                        fault + " at " + request.route(), request.told() + "\n→ " + answer.head() + answer.body()
                    });
                }
            }
        }
        var longest = Stream.of(slow)
                .flatMap(List::stream)
                .sorted(Comparator.comparingLong(Slow::millis).reversed())
                .limit(SLOWEST)
                .toList();
        return new Told(attacks, faults, longest, statuses);
    }

    private static String fault(Line.Answer answer, boolean headOnly) {
        if (answer.status() < 100
                || answer.status() >= 500 && !Set.of(501, 503, 505).contains(answer.status())) {
            return String.valueOf(answer.status());
        }
        if (answer.status() >= 400
                && !headOnly
                && !(answer.head().contains("content-type: application/problem+json")
                        && answer.body().contains("\"code\":\"" + answer.status() + "."))) {
            return "no problem, " + answer.status();
        }
        return "";
    }
}
