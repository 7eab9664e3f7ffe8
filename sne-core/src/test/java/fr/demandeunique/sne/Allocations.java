package fr.demandeunique.sne;

import java.lang.reflect.Method;

/** How many bytes a piece of code allocates; by reflection, for the module of the core does not read the one that knows. */
public final class Allocations {
    private static final int TIMES = 1000;
    private static final int ROUNDS = 5;

    private static final Object BEAN;
    private static final Method COUNT;

    static {
        try {
            BEAN = Class.forName("java.lang.management.ManagementFactory")
                    .getMethod("getThreadMXBean")
                    .invoke(null);
            COUNT = Class.forName("com.sun.management.ThreadMXBean").getMethod("getCurrentThreadAllocatedBytes");
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private Allocations() {}

    /** Bytes for one run, once the code has run for a while; the least of a few rounds, for the JVM does something of its own now and then. */
    public static long de(Runnable code) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            long before = bytes();
            repeat(code);
            least = Math.min(least, (bytes() - before) / TIMES);
        }
        return least;
    }

    private static void repeat(Runnable code) {
        for (int i = 0; i < TIMES; i++) {
            code.run();
        }
    }

    private static long bytes() {
        try {
            return (long) COUNT.invoke(BEAN);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
