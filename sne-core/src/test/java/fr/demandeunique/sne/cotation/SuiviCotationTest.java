package fr.demandeunique.sne.cotation;

import static fr.demandeunique.sne.cotation.Grilles.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.LogementAttribue;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MesureCotation;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.TypeLogement;
import fr.demandeunique.sne.nomenclature.TypeLogementRpls;
import fr.demandeunique.sne.personne.Adresse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SuiviCotationTest {
    private static final Analogue T4_METZ = new Analogue(TypeLogement.T4, "57463");
    private static final Cotateur PAR_MOIS = cotateur(avec(
            critere("ANC", MesureCotation.ANCIENNETE, it -> it.points(nombre(1)).par(nombre(1)))));

    private static Demande agee(int mois) {
        return Exemples.active().toBuilder()
                .dateDepot(JOUR.minusMonths(mois))
                .personnesACharge(List.of())
                .build();
    }

    private static Demande servie(int mois, LocalDate bail) {
        return Exemples.active().toBuilder()
                .dateDepot(bail.minusMonths(mois))
                .etat(EtatDemande.RADIEE)
                .radiation(RadiationDemande.builder()
                        .motif(MotifRadiation.ATTRIBUTION)
                        .date(bail)
                        .build())
                .attribution(Attribution.builder().dateBail(bail).build())
                .build();
    }

    private static SuiviCotation compter(List<Demande> demandes) {
        var suivi = new SuiviCotation(JOUR);
        demandes.forEach(one -> suivi.ajouter(one, PAR_MOIS.coter(one)));
        return suivi;
    }

    @Test
    void the_place_of_a_score_among_analogous_demandes() {
        Demande elsewhere = agee(90).toBuilder()
                .logementRecherche(LogementRecherche.builder()
                        .types(List.of(TypeLogement.T4, TypeLogement.T3))
                        .communes(List.of("57480"))
                        .build())
                .build();
        DistributionCotation metz = compter(List.of(agee(3), agee(10), agee(10), agee(40), elsewhere))
                .distribution(T4_METZ);
        assertEquals(4, metz.total());
        assertEquals(1, metz.rang(nombre(41)));
        assertEquals(1, metz.rang(nombre(40)));
        assertEquals(2, metz.rang(nombre(10)));
        assertEquals(4, metz.rang(nombre(3)));
        assertEquals(5, metz.rang(nombre(2)));
        assertEquals(Optional.of(nombre(10)), metz.mediane());
        SuiviCotation all = compter(List.of(agee(3), elsewhere));
        assertEquals(2, all.distribution(Analogue.toutes()).total());
        assertEquals(2, all.distribution(new Analogue(TypeLogement.T4, null)).total());
        assertEquals(1, all.distribution(new Analogue(TypeLogement.T3, "57480")).total());
        assertEquals(1, all.distribution(new Analogue(null, "57480")).total());
        assertEquals(1, all.distribution(new Analogue(null, "57463")).total());
        assertEquals(0, all.distribution(new Analogue(TypeLogement.T3, "57463")).total());
        assertEquals(
                Optional.empty(),
                all.distribution(new Analogue(TypeLogement.T3, "57463")).mediane());
        assertEquals(T4_METZ, Analogue.de(agee(3)));
    }

    @Test
    void only_what_lives_on_the_day_is_scored() {
        Demande later = agee(-1);
        Demande struck = agee(5).toBuilder()
                .etat(EtatDemande.RADIEE)
                .radiation(RadiationDemande.builder()
                        .motif(MotifRadiation.RENONCIATION)
                        .date(JOUR)
                        .build())
                .build();
        Demande tomorrow = struck.toBuilder()
                .radiation(struck.radiation().toBuilder().date(JOUR.plusDays(1)).build())
                .build();
        assertEquals(
                1,
                compter(List.of(later, struck, tomorrow))
                        .distribution(Analogue.toutes())
                        .total());
    }

    @Test
    void the_waiting_time_is_that_of_the_leases_of_twelve_months() {
        List<Demande> served = List.of(
                servie(10, JOUR),
                servie(11, JOUR.minusMonths(12).plusDays(1)),
                servie(30, JOUR.minusMonths(6)),
                servie(99, JOUR.minusMonths(12)),
                servie(98, JOUR.plusDays(1)));
        AttenteConstatee attente = compter(served).attente(T4_METZ).orElseThrow();
        assertEquals(new AttenteConstatee(3, new BigDecimal("17.0"), 11), attente);
        assertEquals(Optional.empty(), compter(served).attente(new Analogue(TypeLogement.T3, null)));
        Demande smaller = servie(4, JOUR).toBuilder()
                .attribution(Attribution.builder()
                        .dateBail(JOUR)
                        .logement(LogementAttribue.builder()
                                .type(TypeLogementRpls.T9_ET_PLUS)
                                .build())
                        .build())
                .build();
        SuiviCotation suivi = compter(List.of(smaller));
        assertEquals(
                1,
                suivi.attente(new Analogue(TypeLogement.T6_ET_PLUS, "57463"))
                        .orElseThrow()
                        .attributions());
        assertEquals(Optional.empty(), suivi.attente(T4_METZ));
        Demande elsewhere = servie(4, JOUR).toBuilder()
                .attribution(Attribution.builder()
                        .dateBail(JOUR)
                        .logement(LogementAttribue.builder()
                                .adresse(Adresse.builder().commune("57672").build())
                                .build())
                        .build())
                .build();
        SuiviCotation other = compter(List.of(elsewhere));
        assertEquals(Optional.empty(), other.attente(T4_METZ));
        for (Analogue one : List.of(
                new Analogue(TypeLogement.T4, "57672"),
                new Analogue(null, "57672"),
                new Analogue(TypeLogement.T4, null))) {
            assertEquals(1, other.attente(one).orElseThrow().attributions(), one.toString());
        }
    }

    @Test
    void parts_of_a_stock_add_up_in_any_order_and_travel() throws Exception {
        List<Demande> stock = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            stock.add(i % 3 == 0 ? servie(i, JOUR.minusDays(i)) : agee(i));
        }
        SuiviCotation whole = compter(stock);
        Collections.shuffle(stock, new Random(7));
        SuiviCotation one = compter(stock.subList(0, 25));
        one.fusionner(copy(compter(stock.subList(25, 60))));
        assertEquals(whole.distribution(T4_METZ), one.distribution(T4_METZ));
        assertEquals(40, one.distribution(T4_METZ).total());
        assertEquals(whole.attente(T4_METZ), one.attente(T4_METZ));
        assertThrows(IllegalArgumentException.class, () -> whole.fusionner(new SuiviCotation(JOUR.plusDays(1))));
    }

    private static SuiviCotation copy(SuiviCotation suivi) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(suivi);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (SuiviCotation) in.readObject();
        }
    }
}
