package fr.demandeunique.sne.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import fr.demandeunique.sne.Composants;
import fr.demandeunique.sne.DemandePleine;
import fr.demandeunique.sne.DemandesArbitraires;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.RadiationAnnulee;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.SousMotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What each operation writes into a demande, component by component, and that it leaves the rest as it was. */
class OperationsComposantsTest {
    private static final CodeGuichet AUTRE = CodeGuichet.parse("10999");
    private static final LocalDate JOUR = LocalDate.of(2016, 11, 21);

    /** What was written, by the name of the component; everything else is the same before and after. */
    private static Map<String, Object> ecrit(Demande avant, Demande apres) {
        Map<String, Object> written = new LinkedHashMap<>();
        for (String nom : Composants.noms(Demande.class)) {
            Object value = Composants.valeur(apres, nom);
            if (!java.util.Objects.equals(Composants.valeur(avant, nom), value)) {
                written.put(nom, value == null ? "-" : value);
            }
        }
        return written;
    }

    @Test
    void a_registration_gives_the_number_the_state_and_both_guichets() {
        Demande avant = Exemples.couple();
        Demande apres = Enregistrement.enregistrer(avant, Exemples.NUMERO, AUTRE, LocalDate.of(2015, 12, 21))
                .orElseThrow();
        assertEquals(
                Map.of(
                        "numeroUnique",
                        Exemples.NUMERO,
                        "etat",
                        EtatDemande.ACTIVE,
                        "guichetCreation",
                        AUTRE,
                        "guichetDerniereModification",
                        AUTRE,
                        "dateDerniereModification",
                        LocalDate.of(2015, 12, 21)),
                ecrit(avant, apres));
    }

    @Test
    void a_renewal_adds_its_day_after_the_others() {
        Demande avant = Exemples.active().toBuilder()
                .renouvellements(List.of(LocalDate.of(2016, 1, 5)))
                .build();
        assertEquals(
                Map.of(
                        "renouvellements", List.of(LocalDate.of(2016, 1, 5), JOUR),
                        "guichetDerniereModification", AUTRE,
                        "dateDerniereModification", JOUR),
                ecrit(avant, Renouvellement.renouveler(avant, AUTRE, JOUR).orElseThrow()));
    }

    @Test
    void a_radiation_writes_its_motif_its_day_and_its_guichet_and_a_reactivation_takes_them_away() {
        Demande avant = Exemples.active();
        RadiationDemande radiation = RadiationDemande.builder()
                .motif(MotifRadiation.IRRECEVABILITE)
                .sousMotif(SousMotifRadiation.SEJOUR)
                .date(JOUR)
                .guichet(AUTRE)
                .build();
        Demande radiee = Radiation.radier(avant, MotifRadiation.IRRECEVABILITE, SousMotifRadiation.SEJOUR, AUTRE, JOUR)
                .orElseThrow();
        assertEquals(
                Map.of(
                        "etat", EtatDemande.RADIEE,
                        "radiation", radiation,
                        "guichetDerniereModification", AUTRE,
                        "dateDerniereModification", JOUR),
                ecrit(avant, radiee));
        Demande systeme = Radiation.radier(
                        avant, MotifRadiation.NON_RENOUVELLEMENT, null, null, LocalDate.of(2017, 1, 17))
                .orElseThrow();
        assertEquals(
                Set.of("etat", "radiation", "dateDerniereModification"),
                ecrit(avant, systeme).keySet());
        LocalDate back = LocalDate.of(2017, 2, 1);
        assertEquals(
                Map.of(
                        "etat",
                        EtatDemande.ACTIVE,
                        "radiation",
                        "-",
                        "radiationsAnnulees",
                        List.of(RadiationAnnulee.builder()
                                .radiation(systeme.radiation())
                                .annuleeLe(back)
                                .guichet(AUTRE)
                                .build()),
                        "guichetDerniereModification",
                        AUTRE,
                        "dateDerniereModification",
                        back),
                ecrit(systeme, Reactivation.reactiver(systeme, AUTRE, back).orElseThrow()));
    }

    @Test
    void an_attribution_strikes_off_on_the_day_of_the_lease_and_is_signed_on_that_of_its_declaration() {
        Demande avant = Exemples.active();
        LocalDate bail = LocalDate.of(2016, 11, 14);
        Attribution attribution = DemandePleine.demande().attribution().toBuilder()
                .dateBail(bail)
                .logement(null)
                .qpv(null)
                .build();
        var done = AttributionLogement.attribuer(avant, attribution, AUTRE, JOUR);
        Demande apres = done.orElseThrow();
        Map<String, Object> written = ecrit(avant, apres);
        assertEquals(
                Set.of("etat", "radiation", "attribution", "guichetDerniereModification", "dateDerniereModification"),
                written.keySet());
        assertEquals(attribution, written.get("attribution"));
        assertEquals(JOUR, written.get("dateDerniereModification"));
        assertEquals(
                RadiationDemande.builder()
                        .motif(MotifRadiation.ATTRIBUTION)
                        .date(bail)
                        .guichet(AUTRE)
                        .build(),
                written.get("radiation"));
    }

    @Test
    void a_corrected_depot_changes_the_day_and_nothing_of_the_number() {
        Demande avant = Exemples.active();
        LocalDate recue = LocalDate.of(2015, 12, 10);
        assertEquals(
                Map.of("dateDepot", recue, "dateDerniereModification", JOUR),
                ecrit(
                        avant,
                        CorrectionDepot.parDefaut()
                                .corriger(avant, recue, true, Auteur.GESTIONNAIRE, JOUR)
                                .orElseThrow()));
    }

    /** What statistics live on; whatever else there is leads to somebody. */
    private static final Pattern CONSERVES = Pattern.compile(String.join(
            "|",
            "etat|dateDepot|debutValidite|guichetCreation|guichetDerniereModification|dateDerniereModification",
            "versionDemande|formulaire|origine|renouvellements",
            "preavis/(simple|accuseReception)",
            "radiation/(motif|sousMotif|date|guichet)",
            "radiationsAnnulees/0/radiation/(motif|sousMotif|date|guichet)",
            "radiationsAnnulees/0/attribution/(siren|dateBail|dejaLocataire|contingent|accordCollectif|dalo)",
            "radiationsAnnulees/0/(annuleeLe|guichet)",
            "attribution/(siren|dateBail|dejaLocataire|contingent|accordCollectif|dalo)",
            "motifs/0/code",
            "logementRecherche/(types|categorie|nombrePersonnes|communes|elargie)",
            "dalo/(statut|dateDecision|typologie)"));

    @Test
    void a_purge_keeps_what_the_statistics_need_unchanged_and_nothing_else() {
        Demande full = DemandePleine.demande();
        Demande left = Purge.effacer(full);
        Set<String> kept = new TreeSet<>();
        for (String path : Composants.chemins(full)) {
            if (CONSERVES.matcher(path).matches()) {
                kept.add(path);
            }
        }
        assertEquals(kept, new TreeSet<>(Composants.chemins(left)));
        for (String path : kept) {
            assertEquals(Composants.lire(full, path), Composants.lire(left, path), path);
        }
        Set<String> members = new TreeSet<>();
        kept.forEach(path -> members.add(path.split("/")[0]));
        assertEquals(members, new TreeSet<>(Purge.conserves()));
    }

    /** Under the law of 2018 there is a text behind every refusal and warning, but for what is merely missing or unreadable. */
    @Property(tries = 150)
    void every_refusal_says_by_which_text(@ForAll long graine, @ForAll Auteur auteur) {
        LocalDate jour = LocalDate.of(2018, 1, 2);
        Demande any = new DemandesArbitraires(graine)
                .demande().toBuilder()
                        .dateDepot(LocalDate.of(2016, 1, 4))
                        .debutValidite(null)
                        .renouvellements(List.of())
                        .build();
        for (Demande one : List.of(
                any.toBuilder().etat(EtatDemande.ACTIVE).build(),
                any.toBuilder().etat(EtatDemande.RADIEE).build())) {
            sources(Renouvellement.renouveler(one, new Renouvellement.Reception(AUTRE, true, jour), jour));
            sources(Reactivation.reactiver(one, AUTRE, jour));
            sources(Purge.purger(one, jour));
            sources(Suppression.parDefaut().supprimer(one, auteur, jour));
            sources(CorrectionDepot.parDefaut().corriger(one, jour, true, auteur, jour));
            sources(Modification.modifier(one, any, AUTRE, jour, false));
            sources(Separation.separer(one, 1, jour));
            for (RegimeRadiation motif : RegimeRadiation.tous(jour)) {
                sources(Radiation.radier(one, OrdreRadiation.de(motif.motif(), auteur, AUTRE), jour));
            }
            sources(Resultat.selon(Preavis.controler(one, jour), () -> one));
            Demande today = one.toBuilder()
                    .radiation(RadiationDemande.builder()
                            .motif(MotifRadiation.NON_RENOUVELLEMENT)
                            .date(jour)
                            .build())
                    .build();
            sources(Resultat.selon(ControleRadiation.controler(today, jour), () -> one));
        }
    }

    private static void sources(Resultat<?> done) {
        for (Anomalie one : done.anomalies()) {
            // An attribution follows the law of the lease, which may be older than any text.
            boolean older = one.chemin().startsWith("/attribution");
            if (!older && !one.code().equals("DATE_DEPOT_ABSENTE")) {
                assertNotNull(one.source(), one.toString());
            }
        }
    }
}
