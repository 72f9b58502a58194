package jp.ryokai.platform;

import java.net.URI;
import java.time.Duration;

/**
 * What may come in, and how long it may take.
 *
 * @param connections open at once
 * @param header how long a request's head may take
 * @param idle how long a connection may ask nothing
 * @param rate bytes a second that a body or an answer needs at least
 * @param strangers requests without a token of ours that are worked on at once
 * @param known the same with one
 * @param turn how long the next one waits for its turn
 * @param heavy reports of everybody that are made at once
 * @param heavyTurn how long the next one waits for its turn
 * @param watch where health and meters are told
 */
public record DoorSettings(
        int connections,
        Duration header,
        Duration idle,
        int rate,
        int strangers,
        int known,
        Duration turn,
        int heavy,
        Duration heavyTurn,
        URI watch) {}
