package fr.demandeunique.sne.flux;

import fr.demandeunique.sne.commune.Commune;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.guichet.Departement;
import fr.demandeunique.sne.logement.LimitesReservation.Limite;
import fr.demandeunique.sne.nomenclature.NatureReservataire;
import fr.demandeunique.sne.reglement.Historique;
import fr.demandeunique.sne.reglement.Reglement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a convention contradicts itself, or the law of a day. */
final class ControleConvention {
    private static final BigDecimal CENT = BigDecimal.valueOf(100);
    private static final Historique COMMUNES = Reglement.versions("FLUX_COMMUNE");

    private final ConventionReservation convention;
    private final LocalDate jour;
    private final List<Anomalie> fautes = new ArrayList<>();

    private ControleConvention(ConventionReservation convention, LocalDate jour) {
        this.convention = convention;
        this.jour = jour;
    }

    static Rapport controler(ConventionReservation convention, LocalDate jour) {
        var controle = new ControleConvention(convention, jour);
        controle.parties();
        controle.lieu();
        controle.dates();
        controle.stock();
        controle.parts();
        controle.annees();
        controle.logements();
        return new Rapport(controle.fautes);
    }

    private void faute(String code, String chemin) {
        fautes.add(Anomalie.erreur(code, chemin));
    }

    private void faute(String code, String chemin, String regle) {
        fautes.add(Anomalie.erreur(code, chemin).selon(regle, jour));
    }

    private void exige(@Nullable Object valeur, String membre) {
        if (valeur == null) {
            fautes.add(Anomalie.erreur("FLUX_MEMBRE_ABSENT", "/" + membre).avec("membre", membre));
        }
    }

    private void parties() {
        exige(convention.bailleur(), "bailleur");
        NatureReservataire nature = convention.nature();
        exige(nature, "nature");
        if (nature != null && !nature.connu()) {
            fautes.add(Anomalie.erreur("FLUX_VALEUR_INCONNUE", "/nature").avec("valeur", nature.code()));
        }
        if (nature != NatureReservataire.ETAT && nature != null) {
            exige(convention.reservataire(), "reservataire");
        }
        if (convention.reservataire() != null && convention.reservataire().equals(convention.bailleur())) {
            faute("FLUX_MEME_PARTIE", "/reservataire");
        }
    }

    private void lieu() {
        String departement = convention.departement();
        exige(departement, "departement");
        if (departement != null && Departement.de(departement).isEmpty()) {
            fautes.add(Anomalie.erreur("FLUX_VALEUR_INCONNUE", "/departement").avec("valeur", departement));
        }
        String commune = convention.commune();
        boolean ofCommune = convention.nature() == NatureReservataire.COMMUNE && COMMUNES.vaut(jour);
        if (ofCommune && commune == null) {
            faute("FLUX_COMMUNE_ABSENTE", "/commune", "FLUX_COMMUNE");
        } else if (commune != null && !ofCommune) {
            faute("FLUX_COMMUNE_INUTILE", "/commune", "GESTION_EN_FLUX");
        } else if (commune != null
                && Commune.de(commune)
                        .filter(one -> one.departement().equals(departement))
                        .isEmpty()) {
            faute("FLUX_COMMUNE_AILLEURS", "/commune");
        }
    }

    private void dates() {
        LocalDate du = convention.du();
        LocalDate au = convention.au();
        if (du != null && au != null && au.isBefore(du)) {
            faute("FLUX_PERIODE", "/au");
        }
        if (convention.signeeLe() != null && au != null && convention.signeeLe().isAfter(au)) {
            faute("FLUX_SIGNATURE_TARDIVE", "/signeeLe");
        }
    }

    private void stock() {
        Integer stock = convention.stock();
        if (stock != null && stock < 0) {
            faute("FLUX_NOMBRE", "/stock");
        }
        List<HorsDuFlux> exclusions = convention.exclusions();
        for (int i = 0; i < exclusions.size(); i++) {
            HorsDuFlux one = exclusions.get(i);
            String chemin = "/exclusions/" + i;
            horsFlux(one, chemin, one.motif() != null && HorsDuFlux.duStock(one.motif(), jour), "FLUX_HORS_STOCK");
            if (one.programme() == null || one.programme().isBlank()) {
                faute("FLUX_PROGRAMME_ABSENT", chemin + "/programme", "FLUX_HORS_STOCK");
            }
        }
        if (stock != null && stock >= 0 && HorsDuFlux.total(exclusions) > stock) {
            faute("FLUX_EXCLUSIONS", "/exclusions");
        }
    }

    private void horsFlux(HorsDuFlux one, String chemin, boolean allowed, String regle) {
        if (!allowed) {
            fautes.add(Anomalie.erreur("FLUX_MOTIF", chemin + "/motif")
                    .avec("motif", one.motif() == null ? "" : one.motif().code())
                    .selon(regle, jour));
        }
        if (one.nombre() == null || one.nombre() < 0) {
            faute("FLUX_NOMBRE", chemin + "/nombre");
        }
    }

    private void parts() {
        BigDecimal part = convention.part();
        NatureReservataire nature = convention.nature();
        if (part != null && (part.signum() < 0 || part.compareTo(CENT) > 0)) {
            faute("FLUX_PART", "/part");
        } else if (part != null && nature == NatureReservataire.ETAT && depasse(part, Limite.ETAT)) {
            fautes.add(Anomalie.erreur("FLUX_PART_ETAT", "/part")
                    .avec("max", Limite.ETAT.pourcent())
                    .selon("CONTINGENT_LIMITES", jour));
        }
        if (part != null && Boolean.TRUE.equals(convention.enStock())) {
            faute("FLUX_PART_EN_STOCK", "/part", "GESTION_EN_FLUX");
        } else if (part != null && nature != null && SituationConvention.horsFlux(nature, jour)) {
            faute("FLUX_RESERVATAIRE_HORS_FLUX", "/part", "FLUX_HORS_STOCK");
        }
        BigDecimal agents = convention.partAgents();
        if (agents != null && nature != NatureReservataire.ETAT) {
            faute("FLUX_AGENTS_ETAT", "/partAgents", "CONTINGENT_LIMITES");
        } else if (agents != null
                && (agents.signum() < 0
                        || depasse(agents, Limite.AGENTS)
                        || part != null && agents.compareTo(part) > 0)) {
            fautes.add(Anomalie.erreur("FLUX_PART_AGENTS", "/partAgents")
                    .avec("max", Limite.AGENTS.pourcent())
                    .selon("CONTINGENT_LIMITES", jour));
        }
    }

    private static boolean depasse(BigDecimal part, Limite limite) {
        return part.compareTo(BigDecimal.valueOf(limite.pourcent())) > 0;
    }

    private void annees() {
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < convention.annees().size(); i++) {
            AnneeFlux one = convention.annees().get(i);
            String chemin = "/annees/" + i;
            if (one.annee() == null) {
                fautes.add(
                        Anomalie.erreur("FLUX_MEMBRE_ABSENT", chemin + "/annee").avec("membre", "annee"));
                continue;
            }
            if (!seen.add(one.annee())) {
                faute("FLUX_ANNEE_DOUBLE", chemin + "/annee");
            }
            if (hors(one.annee())) {
                faute("FLUX_ANNEE_HORS", chemin + "/annee");
            }
            annee(one, chemin);
        }
    }

    private boolean hors(int annee) {
        return Manques.debut(convention).filter(day -> day.getYear() > annee).isPresent()
                || convention.au() != null && convention.au().getYear() < annee;
    }

    private void annee(AnneeFlux annee, String chemin) {
        List<HorsDuFlux> out = annee.soustractions();
        for (int i = 0; i < out.size(); i++) {
            HorsDuFlux one = out.get(i);
            horsFlux(
                    one,
                    chemin + "/soustractions/" + i,
                    one.motif() != null && HorsDuFlux.duFlux(one.motif()),
                    "FLUX_SOUSTRACTIONS");
        }
        positif(annee.liberes(), chemin + "/liberes");
        positif(annee.proposes(), chemin + "/proposes");
        positif(annee.attribues(), chemin + "/attribues");
        Integer flow = annee.liberes() == null ? null : annee.liberes() - HorsDuFlux.total(out);
        if (flow != null && flow < 0) {
            faute("FLUX_SOUSTRACTIONS_TROP", chemin + "/soustractions");
        }
        if (flow != null && annee.proposes() != null && annee.proposes() > Math.max(0, flow)) {
            faute("FLUX_PROPOSES", chemin + "/proposes");
        }
        if (annee.attribues() != null && annee.proposes() != null && annee.attribues() > annee.proposes()) {
            faute("FLUX_ATTRIBUES", chemin + "/attribues");
        }
        LocalDate sent = annee.bilanLe();
        if (sent != null && sent.getYear() <= Objects.requireNonNull(annee.annee())) {
            faute("FLUX_BILAN_AVANT_FIN", chemin + "/bilanLe", "FLUX_BILAN");
        }
    }

    private void positif(@Nullable Integer number, String chemin) {
        if (number != null && number < 0) {
            faute("FLUX_NOMBRE", chemin);
        }
    }

    private void logements() {
        for (int i = 0; i < convention.logements().size(); i++) {
            LogementPropose one = convention.logements().get(i);
            if (one.proposeLe() == null) {
                fautes.add(Anomalie.erreur("FLUX_MEMBRE_ABSENT", "/logements/" + i + "/proposeLe")
                        .avec("membre", "proposeLe"));
            } else if (one.attribueLe() != null && one.attribueLe().isBefore(one.proposeLe())) {
                faute("FLUX_ATTRIBUE_AVANT", "/logements/" + i + "/attribueLe");
            }
        }
    }
}
