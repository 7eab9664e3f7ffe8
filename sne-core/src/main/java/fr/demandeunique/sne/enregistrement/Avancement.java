package fr.demandeunique.sne.enregistrement;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.internal.Arguments;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How far a demande is filled, tab by tab: in a draft much is missing, and that is no fault. What is wrong, or hardly seems true, is told apart from what is not
 * filled yet.
 *
 * <pre>{@code Avancement.de(demande, jour).onglets().forEach(tab -> show(tab.onglet(), tab.etat()))}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param onglets every tab, in the order of the screen
 */
public record Avancement(List<Saisie> onglets) {
    /** Copies the list, which may hold no null. */
    public Avancement {
        onglets = Arguments.list(onglets, "onglets");
    }

    /** How far a tab is filled. */
    public enum Etat {
        /** Nothing is filled there; where nothing is {@linkplain Saisie#manques missing} either, it may stay so. */
        NON_COMMENCE,
        /** Something is filled, and something that the rules of the day ask for is missing. */
        COMMENCE,
        /** Something is filled, and nothing is missing; it may be wrong all the same. */
        COMPLET
    }

    /**
     * One tab.
     *
     * @param onglet which one
     * @param etat how far it is filled
     * @param manques what is not filled yet
     * @param fautes what is wrong
     * @param doutes what hardly seems true, and nobody has confirmed
     */
    public record Saisie(
            Onglet onglet, Etat etat, List<Anomalie> manques, List<Anomalie> fautes, List<Anomalie> doutes) {
        /** Copies the lists, which may hold no null. */
        public Saisie {
            manques = Arguments.list(manques, "manques");
            fautes = Arguments.list(fautes, "fautes");
            doutes = Arguments.list(doutes, "doutes");
        }
    }

    /**
     * {@return how far a demande is filled by the rules of that day}
     *
     * @param demande being typed
     * @param jour the day whose rules apply
     */
    public static Avancement de(Demande demande, LocalDate jour) {
        return de(demande, ControleDemande.controler(demande, jour));
    }

    /**
     * {@return the same from the report of a check of the demande, whatever forms and bounds it was made with; what another check found in it counts too, as a
     * fault}
     *
     * @param demande being typed
     * @param rapport of a check of this very demande
     */
    public static Avancement de(Demande demande, Rapport rapport) {
        return new Avancement(Arrays.stream(Onglet.values())
                .map(tab -> saisie(tab, demande, rapport))
                .toList());
    }

    private static Saisie saisie(Onglet tab, Demande demande, Rapport rapport) {
        List<Anomalie> missing = new ArrayList<>();
        List<Anomalie> wrong = new ArrayList<>();
        List<Anomalie> doubtful = new ArrayList<>();
        for (Anomalie one : rapport.anomalies()) {
            if (Onglet.de(one.chemin()) == tab) {
                switch (Controle.de(one.code()).map(Controle::nature).orElse(Controle.Nature.FAUTE)) {
                    case MANQUE -> missing.add(one);
                    case FAUTE -> wrong.add(one);
                    case DOUTE -> doubtful.add(one);
                }
            }
        }
        Etat etat = !tab.commence(demande) ? Etat.NON_COMMENCE : missing.isEmpty() ? Etat.COMPLET : Etat.COMMENCE;
        return new Saisie(tab, etat, missing, wrong, doubtful);
    }

    /**
     * {@return what one tab holds}
     *
     * @param onglet one of the tabs of the SNE's screens
     */
    public Saisie onglet(Onglet onglet) {
        return onglets.get(onglet.ordinal());
    }

    /** {@return whether every tab that the rules of the day ask for is filled} */
    public boolean complet() {
        return onglets.stream().allMatch(one -> one.manques().isEmpty());
    }

    /** {@return what is wrong, in all tabs: what a draft may be told of before it is complete} */
    public List<Anomalie> fautes() {
        return onglets.stream().flatMap(one -> one.fautes().stream()).toList();
    }
}
