package fr.demandeunique.sne.client.table;

import fr.demandeunique.sne.flux.AnneeFlux;
import fr.demandeunique.sne.flux.ConventionReservation;
import fr.demandeunique.sne.flux.HorsDuFlux;
import fr.demandeunique.sne.flux.LogementPropose;
import fr.demandeunique.sne.nomenclature.HorsFlux;
import fr.demandeunique.sne.nomenclature.NatureReservataire;
import fr.demandeunique.sne.nomenclature.TypeLogementRpls;

/** The tables of a convention of reservation. */
public final class FluxTables {
    /** What the document of a convention says its format is. */
    public static final String FORMAT = "sne-convention-reservation/1";

    private FluxTables() {}

    /** The table of {@link HorsDuFlux}. */
    public static final RecordTable<HorsDuFlux> HORS_DU_FLUX = RecordTable.of(HorsDuFlux::autres)
            .code("motif", HorsFlux.LISTE, HorsDuFlux::motif)
            .integer("nombre", HorsDuFlux::nombre)
            .text("programme", HorsDuFlux::programme)
            .made(in -> new HorsDuFlux(in.value(), in.value(), in.value(), in.others()));

    /** The table of {@link AnneeFlux}. */
    public static final RecordTable<AnneeFlux> ANNEE = RecordTable.of(AnneeFlux::autres)
            .integer("annee", AnneeFlux::annee)
            .integer("liberes", AnneeFlux::liberes)
            .records("soustractions", HORS_DU_FLUX, AnneeFlux::soustractions)
            .integer("proposes", AnneeFlux::proposes)
            .integer("attribues", AnneeFlux::attribues)
            .date("bilanLe", AnneeFlux::bilanLe)
            .made(in ->
                    new AnneeFlux(in.value(), in.value(), in.list(), in.value(), in.value(), in.value(), in.others()));

    /** The table of {@link LogementPropose}. */
    public static final RecordTable<LogementPropose> LOGEMENT = RecordTable.of(LogementPropose::autres)
            .date("proposeLe", LogementPropose::proposeLe)
            .date("attribueLe", LogementPropose::attribueLe)
            .code("type", TypeLogementRpls.LISTE, LogementPropose::type)
            .text("financement", LogementPropose::financement)
            .yes("qpv", LogementPropose::qpv)
            .text("commune", LogementPropose::commune)
            .integer("construction", LogementPropose::construction)
            .made(in -> new LogementPropose(
                    in.value(), in.value(), in.value(), in.value(), in.value(), in.value(), in.value(), in.others()));

    /** The table of {@link ConventionReservation}. */
    public static final RecordTable<ConventionReservation> CONVENTION = RecordTable.of(ConventionReservation::autres)
            .format(FORMAT)
            .siren("bailleur", ConventionReservation::bailleur)
            .code("nature", NatureReservataire.LISTE, ConventionReservation::nature)
            .siren("reservataire", ConventionReservation::reservataire)
            .text("nom", ConventionReservation::nom)
            .text("departement", ConventionReservation::departement)
            .text("commune", ConventionReservation::commune)
            .date("signeeLe", ConventionReservation::signeeLe)
            .date("du", ConventionReservation::du)
            .date("au", ConventionReservation::au)
            .yes("enStock", ConventionReservation::enStock)
            .integer("stock", ConventionReservation::stock)
            .records("exclusions", HORS_DU_FLUX, ConventionReservation::exclusions)
            .amount("part", ConventionReservation::part)
            .amount("partAgents", ConventionReservation::partAgents)
            .records("annees", ANNEE, ConventionReservation::annees)
            .records("logements", LOGEMENT, ConventionReservation::logements)
            .made(in -> new ConventionReservation(
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.list(),
                    in.value(),
                    in.value(),
                    in.list(),
                    in.list(),
                    in.others()));
}
