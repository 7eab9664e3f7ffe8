package fr.demandeunique.sne.attestation;

import fr.demandeunique.sne.dalo.DelaisDalo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mentions that depend on the place and that only the editor knows: no public source lists them.
 *
 * <pre>{@code MentionsLocales.inconnues() // the attestation says which mentions are missing}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param bailleurs landlords with dwellings in the communes asked for (R441-2-4 e); empty if unknown
 * @param dateSaisine from when the commission de médiation may be seized for an abnormally long wait (g), as a sentence; null if
 *     unknown
 * @param adresseCommission address of that commission (g), on one line; null if unknown
 * @param organismes bodies that let dwellings they do not own (L365-2), named with the landlords from 27/03/2014; empty if none
 * @param portail address of the public portal, as it is printed; null if there is none
 */
public record MentionsLocales(
        List<String> bailleurs,
        @Nullable String dateSaisine,
        @Nullable String adresseCommission,
        List<String> organismes,
        @Nullable String portail) {
    private static final MentionsLocales INCONNUES = new MentionsLocales(List.of(), null, null);

    /** Copies the lists, which may hold no null. */
    public MentionsLocales {
        bailleurs = List.copyOf(bailleurs);
        organismes = List.copyOf(organismes);
    }

    /**
     * A place without a portal.
     *
     * @param bailleurs landlords of the département, as the letter names them
     * @param dateSaisine from when the commission may be seized, as the letter says it; null if unknown
     * @param adresseCommission where the commission is written to, null if unknown
     * @param organismes bodies of L365-2 that help the applicant, as the letter names them
     */
    public MentionsLocales(
            List<String> bailleurs,
            @Nullable String dateSaisine,
            @Nullable String adresseCommission,
            List<String> organismes) {
        this(bailleurs, dateSaisine, adresseCommission, organismes, null);
    }

    /**
     * A place without bodies of L365-2.
     *
     * @param bailleurs landlords of the département, as the letter names them
     * @param dateSaisine from when the commission may be seized, as the letter says it; null if unknown
     * @param adresseCommission where the commission is written to, null if unknown
     */
    public MentionsLocales(List<String> bailleurs, @Nullable String dateSaisine, @Nullable String adresseCommission) {
        this(bailleurs, dateSaisine, adresseCommission, List.of());
    }

    /**
     * {@return the same, with mention g written from the delay of the préfet}
     *
     * <pre>{@code lieu.avecSaisine(delais.echeance("57", 3, depot).orElseThrow())}</pre>
     *
     * @param echeance the delay of the département, with the day that it gives
     */
    public MentionsLocales avecSaisine(DelaisDalo.Echeance echeance) {
        String saisine = "Vous pouvez aussi la saisir à compter du " + Ecriture.longue(echeance.saisine())
                + " si aucune offre adaptée ne vous a été faite : c’est le terme du délai fixé par le préfet, compté depuis la "
                + "réception de votre demande.";
        return new MentionsLocales(bailleurs, saisine, adresseCommission, organismes, portail);
    }

    /** {@return nothing is known of the place: the attestation refers to the guichet, and each missing mention is a warning} */
    public static MentionsLocales inconnues() {
        return INCONNUES;
    }
}
