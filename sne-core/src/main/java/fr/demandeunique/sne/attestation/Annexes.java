package fr.demandeunique.sne.attestation;

import fr.demandeunique.sne.attestation.Attestation.Mention;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.dossier.Caractere;
import fr.demandeunique.sne.dossier.ListePieces;
import fr.demandeunique.sne.dossier.PieceAttendue;
import fr.demandeunique.sne.reglement.Historique;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What R441-2-4 joins to an attestation: the pièces to give and those that the service may ask for, and from 08/05/2017 the next
 * steps. Only the pièces that the situation calls for are named, since the list is limitative.
 */
final class Annexes {
    private static final Historique PIECES = Reglement.versions("ATTESTATION_ANNEXES");
    private static final Historique ETAPES = Reglement.versions("ATTESTATION_ETAPES");

    private Annexes() {}

    static List<Mention> de(Demande demande, LocalDate date) {
        List<Mention> annexes = new ArrayList<>();
        if (PIECES.vaut(date)) {
            List<PieceAttendue> expected = ListePieces.le(date).attendues(demande);
            pieces(
                    "Pièces justificatives à fournir",
                    demande,
                    expected,
                    one -> one.caractere() != Caractere.COMPLEMENTAIRE,
                    annexes);
            pieces(
                    "Pièces justificatives que le service instructeur peut vous demander",
                    demande,
                    expected,
                    one -> one.caractere() == Caractere.COMPLEMENTAIRE,
                    annexes);
        }
        if (ETAPES.vaut(date)) {
            annexes.add(new Mention("Les prochaines étapes", etapes()));
        }
        return annexes.stream().map(Lettre::typographie).toList();
    }

    private static void pieces(
            String titre,
            Demande demande,
            List<PieceAttendue> expected,
            Predicate<PieceAttendue> kept,
            List<Mention> annexes) {
        Map<String, Set<String>> persons = new LinkedHashMap<>();
        Set<String> given = new LinkedHashSet<>();
        for (PieceAttendue one : expected) {
            if (kept.test(one)) {
                Set<String> of =
                        persons.computeIfAbsent(one.piece().code().libelle(), libelle -> new LinkedHashSet<>());
                if (one.personne() != null) {
                    of.add(Recapitulatif.personne(demande, one.personne())
                            + (one.deposee() ? " (déjà au dossier)" : ""));
                } else if (one.deposee()) {
                    given.add(one.piece().code().libelle());
                }
            }
        }
        if (!persons.isEmpty()) {
            List<String> lines = new ArrayList<>();
            persons.forEach((libelle, of) -> lines.add(libelle
                    + (of.isEmpty() ? "" : " – " + String.join(", ", of))
                    + (given.contains(libelle) ? " (déjà au dossier)" : "")));
            annexes.add(new Mention(titre, lines));
        }
    }

    private static List<String> etapes() {
        return List.of(
                "Votre demande est visible de tous les bailleurs et réservataires du territoire : vous n’avez pas à la "
                        + "déposer ailleurs.",
                "Le service qui l’instruit peut vous demander les pièces citées ci-dessus ; elles ne se déposent "
                        + "qu’une fois.",
                "Lorsqu’un logement correspond à votre situation, votre dossier est présenté à une commission "
                        + "d’attribution, dont la décision vous est notifiée. Vous avez dix jours au moins pour répondre "
                        + "à une offre ; sans réponse, elle est tenue pour refusée.");
    }
}
