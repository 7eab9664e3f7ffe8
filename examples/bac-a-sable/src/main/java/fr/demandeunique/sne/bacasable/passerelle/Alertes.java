package fr.demandeunique.sne.bacasable.passerelle;

import fr.demandeunique.sne.bacasable.registre.Fiche;
import fr.demandeunique.sne.client.registre.Alerte;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.qualite.Detecteur;
import fr.demandeunique.sne.qualite.Indicateur;
import fr.demandeunique.sne.qualite.SuiviDoublons;
import fr.demandeunique.sne.qualite.SuiviParGuichet;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The alerts « Suivi Qualité »: the core's own indicators, guichet by guichet; the national ones are not public. */
final class Alertes {
    private Alertes() {}

    /** Those of the guichet that asks, or of every guichet of its territories for a manager; of no other month than this one. */
    static List<Alerte> du(Contexte c, YearMonth mois) {
        if (!mois.equals(YearMonth.from(c.jour()))) {
            return List.of();
        }
        var suivi = new SuiviParGuichet(c.jour());
        visibles(c).forEach(one -> suivi.ajouter(one.demande()));
        List<Alerte> alertes = new ArrayList<>();
        suivi.bilans()
                .forEach((guichet, bilan) -> bilan.alertes()
                        .forEach(one -> alertes.add(new Alerte(
                                mois + "_" + guichet + "_" + one.indicateur(),
                                mois,
                                one.indicateur().name(),
                                one.indicateur().libelle(),
                                CodeGuichet.parse(guichet),
                                one.nombre(),
                                bilan.demandes()))));
        return alertes;
    }

    private static Stream<Fiche> visibles(Contexte c) {
        return c.registre().fiches().stream().filter(one -> Demandes.visible(c, one));
    }

    static Optional<Alerte> trouver(Contexte c, String id) {
        return du(c, YearMonth.from(c.jour())).stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    /** The demandes behind an alert, as they are now. */
    static List<Fiche> fiches(Contexte c, String id) {
        String[] parts = id.split("_", 3);
        Indicateur indicateur = Indicateur.valueOf(parts[2]);
        List<Fiche> all = visibles(c)
                .filter(one -> CodeGuichet.parse(parts[1]).equals(one.sommaire().modification()))
                .toList();
        if (indicateur == Indicateur.DOUBLON_SUSPECT) {
            var doublons = new SuiviDoublons();
            all.forEach(one -> doublons.ajouter(one.demande()));
            return all.stream()
                    .filter(one -> doublons.concernees().test(one.demande()))
                    .toList();
        }
        Detecteur detecteur = Detecteur.le(c.jour());
        return all.stream()
                .filter(one -> detecteur.indicateurs(one.demande()).contains(indicateur))
                .toList();
    }
}
