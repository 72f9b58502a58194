package jp.ryokai.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Median and middle half of many runs, in microseconds. */
record Median(double low, double middle, double high) {

    static Median of(int runs, Callable<?> one) throws Exception {
        var taken = new ArrayList<Double>();
        for (int i = 0; i < runs; i++) {
            var begin = System.nanoTime();
            one.call();
            taken.add((System.nanoTime() - begin) / 1_000.0);
        }
        return of(taken);
    }

    static Median of(List<Double> taken) {
        var sorted = taken.stream().sorted().toList();
        return new Median(
                sorted.get(sorted.size() / 4), sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 3 / 4));
    }

    @Override
    public String toString() {
        return "%.2f ms (%.2f to %.2f)".formatted(middle / 1_000, low / 1_000, high / 1_000);
    }
}
