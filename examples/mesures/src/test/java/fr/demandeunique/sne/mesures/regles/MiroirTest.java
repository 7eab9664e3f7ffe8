package fr.demandeunique.sne.mesures.regles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.demande.ControleDemande;
import fr.demandeunique.sne.demande.Demande;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The mirror is a fair peer only if it checks as much. */
class MiroirTest {
    private static final Validator ANNOTATIONS = Validateurs.annotations();

    private static void pareil(Demande demande, String what) {
        List<Anomalie> direct = ControleDemande.controler(demande, Donnees.JOUR).anomalies();
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
}
