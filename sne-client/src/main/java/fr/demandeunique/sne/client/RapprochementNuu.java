package fr.demandeunique.sne.client;

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
 * @param envoyee what was sent
 * @param guichet who sent it: the number of what it made ends with its code
 * @param sauf a number that it cannot have, that of the initial demande of a separation; null if none
 * @param debut when the first try may have had its effect
 * @param fin now
 */
record RapprochementNuu(
        Demande envoyee, CodeGuichet guichet, @Nullable NumeroUnique sauf, Instant debut, Instant fin) {

    /** It may be ours. */
    boolean possible(Demande one) {
        NumeroUnique numero = one.numeroUnique();
        return numero != null
                && !numero.equals(sauf)
                && numero.guichet().equals(guichet)
                && depotPossible(one.dateDepot())
                && personnePossible(one);
    }

    /** It can be nobody else's: same guichet, same dépôt, same persons. */
    boolean certain(Demande one) {
        return possible(one)
                && depotCertain(one.dateDepot())
                && memePersonne(one)
                && coTitulaires(one).equals(coTitulaires(envoyee))
                && one.coTitulaires().size() == envoyee.coTitulaires().size();
    }

    /** The dépôt that was sent, or one that the SNE gave itself when it registered; an older one is an older demande's. */
    private boolean depotPossible(@Nullable LocalDate depot) {
        LocalDate sent = envoyee.dateDepot();
        return depot == null
                || sent == null
                || depot.equals(sent)
                || !depot.isBefore(jour(debut).minusDays(1));
    }

    private boolean depotCertain(@Nullable LocalDate depot) {
        LocalDate sent = envoyee.dateDepot();
        if (depot == null) {
            return false;
        }
        // Without a day from the agent the SNE gives its own, by a clock that may differ a little.
        return sent != null
                ? depot.equals(sent)
                : !depot.isBefore(jour(debut).minusDays(1))
                        && !depot.isAfter(jour(fin).plusDays(1));
    }

    private static LocalDate jour(Instant instant) {
        return LocalDate.ofInstant(instant, DialogueNuu.PARIS);
    }

    /** What is known of both does not tell two persons apart for sure. */
    private boolean personnePossible(Demande one) {
        if (envoyee.demandeur() == null) {
            return one.demandeur() == null;
        }
        if (one.demandeur() == null) {
            return one.personneMorale() == null;
        }
        CleEtatCivil theirs = CleEtatCivil.de(one.demandeur());
        CleEtatCivil mine = CleEtatCivil.de(envoyee.demandeur());
        return !theirs.complete() || !mine.complete() || theirs.memeNaissance(mine) || theirs.memesNoms(mine);
    }

    private boolean memePersonne(Demande one) {
        if (one.demandeur() != null && envoyee.demandeur() != null) {
            Set<CleEtatCivil> keys = cles(envoyee.demandeur());
            return cles(one.demandeur()).stream().anyMatch(key -> key.complete() && keys.contains(key));
        }
        return one.personneMorale() != null
                && envoyee.personneMorale() != null
                && one.personneMorale().denomination() != null
                && one.personneMorale()
                        .denomination()
                        .equals(envoyee.personneMorale().denomination())
                && Objects.equals(
                        one.personneMorale().siren(), envoyee.personneMorale().siren());
    }

    /** By birth name and by usage name: a document does not always carry both, nor an answer. */
    private static Set<CleEtatCivil> cles(Demandeur one) {
        return Set.copyOf(
                List.of(CleEtatCivil.de(one), CleEtatCivil.de(one.nom(), one.prenoms(), one.dateNaissance())));
    }

    private static Set<CleEtatCivil> coTitulaires(Demande one) {
        return one.coTitulaires().stream().map(CleEtatCivil::de).collect(Collectors.toSet());
    }

    /** Tells whether the register holds this content already, in all that a document has a place for. */
    static boolean memeContenu(Demande sent, Demande held) {
        return egaux(sent, held, Demande::demandeur)
                && egaux(sent, held, Demande::coTitulaires)
                && egaux(sent, held, Demande::personnesACharge)
                && egaux(sent, held, Demande::naissancesPrevues)
                && egaux(sent, held, Demande::personnesEnGarde)
                && egaux(sent, held, Demande::logementActuel)
                && egaux(sent, held, Demande::logementRecherche)
                && egaux(sent, held, Demande::motifs)
                && egaux(sent, held, Demande::handicaps)
                && egaux(sent, held, Demande::personneMorale)
                && egaux(sent, held, Demande::precisions);
    }

    private static boolean egaux(Demande one, Demande other, Function<Demande, @Nullable Object> member) {
        return Objects.equals(member.apply(one), member.apply(other));
    }
}
