package fr.demandeunique.sne.qualite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.LogementAttribue;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.TypeLogement;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.qualite.Tension.Ligne;
import fr.demandeunique.sne.qualite.Tension.Niveau;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TensionTest {
    private static final LocalDate DEBUT = LocalDate.of(2016, 1, 1);
    private static final LocalDate FIN = LocalDate.of(2016, 12, 31);

    private static Demande.Builder demande() {
        return Demande.builder()
                .numeroUnique(NumeroUnique.parse("057121507390310691"))
                .etat(EtatDemande.ACTIVE)
                .dateDepot(LocalDate.of(2015, 12, 17))
                .logementRecherche(LogementRecherche.builder()
                        .communes(List.of("57463", "57672"))
                        .types(List.of(TypeLogement.T3, TypeLogement.T4))
                        .build());
    }

    private static Demande.Builder attribuee(LocalDate bail, String commune) {
        return demande()
                .etat(EtatDemande.RADIEE)
                .radiation(RadiationDemande.builder()
                        .motif(MotifRadiation.ATTRIBUTION)
                        .date(bail.plusDays(3))
                        .build())
                .attribution(Attribution.builder()
                        .dateBail(bail)
                        .logement(
                                commune == null
                                        ? null
                                        : LogementAttribue.builder()
                                                .adresse(Adresse.builder()
                                                        .commune(commune)
                                                        .build())
                                                .build())
                        .build());
    }

    private static List<Ligne> lignes(Demande.Builder... demandes) {
        var tension = new Tension(DEBUT, FIN);
        for (Demande.Builder one : demandes) {
            tension.ajouter(one.build());
        }
        return tension.lignes();
    }

    @Test
    void an_active_demande_counts_in_its_territory_and_first_commune_for_all_types_and_its_first() {
        assertEquals(
                List.of(
                        new Ligne(Niveau.TERRITOIRE, "057", "", 1, 0, 0),
                        new Ligne(Niveau.TERRITOIRE, "057", "T3", 1, 0, 0),
                        new Ligne(Niveau.COMMUNE, "57463", "", 1, 0, 0),
                        new Ligne(Niveau.COMMUNE, "57463", "T3", 1, 0, 0)),
                lignes(demande()));
        assertEquals(List.of(), lignes(demande().numeroUnique(null), demande().dateDepot(null)));
        assertEquals(List.of(), lignes(demande().dateDepot(FIN.plusDays(1))), "filed after the last day");
        assertEquals(1, lignes(demande().dateDepot(FIN)).get(0).actives());
    }

    @Test
    void an_attribution_of_the_period_counts_where_the_dwelling_is_with_the_days_waited() {
        List<Ligne> found = lignes(attribuee(LocalDate.of(2016, 12, 17), "57672"));
        assertEquals(new Ligne(Niveau.TERRITOIRE, "057", "", 0, 1, 366), found.get(0));
        assertEquals("57672", found.get(2).code());
        assertEquals("57463", lignes(attribuee(DEBUT, null)).get(2).code(), "unknown: where it was asked for");
        assertEquals(1, lignes(attribuee(DEBUT, null)).get(0).attributions());
        assertEquals(1, lignes(attribuee(FIN, null)).get(0).attributions());
        assertEquals(List.of(), lignes(attribuee(DEBUT.minusDays(10), null)));
        Ligne after = lignes(attribuee(FIN.plusDays(1), null)).get(0);
        assertEquals(0, after.attributions());
        assertEquals(1, after.actives(), "struck off after the last day");
    }

    @Test
    void the_figures_are_means_and_absent_without_an_attribution() {
        Ligne none = lignes(demande()).get(0);
        assertTrue(
                none.demandesParAttribution().isEmpty() && none.attenteMoyenne().isEmpty());
        Ligne some = new Ligne(Niveau.COMMUNE, "57463", "", 9, 2, 700);
        assertEquals(4.5, some.demandesParAttribution().getAsDouble());
        assertEquals(350, some.attenteMoyenne().getAsDouble());
    }

    @Test
    void counts_merge_in_any_order_and_only_of_one_period() {
        var one = new Tension(DEBUT, FIN);
        one.ajouter(demande().build());
        var other = new Tension(DEBUT, FIN);
        other.ajouter(attribuee(FIN, "57672").build());
        other.fusionner(one);
        assertEquals(lignes(demande(), attribuee(FIN, "57672")), other.lignes());
        assertThrows(IllegalArgumentException.class, () -> one.fusionner(new Tension(DEBUT, FIN.plusDays(1))));
    }
}
