package fr.demandeunique.sne.flux;

import fr.demandeunique.sne.controle.Anomalie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a convention lacks to be in order on a day. */
final class Manques {
    private final ConventionReservation convention;
    private final SituationConvention.Etat etat;
    private final LocalDate jour;
    private final List<Anomalie> all = new ArrayList<>();

    Manques(ConventionReservation convention, SituationConvention.Etat etat, LocalDate jour) {
        this.convention = convention;
        this.etat = etat;
        this.jour = jour;
    }

    /** The first day on which the convention may have had effects; empty if it is not signed. */
    static Optional<LocalDate> debut(ConventionReservation convention) {
        LocalDate signed = convention.signeeLe();
        LocalDate from = convention.du();
        return signed == null ? Optional.empty() : Optional.of(from != null && from.isAfter(signed) ? from : signed);
    }

    List<Anomalie> tous() {
        switch (etat) {
            case SANS_TEXTE -> {
                return List.of();
            }
            case PROJET -> erreur("FLUX_SIGNATURE_ABSENTE", "/signeeLe", "GESTION_EN_FLUX");
            case A_VENIR ->
                all.add(Anomalie.avertissement("FLUX_CONVENTION_A_VENIR", "/du")
                        .avec("du", String.valueOf(convention.du()))
                        .selon("GESTION_EN_FLUX", jour));
            case ACHEVEE -> erreur("FLUX_CONVENTION_ACHEVEE", "/au", "GESTION_EN_FLUX");
            case A_CONVERTIR ->
                all.add(Anomalie.avertissement("FLUX_A_CONVERTIR", "/enStock")
                        .avec("echeance", echeance())
                        .selon("FLUX_ECHEANCE", jour));
            case CONVERSION_ECHUE ->
                all.add(Anomalie.erreur("FLUX_CONVERSION_ECHUE", "/enStock")
                        .avec("echeance", echeance())
                        .selon("FLUX_SANS_CONVENTION", jour));
            default -> {}
        }
        if (!Boolean.TRUE.equals(convention.enStock())) {
            chiffres();
            bilans();
        }
        return all;
    }

    private String echeance() {
        return ConversionFlux.echeance(jour).map(LocalDate::toString).orElse("");
    }

    private void erreur(String code, String chemin, String regle) {
        all.add(Anomalie.erreur(code, chemin).selon(regle, jour));
    }

    private void chiffres() {
        if (convention.part() == null) {
            erreur("FLUX_PART_ABSENTE", "/part", "GESTION_EN_FLUX");
        }
        if (convention.stock() == null) {
            erreur("FLUX_STOCK_ABSENT", "/stock", "GESTION_EN_FLUX");
        }
    }

    /** A bilan for each year that had some of the convention, and that is over. */
    private void bilans() {
        int first = debut(convention).map(LocalDate::getYear).orElse(Integer.MAX_VALUE);
        int end = convention.au() == null
                ? jour.getYear() - 1
                : Math.min(convention.au().getYear(), jour.getYear() - 1);
        for (int year = first; year <= end; year++) {
            bilan(year, SituationConvention.annee(convention, year));
        }
    }

    private void bilan(int year, @Nullable AnneeFlux annee) {
        LocalDate last = BilanReservations.echeance(year);
        String chemin =
                annee == null ? "/annees" : "/annees/" + convention.annees().indexOf(annee) + "/bilanLe";
        LocalDate sent = annee == null ? null : annee.bilanLe();
        if (sent == null || sent.isAfter(jour)) {
            boolean late = jour.isAfter(last);
            Anomalie missing = late
                    ? Anomalie.erreur("FLUX_BILAN_ABSENT", chemin)
                    : Anomalie.avertissement("FLUX_BILAN_A_ENVOYER", chemin);
            all.add(missing.avec("annee", year).avec("limite", last).selon("FLUX_BILAN", jour));
        } else if (sent.isAfter(last)) {
            all.add(Anomalie.avertissement("FLUX_BILAN_TARDIF", chemin)
                    .avec("annee", year)
                    .avec("limite", last)
                    .selon("FLUX_BILAN", jour));
        }
        objectif(year, annee);
    }

    private void objectif(int year, @Nullable AnneeFlux annee) {
        if (annee == null) {
            return;
        }
        Integer proposed = annee.proposes();
        Stream.ofNullable(proposed)
                .flatMap(number -> convention.flux(year).stream().filter(flux -> number < flux.objectif()))
                .forEach(flux -> all.add(Anomalie.avertissement(
                                "FLUX_OBJECTIF",
                                "/annees/" + convention.annees().indexOf(annee) + "/proposes")
                        .avec("annee", year)
                        .avec("objectif", flux.objectif())
                        .selon("GESTION_EN_FLUX", jour)));
    }
}
