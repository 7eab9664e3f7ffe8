package fr.demandeunique.sne.enregistrement;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.demande.Confirmation;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.nomenclature.Code;
import fr.demandeunique.sne.personne.Titulaire;
import fr.demandeunique.sne.reglement.Regle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the anomalies of one check on one day. It remembers where the check stands ({@link #ici}), so that a path is put together
 * only for an anomaly: as long as nothing is wrong, this object is all that is allocated.
 */
final class Constats {
    private final LocalDate date;
    private final List<Confirmation> confirmations;
    /** The rank of a {@link Lieu}: a number, because the garbage collector watches every reference that is stored. */
    private int lieu;

    private int rang = -1;
    private @Nullable List<Anomalie> anomalies;
    private @Nullable List<Anomalie> confirmees;

    /** What each doubt is about, for who is to confirm one; null where nobody is. */
    private @Nullable Map<Anomalie, Object> valeurs;

    Constats(Demande demande, LocalDate date) {
        this.date = date;
        this.confirmations = demande.confirmations();
    }

    /** The same, and remembers what each doubt is about. */
    static Constats quiRetient(Demande demande, LocalDate date) {
        var constats = new Constats(demande, date);
        constats.valeurs = new LinkedHashMap<>();
        return constats;
    }

    LocalDate date() {
        return date;
    }

    /** From now on paths start here. */
    void ici(Lieu lieu) {
        ici(lieu, -1);
    }

    /** From now on paths start at this element of a list. */
    void ici(Lieu lieu, int rang) {
        this.lieu = lieu.ordinal();
        this.rang = rang;
    }

    /** From now on paths start at this titulaire, the demandeur first. */
    Titulaire titulaire(Demande demande, int rang) {
        Titulaire found = demande.titulaire(rang);
        if (found == demande.demandeur()) {
            ici(Lieu.DEMANDEUR);
        } else {
            ici(Lieu.CO_TITULAIRES, demande.demandeur() == null ? rang : rang - 1);
        }
        return found;
    }

    /** Something is wrong, by the check of that code; an anomaly only on the days when the check holds. */
    void signaler(String code, String suite) {
        ajouter(anomalie(code, chemin(suite)));
    }

    /** The same, inside a list: {@code /ressources/}, the rank, {@code /code}. */
    void signaler(String code, String suite, int rang, String fin) {
        ajouter(anomalie(code, chemin(suite) + rang + fin));
    }

    /** The anomaly of the check of that code, null on the days when the check does not hold. */
    @Nullable
    Anomalie anomalie(String code, String chemin) {
        return anomalie(code, chemin, date);
    }

    /** The same, by the law of another day. */
    @Nullable
    Anomalie anomalie(String code, String chemin, LocalDate jour) {
        Controle controle = Controle.requis(code);
        Regle regle = controle.regleDu(jour);
        if (regle == null && !controle.permanent()) {
            return null;
        }
        return new Anomalie(code, controle.gravite(), chemin, Map.of(), regle == null ? null : regle.source(), null);
    }

    /** Something hardly seems true, by the check of that code; an agent may have confirmed the value. */
    void douter(String code, String suite, Object valeur) {
        douter(anomalie(code, chemin(suite)), valeur);
    }

    /** The same, inside a list. */
    void douter(String code, String suite, int rang, String fin, Object valeur) {
        douter(anomalie(code, chemin(suite) + rang + fin), valeur);
    }

    /** The same for an anomaly that is made, null on the days when its check does not hold. */
    void douter(@Nullable Anomalie doute, Object valeur) {
        douter(doute, valeur, valeur);
    }

    /**
     * The same for values that contradict each other.
     *
     * @param valeur the value at the path of the doubt: a confirmation that knows no more ends when it changes
     * @param tout what a confirmation made by this library keeps: it ends when either changes
     */
    void douter(@Nullable Anomalie doute, Object valeur, Object tout) {
        if (doute == null) {
            return;
        }
        for (int i = 0; i < confirmations.size(); i++) {
            Confirmation one = confirmations.get(i);
            if (doute.code().equals(one.code())
                    && doute.chemin().equals(one.chemin())
                    && (one.porteSur(tout) || one.porteSur(valeur))) {
                confirmees = confirmees == null ? new ArrayList<>() : confirmees;
                confirmees.add(one.le() == null ? doute : doute.avec(Rapport.CONFIRMEE_LE, one.le()));
                return;
            }
        }
        if (valeurs != null) {
            valeurs.put(doute, Confirmation.ecrire(tout));
        }
        ajouter(doute);
    }

    /** What each doubt that nobody has confirmed is about, as a confirmation writes it. */
    Map<Anomalie, Object> valeurs() {
        return valeurs == null ? Map.of() : valeurs;
    }

    /** Warns about a code that its list does not know; the code itself stays in the demande. */
    void code(@Nullable Code<?> code, String suite) {
        if (code != null && !code.connu()) {
            inconnu(code, chemin(suite));
        }
    }

    /** The same, inside a list. */
    void code(@Nullable Code<?> code, String suite, int rang, String fin) {
        if (code != null && !code.connu()) {
            inconnu(code, chemin(suite) + rang + fin);
        }
    }

    void codes(List<? extends Code<?>> codes, String suite) {
        for (int i = 0; i < codes.size(); i++) {
            code(codes.get(i), suite, i, "");
        }
    }

    private void inconnu(Code<?> code, String chemin) {
        Anomalie anomalie = anomalie("CODE_INCONNU", chemin);
        if (anomalie != null) {
            ajouter(anomalie.avec("liste", code.liste().nom()));
        }
    }

    void ajouter(@Nullable Anomalie anomalie) {
        if (anomalie == null) {
            return;
        }
        if (anomalies == null) {
            anomalies = new ArrayList<>();
        }
        anomalies.add(anomalie);
    }

    /** The path of a place, counted from where the check stands. */
    String chemin(String suite) {
        String debut = Lieu.chemin(lieu);
        return rang < 0 ? debut + suite : debut + rang + suite;
    }

    Rapport rapport() {
        return anomalies == null && confirmees == null
                ? Rapport.vide()
                : new Rapport(anomalies == null ? List.of() : anomalies, confirmees == null ? List.of() : confirmees);
    }
}
