package jp.ryokai.device;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import jp.ryokai.backup.Backups;
import jp.ryokai.platform.Certificate;
import jp.ryokai.platform.Settings;
import jp.ryokai.platform.TlsSettings;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** {@code ryokai waiting | confirm ID BECAUSE | code PERSON BECAUSE | backup [FOLDER]}: the server's own console. */
public final class ConsoleCall {

    /** sysexits.h. */
    private static final int USAGE = 64;

    private static final int REFUSED = 77;

    private ConsoleCall() {}

    public static void main(String[] args) throws InterruptedException {
        var wish = args.length == 0 ? "" : args[0];
        if (!((wish.equals("waiting") || wish.equals("status")) && args.length == 1)
                && !((wish.equals("confirm") || wish.equals("code")) && args.length == 3)
                && !(wish.equals("backup") && args.length <= 2)) {
            System.err.println("ryokai waiting, ryokai status, ryokai confirm ID BECAUSE, ryokai code PERSON BECAUSE,"
                    + " ryokai backup [FOLDER]");
            System.exit(USAGE);
        }
        var config = ConfigProvider.getConfig();
        var backup = wish.equals("backup");
        if (backup) {
            args = new String[] {wish, folder(config, args)};
        }
        var file = Console.file(Path.of(config.getValue("ryokai.data", String.class)));
        if (backup && !Files.exists(file)) {
            whileStopped(config, args[1]);
        }
        if (!Files.isReadable(file)) {
            System.err.println("ryokai: " + file.toAbsolutePath()
                    + " cannot be read. Start the server, and ask as the user it runs as.");
            System.exit(REFUSED);
        }
        var tls = new TlsSettings(
                config.getValue("ryokai.tls.certificate", String.class),
                config.getValue("ryokai.tls.key", String.class),
                config.getValue("ryokai.tls.password.file", String.class));
        var host = config.getValue("server.host", String.class);
        var server = URI.create((tls.on() ? "https://" : "http://") + (host.equals("0.0.0.0") ? "127.0.0.1" : host)
                + ":" + config.getValue("server.port", String.class));
        try (var client = client(tls)) {
            var answer = ask(client, server, Files.readString(file, StandardCharsets.US_ASCII), args);
            System.out.println(words(answer));
            System.exit(answer.containsKey("detail") ? REFUSED : 0);
        } catch (Settings.Wrong e) {
            System.err.println("ryokai: " + e.getMessage());
        } catch (ConnectException e) {
            // Nobody listens, so the data is free; where it is not after all, the database says so.
            if (backup) {
                whileStopped(config, args[1]);
            }
            System.err.println(nobody(server));
        } catch (IOException | JsonException e) {
            System.err.println(nobody(server));
        }
        System.exit(REFUSED);
    }

    private static String nobody(URI server) {
        return "ryokai: nobody answers at " + server
                + " as this server does. See that it runs, with the settings that this command reads.";
    }

    /** The server has a working folder of its own, so it is told the whole path. */
    private static String folder(Config config, String... args) {
        var folder = args.length == 2 ? args[1] : config.getValue("ryokai.backup.folder", String.class);
        if (args.length == 1 && folder.equals("none")) {
            System.err.println("ryokai: say where: ryokai backup FOLDER, or set ryokai.backup.folder.");
            System.exit(USAGE);
        }
        return Path.of(folder).toAbsolutePath().toString();
    }

    private static void whileStopped(Config config, String folder) {
        try {
            var made = Backups.whileStopped(Settings.read(config), Path.of(folder));
            System.out.println("The backup is in " + made + ". It was made while no server answered.");
            System.exit(0);
        } catch (Settings.Wrong e) {
            System.err.println(e.getMessage());
        } catch (IOException e) {
            System.err.println("ryokai: no backup was made: " + e.getMessage());
        }
        System.exit(REFUSED);
    }

    private static HttpClient client(TlsSettings tls) {
        return tls.on()
                ? HttpClient.newBuilder()
                        .sslContext(OwnCertificate.trusting(
                                Certificate.read(tls).chain().getFirst()))
                        .build()
                : HttpClient.newHttpClient();
    }

    private static JsonObject ask(HttpClient client, URI server, String secret, String... args)
            throws IOException, InterruptedException {
        var body = Json.createObjectBuilder().add("secret", secret).add("wish", args[0]);
        if (args.length > 1) {
            body.add("of", args[1]);
        }
        if (args.length > 2) {
            body.add("because", args[2]);
        }
        var answer = client.send(
                HttpRequest.newBuilder(server.resolve("/api/console"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body.build().toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            var said = reader.readObject();
            if (answer.statusCode() != 200 && !said.containsKey("detail")) {
                throw new IOException("Not the server, but what stands before it.");
            }
            return said;
        }
    }

    static String words(JsonObject answer) {
        if (answer.containsKey("detail")) {
            return "ryokai: " + answer.getString("detail");
        }
        if (answer.containsKey("status")) {
            return status(answer.getJsonObject("status")) + "\n" + age(answer.getJsonObject("backup"));
        }
        if (answer.containsKey("backup")) {
            var backup = answer.getJsonObject("backup");
            return "The backup is in %s. Its log has %d entries."
                    .formatted(
                            backup.getString("folder"),
                            backup.getJsonNumber("size").longValue());
        }
        var lines = new StringBuilder();
        for (var one : answer.getJsonArray("waiting").getValuesAs(JsonObject.class)) {
            var ask = one.getJsonObject("ask");
            lines.append("%s  %s for %s, asked by %s at %s%n"
                    .formatted(
                            ask.getString("id"),
                            ask.getString("role", "a code"),
                            ask.getString("name"),
                            one.getString("askedBy"),
                            ask.getString("askedAt")));
        }
        if (answer.containsKey("code")) {
            var code = answer.getJsonObject("code");
            return "The code is %s, until %s. It is recorded, and everybody at the desk is told."
                    .formatted(code.getString("code"), code.getString("expiresAt"));
        }
        if (answer.containsKey("done")) {
            return "Confirmed. It is recorded, and everybody at the desk is told.";
        }
        return lines.isEmpty()
                ? "Nothing waits for a second person."
                : lines.toString().strip();
    }

    private static String age(JsonObject backup) {
        var made = backup.containsKey("madeAt")
                ? "The last backup was made at " + backup.getString("madeAt")
                        + (backup.getBoolean("late") ? ", more than two days ago: see to it." : ".")
                : backup.getBoolean("nightly")
                        ? "No backup was made yet, though one is set for each night: see to it."
                        : "No backup was made by this server.";
        return backup.containsKey("problem")
                ? made + " The last try failed (" + backup.getString("problem") + "), the log says why."
                : made;
    }

    private static String status(JsonObject status) {
        if (status.getInt("epoch") == 1) {
            return "No backup was ever restored.";
        }
        var back = status.getJsonArray("back").getValuesAs(JsonObject.class);
        var missing = status.getJsonArray("missing").getValuesAs(JsonObject.class);
        return "Epoch %d began at %s (%s). %d devices are back, %d still missing.%n%s%s"
                .formatted(
                        status.getInt("epoch"),
                        status.getString("begunAt"),
                        status.getString("because"),
                        back.size(),
                        missing.size(),
                        lines("back   ", back),
                        lines("missing", missing))
                .strip();
    }

    private static String lines(String word, List<JsonObject> devices) {
        return devices.stream()
                .map(one -> "%s  %s  %s, last heard of at %s%s%n"
                        .formatted(
                                word,
                                one.getString("person"),
                                one.getString("name"),
                                one.getString("lastContactAt"),
                                one.getInt("unsent") == 0 ? "" : ", holds " + one.getInt("unsent")))
                .collect(Collectors.joining());
    }
}
