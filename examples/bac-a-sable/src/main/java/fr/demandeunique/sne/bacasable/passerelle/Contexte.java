package fr.demandeunique.sne.bacasable.passerelle;

import fr.demandeunique.sne.bacasable.registre.Fiche;
import fr.demandeunique.sne.bacasable.registre.HorlogeReglable;
import fr.demandeunique.sne.bacasable.registre.Registre;
import fr.demandeunique.sne.bacasable.registre.Transaction;
import fr.demandeunique.sne.cycle.JourLegal;
import fr.demandeunique.sne.guichet.Profil;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call that went through the door: who speaks, and what about.
 *
 * @param variables parts of the path, by their name in the address
 * @param parametres what follows the question mark
 * @param decalage seconds by which an injected fault has moved the clock
 * @param ecriture the change being made, null in operations that read
 * @param visee the demande of the address, null if it names none
 */
record Contexte(
        Requete requete,
        Map<String, String> variables,
        Map<String, String> parametres,
        Guichet guichet,
        Profil profil,
        Registre registre,
        long decalage,
        @Nullable Transaction ecriture,
        @Nullable Fiche visee) {
    Contexte ecrivant(Transaction transaction) {
        return new Contexte(requete, variables, parametres, guichet, profil, registre, decalage, transaction, visee);
    }

    Contexte sur(Fiche fiche) {
        return new Contexte(requete, variables, parametres, guichet, profil, registre, decalage, ecriture, fiche);
    }

    String variable(String name) {
        return Objects.requireNonNull(variables.get(name), name);
    }

    Optional<String> parametre(String name) {
        return Optional.ofNullable(parametres.get(name));
    }

    /** The hour of this call. */
    Instant instant(HorlogeReglable horloge) {
        return horloge.instant().plusSeconds(decalage);
    }

    /** The day where the demande is kept; where the guichet is, if the call is about none. */
    LocalDate jour() {
        String territoire = visee != null
                ? visee.numero().codeTerritoire()
                : guichet.territoires().stream().findFirst().orElse("");
        return JourLegal.de(ecriture == null ? instant(registre.horloge()) : ecriture.instant(), territoire);
    }

    Transaction tx() {
        return Objects.requireNonNull(ecriture, "a reading call");
    }

    Fiche fiche() {
        return Objects.requireNonNull(visee, "an address without a demande");
    }
}
