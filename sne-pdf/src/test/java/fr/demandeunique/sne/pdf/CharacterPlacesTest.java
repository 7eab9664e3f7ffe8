package fr.demandeunique.sne.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.Attestation.Ligne;
import fr.demandeunique.sne.attestation.Attestation.Mention;
import fr.demandeunique.sne.attestation.Attestation.Rubrique;
import fr.demandeunique.sne.attestation.Courrier;
import fr.demandeunique.sne.attestation.LettrePreavis;
import fr.demandeunique.sne.attestation.ReleveDemande;
import fr.demandeunique.sne.attestation.ReleveDemande.Donnee;
import fr.demandeunique.sne.attestation.ReleveDemande.Partie;
import fr.demandeunique.sne.attestation.ReleveDonnees;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.attestation.TypeCourrier;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.dossier.BordereauTransmission;
import fr.demandeunique.sne.dossier.BordereauTransmission.LigneDossier;
import fr.demandeunique.sne.dossier.FicheRecapitulative;
import fr.demandeunique.sne.dossier.FicheRecapitulative.LignePersonne;
import fr.demandeunique.sne.dossier.FicheRecapitulative.LignePiece;
import fr.demandeunique.sne.dossier.OrigineFiche;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A character that the fonts lack is told wherever a document prints a text: here each has one, of its own kind, at each place. */
class CharacterPlacesTest {
    private static final String X = "山";
    private static final LocalDate JOUR = ExempleDossier.JOUR;
    private static final List<String> TWO = List.of("a", X);
    private static final Ligne LINE = new Ligne(X, X);
    private static final List<Ligne> LINES = List.of(new Ligne("a", "b"), LINE);
    private static final List<Mention> MENTIONS = List.of(new Mention("a", TWO), new Mention(X, List.of(X)));
    private static final String OF_MENTIONS = "/0/paragraphes/1 P/1/titre P/1/paragraphes/0";
    private static final List<Rubrique> PARTS = List.of(new Rubrique("a", LINES), new Rubrique(X, List.of()));
    private static final String OF_PARTS = "/0/lignes/1/libelle P/0/lignes/1/valeur P/1/titre";

    private static String under(String prefix, String places) {
        return prefix + places.replace("P/", prefix + "/");
    }

    /** Looked at in the test, not while the cases are gathered. */
    private static Arguments of(Supplier<Rapport> found, String... places) {
        return Arguments.of(String.join(" ", places), found);
    }

    static Stream<Arguments> documents() {
        var numero = ExempleDossier.numero(1);
        return Stream.of(
                of(
                        () -> CharacterCheck.controler(new Attestation(
                                TypeAttestation.ENREGISTREMENT,
                                JOUR,
                                numero,
                                X,
                                TWO,
                                TWO,
                                MENTIONS,
                                PARTS,
                                "",
                                MENTIONS,
                                LINES,
                                null,
                                null)),
                        "/titre /expediteur/1 /destinataire/1 /reperes/1/libelle /reperes/1/valeur",
                        under("/mentions", OF_MENTIONS),
                        under("/recapitulatif", OF_PARTS),
                        under("/annexes", OF_MENTIONS)),
                of(
                        () -> CharacterCheck.controler(new LettrePreavis(
                                LettrePreavis.Forme.SIMPLE, JOUR, numero, X, TWO, TWO, X, JOUR, MENTIONS)),
                        "/titre /expediteur/1 /destinataire/1 /mentionEnvoi",
                        under("/mentions", OF_MENTIONS)),
                of(
                        () -> CharacterCheck.controler(
                                new Courrier(TypeCourrier.RADIATION, JOUR, numero, X, TWO, TWO, X, LINE, MENTIONS)),
                        "/titre /expediteur/1 /destinataire/1 /mentionEnvoi /repere/libelle /repere/valeur",
                        under("/mentions", OF_MENTIONS)),
                of(
                        () -> CharacterCheck.controler(
                                new Courrier(TypeCourrier.RADIATION, JOUR, numero, "a", TWO, TWO, "", null, List.of())),
                        "/expediteur/1 /destinataire/1"),
                of(
                        () -> CharacterCheck.controler(new ReleveDonnees(JOUR, numero, "a", TWO, TWO, MENTIONS, PARTS)),
                        "/expediteur/1 /destinataire/1",
                        under("/mentions", OF_MENTIONS),
                        under("/donnees", OF_PARTS)),
                of(
                        () -> CharacterCheck.controler(new FicheRecapitulative(
                                numero,
                                JOUR,
                                X,
                                ExempleDossier.GUICHET,
                                TWO,
                                OrigineFiche.SNE,
                                null,
                                List.of(
                                        new LignePersonne("demandeur", "a", "b", null),
                                        new LignePersonne("coTitulaires/0", "a", X, null)),
                                List.of(
                                        new LignePiece(null, "a", null, null, null),
                                        new LignePiece(null, X, null, null, null)),
                                TWO,
                                "")),
                        "/titre /expediteur/1 /personnes/1/nom /pieces/1/libelle /consignes/1"),
                of(
                        () -> CharacterCheck.controler(new BordereauTransmission(
                                "10691-20170221-1",
                                ExempleDossier.GUICHET,
                                TWO,
                                JOUR,
                                "a",
                                null,
                                List.of(new LigneDossier(1, numero, "a", 1), new LigneDossier(2, numero, X, 1)),
                                TWO)),
                        "/expediteur/1 /dossiers/1/titulaire /consignes/1"),
                of(
                        () -> CharacterCheck.controler(new ReleveDemande(
                                JOUR,
                                numero,
                                null,
                                "14069*05",
                                List.of(new Partie("a", List.of(donnee("/x", X, ""), donnee("/y", "", X)))),
                                List.of())),
                        "/x /y"));
    }

    private static Donnee donnee(String cle, String libelle, String valeur) {
        return new Donnee(cle, "", libelle, valeur, List.of(), false, false);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void each_place_is_looked_at(String places, Supplier<Rapport> found) {
        assertEquals(
                places,
                String.join(
                        " ",
                        found.get().anomalies().stream()
                                .map(one -> one.chemin())
                                .toList()));
    }
}
