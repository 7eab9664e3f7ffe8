package fr.demandeunique.sne.client.nuu;

import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.doublons.CleEtatCivil;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether a demande of the SNE is the one whose answer was lost. A second number is worse than a question to the agent: what is neither
 * surely ours nor surely another's is neither adopted nor forgotten.
 *
 * @param sent what was sent
 * @param guichet who sent it: the number of what it made ends with its code
 * @param except a number that it cannot have, that of the initial demande of a separation; null if none
 * @param start when the first try may have had its effect
 * @param end now
 */
record Reconciliation(
        Demande sent, CodeGuichet guichet, @Nullable NumeroUnique except, Instant start, Instant end) {

    /** It may be ours. */
    boolean possible(Demande one) {
        NumeroUnique numero = one.numeroUnique();
        return numero != null
                && !numero.equals(except)
                && numero.guichet().equals(guichet)
                && possibleDepot(one.dateDepot())
                && possiblePerson(one);
    }

    /** It can be nobody else's: same guichet, same dépôt, same persons. */
    boolean certain(Demande one) {
        return possible(one)
                && certainDepot(one.dateDepot())
                && samePerson(one)
                && coTitulaires(one).equals(coTitulaires(sent))
                && one.coTitulaires().size() == sent.coTitulaires().size();
    }

    /** The dépôt that was sent, or one that the SNE gave itself when it registered; an older one is an older demande's. */
    private boolean possibleDepot(@Nullable LocalDate depot) {
        LocalDate own = sent.dateDepot();
        return depot == null
                || own == null
                || depot.equals(own)
                || !depot.isBefore(day(start).minusDays(1));
    }

    private boolean certainDepot(@Nullable LocalDate depot) {
        LocalDate own = sent.dateDepot();
        if (depot == null) {
            return false;
        }
        // Without a day from the agent the SNE gives its own, by a clock that may differ a little.
        return own != null
                ? depot.equals(own)
                : !depot.isBefore(day(start).minusDays(1)) && !depot.isAfter(day(end).plusDays(1));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, FileNames.PARIS);
    }

    /** What is known of both does not tell two persons apart for sure. */
    private boolean possiblePerson(Demande one) {
        if (sent.demandeur() == null) {
            return one.demandeur() == null;
        }
        if (one.demandeur() == null) {
            return one.personneMorale() == null;
        }
        CleEtatCivil theirs = CleEtatCivil.de(one.demandeur());
        CleEtatCivil mine = CleEtatCivil.de(sent.demandeur());
        return !theirs.complete() || !mine.complete() || theirs.memeNaissance(mine) || theirs.memesNoms(mine);
    }

    private boolean samePerson(Demande one) {
        if (one.demandeur() != null && sent.demandeur() != null) {
            Set<CleEtatCivil> keys = keys(sent.demandeur());
            return keys(one.demandeur()).stream().anyMatch(key -> key.complete() && keys.contains(key));
        }
        return one.personneMorale() != null
                && sent.personneMorale() != null
                && one.personneMorale().denomination() != null
                && one.personneMorale()
                        .denomination()
                        .equals(sent.personneMorale().denomination())
                && Objects.equals(
                        one.personneMorale().siren(), sent.personneMorale().siren());
    }

    /** By birth name and by usage name: a document does not always carry both, nor an answer. */
    private static Set<CleEtatCivil> keys(Demandeur one) {
        return Set.copyOf(
                List.of(CleEtatCivil.de(one), CleEtatCivil.de(one.nom(), one.prenoms(), one.dateNaissance())));
    }

    private static Set<CleEtatCivil> coTitulaires(Demande one) {
        return one.coTitulaires().stream().map(CleEtatCivil::de).collect(Collectors.toSet());
    }

    /** Tells whether the register holds this content already, in all that a document has a place for. */
    static boolean sameContent(Demande sent, Demande held) {
        return same(sent, held, Demande::demandeur)
                && same(sent, held, Demande::coTitulaires)
                && same(sent, held, Demande::personnesACharge)
                && same(sent, held, Demande::naissancesPrevues)
                && same(sent, held, Demande::personnesEnGarde)
                && same(sent, held, Demande::logementActuel)
                && same(sent, held, Demande::logementRecherche)
                && same(sent, held, Demande::motifs)
                && same(sent, held, Demande::handicaps)
                && same(sent, held, Demande::personneMorale)
                && same(sent, held, Demande::precisions);
    }

    private static boolean same(Demande one, Demande other, Function<Demande, @Nullable Object> member) {
        return Objects.equals(member.apply(one), member.apply(other));
    }
}
