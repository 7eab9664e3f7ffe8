package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.IdentiteGuichet;
import fr.demandeunique.sne.attestation.MentionsLocales;
import fr.demandeunique.sne.attestation.RedactionAttestation;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.nomenclature.Civilite;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.LienDemandeur;
import fr.demandeunique.sne.nomenclature.MarquePiece;
import fr.demandeunique.sne.nomenclature.TypeLogement;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.Adresse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the rules write for made-up demandes: one to five holders, names short, long and of other alphabets. The same seed gives the same attestation. */
final class DemandesInventees {
    private static final List<String> NOMS = List.of(
            "EXEMPLE",
            "MODÈLE",
            "ESSAI",
            "D’ESSAI-LEFÈVRE",
            "ŒUVRARD-SPÉCIMEN",
            "FICTIF",
            "O’TEST",
            "INVENTÉ DE LA TRÈS-LONGUE-RUE-D’ESSAI",
            "ȘTEFĂNESCU",
            "ŁÓDZKI",
            "ВЫМЫШЛЕННЫЙ",
            "LI");
    private static final List<String> PRENOMS = List.of(
            "Jeanne", "Paul", "Anne-Charlotte Marie-Joséphine", "Zoë", "Jean-Baptiste", "Lou", "Ștefania", "Ольга");
    private static final List<String> GUICHETS = List.of("10691", "30001", "02A37", "10042");

    private final Random random;

    private DemandesInventees(long seed) {
        random = new Random(seed);
    }

    static Attestation attestation(long seed) {
        return new DemandesInventees(seed).attestation();
    }

    /** A demande renewed on 01/02/2018, with a pièce that serves and one that does not. */
    static Demande renouvelee(long seed) {
        return new DemandesInventees(seed)
                .demande(LocalDate.of(2017, 3, 1), CodeGuichet.parse("10691"), LocalDate.of(2018, 2, 1)).toBuilder()
                        .pieces(List.of(
                                piece(CodePiece.IDENTITE_FRANCAISE, null),
                                piece(CodePiece.AVIS_IMPOSITION, MarquePiece.INEXPLOITABLE)))
                        .build();
    }

    private static PieceJustificative piece(CodePiece code, @Nullable MarquePiece mark) {
        return PieceJustificative.builder()
                .code(code)
                .deposeeLe(LocalDate.of(2018, 2, 1))
                .marque(mark)
                .build();
    }

    private Attestation attestation() {
        LocalDate depot = LocalDate.of(2017, 2, 21).plusDays(random.nextInt(3000));
        CodeGuichet guichet = CodeGuichet.parse(pick(GUICHETS));
        boolean renewed = random.nextBoolean();
        LocalDate renewal = depot.plusMonths(10 + random.nextInt(2));
        LocalDate day = (renewed ? renewal : depot).plusDays(random.nextInt(300));
        Demande demande = demande(depot, guichet, renewed ? renewal : null);
        return RedactionAttestation.rediger(
                        demande,
                        renewed ? TypeAttestation.RENOUVELLEMENT : TypeAttestation.ENREGISTREMENT,
                        day,
                        new IdentiteGuichet(guichet, "Office public d’essai", List.of("1 place Fictive", "57000 METZ")),
                        MentionsLocales.builder()
                                .bailleurs(List.of("Bailleur fictif", "Autre bailleur"))
                                .adresseCommission("2 place Fictive, 57000 METZ")
                                .build())
                .orElseThrow();
    }

    private Demande demande(LocalDate depot, CodeGuichet guichet, @Nullable LocalDate renewal) {
        return Demande.builder()
                .numeroUnique(NumeroUnique.of("057", YearMonth.from(depot), random.nextInt(1_000_000), guichet))
                .etat(EtatDemande.ACTIVE)
                .dateDepot(depot)
                .guichetCreation(guichet)
                .renouvellements(renewal == null ? List.of() : List.of(renewal))
                .demandeur(Demandeur.builder()
                        .identite(
                                i -> i.civilite(Civilite.MADAME).nom(pick(NOMS)).prenoms(List.of(pick(PRENOMS))))
                        .adresse(Adresse.builder()
                                .numero(String.valueOf(1 + random.nextInt(200)))
                                .voie("rue des Essais")
                                .codePostal("57000")
                                .localite("METZ")
                                .commune("57463")
                                .build())
                        .build())
                .coTitulaires(IntStream.range(0, Math.max(0, random.nextInt(7) - 2))
                        .mapToObj(i -> CoTitulaire.builder()
                                .lien(LienDemandeur.COLOCATAIRE)
                                .identite(one -> one.nom(pick(NOMS)).prenoms(List.of(pick(PRENOMS))))
                                .build())
                        .toList())
                .logementRecherche(LogementRecherche.builder()
                        .types(List.of(TypeLogement.T3))
                        .communes(List.of("57463"))
                        .build())
                .build();
    }

    private String pick(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
