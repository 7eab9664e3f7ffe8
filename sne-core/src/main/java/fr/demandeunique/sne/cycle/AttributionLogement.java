package fr.demandeunique.sne.cycle;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.enregistrement.ControleAttribution;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.Numero;
import java.time.LocalDate;
import java.util.List;

/**
 * Attribution of a dwelling: what is declared is checked, then the demande is struck off (RADATT) on the day of the lease (R441-2-8 a,
 * R441-2-9). Its demandes in other départements live on.
 *
 * <pre>{@code AttributionLogement.attribuer(demande, attribution, guichet, jour).orElseThrow().etat() // RADIEE}</pre>
 */
public final class AttributionLogement {
    private AttributionLogement() {}

    /**
     * Attributes.
     *
     * @param demande as the register holds it
     * @param attribution what the landlord declares
     * @param bailleur the guichet of the landlord
     * @param jour day on which the landlord declares it; the radiation itself bears the day of the lease
     * @return refused without a numéro unique or an old number, for a demande that is not active or that should have been struck off by the day
     * of the lease, and for any error of the declaration; accepted with the warning {@code DEMANDE_EXPIREE} between its expiry and that day, and with the
     * warning {@code RADIATION_SANCTION} after the day of the lease, on which it should have been declared
     */
    public static Resultat<Demande> attribuer(
            Demande demande, Attribution attribution, CodeGuichet bailleur, LocalDate jour) {
        Arguments.required(demande, "demande");
        Arguments.required(attribution, "attribution");
        Arguments.required(bailleur, "bailleur");
        Arguments.required(jour, "jour");
        LocalDate bail = attribution.dateBail();
        LocalDate effet = bail == null || bail.isAfter(jour) ? jour : bail;
        Rapport recevable = recevable(demande, jour, effet);
        if (!recevable.conforme()) {
            return new Resultat.Refuse<>(recevable.anomalies());
        }
        Demande servie = demande.toBuilder().attribution(attribution).build();
        Rapport declaration = ControleAttribution.controler(servie, jour);
        Resultat<Demande> radiee = Radiation.radier(
                servie, OrdreRadiation.de(MotifRadiation.ATTRIBUTION, Auteur.BAILLEUR, bailleur), effet);
        return Resultat.selon(
                recevable
                        .puis(declaration)
                        .puis(new Rapport(radiee.anomalies()))
                        .puis(new Rapport(SanctionRadiation.rappeler(bail, jour))),
                () -> radiee.orElseThrow().toBuilder()
                        .dateDerniereModification(jour)
                        .build());
    }

    /**
     * Whether a demande can be examined by a commission or served: with a number (L441-2-1), active, and alive.
     *
     * @param effet day of the examination or of the lease
     */
    static Rapport recevable(Demande demande, LocalDate jour, LocalDate effet) {
        Numero numero = demande.numeroUnique() == null ? demande.ancienNumero() : demande.numeroUnique();
        List<Anomalie> missing = Numero.prealable(numero, jour).anomalies();
        if (!missing.isEmpty()) {
            return new Rapport(missing.subList(0, 1));
        }
        Anomalie inactive = Etats.inactive(demande, jour);
        return new Rapport(inactive == null ? Etats.echue(demande, effet) : List.of(inactive));
    }
}
