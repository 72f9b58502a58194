package jp.ryokai.testing;

import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.ryokai.course.TestCourse;
import jp.ryokai.ledger.FreshLedger;
import jp.ryokai.ledger.Sequencer;
import jp.ryokai.platform.Ryokai;
import jp.ryokai.sync.Twins;
import org.apache.http.client.HttpClient;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.conn.PoolingClientConnectionManager;
import org.eclipse.persistence.sessions.server.ServerSession;

/** The server of this JVM: started once, on a real database, reached through HTTP only, held against the contract. */
public final class Here {

    /** Where the server listens. */
    public static final URI SERVER;
    /** Where it says how it is. */
    public static final URI WATCH;
    /** As people's programs know it: a gate may stand before the server. */
    public static final URI ORIGIN;

    /** The city's issuer of accounts. */
    public static final URI ISSUER;

    public static final String CLIENT_SECRET = "a-secret-of-thirty-two-characters";

    private static final int MOST_CONNECTIONS = 50;

    /** One of each thread, for REST Assured changes the client it uses. */
    private static final ThreadLocal<HttpClient> CLIENTS = ThreadLocal.withInitial(Here::client);

    static final String DATABASE;

    /** Where a write is measured, it is one. */
    public static final String DURABLE = "ryokai.test.durable";

    /**
     * Names the origin that tablets and desks speak to, where it is not the server itself; set before anything starts.
     */
    public static final String BEHIND = "ryokai.test.origin";

    static {
        try {
            var data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "here");
            var port = Port.free();
            SERVER = URI.create("http://localhost:" + port);
            ORIGIN = URI.create(System.getProperty(BEHIND, SERVER.toString()));
            DATABASE = TestDatabase.fresh("here", data);
            set("ryokai.data", data.toString());
            set("ryokai.database.url", DATABASE);
            set("ryokai.database.username", TestDatabase.username());
            set("ryokai.origin", ORIGIN.toString());
            set("ryokai.council", "みどり野市議会");
            // Behind a gate stand browsers, and what most councils have.
            set("ryokai.passkey", System.getProperty(BEHIND) == null ? "offered" : "off");
            // Tests take their turns themselves.
            set("ryokai.notice.every", "P1D");
            set("ryokai.security.contact", "mailto:joho@city.example.jp,tel:+81-3-0000-0000");
            set("ryokai.security.expires", "2099-03-31T00:00:00Z");
            // Nobody listens there until a test begins it.
            ISSUER = URI.create("http://localhost:" + Port.free());
            set("ryokai.account.issuer", ISSUER.toString());
            set("ryokai.account.client", "ryokai");
            set(
                    "ryokai.account.secret.file",
                    Files.writeString(data.resolve("client-secret"), CLIENT_SECRET)
                            .toString());
            set("ryokai.account.claim", "employee");
            // Nobody kills this server: what must stand a crash is tried with processes, and with real writes.
            if (!Boolean.getBoolean(DURABLE)) {
                set("derby.system.durability", "test");
            }
            set("server.port", Integer.toString(port));
            set("server.host", "127.0.0.1");
            var watch = Port.free();
            WATCH = URI.create("http://localhost:" + watch);
            set("ryokai.watch.port", Integer.toString(watch));
            // A connection is given up in a moment, where a test waits for it.
            set("ryokai.door.header", "PT2S");
            set("ryokai.door.turn", "PT5S");
            // So that a test may come from several places.
            set("ryokai.proxies", "127.0.0.1");
            RestAssured.config = RestAssuredConfig.config()
                    .httpClient(HttpClientConfig.httpClientConfig().httpClientFactory(CLIENTS::get));
            RestAssured.filters(Here::whole);
            Ryokai.main(new String[0]);
            Sent.listen(CDI.current().select(EntityManager.class).get().unwrap(ServerSession.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final Emptying EMPTYING = new Emptying(DATABASE);

    /** One client that keeps its connections, as a tablet's program does; REST Assured would make one a request. */
    @SuppressWarnings("deprecation") // The client that REST Assured takes; its successor has other types.
    private static HttpClient client() {
        var connections = new PoolingClientConnectionManager();
        connections.setMaxTotal(MOST_CONNECTIONS);
        connections.setDefaultMaxPerRoute(MOST_CONNECTIONS);
        return new DefaultHttpClient(connections);
    }

    /** A connection goes back to the others only when its answer was read to the end. */
    private static Response whole(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext next) {
        var answer = next.next(request, response);
        answer.asByteArray();
        return answer;
    }

    private Here() {}

    /** A request that the contract watches, both ways. */
    public static RequestSpecification request() {
        return RestAssured.given(new RequestSpecBuilder()
                .setBaseUri(SERVER)
                .addFilters(Contract.FILTERS)
                .build());
    }

    /** A request that breaks the contract on purpose; its answer must still be one of ours. */
    public static RequestSpecification wrongRequest() {
        return RestAssured.given(new RequestSpecBuilder().setBaseUri(SERVER).build());
    }

    /** Waits until everything kept has its place in the log; receipts and the feed are told only then. */
    public static void numbered() {
        if (!CDI.current().select(Sequencer.class).get().await(Duration.ofSeconds(20))) {
            throw new AssertionError("records wait for their numbers");
        }
    }

    /** An installation nobody has used yet. */
    static void empty() {
        CDI.current().select(Sequencer.class).get().await(Duration.ofSeconds(20));
        EMPTYING.now();
        Twins.forget();
        TestClock.reset();
        FreshLedger.open();
        TestCourse.small();
    }

    /** All that is kept now, for {@link #putBack}; once in a JVM. */
    public static void keepAside() {
        numbered();
        EMPTYING.keepAside();
    }

    /** Everything that is kept now so many times more; to be emptied afterwards. */
    public static void more(int times) {
        numbered();
        More.rows(EMPTYING.names(), times);
    }

    public static void putBack() {
        empty();
        EMPTYING.putBack();
    }

    /** A backup of the database as it is now. */
    public static Map<String, List<Object[]>> backup() {
        numbered();
        return EMPTYING.copied();
    }

    /** Brings a backup back, and does what a start does before its first answer. */
    public static void restore(Map<String, List<Object[]>> backup) {
        numbered();
        EMPTYING.putBack(backup);
        FreshLedger.start();
    }

    private static void set(String key, String value) {
        System.setProperty(key, value);
    }
}
