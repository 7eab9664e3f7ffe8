package fr.demandeunique.sne.cycle;

import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.SousMotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a radiation stands on: who, why, and what the applicant knew beforehand.
 *
 * <pre>{@code OrdreRadiation.de(MotifRadiation.SANS_REPONSE, Auteur.GUICHET, guichet).averti(jour, guichet)}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param motif why; what it asks for is in {@link RegimeRadiation}
 * @param sousMotif with {@link MotifRadiation#IRRECEVABILITE}, null else
 * @param auteur in what quality the guichet acts
 * @param guichet the guichet that strikes off, null for the system
 * @param ecritLe day of the written renunciation, null if none
 * @param avertiLe day of delivery of the warning, with proof, null if none
 * @param expediteur the service that sent the letter left without an answer, null if unknown
 * @param commissionLe day on which the commission declared the demande irrecevable, null if none
 * @param organismeL3652 the lease went through an organisme of L365-2, which informed the gestionnaire
 */
public record OrdreRadiation(
        MotifRadiation motif,
        @Nullable SousMotifRadiation sousMotif,
        Auteur auteur,
        @Nullable CodeGuichet guichet,
        @Nullable LocalDate ecritLe,
        @Nullable LocalDate avertiLe,
        @Nullable CodeGuichet expediteur,
        @Nullable LocalDate commissionLe,
        boolean organismeL3652) {
    /** Checks that nothing is missing. */
    public OrdreRadiation {
        Arguments.required(motif, "motif");
        Arguments.required(auteur, "auteur");
    }

    /**
     * {@return an order with nothing but its motif and its author}
     *
     * @param motif one of R441-2-8
     * @param auteur who strikes off
     * @param guichet through which, null for the system
     */
    public static OrdreRadiation de(MotifRadiation motif, Auteur auteur, @Nullable CodeGuichet guichet) {
        return new OrdreRadiation(motif, null, auteur, guichet, null, null, null, null, false);
    }

    /**
     * {@return the same, with the written renunciation}
     *
     * @param jour day of the written renunciation
     */
    public OrdreRadiation ecrit(LocalDate jour) {
        return new OrdreRadiation(
                motif, sousMotif, auteur, guichet, jour, avertiLe, expediteur, commissionLe, organismeL3652);
    }

    /**
     * {@return the same, with the warning and the service that sent it}
     *
     * @param jour day of the warning
     * @param par the service that sent it
     */
    public OrdreRadiation averti(LocalDate jour, CodeGuichet par) {
        return new OrdreRadiation(motif, sousMotif, auteur, guichet, ecritLe, jour, par, commissionLe, organismeL3652);
    }

    /**
     * {@return the same, with the decision of the commission and its reason}
     *
     * @param decision day of the decision of the commission
     * @param raison why the demande cannot be received
     */
    public OrdreRadiation irrecevable(LocalDate decision, SousMotifRadiation raison) {
        return new OrdreRadiation(
                motif, raison, auteur, guichet, ecritLe, avertiLe, expediteur, decision, organismeL3652);
    }

    /** {@return the same, for a lease through an organisme of L365-2} */
    public OrdreRadiation parOrganisme() {
        return new OrdreRadiation(motif, sousMotif, auteur, guichet, ecritLe, avertiLe, expediteur, commissionLe, true);
    }
}
