package fr.demandeunique.sne.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.DemandesArbitraires;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.doublons.Doublons;
import fr.demandeunique.sne.enregistrement.PersonnesALoger;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.ressources.ComparaisonPlafonds;
import fr.demandeunique.sne.ressources.Menage;
import fr.demandeunique.sne.ressources.PremierQuartile;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** No operation throws on any demande; a refusal has its reasons, and every reason its sentence. */
class OperationsArbitrairesTest {
    private static final CodeGuichet GUICHET = CodeGuichet.parse("G1104");

    @Property(tries = 500)
    void no_operation_throws_on_any_demande(@ForAll long graine, @ForAll Auteur auteur) {
        var arbitraires = new DemandesArbitraires(graine);
        Demande any = arbitraires.demande();
        LocalDate jour = arbitraires.jour();
        Attribution attribution = any.attribution();
        for (Demande one : List.of(
                any,
                any.toBuilder().etat(EtatDemande.ACTIVE).build(),
                any.toBuilder().etat(EtatDemande.RADIEE).build())) {
            fonde(Renouvellement.renouveler(one, new Renouvellement.Reception(GUICHET, true, jour), jour));
            fonde(Reactivation.reactiver(one, GUICHET, jour));
            fonde(Purge.purger(one, jour));
            fonde(Suppression.parDefaut().supprimer(one, auteur, jour));
            fonde(CorrectionDepot.parDefaut().corriger(one, jour, true, auteur, jour));
            fonde(Modification.modifier(one, one, GUICHET, jour, false, Modification.Origine.PIECES_EXAMINEES));
            fonde(AttributionLogement.attribuer(
                    one, attribution == null ? Attribution.builder().build() : attribution, GUICHET, jour));
            for (RegimeRadiation motif : RegimeRadiation.tous(jour)) {
                fonde(Radiation.radier(one, OrdreRadiation.de(motif.motif(), auteur, GUICHET), jour));
            }
            for (int rang = 0; rang <= 2; rang++) {
                fonde(Separation.separer(
                        one,
                        new OrdreSeparation(
                                rang, auteur, jour, jour, "SAISINE_JAF", OrdreSeparation.Decisive.SEPARATION)));
            }
            assertTrue(Preavis.controler(one, jour).conforme());
            Resultat<Demande> recorded = Resultat.selon(ControleRadiation.controler(one, jour), () -> one);
            assertTrue(recorded.estAccepte(), "what is done is done");
            fonde(recorded);
            fonde(Resultat.selon(Doublons.parmi(List.of(one, any)).controler(one, jour), () -> one));
            assertFalse(PersonnesALoger.professionComptee(one, LocalDate.of(2010, 9, 30)));
            PersonnesALoger.professionComptee(one, jour);
            assertNotNull(Reactivation.possibleJusquau(one));
            assertEquals(
                    jour.getYear(),
                    ComparaisonPlafonds.de(one, jour, Menage.Regles.parDefaut()).annee());
            assertNotNull(PremierQuartile.parUnite(one, jour));
        }
    }

    private static void fonde(Resultat<?> done) {
        assertTrue(done.estAccepte() || !done.anomalies().isEmpty());
        done.anomalies().forEach(one -> {
            assertFalse(one.message().contains("{") || one.message().equals(one.code()), one.toString());
            assertFalse(one.message(Locale.ENGLISH).contains("{"), one.toString());
        });
    }
}
