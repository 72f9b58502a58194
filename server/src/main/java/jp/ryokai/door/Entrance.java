package jp.ryokai.door;

import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All connections of one port: how many there are, and who has waited too long. */
final class Entrance {

    private static final Duration LOOK = Duration.ofMillis(200);

    private final Rules rules;
    private final int most;
    private final Set<Gate> gates = ConcurrentHashMap.newKeySet();

    Entrance(Rules rules, int most) {
        this.rules = rules;
        this.most = most;
        Thread.ofPlatform().daemon().name("door").start(this::look);
    }

    Rules rules() {
        return rules;
    }

    /**
     * Where all places are taken, whoever has asked nothing for longest goes: a stranger who opens them all would keep
     * everybody out. Where all are at work, the newest is asked to come again.
     */
    void enter(Gate gate) {
        gates.add(gate);
        if (gates.size() > most && !makeRoom(gate)) {
            gate.crowded();
        }
    }

    void leave(Gate gate) {
        gates.remove(gate);
    }

    private boolean makeRoom(Gate newest) {
        return gates.stream()
                .filter(other -> other != newest && other.restingSince() != 0)
                .sorted(Comparator.comparingLong(Gate::restingSince))
                .anyMatch(other -> other.patience().cut());
    }

    private void look() {
        try {
            while (true) {
                Thread.sleep(LOOK);
                var now = System.nanoTime();
                gates.forEach(gate -> gate.patience().look(now));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
