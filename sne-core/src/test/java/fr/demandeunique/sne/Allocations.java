package fr.demandeunique.sne;

/** How many bytes a piece of code allocates; by reflection, for the module of the core does not read the one that knows. */
public final class Allocations {
    private static final int TIMES = 1000;

    private Allocations() {}

    /** Bytes for one run, once the code has run for a while. */
    public static long de(Runnable code) {
        repeat(code);
        long before = bytes();
        repeat(code);
        return (bytes() - before) / TIMES;
    }

    private static void repeat(Runnable code) {
        for (int i = 0; i < TIMES; i++) {
            code.run();
        }
    }

    private static long bytes() {
        try {
            Object bean = Class.forName("java.lang.management.ManagementFactory")
                    .getMethod("getThreadMXBean")
                    .invoke(null);
            return (long) Class.forName("com.sun.management.ThreadMXBean")
                    .getMethod("getCurrentThreadAllocatedBytes")
                    .invoke(bean);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
