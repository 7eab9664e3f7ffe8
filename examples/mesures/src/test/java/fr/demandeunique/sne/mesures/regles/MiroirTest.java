package fr.demandeunique.sne.mesures.regles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.enregistrement.ControleDemande;
import fr.demandeunique.sne.nomenclature.ModeleLogement;
import fr.demandeunique.sne.nomenclature.TypeContratTravail;
import fr.demandeunique.sne.personne.Siret;
import fr.demandeunique.sne.personne.SituationProfessionnelle;
import jakarta.validation.Validator;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The mirror is a fair peer only if it checks as much. */
class MiroirTest {
    private static final Validator ANNOTATIONS = Validateurs.annotations();

    /**
     * A day of form *05. The mirror is written for the day of the measures; its constraints on that form look at the form alone, so that they
     * can be tried on this day too, with a household in which nobody comes of age between the two.
     */
    private static final LocalDate JOUR_05 = LocalDate.of(2023, 6, 1);

    private static void pareil(Demande demande, String what) {
        pareil(demande, Donnees.JOUR, what);
    }

    private static void pareil(Demande demande, LocalDate jour, String what) {
        List<Anomalie> direct = ControleDemande.controler(demande, jour).anomalies();
        List<String> mirror = ANNOTATIONS.validate(VersMiroir.de(demande)).stream()
                .map(one -> one.getPropertyPath() + " " + one.getMessage())
                .sorted()
                .toList();
        assertEquals(direct.size(), mirror.size(), what + "\n" + direct + "\n" + mirror);
    }

    @Test
    void nothing_is_wrong_in_the_clean_demandes() {
        for (Demande one : List.of(Donnees.exemple(), Donnees.grande())) {
            assertEquals(List.of(), ControleDemande.controler(one, Donnees.JOUR).anomalies());
            assertTrue(ANNOTATIONS.validate(VersMiroir.de(one)).isEmpty());
            assertTrue(Validateurs.hibernate().validate(one).isEmpty());
        }
    }

    /**
     * Bytes, which no load of the machine changes: the checks of a clean demande leave next to nothing behind. What the JVM itself puts
     * aside on this thread (a first link of a call, a counter of the compiler) is in some of the rounds, never in all.
     */
    @Test
    void a_clean_demande_costs_at_most_64_bytes() {
        for (Demande one : List.of(Donnees.exemple(), Donnees.grande())) {
            long each = IntStream.range(0, 20)
                    .mapToLong(round -> bytesOfThousand(one) / 1000)
                    .min()
                    .orElseThrow();
            assertTrue(each <= 64, each + " bytes");
        }
    }

    private static long bytesOfThousand(Demande one) {
        var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 1000; i++) {
            ControleDemande.controler(one, Donnees.JOUR);
        }
        return thread.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void each_fault_alone_counts_as_much_in_the_mirror() {
        for (int i = 0; i < Fautes.nombre(); i++) {
            for (Demande one : List.of(Donnees.exemple(), Donnees.grande())) {
                Demande wrong = Fautes.seule(one, i);
                assertTrue(
                        !ControleDemande.controler(wrong, Donnees.JOUR)
                                .anomalies()
                                .isEmpty(),
                        "fault " + i);
                pareil(wrong, "fault " + i);
            }
        }
        assertEquals(
                4,
                ControleDemande.controler(Fautes.quatre(Donnees.exemple()), Donnees.JOUR)
                        .anomalies()
                        .size());
    }

    @Test
    void any_mix_of_faults_counts_as_much_in_the_mirror() {
        var random = new Random(20170221);
        for (int i = 0; i < 2000; i++) {
            pareil(Fautes.hasard(i % 2 == 0 ? Donnees.exemple() : Donnees.grande(), random), "mix " + i);
        }
    }

    /** Filed in 2018, renewed on form *05, with all that its notice asks for; nobody comes of age or is born between the two days. */
    private static Demande cinq() {
        Demande one = Donnees.exemple();
        return one.toBuilder()
                .formulaire("14069*05")
                .naissancesPrevues(null)
                .dateDerniereModification(LocalDate.of(2022, 12, 21))
                .coTitulaires(one.coTitulaires().stream()
                        .map(each -> each.toBuilder()
                                .situationProfessionnelle(emploi("CDD")
                                        .salariePrive(true)
                                        .siret(Siret.parse("12345678200010"))
                                        .build())
                                .build())
                        .toList())
                .build();
    }

    private static SituationProfessionnelle.Builder emploi(String contrat) {
        return SituationProfessionnelle.builder()
                .contrat(TypeContratTravail.of(contrat))
                .profession("Agent");
    }

    private static Demande demandeur(UnaryOperator<Demandeur.Builder> change) {
        Demandeur before = Objects.requireNonNull(cinq().demandeur());
        return cinq().toBuilder()
                .demandeur(change.apply(before.toBuilder()).build())
                .build();
    }

    private static Demande actuel(UnaryOperator<LogementActuel.Builder> change) {
        LogementActuel before = Objects.requireNonNull(cinq().logementActuel());
        return cinq().toBuilder()
                .logementActuel(change.apply(before.toBuilder()).build())
                .build();
    }

    @Test
    void what_form_05_asks_for_counts_as_much_in_the_mirror_on_a_day_of_that_form() {
        LogementRecherche recherche = Objects.requireNonNull(cinq().logementRecherche());
        List<Demande> wrong = List.of(
                demandeur(d -> d.identite(i -> i.civilite(null))),
                demandeur(d -> d.identite(i -> i.nationalite(null))),
                demandeur(d -> d.situationProfessionnelle(emploi("CDD").build())),
                demandeur(d -> d.situationProfessionnelle(
                        emploi("CHO").chomageLong(true).build())),
                demandeur(d -> d.situationProfessionnelle(emploi("APP").build())),
                actuel(a -> a.modeles(List.of())),
                actuel(a -> a.nombreOccupants(null)),
                actuel(a -> a.modeles(List.of(ModeleLogement.of("SD")))),
                cinq().toBuilder()
                        .logementRecherche(
                                recherche.toBuilder().nombrePersonnes(null).build())
                        .build());
        for (LocalDate jour : List.of(Donnees.JOUR, JOUR_05)) {
            assertEquals(List.of(), ControleDemande.controler(cinq(), jour).anomalies());
            pareil(cinq(), jour, "clean " + jour);
        }
        for (int i = 0; i < wrong.size(); i++) {
            assertFalse(
                    ControleDemande.controler(wrong.get(i), JOUR_05).anomalies().isEmpty(), "fault " + i);
            pareil(wrong.get(i), JOUR_05, "fault " + i);
        }
    }
}
