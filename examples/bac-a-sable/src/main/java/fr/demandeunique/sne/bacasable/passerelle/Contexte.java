package fr.demandeunique.sne.bacasable.passerelle;

import fr.demandeunique.sne.bacasable.registre.Fiche;
import fr.demandeunique.sne.bacasable.registre.HorlogeReglable;
import fr.demandeunique.sne.bacasable.registre.Registre;
import fr.demandeunique.sne.bacasable.registre.Transaction;
import fr.demandeunique.sne.guichet.Profil;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call that went through the door: who speaks, and what about. Not thread-safe. */
final class Contexte {
    private final Requete requete;
    private final Map<String, String> variables;
    private final Map<String, String> parametres;
    private final Guichet guichet;
    private final Profil profil;
    private final Registre registre;
    private final long decalage;
    private @Nullable Transaction tx;
    private @Nullable Fiche fiche;

    Contexte(
            Requete requete,
            Map<String, String> variables,
            Map<String, String> parametres,
            Guichet guichet,
            Profil profil,
            Registre registre,
            long decalage) {
        this.requete = requete;
        this.variables = variables;
        this.parametres = parametres;
        this.guichet = guichet;
        this.profil = profil;
        this.registre = registre;
        this.decalage = decalage;
    }

    Requete requete() {
        return requete;
    }

    /** A part of the path, by its name in the address. */
    String variable(String name) {
        return Objects.requireNonNull(variables.get(name), name);
    }

    Optional<String> parametre(String name) {
        return Optional.ofNullable(parametres.get(name));
    }

    Guichet guichet() {
        return guichet;
    }

    Profil profil() {
        return profil;
    }

    Registre registre() {
        return registre;
    }

    /** The hour of this call, which an injected fault may have moved. */
    Instant instant(HorlogeReglable horloge) {
        return horloge.instant().plusSeconds(decalage);
    }

    LocalDate jour() {
        return tx == null ? HorlogeReglable.jour(instant(registre.horloge())) : tx.jour();
    }

    void ecrit(Transaction transaction) {
        tx = transaction;
    }

    /** The change being made; only in operations that write. */
    Transaction tx() {
        return Objects.requireNonNull(tx, "a reading call");
    }

    void concerne(Fiche trouvee) {
        fiche = trouvee;
    }

    /** The demande of the address. */
    Fiche fiche() {
        return Objects.requireNonNull(fiche, "an address without a demande");
    }
}
