package fr.demandeunique.sne.bacasable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.demandeunique.sne.attestation.IdentiteGuichet;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.call.NuuSettings;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.cycle.Auteur;
import fr.demandeunique.sne.cycle.OrdreRadiation;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.guichet.QualiteGuichet;
import fr.demandeunique.sne.nomenclature.AccordCollectif;
import fr.demandeunique.sne.nomenclature.Booleen;
import fr.demandeunique.sne.nomenclature.Contingent;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.SousMotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.personne.Siren;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;

/** What the gateway refuses, the SNE's own service refuses, with the same codes. */
@Timeout(60)
class NuuDroitsTest {
    private static final LocalDate JOUR = LocalDate.of(2016, 2, 1);

    private final BacASable sne = demarrer();

    /** One guichet whose kind may not register yet, and one that is no manager. */
    private static BacASable demarrer() {
        var als = new IdentiteGuichet(CodeGuichet.parse("57ALS"), "Action Logement d’Essai", List.of());
        try {
            BacASable sne = BacASable.builder()
                    .guichet(als, QualiteGuichet.ACTION_LOGEMENT_SERVICES, "057")
                    .profils("10691", "guichet")
                    .demarrer();
            sne.regler(JOUR);
            return sne;
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void arreter() {
        sne.close();
    }

    private SneClient nuu(String guichet) {
        return SneClient.builder()
                .url(sne.urlNuu())
                .guichet(CodeGuichet.parse(guichet))
                .nuu(NuuSettings.defaults().withGuesses())
                .build();
    }

    private static List<String> codes(Executable act) {
        SneException refused = assertThrows(SneException.class, act);
        return refused.anomalies().stream().map(Anomalie::code).sorted().toList();
    }

    /** The same act by both ways. */
    private void same(List<String> expected, String guichet, Function<SneClient, DemandeVersionnee> act) {
        try (SneClient nuu = nuu(guichet);
                SneClient passerelle = sne.client(guichet)) {
            assertEquals(expected, codes(() -> act.apply(passerelle)), "gateway");
            assertEquals(expected, codes(() -> act.apply(nuu)), "NUU");
        }
    }

    @Test
    void an_irrecevabilité_needs_its_commission_its_warning_and_its_month() {
        DemandeVersionnee made = sne.client("10691").enregistrer(Appels.couple());
        var order = OrdreRadiation.de(MotifRadiation.IRRECEVABILITE, Auteur.BAILLEUR, null);
        same(
                List.of("RADIATION_AVERTISSEMENT_ABSENT", "RADIATION_COMMISSION"),
                "10691",
                one -> one.radier(made, MotifRadiation.IRRECEVABILITE, SousMotifRadiation.SEJOUR));
        var decided = order.irrecevable(LocalDate.of(2015, 12, 18), SousMotifRadiation.SEJOUR);
        same(
                List.of("RADIATION_AVERTISSEMENT_ABSENT"),
                "10691",
                one -> one.demandes().radier(made, decided).execute());
        same(
                List.of("RADIATION_AVERTISSEMENT_DELAI"),
                "10691",
                one -> one.demandes()
                        .radier(made, decided.averti(LocalDate.of(2016, 1, 2), CodeGuichet.parse("10691")))
                        .execute());
        same(
                List.of("RADIATION_COMMISSION"),
                "10691",
                one -> one.demandes()
                        .radier(
                                made,
                                order.irrecevable(LocalDate.of(2016, 1, 2), SousMotifRadiation.SEJOUR)
                                        .averti(LocalDate.of(2016, 1, 1), CodeGuichet.parse("10691")))
                        .execute());
        // The landlord alone.
        same(
                List.of("RADIATION_AUTEUR"),
                "57M01",
                one -> one.demandes()
                        .radier(made, decided.averti(LocalDate.of(2016, 1, 1), CodeGuichet.parse("10691")))
                        .execute());
        try (SneClient nuu = nuu("10691")) {
            nuu.demandes()
                    .radier(made, decided.averti(LocalDate.of(2016, 1, 1), CodeGuichet.parse("10691")))
                    .execute();
        }
        // What the radiation stands on is kept, and told by both ways.
        RadiationDemande kept =
                sne.client("10691").lire(made.numero()).demande().radiation();
        assertEquals(LocalDate.of(2015, 12, 18), kept.commissionLe());
        assertEquals(LocalDate.of(2016, 1, 1), kept.avertiLe());
        assertEquals(JOUR, kept.date());
    }

    @Test
    void an_attribution_needs_a_lease_and_is_never_before_it() {
        DemandeVersionnee made = sne.client("10691").enregistrer(Appels.couple());
        List<String> missing = codes(() -> sne.client("10691").radier(made, MotifRadiation.ATTRIBUTION, null));
        assertEquals(true, missing.contains("ATTRIBUTION_BAIL_ABSENT"), missing.toString());
        same(missing, "10691", one -> one.radier(made, MotifRadiation.ATTRIBUTION, null));
        Attribution tomorrow = Attribution.builder()
                .siren(Siren.parse("123456782"))
                .dateBail(JOUR.plusDays(1))
                .dejaLocataire(false)
                .contingent(Contingent.of("COLACT"))
                .accordCollectif(AccordCollectif.of("AUCUN"))
                .dalo(Booleen.of("NON"))
                .build();
        List<String> early = codes(
                () -> sne.client("10691").demandes().attribuer(made, tomorrow).execute());
        same(early, "10691", one -> one.demandes().attribuer(made, tomorrow).execute());
        assertEquals(
                EtatDemande.ACTIVE,
                sne.client("10691").lire(made.numero()).demande().etat());
    }

    /** Action Logement Services entered R441-2-1 on 22/10/2016. */
    @Test
    void a_service_registers_only_while_the_law_has_it_in_its_list() {
        sne.regler(LocalDate.of(2016, 10, 21));
        same(List.of("HABILITATION_QUALITE"), "57ALS", one -> one.enregistrer(Appels.couple()));
        sne.regler(LocalDate.of(2016, 10, 22));
        try (SneClient nuu = nuu("57ALS")) {
            assertEquals(
                    EtatDemande.ACTIVE,
                    nuu.enregistrer(Appels.couple()).demande().etat());
        }
    }

    @Test
    void only_a_manager_deletes() {
        DemandeVersionnee made = sne.client("10691").enregistrer(Appels.couple());
        try (SneClient nuu = nuu("10691")) {
            assertEquals(
                    List.of("GW_PROFIL_INTERDIT"),
                    codes(() -> nuu.demandes().supprimer(made).execute()));
        }
        try (SneClient nuu = nuu("57M01")) {
            nuu.demandes().supprimer(made).execute();
        }
        assertThrows(SneException.Introuvable.class, () -> sne.client("10691").lire(made.numero()));
    }
}
