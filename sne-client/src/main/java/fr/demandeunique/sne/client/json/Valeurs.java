package fr.demandeunique.sne.client.json;

import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroAncien;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was read of one object: it is taken once, member by member, in the order of its table. One piece of code then fills the whole record; a piece for each
 * member would take longer to fetch than to run. Not thread-safe.
 */
final class Valeurs {
    private final @Nullable Object[] valeurs;
    private final @Nullable Map<String, @Nullable Object> reste;
    private int rang;

    Valeurs(@Nullable Object[] valeurs, @Nullable Map<String, @Nullable Object> reste) {
        this.valeurs = valeurs;
        this.reste = reste;
    }

    @Nullable
    String texte() {
        return (String) valeurs[rang++];
    }

    @Nullable
    Boolean oui() {
        return (Boolean) valeurs[rang++];
    }

    @Nullable
    Integer entier() {
        return (Integer) valeurs[rang++];
    }

    @Nullable
    BigDecimal montant() {
        return (BigDecimal) valeurs[rang++];
    }

    @Nullable
    LocalDate date() {
        return (LocalDate) valeurs[rang++];
    }

    @Nullable
    NumeroUnique numero() {
        return (NumeroUnique) valeurs[rang++];
    }

    @Nullable
    NumeroAncien ancien() {
        return (NumeroAncien) valeurs[rang++];
    }

    @Nullable
    CodeGuichet guichet() {
        return (CodeGuichet) valeurs[rang++];
    }

    /** The record of an object member; the table says which. */
    @SuppressWarnings("unchecked")
    <E> @Nullable E objet() {
        return (E) valeurs[rang++];
    }

    /** The elements of a list member, empty if it is absent; the table says of what. */
    @SuppressWarnings("unchecked")
    <E> List<E> liste() {
        Object all = valeurs[rang++];
        return all == null ? List.of() : (List<E>) all;
    }

    /** What is not in the table. */
    AutresMembres autres() {
        if (rang != valeurs.length) {
            throw new IllegalStateException("a member of the table is not taken");
        }
        return reste == null ? AutresMembres.aucun() : new AutresMembres(reste);
    }
}
