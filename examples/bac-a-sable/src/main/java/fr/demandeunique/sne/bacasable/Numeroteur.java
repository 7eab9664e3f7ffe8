package fr.demandeunique.sne.bacasable;

import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.numero.Territoire;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/**
 * Gives numbers: territory of the first commune asked for, month, a sequence drawn from the seed, never the same number twice. Not
 * thread-safe. Where the real sequence comes from is not known.
 */
final class Numeroteur {
    /** With the default seed, the first number is the one on the screen of the bulletin. */
    static final long GRAINE = 20_170_221;

    private static final int PREMIERE_SEQUENCE = 73_903;
    private static final int SEQUENCES = 1_000_000;

    private final Random random;
    private final Set<NumeroUnique> donnes = new HashSet<>();
    private boolean bulletin;

    Numeroteur(long graine) {
        random = new Random(graine);
        bulletin = graine == GRAINE;
    }

    NumeroUnique suivant(Demande demande, YearMonth mois, CodeGuichet guichet) {
        int sequence = bulletin ? PREMIERE_SEQUENCE : random.nextInt(SEQUENCES);
        bulletin = false;
        for (int tries = 0; tries < SEQUENCES; tries++) {
            NumeroUnique numero = NumeroUnique.of(territoire(demande), mois, (sequence + tries) % SEQUENCES, guichet);
            if (donnes.add(numero)) {
                return numero;
            }
        }
        throw new IllegalStateException("every number of this month is taken");
    }

    /** A demande without a usable commune is refused by the rules afterwards; until then any territory will do. */
    static String territoire(Demande demande) {
        LogementRecherche recherche = demande.logementRecherche();
        return recherche == null || recherche.communes().isEmpty()
                ? Territoire.ILE_DE_FRANCE
                : Territoire.deCommune(recherche.communes().get(0))
                        .map(Territoire::code)
                        .orElse(Territoire.ILE_DE_FRANCE);
    }
}
