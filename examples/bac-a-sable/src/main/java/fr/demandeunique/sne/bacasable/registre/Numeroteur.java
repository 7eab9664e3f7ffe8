package fr.demandeunique.sne.bacasable.registre;

import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.YearMonth;
import java.util.Random;
import java.util.function.Predicate;

/**
 * Gives numbers: territory of the first commune asked for, month, a sequence drawn from the seed, never the same number twice. Not
 * thread-safe. Where the real sequence comes from is not known.
 */
final class Numeroteur {
    /** With the default seed, the first number is the one on the screen of the bulletin. */
    static final long GRAINE = 20_170_221;

    private static final int PREMIERE_SEQUENCE = 73_903;
    private static final int SEQUENCES = 1_000_000;

    private final boolean bulletin;
    private final Random random;
    private long tirages;

    /** Goes on after {@code tirages} numbers that were given before. */
    Numeroteur(long graine, long tirages) {
        bulletin = graine == GRAINE;
        random = new Random(graine);
        for (long i = 0; i < tirages; i++) {
            tirer();
        }
    }

    private int tirer() {
        tirages++;
        return bulletin && tirages == 1 ? PREMIERE_SEQUENCE : random.nextInt(SEQUENCES);
    }

    /** How many numbers were given. */
    long tirages() {
        return tirages;
    }

    NumeroUnique suivant(String territoire, YearMonth mois, CodeGuichet guichet, Predicate<NumeroUnique> pris) {
        int sequence = tirer();
        for (int tries = 0; tries < SEQUENCES; tries++) {
            NumeroUnique numero = NumeroUnique.of(territoire, mois, (sequence + tries) % SEQUENCES, guichet);
            if (!pris.test(numero)) {
                return numero;
            }
        }
        throw new IllegalStateException("every number of this month is taken");
    }
}
