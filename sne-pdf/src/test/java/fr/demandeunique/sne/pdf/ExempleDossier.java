package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.attestation.Attestation.Mention;
import fr.demandeunique.sne.attestation.LettrePreavis;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.dossier.BordereauTransmission;
import fr.demandeunique.sne.dossier.Canal;
import fr.demandeunique.sne.dossier.Envoi;
import fr.demandeunique.sne.dossier.FicheRecapitulative;
import fr.demandeunique.sne.dossier.FicheRecapitulative.LignePersonne;
import fr.demandeunique.sne.dossier.FicheRecapitulative.LignePiece;
import fr.demandeunique.sne.dossier.OrigineFiche;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.MarquePiece;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.DateNaissance;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Made-up papers of a dispatch and letters, in their plain, longest, emptiest and strangest forms. */
final class ExempleDossier {
    static final LocalDate JOUR = LocalDate.of(2017, 2, 21);
    static final CodeGuichet GUICHET = CodeGuichet.parse("10691");
    static final List<String> EXPEDITEUR =
            List.of("Office public de l’habitat d’Essai", "12, rue des Frères-Lumière", "57000 Metz Cedex 1");
    static final List<String> CONSIGNES = List.of(
            "Placez cette fiche devant les pièces du dossier\u00a0: une fiche pour chaque dossier.",
            "N’écrivez rien à la main\u202f; tout document manuscrit est rejeté.");
    static final String LONG = "Saint-Germain-de-Tallevende-la-Lande-Vaumont-et-les-Environs";
    static final List<String> NOMS = List.of(
            "Zoë ŒUVRARD-LEFÈVRE",
            "Ștefania ȚEPEȘ",
            "Łukasz ŻÓŁĆ-WĄSIK",
            "Đặng Thị HƯƠNG",
            "Γεώργιος ΠΑΠΑΔΌΠΟΥΛΟΣ",
            "Ольга ЇЖАК",
            "İpek ŞANLIURFA",
            "Þórður ÆGISSON ẞTRÖẞNER",
            "x\u0302y q\u0323 N\u0303ame");

    private ExempleDossier() {}

    static NumeroUnique numero(int rang) {
        return NumeroUnique.of("057", YearMonth.of(2015, 12), rang, GUICHET);
    }

    static FicheRecapitulative fiche(int rang, List<LignePersonne> personnes, List<LignePiece> pieces) {
        NumeroUnique numero = numero(rang);
        return new FicheRecapitulative(
                numero,
                JOUR,
                "Fiche récapitulative des pièces justificatives",
                GUICHET,
                EXPEDITEUR,
                OrigineFiche.PROGICIEL,
                LocalDate.of(2015, 12, 17),
                personnes,
                pieces,
                CONSIGNES,
                "SNE1;F;" + numero.compact() + ";20170221;10691");
    }

    static LignePersonne personne(int rang, String nom) {
        return new LignePersonne(
                rang == 0 ? "demandeur" : "personnesACharge/" + rang,
                rang == 0 ? "Demandeur" : "Personne à charge",
                nom,
                DateNaissance.of(LocalDate.of(1984, 7, 14).plusYears(rang)));
    }

    static FicheRecapitulative ordinaire() {
        return fiche(
                73903,
                List.of(
                        personne(0, "Jeanne EXEMPLE"),
                        new LignePersonne(
                                "coTitulaires/0",
                                "Conjoint ou co-titulaire",
                                "Paul EXEMPLE",
                                DateNaissance.of(LocalDate.of(1980, 1, 2))),
                        personne(1, "Lou EXEMPLE")),
                List.of(
                        new LignePiece(
                                CodePiece.of("IDE"),
                                "Carte nationale d’identité",
                                "demandeur",
                                JOUR.minusDays(9),
                                null),
                        new LignePiece(CodePiece.of("IDE"), "Passeport", "coTitulaires/0", JOUR.minusDays(9), null),
                        new LignePiece(
                                CodePiece.of("IMP"),
                                "Avis d’imposition sur les revenus de 2015",
                                "demandeur",
                                JOUR,
                                MarquePiece.OBSOLETE),
                        new LignePiece(CodePiece.of("LOG"), "Quittance de loyer de janvier 2017", null, JOUR, null)));
    }

    static FicheRecapitulative longue() {
        List<LignePersonne> personnes = new ArrayList<>();
        List<LignePiece> pieces = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            personnes.add(personne(i, "Prénom" + i + " Anne-Charlotte Marie-Joséphine DE " + LONG.toUpperCase()));
        }
        for (int i = 0; i < 60; i++) {
            pieces.add(new LignePiece(
                    CodePiece.of("P" + i),
                    "Pièce n° " + i + "\u00a0: justificatif de la situation de " + LONG + ", avec ses annexes",
                    personnes.get(i % 9).reference(),
                    JOUR.minusDays(i),
                    i % 3 == 0 ? MarquePiece.HORS_PERIMETRE : null));
        }
        return fiche(1, personnes, pieces);
    }

    static FicheRecapitulative vide() {
        NumeroUnique numero = numero(2);
        return new FicheRecapitulative(
                numero,
                JOUR,
                "Fiche récapitulative des pièces justificatives",
                GUICHET,
                List.of(),
                OrigineFiche.SNE,
                null,
                List.of(),
                List.of(),
                List.of(),
                "SNE1;F;" + numero.compact());
    }

    static FicheRecapitulative etrange() {
        List<LignePersonne> personnes = new ArrayList<>();
        for (String nom : NOMS) {
            personnes.add(personne(personnes.size(), nom));
        }
        return fiche(3, personnes, List.of(new LignePiece(null, "Pièce « \u0152 » − ½", "inconnue", JOUR, null)));
    }

    /** So many dossiers of two pièces each, as the firm wants them. */
    static BordereauTransmission bordereau(int dossiers) {
        List<FicheRecapitulative> fiches = IntStream.range(0, dossiers)
                .mapToObj(i -> fiche(
                        i,
                        List.of(personne(0, i % 10 == 9 ? "Anne-Charlotte DE " + LONG : NOMS.get(i % NOMS.size()))),
                        pieces()))
                .toList();
        return BordereauTransmission.de(GUICHET, EXPEDITEUR, JOUR, 1, fiches);
    }

    private static List<LignePiece> pieces() {
        return List.of(
                new LignePiece(CodePiece.of("IDE"), "Carte nationale d’identité", "demandeur", JOUR, null),
                new LignePiece(CodePiece.of("LOG"), "Quittance", null, JOUR, null));
    }

    /** The dispatch of a bordereau, its pièces with a code of the list in force. */
    static Envoi envoi(BordereauTransmission bordereau, CodePiece code) {
        var piece = PieceJustificative.builder()
                .code(code)
                .libelle("Pièce")
                .personne("demandeur")
                .build();
        return new Envoi(
                GUICHET,
                JOUR,
                Canal.PAPIER,
                List.of(),
                bordereau.dossiers().stream()
                        .map(one -> new Envoi.Fiche(one.numero().compact(), OrigineFiche.PROGICIEL, true, false))
                        .toList(),
                bordereau.dossiers().stream()
                        .map(one -> new Envoi.Dossier(one.numero(), List.of(Envoi.Piece.de(piece))))
                        .toList());
    }

    static LettrePreavis preavis(LettrePreavis.Forme forme, List<String> destinataire, List<Mention> mentions) {
        return new LettrePreavis(
                forme,
                LocalDate.of(2016, 11, 10),
                numero(73903),
                "Votre demande de logement social arrive à échéance",
                EXPEDITEUR,
                destinataire,
                forme.mention(),
                LocalDate.of(2016, 12, 17),
                mentions);
    }

    static List<Mention> mentions() {
        return List.of(
                new Mention(
                        "",
                        List.of(
                                "Madame, Monsieur,",
                                "Votre demande de logement social, déposée le 17 décembre 2015, est enregistrée sous le numéro"
                                        + " unique 057\u00a01215\u00a0073903\u00a010691.",
                                "Elle est valable jusqu’au 17 décembre 2016. Si vous cherchez toujours un logement social,"
                                        + " renouvelez-la au plus tard à cette date.")),
                new Mention(
                        "Comment renouveler votre demande",
                        List.of("Présentez-vous à n’importe quel guichet enregistreur, avec une pièce d’identité.")),
                new Mention(
                        "Sans renouvellement de votre part",
                        List.of("Après le 17 décembre 2016, votre demande n’est plus valable et sera radiée.")));
    }
}
