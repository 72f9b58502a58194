package jp.ryokai.bench;

import io.helidon.webserver.WebServer;
import jakarta.json.Json;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import jp.ryokai.ledger.StrictJws;
import jp.ryokai.tablet.Tablet;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.TestDatabase;

/**
 * What one sync costs beside what it cannot avoid, in one run of one process (server/docs/performance.md). Nothing here
 * is asserted: a figure is read by a person who knows the machine.
 */
public final class SyncFigures {

    private static final int RUNS = Integer.getInteger("bench.runs", 300);
    private static final int WARM = Integer.getInteger("bench.warm", 600);
    private static final int MANY = Integer.getInteger("bench.tablets", 64);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 8);

    private final Wire wire = new Wire();
    private final List<String> table = new ArrayList<>();

    private SyncFigures() {}

    public static void main(String[] args) throws Exception {
        // One client asks as fast as it can; nobody else is held up by it.
        System.setProperty("ryokai.door.rate", "1000000");
        System.setProperty("ryokai.receipt.wait", "PT20S");
        System.setProperty("ryokai.test.twins.off", "true");
        System.setProperty(Here.DURABLE, "true");
        new SyncFigures().all(args.length == 0 ? "1239" : args[0]);
        System.exit(0);
    }

    private void all(String which) throws Exception {
        var council = new Council();
        RawRows.make();
        var one = council.tablets(1).getFirst();
        warm(one);
        if (which.contains("1")) {
            one(one);
        }
        if (which.contains("2")) {
            idle(one);
        }
        if (which.contains("9")) {
            ping();
        }
        if (which.contains("4")) {
            grown(one);
        }
        if (which.contains("3")) {
            many(council.tablets(MANY), 5);
            many(council.tablets(MANY), 100);
        }
        System.out.println("\n" + (TestDatabase.POSTGRESQL ? "PostgreSQL" : "Derby"));
        table.forEach(System.out::println);
    }

    private void warm(Tablet tablet) {
        for (int i = 0; i < WARM; i++) {
            push(tablet, i % 3 == 0 ? Council.records(tablet, 5) : List.of());
        }
    }

    /** As a tablet pushes, without what it does itself: only the answer is kept. */
    private String body(Tablet tablet, List<String> records) {
        return body(tablet, tablet.device(), records);
    }

    private static String body(Tablet tablet, String device, List<String> records) {
        var push = Council.read(tablet.push(records).toString());
        return Json.createObjectBuilder(push).add("device", device).build().toString();
    }

    private Wire.Answer push(Tablet tablet, List<String> records) {
        var answer = wire.post(api("sync"), tablet.token(), body(tablet, records));
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
        tablet.take(Council.read(answer.body()));
        return answer;
    }

    private static URI api(String route) {
        return Here.SERVER.resolve("/api/" + route);
    }

    private void one(Tablet tablet) throws Exception {
        var prepared = new ArrayList<List<String>>();
        var times = new ArrayList<Double>();
        int sent = 0;
        int got = 0;
        long work = 0;
        for (int i = 0; i < RUNS; i++) {
            var records = Council.records(tablet, 5);
            prepared.add(records);
            var body = body(tablet, records);
            var token = tablet.token();
            var worked = Work.now();
            var begin = System.nanoTime();
            var answer = wire.post(api("sync"), token, body);
            times.add((System.nanoTime() - begin) / 1_000.0);
            work += Work.since(worked);
            sent = body.length();
            got = answer.body().length();
            tablet.take(Council.read(answer.body()));
        }
        var whole = Median.of(times);
        var key = Council.key(tablet);
        var next = prepared.iterator();
        var verify = Median.of(
                RUNS,
                () -> next.next().stream().allMatch(raw -> StrictJws.parse(raw).verify(key)));
        Median insert;
        try (var raw = new RawRows()) {
            var rows = prepared.iterator();
            insert = Median.of(RUNS, () -> {
                raw.insert(rows.next(), tablet.person());
                return null;
            });
        }
        var empty = empty(sent, got);
        row("1", "sync of five records, one a signature", whole);
        say("| 1 | work of the process in one of them, client and all | %s |".formatted(Work.each(work, RUNS)));
        row("1", "its five ES256 verifications", verify);
        row("1", "its rows by raw JDBC, one durable commit", insert);
        row("1", "an empty call of the same sizes (%d and %d bytes)".formatted(sent, got), empty);
        ratio(
                "1",
                "sync ÷ what it cannot avoid",
                whole.middle() / (verify.middle() + insert.middle() + empty.middle()));
    }

    private Median empty(int sent, int got) throws Exception {
        var answer = "x".repeat(got);
        var server = WebServer.builder()
                .host("127.0.0.1")
                .port(0)
                .connectionOptions(options -> options.tcpNoDelay(true))
                .routing(routes -> routes.post("/empty", (request, response) -> {
                    request.content().as(String.class);
                    response.send(answer);
                }))
                .build()
                .start();
        try {
            var to = URI.create("http://127.0.0.1:" + server.port() + "/empty");
            var body = "y".repeat(sent);
            Median.of(WARM, () -> wire.post(to, "none", body));
            return Median.of(RUNS, () -> wire.post(to, "none", body));
        } finally {
            server.stop();
        }
    }

    /** Turn by turn, so that whatever else the machine does meets both. */
    private void idle(Tablet tablet) throws Exception {
        push(tablet, List.of());
        var body = body(tablet, List.of());
        var nothing = body(tablet, "of-another-device", List.of());
        var token = tablet.token();
        var idle = new ArrayList<Double>();
        var refused = new ArrayList<Double>();
        var got = new int[1];
        var work = new long[2];
        for (int i = 0; i < RUNS * 2; i++) {
            var worked = Work.now();
            idle.add(Median.of(1, () -> {
                        got[0] = wire.post(api("sync"), token, body).body().length();
                        return null;
                    })
                    .middle());
            work[0] += Work.since(worked);
            worked = Work.now();
            refused.add(
                    Median.of(1, () -> wire.post(api("sync"), token, nothing)).middle());
            work[1] += Work.since(worked);
        }
        row("2", "idle sync (%d and %d bytes)".formatted(body.length(), got[0]), Median.of(idle));
        say("| 2 | work of the process in one of them, and in one refused | %s, %s |"
                .formatted(Work.each(work[0], RUNS * 2), Work.each(work[1], RUNS * 2)));
        row("2", "the same call refused behind the look-up of its caller", Median.of(refused));
        ratio(
                "2",
                "idle sync ÷ a call that does nothing",
                Median.of(idle).middle() / Median.of(refused).middle());
    }

    private void ping() throws Exception {
        var live = Here.WATCH.resolve("/health/live");
        var pings = perSecond(() -> wire.get(api("ping")), 16);
        var lives = perSecond(() -> wire.get(live), 16);
        ratio(
                "9",
                "ping a second: %.0f; %s a second: %.0f; ratio".formatted(pings, live.getPath(), lives),
                pings / lives);
    }

    private static double perSecond(Runnable call, int at) throws Exception {
        for (int round = 0; ; round++) {
            var until = System.nanoTime() + SECONDS * 1_000_000_000L / 2;
            var done = new AtomicLong();
            var begin = System.nanoTime();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < at; i++) {
                    threads.submit(() -> {
                        while (System.nanoTime() < until) {
                            call.run();
                            done.incrementAndGet();
                        }
                    });
                }
            }
            if (round == 1) {
                return done.get() / ((System.nanoTime() - begin) / 1e9);
            }
        }
    }

    private void many(List<Tablet> tablets, int each) throws Exception {
        int rounds = each == 5 ? 30 : 4;
        var bodies = new ConcurrentLinkedQueue<String[]>();
        var raws = new ConcurrentLinkedQueue<List<String>>();
        for (var tablet : tablets) {
            for (int i = 0; i < rounds; i++) {
                var all = Council.records(tablet, each);
                raws.add(all);
                bodies.add(new String[] {tablet.token(), body(tablet, all)});
            }
        }
        var sent = tablets.size() * rounds * each;
        var whole = new AtomicLong();
        var ours = together(tablets.size(), () -> {
            for (var body = bodies.poll(); body != null; body = bodies.poll()) {
                var answer = wire.post(api("sync"), body[0], body[1]);
                if (answer.status() != 200 || answer.body().contains("\"receiptPending\":true")) {
                    System.out.println("not whole: " + answer.status());
                } else {
                    whole.addAndGet(each);
                }
            }
            return null;
        });
        var key = Council.key(tablets.getFirst());
        var beside = together(tablets.size(), () -> {
            try (var rows = new RawRows()) {
                for (var raw = raws.poll(); raw != null; raw = raws.poll()) {
                    raw.forEach(one -> StrictJws.parse(one).verify(key));
                    rows.insert(raw, "somebody");
                }
            }
            return null;
        });
        var taken = whole.get() / ours;
        var raw = sent / beside;
        ratio(
                "3",
                "%d tablets, pushes of %d, %d of %d taken: %.0f records/s (%.2f × 230); by JDBC: %.0f; ratio"
                        .formatted(tablets.size(), each, whole.get(), sent, taken, taken / 230, raw),
                taken / raw);
    }

    private static double together(int threads, java.util.concurrent.Callable<?> work) throws Exception {
        var begin = System.nanoTime();
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<java.util.concurrent.Future<?>>();
            for (int i = 0; i < threads; i++) {
                running.add(all.submit(work));
            }
            for (var one : running) {
                one.get();
            }
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private void grown(Tablet tablet) throws Exception {
        var before = syncs(tablet);
        Growth.fill();
        for (int own = 0; own < Growth.OWN; own += 100) {
            push(tablet, Council.records(tablet, 100));
        }
        push(tablet, List.of());
        var after = syncs(tablet);
        row("4", "sync of five, small", before[1]);
        row("4", "sync of five, " + Growth.words(), after[1]);
        ratio("4", "sync of five, grown ÷ small", after[1].middle() / before[1].middle());
        row("4", "idle sync, small", before[0]);
        row("4", "idle sync, " + Growth.words(), after[0]);
        ratio("4", "idle sync, grown ÷ small", after[0].middle() / before[0].middle());
    }

    private Median[] syncs(Tablet tablet) throws Exception {
        var idle = Median.of(RUNS / 2, () -> push(tablet, List.of()));
        var five = Median.of(RUNS / 2, () -> push(tablet, Council.records(tablet, 5)));
        return new Median[] {idle, five};
    }

    private void row(String figure, String what, Median took) {
        say("| %s | %s | %s |".formatted(figure, what, took));
    }

    private void ratio(String figure, String what, double ratio) {
        say("| %s | %s | **%.2f** |".formatted(figure, what, ratio));
    }

    private void say(String line) {
        table.add(line);
        System.out.println(line);
    }
}
