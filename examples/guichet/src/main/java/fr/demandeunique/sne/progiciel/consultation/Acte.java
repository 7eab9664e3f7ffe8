package fr.demandeunique.sne.progiciel.consultation;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Gravite;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cycle.Commission;
import fr.demandeunique.sne.cycle.Modification;
import fr.demandeunique.sne.cycle.Radiation;
import fr.demandeunique.sne.cycle.Reactivation;
import fr.demandeunique.sne.cycle.Renouvellement;
import fr.demandeunique.sne.cycle.Separation;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.guichet.Droit;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.progiciel.demandes.Dossier;
import fr.demandeunique.sne.progiciel.socle.Agent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A button of the consultation. Whether it may be pressed is what the SDK says of the act itself, tried on that day and thrown away.
 *
 * @param href where it leads, under the demande
 * @param envoi true if pressing it does something, false if it opens a page
 * @param anomalies what the SDK says of it
 */
public record Acte(String libelle, String href, boolean envoi, List<Anomalie> anomalies) {
    /** Whether the SDK lets it through. */
    public boolean permis() {
        return refus().isEmpty();
    }

    public List<Anomalie> refus() {
        return anomalies.stream().filter(one -> one.gravite() == Gravite.ERREUR).toList();
    }

    public List<Anomalie> avertissements() {
        return anomalies.stream()
                .filter(one -> one.gravite() == Gravite.AVERTISSEMENT)
                .toList();
    }

    static List<Acte> of(Dossier dossier, Agent agent, boolean dupliquee, LocalDate jour) {
        Demande demande = dossier.demande();
        List<Acte> all = new ArrayList<>();
        all.add(acte(
                "Modifier",
                "modifier",
                true,
                Droit.MODIFIER,
                Modification.modifier(demande, demande, agent.guichet(), jour, dupliquee),
                agent,
                jour));
        all.add(acte(
                "Renouveler",
                "renouveler",
                true,
                Droit.RENOUVELER,
                Renouvellement.renouveler(demande, agent.guichet(), jour),
                agent,
                jour));
        all.add(acte(
                "Duplication pour création d’une demande suite à séparation",
                "separation",
                false,
                Droit.DUPLIQUER,
                separation(demande, jour),
                agent,
                jour));
        all.add(acte(
                "Déclarer l’attribution d’un logement",
                "attribution",
                false,
                Droit.RADIER,
                Commission.recevoir(demande, jour),
                agent,
                jour));
        all.add(acte(
                "Radier",
                "radiation",
                false,
                Droit.RADIER,
                Radiation.radier(demande, MotifRadiation.RENONCIATION, null, agent.guichet(), jour),
                agent,
                jour));
        all.add(acte(
                "Réactiver",
                "reactiver",
                true,
                Droit.RENOUVELER,
                Reactivation.reactiver(demande, agent.guichet(), jour),
                agent,
                jour));
        return all;
    }

    /** Open if one of the co-titulaires may have a demande of their own. */
    private static Resultat<?> separation(Demande demande, LocalDate jour) {
        Resultat<?> first = Separation.separer(demande, 1, jour);
        for (int i = 2; !first.estAccepte() && i <= demande.coTitulaires().size(); i++) {
            Resultat<?> other = Separation.separer(demande, i, jour);
            first = other.estAccepte() ? other : first;
        }
        return first;
    }

    private static Acte acte(
            String libelle, String href, boolean envoi, Droit droit, Rapport tried, Agent agent, LocalDate jour) {
        return acte(libelle, href, envoi, droit, Resultat.selon(tried, () -> libelle), agent, jour);
    }

    private static Acte acte(
            String libelle, String href, boolean envoi, Droit droit, Resultat<?> tried, Agent agent, LocalDate jour) {
        List<Anomalie> rights = agent.autoriser(droit, jour).anomalies();
        return new Acte(libelle, href, envoi, rights.isEmpty() ? tried.anomalies() : rights);
    }
}
