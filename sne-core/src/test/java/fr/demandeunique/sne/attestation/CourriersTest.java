package fr.demandeunique.sne.attestation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.cycle.Commission.Avis;
import fr.demandeunique.sne.cycle.Commission.Decision;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MarquePiece;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.SousMotifRadiation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each of the letters other than attestations and préavis, whole, as {@code courriers.txt} beside this test writes it. */
class CourriersTest {
    private static final LocalDate JOUR = LocalDate.of(2016, 4, 4);
    private static final Demande ACTIVE = Exemples.active();
    private static final MentionsLocales LIEU = MentionsLocales.builder()
            .portail("portail.exemple.test")
            .recours("Recours devant le tribunal.")
            .build();

    private final List<String> letters = new ArrayList<>();

    @Test
    void each_letter_is_whole() throws IOException {
        letter(ACTIVE, ordre(TypeCourrier.SANS_REPONSE));
        for (SousMotifRadiation one : List.of(SousMotifRadiation.SEJOUR, SousMotifRadiation.RESSOURCES)) {
            letter(
                    ACTIVE,
                    ordre(TypeCourrier.IRRECEVABILITE).avis(new Avis(Decision.IRRECEVABILITE, null, one.code())));
        }
        letter(radiee(MotifRadiation.SANS_REPONSE, null), ordre(TypeCourrier.RADIATION));
        letter(radiee(MotifRadiation.IRRECEVABILITE, SousMotifRadiation.SEJOUR), ordre(TypeCourrier.RADIATION));
        letter(
                ACTIVE.toBuilder().renouvellements(List.of(JOUR.minusDays(2))).build(),
                ordre(TypeCourrier.RENOUVELLEMENT));
        letter(ACTIVE, ordre(TypeCourrier.PIECES_DEMANDEES));
        letter(pieces(piece("RFR", null, "demandeur"), piece("XYZ", null, null)), ordre(TypeCourrier.PIECES_RECUES));
        letter(
                pieces(
                        piece("RFR", MarquePiece.INEXPLOITABLE, null),
                        piece("RFR", MarquePiece.OBSOLETE, null),
                        piece("RFR", MarquePiece.HORS_PERIMETRE, null)),
                ordre(TypeCourrier.PIECES_ECARTEES));
        for (Avis one : List.of(
                new Avis(Decision.ATTRIBUTION, null, null),
                new Avis(Decision.ATTRIBUTION_RANG, 2, null),
                new Avis(Decision.CONDITION_SUSPENSIVE, null, "RFR"),
                new Avis(Decision.NON_ATTRIBUTION, null, "autre candidat"),
                new Avis(Decision.IRRECEVABILITE, null, "IRRRES"))) {
            letter(ACTIVE, ordre(TypeCourrier.DECISION).avis(one).logement("T4, rue d’Essai"));
        }
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("courriers.txt"))) {
            assertEquals(new String(file.readAllBytes(), StandardCharsets.UTF_8), String.join("\n", letters));
        }
    }

    private static OrdreCourrier.Builder ordre(TypeCourrier type) {
        return OrdreCourrier.builder(
                        type,
                        JOUR,
                        new IdentiteGuichet(
                                Exemples.MOSELIS, "MOSELIS", List.of("1 place fictive", "57000 METZ"), "0387000000"))
                .lieu(LIEU)
                .faitLe(LocalDate.of(2016, 3, 1));
    }

    private static Demande radiee(MotifRadiation motif, SousMotifRadiation sousMotif) {
        return ACTIVE.toBuilder()
                .etat(EtatDemande.RADIEE)
                .radiation(RadiationDemande.builder()
                        .motif(motif)
                        .sousMotif(sousMotif)
                        .date(JOUR.minusDays(1))
                        .build())
                .build();
    }

    private static Demande pieces(PieceJustificative... pieces) {
        return ACTIVE.toBuilder().pieces(List.of(pieces)).build();
    }

    private static PieceJustificative piece(String code, MarquePiece marque, String personne) {
        return PieceJustificative.builder()
                .code(CodePiece.of(code))
                .libelle("Pièce fictive")
                .deposeeLe(JOUR.minusDays(3))
                .marque(marque)
                .personne(personne)
                .build();
    }

    private void letter(Demande demande, OrdreCourrier.Builder ordre) {
        Courrier one = RedactionCourrier.rediger(demande, ordre.build()).orElseThrow();
        letters.add(Stream.concat(
                        Stream.of(
                                "# " + one.type() + " " + one.date(),
                                String.join(" / ", one.expediteur()),
                                String.join(" / ", one.destinataire()),
                                one.mentionEnvoi(),
                                one.titre(),
                                one.repere() == null
                                        ? ""
                                        : one.repere().libelle() + " "
                                                + one.repere().valeur()),
                        one.mentions().stream()
                                .map(part -> "[" + part.titre() + "]\n" + String.join("\n", part.paragraphes())))
                .collect(Collectors.joining("\n", "", "\n"))
                .replace('\u00a0', '~')
                .replace('\u202f', '_'));
    }
}
