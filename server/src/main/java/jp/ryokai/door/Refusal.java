package jp.ryokai.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import jp.ryokai.platform.Problem;
import jp.ryokai.platform.ProblemAnswer;
import jp.ryokai.platform.SafeHeaders;

/** A refusal as bytes, for what never reaches the web tier; the connection ends with it. */
final class Refusal {

    private Refusal() {}

    static String text(Problem problem, boolean secure) {
        var body = ProblemAnswer.json(problem);
        var text = new StringBuilder("HTTP/1.1 " + problem.kind().status() + " Refused\r\n");
        text.append("Content-Type: " + ProblemAnswer.MEDIA_TYPE + "\r\n");
        text.append("Content-Length: " + body.getBytes(UTF_8).length + "\r\n");
        text.append("Cache-Control: no-store\r\n");
        SafeHeaders.of(secure).forEach((name, value) -> text.append(name + ": " + value + "\r\n"));
        if (problem.kind().status() == 503) {
            text.append("Retry-After: " + ProblemAnswer.LATER + "\r\n");
        }
        return text.append("Connection: close\r\n\r\n").append(body).toString();
    }
}
