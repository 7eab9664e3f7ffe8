package fr.demandeunique.sne.enregistrement;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Confirmation;
import fr.demandeunique.sne.demande.Demande;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The agent has looked, and what hardly seemed true is true: the warning does not come back until the value changes.
 *
 * <p>The confirmation is kept in the demande ({@link Demande#confirmations}), where it survives the wire, and {@link ControleDemande} lists it in {@link
 * fr.demandeunique.sne.controle.Rapport#confirmees}. An error cannot be confirmed, nor what is missing.
 *
 * <pre>{@code
 * for (Anomalie one : ControleDemande.controler(demande, jour).avertissements()) {
 *     if (Confirmations.confirmable(one) && agree(one.message())) {
 *         demande = Confirmations.confirmer(demande, one, jour).orElseThrow();
 *     }
 * }
 * }</pre>
 */
public final class Confirmations {
    private Confirmations() {}

    /**
     * {@return whether an agent may confirm an anomaly}
     *
     * @param anomalie as a check gave it
     */
    public static boolean confirmable(Anomalie anomalie) {
        return Controle.de(anomalie.code())
                .filter(one -> one.nature() == Controle.Nature.DOUTE)
                .isPresent();
    }

    /**
     * The demande with a doubt confirmed, in the place of an earlier confirmation of the same doubt.
     *
     * @param demande in which the doubt was found
     * @param doute a warning of {@link ControleDemande} about this demande; its code and path are looked at
     * @param le day of the confirmation, by whose rules the doubt stands
     * @return refused with {@code CONFIRMATION_IMPOSSIBLE} where nothing may be confirmed, with {@code CONFIRMATION_SANS_OBJET} where the demande gives no
     *     such doubt that day
     */
    public static Resultat<Demande> confirmer(Demande demande, Anomalie doute, LocalDate le) {
        return confirmer(demande, doute, le, Seuils.usuels());
    }

    /**
     * {@return the same with other bounds of what is plausible}
     *
     * @param demande in which the doubt was found
     * @param doute the warning as the check gave it
     * @param le day of the confirmation
     * @param seuils those that the check was made with
     */
    public static Resultat<Demande> confirmer(Demande demande, Anomalie doute, LocalDate le, Seuils seuils) {
        if (!confirmable(doute)) {
            return Resultat.refuse(Anomalie.erreur("CONFIRMATION_IMPOSSIBLE", doute.chemin()));
        }
        var constats = Constats.quiRetient(demande, le);
        ControleDemande.controler(demande, Formulaires.officiels(), seuils, constats);
        for (var found : constats.valeurs().entrySet()) {
            Anomalie one = found.getKey();
            if (one.code().equals(doute.code()) && one.chemin().equals(doute.chemin())) {
                return Resultat.accepte(avec(
                        demande,
                        Confirmation.builder()
                                .code(doute.code())
                                .chemin(doute.chemin())
                                .valeur(found.getValue())
                                .le(le)
                                .build()));
            }
        }
        return Resultat.refuse(Anomalie.erreur("CONFIRMATION_SANS_OBJET", doute.chemin()));
    }

    private static Demande avec(Demande demande, Confirmation confirmation) {
        List<Confirmation> all = new ArrayList<>(demande.confirmations());
        all.removeIf(one -> String.valueOf(confirmation.code()).equals(one.code())
                && String.valueOf(confirmation.chemin()).equals(one.chemin()));
        all.add(confirmation);
        return demande.toBuilder().confirmations(all).build();
    }
}
