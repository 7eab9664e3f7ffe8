package fr.demandeunique.sne.flux;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Gravite;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.HorsFlux;
import fr.demandeunique.sne.nomenclature.NatureReservataire;
import fr.demandeunique.sne.reglement.Historique;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a convention stands on a day, and what is missing to be in order.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param jour the day on which it stands so
 * @param etat what it is worth on that day
 * @param conversion last day to convert it, for a convention in stock; null for others and before 25/11/2018
 * @param flux the flow of the year of the day, null if it is unknown
 * @param proposes dwellings proposed in that year up to the day, null if unknown
 * @param attribues dwellings attributed in that year up to the day, null if unknown
 * @param attendus proposals that the year would have seen by that day at an even pace, null if the flow is unknown
 * @param prochainBilan last day to send the next bilan, null before there is a convention
 * @param manques what is missing; empty if the convention is in order
 */
public record SituationConvention(
        LocalDate jour,
        Etat etat,
        @Nullable LocalDate conversion,
        @Nullable FluxAnnuel flux,
        @Nullable Integer proposes,
        @Nullable Integer attribues,
        @Nullable Integer attendus,
        @Nullable LocalDate prochainBilan,
        List<Anomalie> manques) {
    private static final Historique CONVENTION = Reglement.versions("GESTION_EN_FLUX");
    private static final LocalDate CONVENTIONS_DEPUIS = LocalDate.of(2020, 2, 22);

    /** Copies the list, which may hold no null. */
    public SituationConvention {
        manques = Arguments.list(manques, "manques");
    }

    /** What a convention is worth on a day. */
    public enum Etat {
        /** Before 22/02/2020: no text asks for a convention in flux. */
        SANS_TEXTE("aucun texte ne demande de convention en flux"),
        /** Not signed. */
        PROJET("pas encore signée"),
        /** Signed, and begins later. */
        A_VENIR("signée, à venir"),
        /** On identified dwellings, outside the flow for good: defence, internal security, public health. */
        HORS_FLUX("hors du flux"),
        /** On identified dwellings, and to be converted. */
        A_CONVERTIR("en stock, à convertir"),
        /** On identified dwellings, after the last day of the conversion: the flow falls under the préfet. */
        CONVERSION_ECHUE("en stock, conversion échue"),
        /** In force. */
        EN_COURS("en cours"),
        /** Ended. */
        ACHEVEE("achevée");

        private final String libelle;

        Etat(String libelle) {
            this.libelle = libelle;
        }

        /**
         * The state in words.
         *
         * @return the state in French
         */
        public String libelle() {
            return libelle;
        }
    }

    /** {@return whether nothing is missing} */
    public boolean enRegle() {
        return manques.stream().noneMatch(one -> one.gravite() == Gravite.ERREUR);
    }

    static SituationConvention de(ConventionReservation convention, LocalDate jour) {
        Etat etat = etat(convention, jour);
        AnneeFlux annee = annee(convention, jour.getYear());
        FluxAnnuel flux = convention.flux(jour.getYear()).orElse(null);
        boolean enStock = etat == Etat.A_CONVERTIR || etat == Etat.CONVERSION_ECHUE;
        return new SituationConvention(
                jour,
                etat,
                enStock ? ConversionFlux.echeance(jour).orElse(null) : null,
                flux,
                nombre(convention, annee == null ? null : annee.proposes(), LogementPropose::proposeLe, jour),
                nombre(convention, annee == null ? null : annee.attribues(), LogementPropose::attribueLe, jour),
                flux == null ? null : flux.objectif() * jour.getDayOfYear() / jour.lengthOfYear(),
                bilanAttendu(convention, jour),
                new Manques(convention, etat, jour).tous());
    }

    private static Etat etat(ConventionReservation convention, LocalDate jour) {
        if (jour.isBefore(CONVENTIONS_DEPUIS) || !CONVENTION.vaut(jour)) {
            return Etat.SANS_TEXTE;
        }
        if (convention.signeeLe() == null || jour.isBefore(convention.signeeLe())) {
            return Etat.PROJET;
        }
        if (convention.du() != null && jour.isBefore(convention.du())) {
            return Etat.A_VENIR;
        }
        if (convention.au() != null && jour.isAfter(convention.au())) {
            return Etat.ACHEVEE;
        }
        if (!Boolean.TRUE.equals(convention.enStock())) {
            return Etat.EN_COURS;
        }
        if (convention.nature() != null && horsFlux(convention.nature(), jour)) {
            return Etat.HORS_FLUX;
        }
        return ConversionFlux.echeance(jour).filter(jour::isAfter).isPresent()
                ? Etat.CONVERSION_ECHUE
                : Etat.A_CONVERTIR;
    }

    /** Whether the reservations of such a body stay outside of the flow on a day. */
    static boolean horsFlux(NatureReservataire nature, LocalDate jour) {
        return nature == NatureReservataire.DEFENSE_SECURITE
                || nature == NatureReservataire.SANTE && HorsDuFlux.duStock(HorsFlux.SANTE, jour);
    }

    static @Nullable AnneeFlux annee(ConventionReservation convention, int year) {
        return convention.annees().stream()
                .filter(one -> one.annee() != null && one.annee() == year)
                .findFirst()
                .orElse(null);
    }

    /** The figure that the year gives, else what the list of the dwellings tells; null if there is neither. */
    private static @Nullable Integer nombre(
            ConventionReservation convention,
            @Nullable Integer given,
            Function<LogementPropose, @Nullable LocalDate> day,
            LocalDate jour) {
        if (given != null || convention.logements().isEmpty()) {
            return given;
        }
        return (int) convention.logements().stream()
                .map(day)
                .filter(one -> one != null && one.getYear() == jour.getYear() && !one.isAfter(jour))
                .count();
    }

    private static @Nullable LocalDate bilanAttendu(ConventionReservation convention, LocalDate jour) {
        Optional<LocalDate> start = Manques.debut(convention);
        if (start.isEmpty() || jour.isBefore(CONVENTIONS_DEPUIS)) {
            return null;
        }
        int year = Math.max(start.get().getYear(), jour.getYear() - 1);
        AnneeFlux done = annee(convention, year);
        boolean sent = done != null && done.bilanLe() != null && !done.bilanLe().isAfter(jour);
        LocalDate last = BilanReservations.echeance(year);
        return sent || jour.isAfter(last) ? BilanReservations.echeance(year + 1) : last;
    }
}
