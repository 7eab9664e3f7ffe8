package fr.demandeunique.sne.mesures.regles;

import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.demande.Motif;
import fr.demandeunique.sne.demande.NaissancesPrevues;
import fr.demandeunique.sne.demande.PersonneACharge;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.nomenclature.Civilite;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.EtatHandicap;
import fr.demandeunique.sne.nomenclature.HandicapMoteur;
import fr.demandeunique.sne.nomenclature.LienDemandeur;
import fr.demandeunique.sne.nomenclature.LienParente;
import fr.demandeunique.sne.nomenclature.MotifDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.Nationalite;
import fr.demandeunique.sne.nomenclature.RessourceRecue;
import fr.demandeunique.sne.nomenclature.Sexe;
import fr.demandeunique.sne.nomenclature.SituationFamiliale;
import fr.demandeunique.sne.nomenclature.SousMotifRadiation;
import fr.demandeunique.sne.nomenclature.TypeLogement;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Nir;
import fr.demandeunique.sne.personne.Ressource;
import fr.demandeunique.sne.personne.RevenuFiscal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Faults, one for each rule that the mirror has, to put into a demande. */
final class Fautes {
    private static final List<UnaryOperator<Demande>> TOUTES = List.of(
            one -> one.toBuilder().dateDepot(null).build(),
            one -> one.toBuilder()
                    .radiation(fr.demandeunique.sne.demande.RadiationDemande.builder()
                            .motif(MotifRadiation.IRRECEVABILITE)
                            .build())
                    .build(),
            one -> one.toBuilder()
                    .radiation(fr.demandeunique.sne.demande.RadiationDemande.builder()
                            .motif(MotifRadiation.of("?"))
                            .sousMotif(SousMotifRadiation.of("?"))
                            .build())
                    .build(),
            one -> one.toBuilder().dateDepot(Donnees.JOUR.plusDays(1)).build(),
            one -> one.toBuilder().dateDepot(LocalDate.of(2018, 11, 30)).build(),
            one -> one.toBuilder().debutValidite(LocalDate.of(2000, 1, 1)).build(),
            one -> one.toBuilder()
                    .renouvellements(List.of(LocalDate.of(2000, 1, 1)))
                    .build(),
            one -> one.toBuilder()
                    .guichetCreation(fr.demandeunique.sne.numero.CodeGuichet.parse("G1104"))
                    .build(),
            one -> one.toBuilder().formulaire("14069").build(),
            one -> one.toBuilder().logementActuel(null).build(),
            one -> one.toBuilder().motifs(List.of()).build(),
            one -> one.toBuilder()
                    .motifs(List.of(motif("23"), motif("99"), motif("23")))
                    .build(),
            one -> one.toBuilder().pieces(List.of()).build(),
            one -> one.toBuilder()
                    .pieces(List.of(PieceJustificative.builder()
                            .code(CodePiece.AVIS_IMPOSITION)
                            .build()))
                    .build(),
            one -> one.toBuilder()
                    .personnesACharge(List.of())
                    .handicaps(List.of())
                    .build(),
            one -> demandeur(one, d -> d.identite(i -> i.nom(" ").nomNaissance(null))),
            one -> demandeur(one, d -> d.identite(i -> i.prenoms(List.of(" ")))),
            one -> demandeur(one, d -> d.identite(i -> i.dateNaissance(null))),
            one -> demandeur(one, d -> d.identite(i -> i.dateNaissance(DateNaissance.of(LocalDate.of(2030, 1, 1))))),
            one -> demandeur(one, d -> d.identite(i -> i.nir(null))),
            one -> demandeur(one, d -> d.identite(i -> i.nir(Nir.parse("284075746312335")))),
            one -> demandeur(
                    one,
                    d -> d.identite(i -> i.civilite(Civilite.of("9"))).situationFamiliale(SituationFamiliale.of("?"))),
            one -> demandeur(one, d -> d.identite(i -> i.nationalite(Nationalite.HORS_UNION_EUROPEENNE))),
            one -> demandeur(one, d -> d.situationFamiliale(null)),
            one -> demandeur(one, d -> d.adresse(null)),
            one -> demandeur(one, d -> d.situationProfessionnelle(null)),
            one -> demandeur(one, d -> d.ressources(List.of()).revenusFiscaux(List.of())),
            one -> conjoint(one, c -> c.lien(null)),
            one -> conjoint(one, c -> c.lien(LienDemandeur.of("?")).identite(i -> i.nir(null))),
            one -> conjoint(one, c -> c.identite(i -> i.nomNaissance("").nom(""))),
            one -> aCharge(one, p -> p.identite(i -> i.sexe(Sexe.of("?"))).lienParente(LienParente.of("?"))),
            one -> aCharge(one, p -> p.identite(i -> i.dateNaissance(DateNaissance.of(LocalDate.of(2030, 1, 1))))),
            one -> aCharge(one, p -> p.identite(i -> i.dateNaissance(DateNaissance.of(LocalDate.of(1990, 1, 1))))),
            one -> recherche(one, r -> r.types(List.of())),
            one -> recherche(one, r -> r.types(List.of(TypeLogement.of("T4"), TypeLogement.of("T40")))),
            one -> recherche(one, r -> r.elargie(null)),
            one -> recherche(one, r -> r.communes(List.of())),
            one -> recherche(one, r -> r.communes(List.of("57463", "5746", "2C004"))),
            one -> recherche(one, r -> r.communes(java.util.Collections.nCopies(11, "57463"))),
            one -> recherche(one, r -> r.nombrePersonnes(99)),
            one -> one.toBuilder()
                    .handicaps(List.of(complement("coTitulaires/7")))
                    .build(),
            one -> one.toBuilder()
                    .handicaps(List.of(complement("demandeur"), complement("demandeur")))
                    .build(),
            one -> demandeur(
                    one, d -> d.identite(i -> i.nir(null).dateNaissance(DateNaissance.of(LocalDate.of(1890, 1, 1))))),
            one -> conjoint(
                    one, c -> c.identite(i -> i.nir(null).dateNaissance(DateNaissance.of(LocalDate.of(2013, 5, 6))))),
            one -> demandeur(one, d -> d.telephones(List.of("060000000")).courriel("jean,dupont@exemple,fr")),
            one -> demandeur(one, d -> d.adresse(adresse("75013", "57463"))),
            one -> demandeur(one, d -> d.adresse(adresse("5700", null))),
            one -> demandeur(one, d -> d.adresse(adresse("57000", "57999"))),
            one -> demandeur(one, d -> d.revenusFiscaux(List.of(revenu(2030, -1)))),
            one -> demandeur(one, d -> d.revenusFiscaux(List.of(revenu(2017, 15100), revenu(2017, 900_000)))),
            one -> demandeur(
                    one,
                    d -> d.ressources(List.of(Ressource.of(RessourceRecue.of("SAL"), BigDecimal.valueOf(24_000))))),
            one -> demandeur(
                    one,
                    d -> d.ressources(List.of(Ressource.of(RessourceRecue.of("SAL"), BigDecimal.valueOf(26_000))))
                            .revenusFiscaux(List.of(revenu(2017, 90_000)))),
            one -> one.toBuilder()
                    .naissancesPrevues(new NaissancesPrevues(1, LocalDate.of(2018, 1, 1), AutresMembres.aucun()))
                    .build(),
            one -> actuel(
                    one,
                    a -> a.surface(BigDecimal.ONE).loyer(BigDecimal.valueOf(-1)).nombreOccupants(40)),
            one -> recherche(one, r -> r.communes(List.of("57463", "57999"))),
            one -> recherche(one, r -> r.communes(List.of("57463", "54395"))),
            one -> demandeur(
                    one,
                    d -> d.identite(i -> i.nom("DE  LA RUE"))
                            .adresse(Adresse.builder()
                                    .codePostal("57000")
                                    .voie("rue des Lilas\u000b")
                                    .build())),
            one -> one.toBuilder().precisions("le soir\u000b").build());

    private Fautes() {}

    /** Four of them: an unknown code, a missing NIR, a reason without its text, a wrong commune. */
    static Demande quatre(Demande demande) {
        Demande one = demandeur(demande, d -> d.identite(i -> i.nir(null).civilite(Civilite.of("9"))));
        one = one.toBuilder().motifs(List.of(motif("23"))).build();
        return recherche(one, r -> r.communes(List.of("57463", "5746")));
    }

    /** Some of them, by chance. */
    static Demande hasard(Demande demande, Random random) {
        Demande one = demande;
        for (int i = random.nextInt(6); i > 0; i--) {
            one = TOUTES.get(random.nextInt(TOUTES.size())).apply(one);
        }
        return one;
    }

    /** One of them. */
    static Demande seule(Demande demande, int rang) {
        return TOUTES.get(rang).apply(demande);
    }

    static int nombre() {
        return TOUTES.size();
    }

    private static Adresse adresse(@Nullable String codePostal, @Nullable String commune) {
        return Adresse.builder().codePostal(codePostal).commune(commune).build();
    }

    private static RevenuFiscal revenu(int annee, long montant) {
        return new RevenuFiscal(annee, BigDecimal.valueOf(montant), AutresMembres.aucun());
    }

    private static Demande actuel(Demande demande, UnaryOperator<LogementActuel.Builder> change) {
        LogementActuel before = demande.logementActuel();
        return before == null
                ? demande
                : demande.toBuilder()
                        .logementActuel(change.apply(before.toBuilder()).build())
                        .build();
    }

    private static Motif motif(String code) {
        return Motif.builder().code(MotifDemande.of(code)).build();
    }

    private static fr.demandeunique.sne.demande.ComplementHandicap complement(String personne) {
        return fr.demandeunique.sne.demande.ComplementHandicap.builder()
                .personne(personne)
                .etat(EtatHandicap.of("?"))
                .moteur(List.of(HandicapMoteur.of("MI"), HandicapMoteur.of("?")))
                .build();
    }

    private static Demande demandeur(Demande demande, UnaryOperator<Demandeur.Builder> change) {
        Demandeur before = Objects.requireNonNull(demande.demandeur());
        return demande.toBuilder()
                .demandeur(change.apply(before.toBuilder()).build())
                .build();
    }

    private static Demande conjoint(Demande demande, UnaryOperator<CoTitulaire.Builder> change) {
        CoTitulaire before = demande.coTitulaires().get(0);
        return demande.toBuilder()
                .coTitulaires(List.of(change.apply(before.toBuilder()).build()))
                .build();
    }

    private static Demande aCharge(Demande demande, UnaryOperator<PersonneACharge.Builder> change) {
        List<PersonneACharge> all = new ArrayList<>(demande.personnesACharge());
        if (all.isEmpty()) {
            return demande;
        }
        all.set(0, change.apply(all.get(0).toBuilder()).build());
        return demande.toBuilder().personnesACharge(all).build();
    }

    private static Demande recherche(Demande demande, UnaryOperator<LogementRecherche.Builder> change) {
        LogementRecherche before = Objects.requireNonNull(demande.logementRecherche());
        return demande.toBuilder()
                .logementRecherche(change.apply(before.toBuilder()).build())
                .build();
    }
}
