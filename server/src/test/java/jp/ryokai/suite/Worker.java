package jp.ryokai.suite;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import jp.ryokai.testing.Sent;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** One JVM of a run: reads names of classes, runs each, and says what came of it. It ends with its input. */
final class Worker implements TestExecutionListener {

    private final PrintStream answers;
    private int passed;

    private Worker(PrintStream answers) {
        this.answers = answers;
    }

    public static void main(String[] args) throws IOException {
        var worker = new Worker(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        // What tests and their server print goes to the log; the pipe to the run carries answers only.
        System.setOut(System.err);
        var kind = Kind.of(args[0]);
        var launcher = LauncherFactory.create();
        var names = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var name = names.readLine(); name != null; name = names.readLine()) {
            worker.run(launcher, kind, name);
        }
        // A server of this JVM has threads that would keep it alive.
        System.exit(0);
    }

    private void run(Launcher launcher, Kind kind, String name) {
        passed = 0;
        launcher.execute(
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(name))
                        .filters(TagFilter.includeTags(kind.tags()))
                        .build(),
                this);
        // What came after the last test, from a hand of the server's or at the end of the class.
        sent("");
        answers.println("DONE " + passed);
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        say("SKIPPED", test, reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            sent(test.getDisplayName());
        }
        switch (result.getStatus()) {
            case SUCCESSFUL -> passed += test.isTest() ? 1 : 0;
            case ABORTED -> say("SKIPPED", test, stack(result));
            case FAILED -> say("FAILED", test, stack(result));
        }
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        entry.getKeyValuePairs().values().forEach(words -> say("SAID", words));
    }

    private void say(String what, TestIdentifier test, String why) {
        say(what, test.getDisplayName() + ": " + why);
    }

    private void sent(String by) {
        var statements = Sent.taken();
        if (!statements.isEmpty()) {
            say("SENT", by + "\t" + String.join("\n" + by + "\t", statements));
        }
    }

    private void say(String what, String words) {
        answers.println(what + " " + Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8)));
    }

    private static String stack(TestExecutionResult result) {
        var stack = new StringWriter();
        result.getThrowable().ifPresent(thrown -> thrown.printStackTrace(new PrintWriter(stack, true)));
        return stack.toString();
    }
}
