package fr.demandeunique.sne.mesures.xml;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/** The methods of {@link XmlMesures} in turns, by the processor time of the thread: what a machine shared with others measures best. */
public final class XmlProcesseur {
    private static final int ECHAUFFEMENTS = 6;
    private static final int PASSES = 20;
    private static final int APPELS = 1500;

    /** What was made last, so that it is made. */
    private static volatile Object dernier;

    private XmlProcesseur() {}

    private enum Operation {
        LIRE,
        LIRE_JAXB,
        LIRE_JACKSON,
        ECRIRE,
        ECRIRE_SANS_PERTE,
        ECRIRE_JAXB,
        ECRIRE_JACKSON;

        Object faire(XmlMesures mesures) throws Exception {
            return switch (this) {
                case LIRE -> mesures.lire();
                case LIRE_JAXB -> mesures.lireJaxb();
                case LIRE_JACKSON -> mesures.lireJackson();
                case ECRIRE -> mesures.ecrire();
                case ECRIRE_SANS_PERTE -> mesures.ecrireSansPerte();
                case ECRIRE_JAXB -> mesures.ecrireJaxb();
                case ECRIRE_JACKSON -> mesures.ecrireJackson();
            };
        }
    }

    public static void main(String[] args) throws Exception {
        var mesures = new XmlMesures();
        mesures.preparer();
        var threads = ManagementFactory.getThreadMXBean();
        Operation[] all = Operation.values();
        long[] best = new long[all.length];
        Arrays.fill(best, Long.MAX_VALUE);
        for (int pass = 0; pass < ECHAUFFEMENTS + PASSES; pass++) {
            for (Operation one : all) {
                long start = threads.getCurrentThreadCpuTime();
                for (int i = 0; i < APPELS; i++) {
                    dernier = one.faire(mesures);
                }
                long time = threads.getCurrentThreadCpuTime() - start;
                if (pass >= ECHAUFFEMENTS) {
                    best[one.ordinal()] = Math.min(best[one.ordinal()], time);
                }
            }
        }
        for (Operation one : all) {
            System.out.printf(Locale.ROOT, "%-18s %6.1f µs%n", one, best[one.ordinal()] / (1000.0 * APPELS));
        }
    }
}
