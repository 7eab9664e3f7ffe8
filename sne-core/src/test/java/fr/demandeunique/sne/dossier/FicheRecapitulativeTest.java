package fr.demandeunique.sne.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.DemandePleine;
import fr.demandeunique.sne.Dites;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.dossier.FicheRecapitulative.LignePersonne;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FicheRecapitulativeTest {
    private static final LocalDate DATE = LocalDate.of(2017, 2, 21);
    private static final List<String> MOSELIS = List.of("MOSELIS", "1 place fictive", "57000 METZ");

    private static FicheRecapitulative fiche(Demande demande) {
        return FicheRecapitulative.de(demande, Exemples.MOSELIS, MOSELIS, OrigineFiche.PROGICIEL, DATE)
                .orElseThrow();
    }

    @Test
    void the_number_the_persons_and_the_pieces_are_printed_in_advance() {
        FicheRecapitulative fiche = fiche(Exemples.active());
        assertEquals(Exemples.NUMERO, fiche.numero());
        assertEquals("SNE1:F:057121507390310691:20170221:10691", fiche.codeQr());
        assertEquals(
                List.of("demandeur", "coTitulaires/0", "personnesACharge/0", "personnesACharge/1"),
                fiche.personnes().stream().map(LignePersonne::reference).toList());
        assertEquals("Jean-Noël EXEMPLE", fiche.personnes().get(0).nom());
        assertEquals(1, fiche.pieces().size());
        assertEquals(CodePiece.IDENTITE_FRANCAISE, fiche.pieces().get(0).code());
        assertEquals(
                "Copie de la carte d’identité recto verso ou du passeport, même périmés",
                fiche.pieces().get(0).libelle());
        assertEquals(Exemples.DEPOT, fiche.pieces().get(0).deposeeLe());
        assertNull(fiche.pieces().get(0).marque());
    }

    @Test
    void nothing_personal_is_shown_by_toString() {
        FicheRecapitulative fiche = fiche(Exemples.active());
        var bordereau = BordereauTransmission.de(Exemples.MOSELIS, MOSELIS, DATE, 1, List.of(fiche));
        String shown = fiche + " " + fiche.personnes() + fiche.pieces() + bordereau + bordereau.dossiers();
        assertFalse(shown.contains("EXEMPLE") || shown.contains("073903"), shown);
        assertEquals("BordereauTransmission[" + bordereau.reference() + ", 1]", bordereau.toString());
        String masked = fiche.numero().toString();
        assertEquals(
                "LigneDossier[1, " + masked + "]", bordereau.dossiers().get(0).toString());
        assertTrue(fiche.toString().contains(masked), fiche.toString());
    }

    @Test
    void a_demande_without_a_number_has_no_fiche() {
        var refused = FicheRecapitulative.de(Exemples.couple(), Exemples.MOSELIS, MOSELIS, OrigineFiche.SNE, DATE);
        assertEquals(
                List.of("FICHE_SANS_NUMERO"),
                refused.anomalies().stream().map(Dites::code).toList());
        var nobody = FicheRecapitulative.de(
                Demande.builder().numeroUnique(Exemples.NUMERO).build(),
                Exemples.MOSELIS,
                MOSELIS,
                OrigineFiche.SNE,
                DATE);
        assertEquals("FICHE_SANS_DEMANDEUR", nobody.anomalies().get(0).code());
    }

    @Test
    void a_fiche_that_announces_nothing_is_a_warning() {
        var done = FicheRecapitulative.de(
                Exemples.active().toBuilder().pieces(List.of()).build(),
                Exemples.MOSELIS,
                MOSELIS,
                OrigineFiche.SNE,
                DATE);
        assertTrue(done.estAccepte());
        assertEquals("FICHE_SANS_PIECE", done.anomalies().get(0).code());
    }

    @Test
    void pieces_are_grouped_by_person() {
        Demande demande = Exemples.active().toBuilder()
                .pieces(List.of(piece("ID-FR", "demandeur"), piece("RFR", null), piece("RES-1", "demandeur")))
                .build();
        var grouped = fiche(demande).piecesParPersonne();
        assertEquals(List.of("demandeur", ""), List.copyOf(grouped.keySet()));
        assertEquals(2, grouped.get("demandeur").size());
    }

    @Test
    void the_bordereau_lists_the_fiches_in_their_order_and_counts() {
        Demande other = Exemples.active().toBuilder()
                .numeroUnique(NumeroUnique.parse("057 0116 000001 10691"))
                .pieces(List.of(piece("ID-FR", "demandeur"), piece("RFR", "demandeur")))
                .build();
        var bordereau = BordereauTransmission.de(
                Exemples.MOSELIS, MOSELIS, DATE, 2, List.of(fiche(other), fiche(Exemples.active())));
        assertEquals("10691-20170221-2", bordereau.reference());
        assertEquals(2, bordereau.nombreDossiers());
        assertEquals(3, bordereau.nombrePieces());
        assertEquals(other.numeroUnique(), bordereau.dossiers().get(0).numero());
        assertEquals(2, bordereau.dossiers().get(1).rang());
        assertEquals("Tessi Documents Services", bordereau.prestataire());
    }

    @ParameterizedTest
    @CsvSource({
        "2015-12-31,",
        "2016-01-01, Tessi Documents Services",
        "2017-12-31, Tessi Documents Services",
        "2018-01-01,",
        "2020-01-01, Docapost"
    })
    void the_scanning_firm_is_named_only_where_a_source_names_it(LocalDate jour, String nom) {
        assertEquals(nom, Prestataire.le(jour).map(Prestataire::nom).orElse(null));
    }

    static PieceJustificative piece(String code, String personne) {
        return PieceJustificative.builder()
                .code(CodePiece.of(code))
                .personne(personne)
                .build();
    }

    @Test
    void an_association_stands_on_its_fiche_with_or_without_its_name() {
        Demande association = Exemples.active().toBuilder()
                .demandeur(null)
                .coTitulaires(List.of())
                .personnesACharge(List.of())
                .personneMorale(DemandePleine.demande().personneMorale())
                .build();
        assertEquals(
                List.of(new FicheRecapitulative.LignePersonne(
                        "personneMorale", "Personne morale", "Association fictive", null)),
                fiche(association).personnes());
        Demande unnamed = association.toBuilder()
                .personneMorale(association.personneMorale().toBuilder()
                        .denomination(null)
                        .build())
                .build();
        assertEquals("", fiche(unnamed).personnes().get(0).nom());
    }

    @Test
    void a_piece_shows_its_own_title_else_that_of_its_code() {
        List<String> titles = new ArrayList<>();
        for (String title : new String[] {"Bulletin de mars", " ", null}) {
            for (CodePiece code : new CodePiece[] {CodePiece.IDENTITE_FRANCAISE, null}) {
                Demande one = Exemples.active().toBuilder()
                        .pieces(List.of(PieceJustificative.builder()
                                .code(code)
                                .libelle(title)
                                .build()))
                        .build();
                titles.add(fiche(one).pieces().get(0).libelle());
            }
        }
        String identity = CodePiece.IDENTITE_FRANCAISE.libelle();
        assertEquals(
                List.of(
                        "Bulletin de mars",
                        "Bulletin de mars",
                        identity,
                        "Pièce sans titre",
                        identity,
                        "Pièce sans titre"),
                titles);
    }

    @Test
    void where_a_fiche_comes_from_is_said_in_words() {
        assertEquals("SNE", OrigineFiche.SNE.libelle());
        assertEquals("portail du prestataire de numérisation", OrigineFiche.PORTAIL_PRESTATAIRE.libelle());
        assertEquals("progiciel du guichet", OrigineFiche.PROGICIEL.libelle());
    }
}
