package fr.demandeunique.sne.bacasable.registre;

import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cycle.Calendrier;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.EnvoiPreavis;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.Territoire;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A demande without its persons.
 *
 * @param calendrier its dates, null if it has no date de dépôt
 * @param territoires the territories of the communes asked for
 * @param preavis day of the last préavis, null if none
 */
public record Sommaire(
        EtatDemande etat,
        @Nullable LocalDate depot,
        @Nullable Calendrier calendrier,
        @Nullable CodeGuichet creation,
        @Nullable CodeGuichet modification,
        List<String> territoires,
        @Nullable LocalDate preavis) {
    static Sommaire de(Demande demande) {
        LogementRecherche recherche = demande.logementRecherche();
        return new Sommaire(
                demande.etat() == null ? EtatDemande.ACTIVE : demande.etat(),
                demande.dateDepot(),
                Calendrier.de(demande, null) instanceof Resultat.Accepte<Calendrier> known ? known.valeur() : null,
                demande.guichetCreation(),
                demande.guichetDerniereModification(),
                recherche == null
                        ? List.of()
                        : recherche.communes().stream()
                                .map(Territoire::deCommune)
                                .flatMap(Optional::stream)
                                .map(Territoire::code)
                                .distinct()
                                .toList(),
                preavis(demande.preavis()));
    }

    private static @Nullable LocalDate preavis(@Nullable EnvoiPreavis envoi) {
        return envoi == null
                ? null
                : Stream.of(Optional.ofNullable(envoi.simple()), Optional.ofNullable(envoi.accuseReception()))
                        .flatMap(Optional::stream)
                        .max(LocalDate::compareTo)
                        .orElse(null);
    }

    public boolean active() {
        return etat == EtatDemande.ACTIVE;
    }

    /** True for a demande that this guichet created, or changed last. */
    public boolean touchePar(CodeGuichet guichet) {
        return Stream.of(Optional.ofNullable(creation), Optional.ofNullable(modification))
                .anyMatch(one -> one.filter(guichet::equals).isPresent());
    }
}
