package fr.demandeunique.sne.qualite;

import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.EnvoiPreavis;
import fr.demandeunique.sne.demande.Motif;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MarquePiece;
import fr.demandeunique.sne.nomenclature.MotifDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.RessourceRecue;
import fr.demandeunique.sne.nomenclature.SituationFamiliale;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Ressource;
import fr.demandeunique.sne.personne.RevenuFiscal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A made-up stock as it stands on 21/02/2017: a demande without a fault, and one for each indicator. */
final class Stock {
    static final LocalDate JOUR = LocalDate.of(2017, 2, 21);

    private Stock() {}

    /** Filed in October 2016, complete. */
    static Demande saine() {
        Demande couple = Exemples.active();
        return couple.toBuilder()
                .numeroUnique(NumeroUnique.parse("057 1016 000001 10691"))
                .dateDepot(LocalDate.of(2016, 10, 5))
                .dateDerniereModification(LocalDate.of(2016, 10, 5))
                .demandeur(couple.demandeur().toBuilder()
                        .telephones(List.of("06 00 00 00 00"))
                        .courriel("jn.exemple@exemple.fr")
                        .revenusFiscaux(List.of(revenu(2015, "15100")))
                        .build())
                .pieces(List.of(PieceJustificative.builder()
                        .code(CodePiece.IDENTITE_FRANCAISE)
                        .personne("demandeur")
                        .deposeeLe(LocalDate.of(2016, 10, 5))
                        .build()))
                .build();
    }

    static RevenuFiscal revenu(int annee, String montant) {
        return new RevenuFiscal(annee, new BigDecimal(montant), AutresMembres.aucun());
    }

    /** The same demande with a change that one indicator watches for. */
    static Map<Indicateur, Demande> fautives() {
        Map<Indicateur, Demande> all = new EnumMap<>(Indicateur.class);
        all.put(Indicateur.DEPOT_ABSENT, avec(d -> d.dateDepot(JOUR.plusDays(1))));
        all.put(Indicateur.DATES_INCOHERENTES, avec(d -> d.renouvellements(List.of(LocalDate.of(2016, 10, 4)))));
        all.put(Indicateur.ETAT_INCOHERENT, avec(d -> d.etat(EtatDemande.of("PERDUE"))));
        all.put(Indicateur.EXPIREE_ACTIVE, deposee(LocalDate.of(2016, 2, 20)));
        all.put(Indicateur.RADIATION_EN_RETARD, deposee(LocalDate.of(2016, 1, 21)));
        all.put(Indicateur.PREAVIS_NON_ENVOYE, deposee(LocalDate.of(2016, 3, 20)));
        all.put(
                Indicateur.PREAVIS_TARDIF,
                deposee(LocalDate.of(2016, 3, 10)).toBuilder()
                        .preavis(EnvoiPreavis.builder()
                                .simple(LocalDate.of(2017, 2, 11))
                                .build())
                        .build());
        all.put(Indicateur.RADIATION_INCOMPLETE, radiee("RADIRR", LocalDate.of(2017, 1, 5)));
        all.put(Indicateur.PURGE_EN_RETARD, radiee("RADABA", LocalDate.of(2016, 2, 20)));
        all.put(
                Indicateur.ATTESTATION_EN_RETARD,
                avec(d -> d.numeroUnique(null).etat(null).dateDepot(LocalDate.of(2017, 1, 20))));
        all.put(Indicateur.NUMERO_MOIS, avec(d -> d.dateDepot(LocalDate.of(2016, 9, 30))));
        all.put(Indicateur.NUMERO_GUICHET, avec(d -> d.guichetCreation(CodeGuichet.parse("G1104"))));
        all.put(Indicateur.IDENTITE_INCOMPLETE, demandeur(p -> p.identite(i -> i.prenoms(List.of()))));
        all.put(
                Indicateur.AGE_INVRAISEMBLABLE,
                demandeur(p -> p.identite(i -> i.dateNaissance(DateNaissance.of(LocalDate.of(2001, 2, 22))))));
        all.put(Indicateur.NIR_INVALIDE, demandeur(p -> p.autres(new AutresMembres(Map.of("nir", "180027500000000")))));
        all.put(Indicateur.SITUATION_FAMILIALE, demandeur(p -> p.situationFamiliale(SituationFamiliale.CELIBATAIRE)));
        all.put(
                Indicateur.NOMBRE_PERSONNES,
                avec(d -> d.logementRecherche(saine().logementRecherche().toBuilder()
                        .nombrePersonnes(1)
                        .build())));
        all.put(
                Indicateur.CONTACT_ABSENT,
                demandeur(p -> p.telephones(List.of(" ")).courriel(null)));
        all.put(Indicateur.TELEPHONE_ABSENT, demandeur(p -> p.telephones(List.of())));
        all.put(Indicateur.COURRIEL_ABSENT, demandeur(p -> p.courriel("")));
        all.put(Indicateur.CONTACT_INVALIDE, demandeur(p -> p.telephones(List.of("06 00"))));
        all.put(Indicateur.ADRESSE_INCOMPLETE, demandeur(p -> p.adresse(null)));
        all.put(
                Indicateur.CONTACT_ANCIEN,
                deposee(LocalDate.of(2016, 1, 20)).toBuilder()
                        .dateDerniereModification(LocalDate.of(2016, 1, 20))
                        .build());
        all.put(Indicateur.REVENU_ABSENT, demandeur(p -> p.revenusFiscaux(List.of())));
        all.put(Indicateur.REVENU_PERIME, demandeur(p -> p.revenusFiscaux(List.of(revenu(2014, "15100")))));
        all.put(
                Indicateur.REVENU_INVRAISEMBLABLE,
                demandeur(p -> p.revenusFiscaux(List.of(revenu(2015, "300000.01")))));
        all.put(Indicateur.RESSOURCES_ABSENTES, demandeur(p -> p.ressources(List.of())));
        all.put(
                Indicateur.RESSOURCES_INVRAISEMBLABLES,
                demandeur(p -> p.ressources(List.of(Ressource.of(RessourceRecue.SALAIRE, new BigDecimal("-1"))))));
        all.put(Indicateur.MOTIF_ABSENT, avec(d -> d.motifs(List.of())));
        all.put(Indicateur.MOTIF_SANS_TEXTE, motif("23"));
        all.put(Indicateur.HANDICAP_SANS_COMPLEMENT, motif("07"));
        all.put(
                Indicateur.COMMUNE_ABSENTE,
                avec(d -> d.logementRecherche(saine().logementRecherche().toBuilder()
                        .communes(List.of())
                        .build())));
        all.put(
                Indicateur.COMMUNE_HORS_TERRITOIRE,
                avec(d -> d.logementRecherche(saine().logementRecherche().toBuilder()
                        .communes(List.of("57463", "54395"))
                        .build())));
        all.put(Indicateur.LOGEMENT_ACTUEL_ABSENT, avec(d -> d.logementActuel(null)));
        all.put(Indicateur.CODE_INCONNU, motif("99"));
        all.put(
                Indicateur.RPLS_INCONNU,
                radiee("RADATT", LocalDate.of(2017, 1, 5)).toBuilder()
                        .attribution(Attribution.builder()
                                .autres(new AutresMembres(Map.of("rpls", "12345")))
                                .build())
                        .build());
        all.put(Indicateur.ATTRIBUTION_INCOMPLETE, radiee("RADATT", LocalDate.of(2017, 1, 5)));
        all.put(Indicateur.PIECE_IDENTITE_ABSENTE, pieces());
        all.put(
                Indicateur.PIECE_OBSOLETE,
                pieces(
                        identite(),
                        piece("RFR").toBuilder()
                                .deposeeLe(LocalDate.of(2016, 12, 31))
                                .build()));
        all.put(
                Indicateur.PIECE_INEXPLOITABLE,
                pieces(
                        identite(),
                        piece("RFR").toBuilder()
                                .marque(MarquePiece.INEXPLOITABLE)
                                .build()));
        all.put(Indicateur.PIECE_HORS_PERIMETRE, pieces(identite(), piece("RIB")));
        return all;
    }

    static Demande avec(UnaryOperator<Demande.Builder> change) {
        return change.apply(saine().toBuilder()).build();
    }

    static Demande demandeur(UnaryOperator<Demandeur.Builder> change) {
        return avec(
                d -> d.demandeur(change.apply(saine().demandeur().toBuilder()).build()));
    }

    static Demande deposee(LocalDate depot) {
        return avec(d -> d.dateDepot(depot).debutValidite(depot).dateDerniereModification(JOUR));
    }

    static Demande radiee(String motif, LocalDate date) {
        return avec(d -> d.etat(EtatDemande.RADIEE)
                .radiation(RadiationDemande.builder()
                        .motif(motif == null ? null : MotifRadiation.of(motif))
                        .date(date)
                        .build()));
    }

    private static Demande motif(String code) {
        return avec(d -> d.motifs(List.of(Motif.builder()
                .code(code == null ? null : MotifDemande.of(code))
                .build())));
    }

    private static Demande pieces(PieceJustificative... pieces) {
        return avec(d -> d.pieces(List.of(pieces)));
    }

    private static PieceJustificative identite() {
        return saine().pieces().get(0);
    }

    private static PieceJustificative piece(String code) {
        return PieceJustificative.builder()
                .code(code == null ? null : CodePiece.of(code))
                .personne("demandeur")
                .build();
    }
}
