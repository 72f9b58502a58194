package jp.ryokai.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Time on a processor that this process took, whatever else the machine did: what others' load leaves as it is. */
final class Work {

    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Work() {}

    /** In nanoseconds, though it may move in steps of ten milliseconds: add up many. */
    static long now() {
        return MACHINE.getProcessCpuTime();
    }

    static long since(long before) {
        return now() - before;
    }

    static String each(long work, int times) {
        return "%.2f ms of CPU".formatted(work / 1e6 / times);
    }
}
