package fr.demandeunique.sne.progiciel.consultation;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Gravite;
import fr.demandeunique.sne.cycle.Possibilites;
import fr.demandeunique.sne.guichet.Droit;
import fr.demandeunique.sne.progiciel.demandes.Dossier;
import fr.demandeunique.sne.progiciel.socle.Agent;
import java.time.LocalDate;
import java.util.Arrays;
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
        var all = Possibilites.de(dossier.demande(), agent.guichet(), jour, dupliquee);
        return Arrays.stream(Bouton.values())
                .map(one -> {
                    List<Anomalie> rights = agent.autoriser(one.droit, jour).anomalies();
                    return new Acte(
                            one.libelle,
                            one.href,
                            one.envoi,
                            rights.isEmpty() ? all.rapport(one.acte).anomalies() : rights);
                })
                .toList();
    }

    /** The buttons, in the order of the screen. */
    private enum Bouton {
        MODIFIER("Modifier", "modifier", true, Droit.MODIFIER, Possibilites.Acte.MODIFIER),
        RENOUVELER("Renouveler", "renouveler", true, Droit.RENOUVELER, Possibilites.Acte.RENOUVELER),
        SEPARER(
                "Duplication pour création d’une demande suite à séparation",
                "separation",
                false,
                Droit.DUPLIQUER,
                Possibilites.Acte.SEPARER),
        ATTRIBUER(
                "Déclarer l’attribution d’un logement",
                "attribution",
                false,
                Droit.RADIER,
                Possibilites.Acte.ATTRIBUER),
        RADIER("Radier", "radiation", false, Droit.RADIER, Possibilites.Acte.RADIER),
        REACTIVER("Réactiver", "reactiver", true, Droit.RENOUVELER, Possibilites.Acte.REACTIVER);

        private final String libelle;
        private final String href;
        private final boolean envoi;
        private final Droit droit;
        private final Possibilites.Acte acte;

        Bouton(String libelle, String href, boolean envoi, Droit droit, Possibilites.Acte acte) {
            this.libelle = libelle;
            this.href = href;
            this.envoi = envoi;
            this.droit = droit;
            this.acte = acte;
        }
    }
}
