package fr.demandeunique.sne.bacasable.registre;

import fr.demandeunique.sne.client.registre.LogementRpls;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cycle.Auteur;
import fr.demandeunique.sne.cycle.Calendrier;
import fr.demandeunique.sne.cycle.EtatValidite;
import fr.demandeunique.sne.cycle.OrdreRadiation;
import fr.demandeunique.sne.cycle.Purge;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the system does by itself between two days: préavis, radiations, purge, pouring of the scanned pièces, loads of the RPLS, letters
 * that leave. The work is dated of the new day, whose morning the clock then shows; a night is one change, done whole or not at all.
 */
public final class Nuit {
    /** The contract promises thirty days. */
    private static final Duration CLES = Duration.ofDays(31);

    private final Registre registre;
    private final Transaction tx;
    private final LocalDate jour;
    private final Map<String, Integer> fait = new TreeMap<>();

    private Nuit(Registre registre, Transaction tx) {
        this.registre = registre;
        this.tx = tx;
        this.jour = tx.jour();
    }

    /**
     * Goes to the morning after.
     *
     * @return how much of each thing was done, by name
     */
    public static Map<String, Integer> passer(Registre registre) {
        return registre.ecrire(horloge -> HorlogeReglable.matin(horloge.jour().plusDays(1)), tx -> {
            tx.regler(tx.instant());
            var nuit = new Nuit(registre, tx);
            nuit.travailler();
            return nuit.fait;
        });
    }

    private void travailler() {
        verser();
        for (Fiche known : registre.fiches()) {
            Fiche fiche = tx.fiche(known.numero()).orElse(known);
            if (purgeable(fiche)) {
                Operations.effacer(tx, fiche, null);
                compter("purges");
            } else if (fiche.sommaire().active()) {
                veiller(fiche);
            }
        }
        charger();
        envoyer();
        registre.clesAvant(tx.instant().minus(CLES)).forEach(tx::oublierCle);
    }

    private void compter(String what) {
        fait.merge(what, 1, Integer::sum);
    }

    private boolean purgeable(Fiche fiche) {
        return !fiche.sommaire().active() && Purge.purger(fiche.demande(), jour) instanceof Resultat.Accepte<Demande>;
    }

    private void veiller(Fiche fiche) {
        Calendrier calendrier = fiche.sommaire().calendrier();
        if (calendrier == null) {
            return;
        }
        EtatValidite etat = calendrier.etat(jour);
        if (etat == EtatValidite.PREAVIS && !prevenue(fiche, calendrier)) {
            Operations.changer(
                    tx, fiche, "MOD", null, (demande, today) -> Resultat.accepte(Envois.preavis(tx, fiche, demande)));
            compter("preavis");
        } else if ((etat == EtatValidite.REACTIVABLE || etat == EtatValidite.PERDUE)
                && Operations.radier(
                                tx,
                                fiche,
                                OrdreRadiation.de(MotifRadiation.NON_RENOUVELLEMENT, Auteur.GESTIONNAIRE, null),
                                false)
                        instanceof Resultat.Accepte<Fiche>) {
            compter("radiations");
        }
    }

    private boolean prevenue(Fiche fiche, Calendrier calendrier) {
        LocalDate last = fiche.sommaire().preavis();
        return last != null && !last.isBefore(calendrier.base()) && !last.isAfter(jour);
    }

    private void verser() {
        for (Fichier one : registre.fichiers.values()) {
            Fichier.Attente attente = one.attente();
            if (attente != null
                    && !attente.visibleLe().isAfter(jour)
                    && Pieces.verser(tx, one, registre.contenu(one.id()).orElseThrow())) {
                compter("versements");
            }
        }
    }

    /** A dwelling is known from the day of its load on: here it is only counted. */
    private void charger() {
        for (LogementRpls one : registre.logements.values()) {
            if (jour.equals(one.chargeLe())) {
                compter("logements");
            }
        }
    }

    private void envoyer() {
        for (Lettre one : registre.lettres.values()) {
            if (one.envoyeeLe() == null && !one.prevueLe().isAfter(jour)) {
                tx.lettre(one.envoyee(jour));
                compter("lettres");
            }
        }
    }
}
