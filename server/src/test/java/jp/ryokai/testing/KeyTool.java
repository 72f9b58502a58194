package jp.ryokai.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The JDK's own program for key stores, as an operator runs it. */
public final class KeyTool {

    private KeyTool() {}

    public static void run(String command, Path store, Path password) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        words.addAll(List.of(command.split(" ", -1)));
        words.addAll(
                List.of("-storetype", "PKCS12", "-keystore", store.toString(), "-storepass:file", password.toString()));
        var run = new ProcessBuilder(words).redirectErrorStream(true).start();
        var said = new String(run.getInputStream().readAllBytes(), UTF_8);
        if (run.waitFor() != 0) {
            throw new AssertionError(said);
        }
    }
}
