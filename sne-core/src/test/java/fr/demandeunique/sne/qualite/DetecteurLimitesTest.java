package fr.demandeunique.sne.qualite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.demandeunique.sne.DemandePleine;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.ComplementHandicap;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.EnvoiPreavis;
import fr.demandeunique.sne.demande.Motif;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.nomenclature.Civilite;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.LienDemandeur;
import fr.demandeunique.sne.nomenclature.MarquePiece;
import fr.demandeunique.sne.nomenclature.ModeleLogement;
import fr.demandeunique.sne.nomenclature.MotifDemande;
import fr.demandeunique.sne.nomenclature.Nationalite;
import fr.demandeunique.sne.nomenclature.RessourceRecue;
import fr.demandeunique.sne.nomenclature.SituationFamiliale;
import fr.demandeunique.sne.nomenclature.SousMotifRadiation;
import fr.demandeunique.sne.nomenclature.TypeContratTravail;
import fr.demandeunique.sne.nomenclature.TypeLogement;
import fr.demandeunique.sne.personne.Identite;
import fr.demandeunique.sne.personne.Ressource;
import fr.demandeunique.sne.personne.SituationProfessionnelle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a fault of a demande begins: for each rule the last value that is right and the first that is wrong, and every part of an « or ». */
class DetecteurLimitesTest {
    private static final LocalDate JOUR = Stock.JOUR;

    private static Arguments cas(String what, Demande demande, String... expected) {
        return arguments(what, demande, Arrays.stream(expected).sorted().toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"contenus", "codes", "pieces", "dossiers", "radiees"})
    void each_limit(String what, Demande demande, List<String> expected) {
        assertEquals(
                expected,
                Detecteur.le(JOUR).indicateurs(demande).stream()
                        .map(Indicateur::name)
                        .sorted()
                        .collect(Collectors.toList()),
                what);
    }

    private static Demande identite(UnaryOperator<Identite.Builder> change) {
        return Stock.demandeur(p -> p.identite(i -> change.apply(i)));
    }

    private static Demande coTitulaire(UnaryOperator<CoTitulaire.Builder> change) {
        return Stock.avec(d -> d.coTitulaires(List.of(
                change.apply(Stock.saine().coTitulaires().get(0).toBuilder()).build())));
    }

    private static Ressource<RessourceRecue> salaire(String montant) {
        return Ressource.of(RessourceRecue.SALAIRE, new BigDecimal(montant));
    }

    private static Demande motifs(Motif... motifs) {
        return Stock.avec(d -> d.motifs(List.of(motifs)));
    }

    private static Motif motif(MotifDemande code, String precision) {
        return Motif.builder().code(code).precision(precision).build();
    }

    static Stream<Arguments> contenus() {
        Motif small = motif(MotifDemande.LOGEMENT_TROP_PETIT, null);
        Motif handicap = motif(MotifDemande.HANDICAP, null);
        return Stream.of(
                cas("nothing wanted", Stock.avec(d -> d.logementRecherche(null)), "COMMUNE_ABSENTE"),
                cas(
                        "no type wanted",
                        Stock.avec(d -> d.logementRecherche(Stock.saine().logementRecherche().toBuilder()
                                .types(List.of())
                                .build())),
                        "COMMUNE_ABSENTE"),
                cas(
                        "outside first",
                        Stock.avec(d -> d.logementRecherche(Stock.saine().logementRecherche().toBuilder()
                                .communes(List.of("54395", "57463"))
                                .build())),
                        "COMMUNE_HORS_TERRITOIRE"),
                cas(
                        "not a commune",
                        Stock.avec(d -> d.logementRecherche(Stock.saine().logementRecherche().toBuilder()
                                .communes(List.of("?"))
                                .build()))),
                cas("blank words", motifs(motif(MotifDemande.AUTRE, " "), small), "MOTIF_SANS_TEXTE"),
                cas("words", motifs(motif(MotifDemande.AUTRE, "autre"))),
                cas("handicap first", motifs(handicap, small), "HANDICAP_SANS_COMPLEMENT"),
                cas(
                        "handicap told",
                        motifs(handicap).toBuilder()
                                .handicaps(List.of(ComplementHandicap.builder()
                                        .personne("demandeur")
                                        .build()))
                                .build()));
    }

    static Stream<Arguments> codes() {
        String unknown = "CODE_INCONNU";
        var work = SituationProfessionnelle.builder()
                .contrat(TypeContratTravail.of("?"))
                .build();
        var resource = List.of(salaire("1"), Ressource.of(RessourceRecue.of("?"), BigDecimal.ONE));
        UnaryOperator<Demandeur.Builder> situation = p -> p.situationFamiliale(SituationFamiliale.of("?"));
        return Stream.of(
                cas("civilité", identite(i -> i.civilite(Civilite.of("?"))), unknown),
                cas("nationality", identite(i -> i.nationalite(Nationalite.of("?"))), unknown),
                cas("situation", Stock.demandeur(situation), unknown, "SITUATION_FAMILIALE"),
                cas("lien", coTitulaire(p -> p.lien(LienDemandeur.of("?"))), unknown, "SITUATION_FAMILIALE"),
                cas("contract", Stock.demandeur(p -> p.situationProfessionnelle(work)), unknown),
                cas("no work", Stock.demandeur(p -> p.situationProfessionnelle(null))),
                cas("resource", Stock.demandeur(p -> p.ressources(resource)), unknown),
                cas("of the co-titulaire", coTitulaire(p -> p.situationProfessionnelle(work)), unknown),
                cas(
                        "second reason",
                        motifs(motif(MotifDemande.LOGEMENT_TROP_PETIT, null), motif(MotifDemande.of("?"), null)),
                        unknown),
                cas(
                        "dwelling",
                        Stock.avec(d -> d.logementActuel(Stock.saine().logementActuel().toBuilder()
                                .modeles(List.of(ModeleLogement.PARC_PRIVE, ModeleLogement.of("?")))
                                .build())),
                        unknown),
                cas(
                        "type wanted",
                        Stock.avec(d -> d.logementRecherche(Stock.saine().logementRecherche().toBuilder()
                                .types(List.of(TypeLogement.T4, TypeLogement.of("?")))
                                .build())),
                        unknown));
    }

    private static Demande pieces(PieceJustificative... more) {
        return Stock.avec(d -> d.pieces(
                Stream.concat(Stock.saine().pieces().stream(), Stream.of(more)).toList()));
    }

    private static PieceJustificative.Builder avis(LocalDate given) {
        return PieceJustificative.builder()
                .code(CodePiece.of("RFR"))
                .personne("demandeur")
                .deposeeLe(given);
    }

    static Stream<Arguments> pieces() {
        LocalDate old = LocalDate.of(2016, 12, 31);
        return Stream.of(
                cas("of this year", pieces(avis(LocalDate.of(2017, 1, 1)).build())),
                cas(
                        "marked as old",
                        pieces(avis(JOUR).marque(MarquePiece.OBSOLETE).build()),
                        "PIECE_OBSOLETE"),
                cas(
                        "marked, so not judged again",
                        pieces(avis(old).marque(MarquePiece.INEXPLOITABLE).build()),
                        "PIECE_INEXPLOITABLE"),
                cas("without a code", pieces(PieceJustificative.builder().build()), "PIECE_HORS_PERIMETRE"));
    }

    static Stream<Arguments> dossiers() {
        LocalDate filed = LocalDate.of(2016, 10, 5);
        Demande waiting = Stock.avec(d -> d.numeroUnique(null).etat(null).guichetCreation(null));
        return Stream.of(
                cas("no day", Stock.avec(d -> d.dateDepot(null)), "DEPOT_ABSENT"),
                cas("today", Stock.avec(d -> d.dateDepot(JOUR).debutValidite(JOUR))),
                cas("valid from the depot", Stock.avec(d -> d.debutValidite(filed))),
                cas("valid before", Stock.avec(d -> d.debutValidite(filed.minusDays(1))), "DATES_INCOHERENTES"),
                cas("renewed that day", Stock.avec(d -> d.renouvellements(List.of(filed)))),
                cas(
                        "renewed before and after",
                        Stock.avec(d -> d.renouvellements(List.of(filed.minusDays(1), filed.plusDays(9)))),
                        "DATES_INCOHERENTES"),
                cas("numbered without a state", Stock.avec(d -> d.etat(null)), "ETAT_INCOHERENT"),
                cas(
                        "a month",
                        waiting.toBuilder().dateDepot(LocalDate.of(2017, 1, 21)).build()),
                cas(
                        "more than a month",
                        waiting.toBuilder().dateDepot(LocalDate.of(2017, 1, 20)).build(),
                        "ATTESTATION_EN_RETARD"),
                cas(
                        "neither number nor day",
                        waiting.toBuilder().dateDepot(null).build(),
                        "DEPOT_ABSENT"),
                cas(
                        "a state of its own, no number",
                        waiting.toBuilder()
                                .dateDepot(JOUR)
                                .etat(EtatDemande.of("PERDUE"))
                                .build(),
                        "CODE_INCONNU",
                        "ETAT_INCOHERENT"),
                cas("no guichet", Stock.avec(d -> d.guichetCreation(null))),
                cas(
                        "separated: the month is another",
                        Stock.avec(d -> d.dateDepot(LocalDate.of(2016, 9, 30)).debutValidite(filed))),
                cas("préavis on the last day", averti(LocalDate.of(2017, 2, 10))),
                cas("préavis a day late", averti(LocalDate.of(2017, 2, 11)), "PREAVIS_TARDIF"),
                cas(
                        "in touch at the last moment",
                        contact(LocalDate.of(2016, 1, 21)),
                        "EXPIREE_ACTIVE",
                        "RADIATION_EN_RETARD",
                        "PREAVIS_NON_ENVOYE"),
                cas(
                        "out of touch",
                        contact(LocalDate.of(2016, 1, 20)),
                        "EXPIREE_ACTIVE",
                        "RADIATION_EN_RETARD",
                        "PREAVIS_NON_ENVOYE",
                        "CONTACT_ANCIEN"),
                cas(
                        "never touched",
                        contact(null),
                        "EXPIREE_ACTIVE",
                        "RADIATION_EN_RETARD",
                        "PREAVIS_NON_ENVOYE",
                        "CONTACT_ANCIEN"),
                cas(
                        "filed thirteen months ago",
                        Stock.deposee(LocalDate.of(2016, 1, 21)).toBuilder()
                                .dateDerniereModification(null)
                                .build(),
                        "EXPIREE_ACTIVE",
                        "RADIATION_EN_RETARD",
                        "PREAVIS_NON_ENVOYE"));
    }

    private static Demande averti(LocalDate sent) {
        return Stock.deposee(LocalDate.of(2016, 3, 10)).toBuilder()
                .preavis(EnvoiPreavis.builder().simple(sent).build())
                .build();
    }

    private static Demande contact(LocalDate modified) {
        return Stock.deposee(LocalDate.of(2016, 1, 20)).toBuilder()
                .dateDerniereModification(modified)
                .build();
    }

    private static Demande attribuee(String motif, UnaryOperator<Attribution.Builder> change) {
        return Stock.radiee(motif, LocalDate.of(2017, 1, 5)).toBuilder()
                .attribution(change.apply(DemandePleine.demande().attribution().toBuilder())
                        .build())
                .build();
    }

    static Stream<Arguments> radiees() {
        LocalDate gone = LocalDate.of(2017, 1, 5);
        String incomplete = "RADIATION_INCOMPLETE";
        String attribution = "ATTRIBUTION_INCOMPLETE";
        Demande irrecevable = Stock.radiee("RADIRR", gone);
        Demande old = Stock.radiee("RADABA", LocalDate.of(2016, 2, 20));
        return Stream.of(
                cas(
                        "struck off and active",
                        Stock.radiee("RADABA", gone).toBuilder()
                                .etat(EtatDemande.ACTIVE)
                                .build(),
                        "ETAT_INCOHERENT"),
                cas(
                        "struck off by nothing",
                        Stock.avec(d -> d.etat(EtatDemande.RADIEE)),
                        "ETAT_INCOHERENT",
                        incomplete),
                cas("no reason", Stock.radiee(null, gone), incomplete),
                cas("no day", Stock.radiee("RADABA", null), incomplete),
                cas("unknown reason", Stock.radiee("?", gone), incomplete),
                cas("undone", Stock.radiee("", gone), incomplete),
                cas(
                        "irrecevable, and why",
                        irrecevable.toBuilder()
                                .radiation(RadiationDemande.builder()
                                        .motif(irrecevable.radiation().motif())
                                        .sousMotif(SousMotifRadiation.RESSOURCES)
                                        .date(gone)
                                        .build())
                                .build()),
                cas("a year ago", Stock.radiee("RADABA", LocalDate.of(2016, 2, 21))),
                cas("purged", old.toBuilder().demandeur(null).build()),
                cas(
                        "purged of the name",
                        old.toBuilder()
                                .demandeur(old.demandeur().toBuilder()
                                        .identite(i -> i.nom(null))
                                        .build())
                                .build()),
                cas("attributed", attribuee("RADATT", a -> a)),
                cas("by whom", attribuee("RADATT", a -> a.siren(null)), attribution),
                cas("when", attribuee("RADATT", a -> a.dateBail(null)), attribution),
                cas("on which contingent", attribuee("RADATT", a -> a.contingent(null)), attribution),
                cas("for another reason", attribuee("RADABA", a -> a.siren(null))),
                cas("which dwelling", attribuee("RADATT", a -> a.rpls(null)), "RPLS_INCONNU"));
    }
}
