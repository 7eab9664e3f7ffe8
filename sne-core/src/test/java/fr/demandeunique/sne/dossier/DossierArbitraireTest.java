package fr.demandeunique.sne.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.DemandesArbitraires;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.attestation.IdentiteGuichet;
import fr.demandeunique.sne.attestation.LettrePreavis;
import fr.demandeunique.sne.attestation.MentionExigee;
import fr.demandeunique.sne.attestation.RedactionAttestation;
import fr.demandeunique.sne.attestation.RedactionPreavis;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Messages;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.MarquePiece;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** No rule of the dossier or of the letters throws, whatever a demande holds. */
class DossierArbitraireTest {
    private static final IdentiteGuichet MOSELIS =
            new IdentiteGuichet(Exemples.MOSELIS, "MOSELIS", List.of("57000 METZ"));

    @Property(tries = 1500)
    void nothing_throws_and_every_anomaly_can_be_told(@ForAll long graine) {
        var any = new DemandesArbitraires(graine);
        Demande demande = any.demande();
        LocalDate jour = any.jour();
        List<Anomalie> told =
                new ArrayList<>(DossierUnique.controler(demande, jour).anomalies());
        List<CodePiece> codes = demande.pieces().stream()
                .map(one -> one.code() == null ? CodePiece.of("null") : one.code())
                .toList();
        told.addAll(DossierUnique.demander(demande, codes, "demandeur", jour).anomalies());
        told.addAll(
                DossierUnique.marquer(demande, 0, MarquePiece.OBSOLETE, jour).anomalies());
        var fiche = FicheRecapitulative.de(demande, Exemples.MOSELIS, List.of(), OrigineFiche.SNE, jour);
        told.addAll(fiche.anomalies());
        if (fiche instanceof Resultat.Accepte<FicheRecapitulative> edited) {
            var fiches = List.of(edited.valeur());
            var bordereau = BordereauTransmission.de(Exemples.MOSELIS, List.of(), jour, 1, fiches);
            Envoi envoi = Envoi.preparer(bordereau, fiches, List.of(demande), Canal.PAPIER);
            for (Anomalie one : ConformiteEnvoi.controler(envoi).anomalies()) {
                told.add(one);
                assertTrue(
                        one.chemin().contains("/pieces") || one.code().equals("ENVOI_SANS_PRESTATAIRE"),
                        "fiches and bordereau of this library are right by construction: " + one);
            }
        }
        for (LettrePreavis.Forme forme : LettrePreavis.Forme.values()) {
            told.addAll(RedactionPreavis.rediger(demande, forme, jour, MOSELIS, null)
                    .anomalies());
        }
        for (TypeAttestation type : TypeAttestation.values()) {
            var attestation = RedactionAttestation.rediger(demande, type, jour, MOSELIS);
            told.addAll(attestation.anomalies());
            attestation.map(MentionExigee::controler);
        }
        for (Anomalie one : told) {
            assertTrue(Messages.codes().contains(one.code()), one.code());
            assertFalse(
                    one.message(Locale.ENGLISH).contains("{") || one.message().contains("{"), one.code());
        }
    }

    @Property(tries = 1000)
    void what_is_expected_is_in_the_list_of_the_day_and_may_be_asked_for(@ForAll long graine) {
        var any = new DemandesArbitraires(graine);
        Demande demande = any.demande();
        LocalDate jour = any.jour();
        ListePieces liste = ListePieces.le(jour);
        for (PieceAttendue one : liste.attendues(demande)) {
            assertEquals(
                    one.piece(),
                    liste.piece(one.piece().code()).map(listed -> one.piece()).orElseThrow());
            assertTrue(
                    DossierUnique.demander(demande, List.of(one.piece().code()), one.personne(), jour)
                            .anomalies()
                            .stream()
                            .allMatch(refusal -> refusal.code().equals("PIECE_DEJA_DEPOSEE")),
                    one.piece().code().code());
        }
    }
}
