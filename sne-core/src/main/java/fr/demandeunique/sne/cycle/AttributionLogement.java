package fr.demandeunique.sne.cycle;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.enregistrement.ControleAttribution;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.Numero;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
     * @param attribution what the landlord declares
     * @param bailleur the guichet of the landlord
     * @param jour day on which the landlord declares it; the radiation itself bears the day of the lease
     * @return refused without a numéro unique or an old number, for a demande that is not active, and for any error of the declaration;
     *     accepted with the warning {@code RADIATION_SANCTION} after the day of the lease, on which it should have been declared
     */
    public static Resultat<Demande> attribuer(
            Demande demande, Attribution attribution, CodeGuichet bailleur, LocalDate jour) {
        Anomalie stop = obstacle(demande, jour);
        if (stop != null) {
            return Resultat.refuse(stop);
        }
        Demande servie = demande.toBuilder().attribution(attribution).build();
        Rapport declaration = ControleAttribution.controler(servie, jour);
        LocalDate bail = attribution.dateBail();
        LocalDate effet = bail == null || bail.isAfter(jour) ? jour : bail;
        Resultat<Demande> radiee = Radiation.radier(
                servie, OrdreRadiation.de(MotifRadiation.ATTRIBUTION, Auteur.BAILLEUR, bailleur), effet);
        return Resultat.selon(
                declaration
                        .puis(new Rapport(radiee.anomalies()))
                        .puis(new Rapport(SanctionRadiation.rappeler(bail, jour))),
                () -> radiee.orElseThrow().toBuilder()
                        .dateDerniereModification(jour)
                        .build());
    }

    /** Why a demande can be neither examined by a commission nor served, null if it can (L441-2-1). */
    static @Nullable Anomalie obstacle(Demande demande, LocalDate jour) {
        Numero numero = demande.numeroUnique() == null ? demande.ancienNumero() : demande.numeroUnique();
        List<Anomalie> missing = Numero.prealable(numero, jour).anomalies();
        return missing.isEmpty() ? Etats.inactive(demande, jour) : missing.get(0);
    }
}
