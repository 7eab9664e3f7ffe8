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
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What R441-2-4 joins to an attestation: the pièces to give and those that the service may ask for, and from 08/05/2017 the next
 * steps; then what becomes of the data. Only the pièces that the situation calls for are named, since the list is limitative; of
 * several that prove the same thing one is enough, and what the dossier holds is not asked for again.
 */
final class Annexes {
    private static final Historique PIECES = Reglement.versions("ATTESTATION_ANNEXES");
    private static final Historique ETAPES = Reglement.versions("ATTESTATION_ETAPES");
    /** What a demande is filed with, is filed once (dossier unique). */
    private static final Historique DEPOT_UNIQUE = Reglement.versions("PIECES_SYSTEME");

    private static final Historique TRAITEMENT = Reglement.versions("TRAITEMENT_FINALITES");
    /** From this day a first list of pièces is known; before it, only the paper of identity was. */
    private static final LocalDate PREMIERE_LISTE = LocalDate.of(2013, 7, 24);

    private static final String DEMANDABLES = "Pièces justificatives que le service instructeur peut vous demander";

    private final Demande demande;
    private final LocalDate date;
    private final boolean codeQr;
    private final List<Mention> mentions = new ArrayList<>();

    private Annexes(Demande demande, LocalDate date, boolean codeQr) {
        this.demande = demande;
        this.date = date;
        this.codeQr = codeQr;
    }

    static List<Mention> de(Demande demande, LocalDate date, boolean codeQr) {
        var annexes = new Annexes(demande, date, codeQr);
        if (PIECES.vaut(date)) {
            annexes.pieces();
        }
        if (ETAPES.vaut(date)) {
            annexes.mentions.add(new Mention("Les prochaines étapes", etapes()));
        }
        if (TRAITEMENT.vaut(date)) {
            annexes.mentions.add(new Mention("Vos données personnelles", donnees()));
        }
        return annexes.mentions.stream().map(Lettre::typographie).toList();
    }

    /** What is still to be given of the list of the day; empty if there is no list or nothing is missing. */
    static List<Mention> aFournir(Demande demande, LocalDate date) {
        var annexes = new Annexes(demande, date, false);
        if (!date.isBefore(PREMIERE_LISTE)) {
            List<PieceAttendue> expected = ListePieces.le(date).attendues(demande);
            annexes.add(
                    "Pièces à fournir",
                    Attestation.A_FAIRE,
                    one -> one.caractere() != Caractere.COMPLEMENTAIRE && !one.deposee(),
                    expected);
        }
        return annexes.mentions;
    }

    private void pieces() {
        List<PieceAttendue> expected = ListePieces.le(date).attendues(demande);
        boolean listed = !date.isBefore(PREMIERE_LISTE);
        Predicate<PieceAttendue> required = one ->
                one.caractere() != Caractere.COMPLEMENTAIRE && (listed || one.caractere() == Caractere.ENREGISTREMENT);
        add("Pièces justificatives à fournir", Attestation.A_FAIRE, required.and(one -> !one.deposee()), expected);
        add("Pièces justificatives déjà au dossier", Attestation.FAIT, PieceAttendue::deposee, expected);
        if (listed) {
            add(
                    DEMANDABLES,
                    Attestation.POINT,
                    one -> one.caractere() == Caractere.COMPLEMENTAIRE && !one.deposee(),
                    expected);
            depot();
        } else {
            mentions.add(new Mention(
                    DEMANDABLES,
                    List.of(
                            "Le service qui instruit votre demande peut vous demander d’autres pièces ; la liste n’en est "
                                    + "pas encore arrêtée.")));
        }
    }

    /** How pièces are given, below the last list of them. */
    private void depot() {
        String depot = (DEPOT_UNIQUE.vaut(date) ? "Une pièce ne se dépose qu’une fois." : "")
                + (codeQr ? " Joignez à vos pièces une copie de la page au QR code." : "");
        if (!mentions.isEmpty() && !depot.isBlank()) {
            Mention last = mentions.remove(mentions.size() - 1);
            List<String> lines = new ArrayList<>(last.paragraphes());
            lines.add(depot.strip());
            mentions.add(new Mention(last.titre(), lines));
        }
    }

    /** Those that prove the same thing for the same person are one item; of a group that is proven, only the paper that proves it is told. */
    private void add(String titre, String marque, Predicate<PieceAttendue> kept, List<PieceAttendue> expected) {
        Map<String, Set<String>> persons = new LinkedHashMap<>();
        expected.stream()
                .filter(kept)
                .filter(one -> !one.deposee() || auDossier(one))
                .collect(Collectors.groupingBy(Annexes::groupe, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(group -> {
                    Set<String> of = persons.computeIfAbsent(texte(group), text -> new LinkedHashSet<>());
                    group.stream()
                            .map(PieceAttendue::personne)
                            .filter(Objects::nonNull)
                            .forEach(one -> of.add(Recapitulatif.personne(demande, one)));
                });
        List<String> items = new ArrayList<>();
        persons.forEach((text, of) -> items.add(marque + text + (of.isEmpty() ? "" : " – " + String.join(", ", of))));
        if (!items.isEmpty()) {
            mentions.add(new Mention(titre, items));
        }
    }

    private static String groupe(PieceAttendue one) {
        return one.unParmi() == null ? one.piece().code().code() : one.unParmi() + "|" + one.personne();
    }

    private String texte(List<PieceAttendue> group) {
        List<String> labels = group.stream().map(this::libelle).distinct().toList();
        return labels.size() == 1 ? labels.get(0) : "Une seule de ces pièces : " + String.join(" ; ou ", labels);
    }

    /** The years of the avis as years. */
    private String libelle(PieceAttendue one) {
        return one.piece().code().libelle().replace("(N-2)", "(" + (date.getYear() - 2) + ")");
    }

    private boolean auDossier(PieceAttendue one) {
        return one.unParmi() == null
                || demande.pieces().stream()
                        .anyMatch(piece -> one.piece().code().equals(piece.code()));
    }

    private static List<String> etapes() {
        return List.of(
                Attestation.POINT
                        + "Votre demande est visible de tous les bailleurs et réservataires du territoire : vous n’avez pas à la "
                        + "déposer ailleurs.",
                Attestation.POINT
                        + "Le service qui l’instruit peut vous demander les pièces citées ci-dessus ; elles ne se déposent "
                        + "qu’une fois.",
                Attestation.POINT
                        + "Lorsqu’un logement correspond à votre situation, votre dossier est présenté à une commission "
                        + "d’attribution, dont la décision vous est notifiée. Vous avez dix jours au moins pour répondre "
                        + "à une offre ; sans réponse, elle est tenue pour refusée.");
    }

    /** Purposes and time of keeping as the acts of the treatment have them; access and correction by the law of 06/01/1978. */
    private static List<String> donnees() {
        return List.of(
                "Vos données sont enregistrées dans le traitement « Numéro unique » du ministère chargé du logement. Elles servent "
                        + "à enregistrer et suivre votre demande, à la faire connaître aux services, bailleurs et réservataires "
                        + "habilités de votre territoire, et à établir des statistiques. Les données nominatives sont effacées un an après la "
                        + "radiation de la demande. Vous pouvez demander à les consulter et à les faire rectifier auprès de votre "
                        + "guichet.");
    }
}
