package fr.demandeunique.sne.client.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import fr.demandeunique.sne.client.table.CotationTables;
import fr.demandeunique.sne.client.table.DemandeTables;
import fr.demandeunique.sne.client.table.FluxTables;
import fr.demandeunique.sne.client.table.PersonTables;
import fr.demandeunique.sne.client.table.RecordTable;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.cotation.CritereCotation;
import fr.demandeunique.sne.cotation.FaitLocal;
import fr.demandeunique.sne.cotation.FaitsCotation;
import fr.demandeunique.sne.cotation.GrilleCotation;
import fr.demandeunique.sne.cotation.GroupeCotation;
import fr.demandeunique.sne.cotation.RefusCotation;
import fr.demandeunique.sne.cotation.RefusLogement;
import fr.demandeunique.sne.cotation.TrancheCotation;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.ComplementHandicap;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.EnvoiPreavis;
import fr.demandeunique.sne.demande.InformationsDalo;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.demande.LogementAttribue;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.demande.Motif;
import fr.demandeunique.sne.demande.NaissancesPrevues;
import fr.demandeunique.sne.demande.PersonneACharge;
import fr.demandeunique.sne.demande.PersonneEnGarde;
import fr.demandeunique.sne.demande.PersonneMorale;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.flux.AnneeFlux;
import fr.demandeunique.sne.flux.ConventionReservation;
import fr.demandeunique.sne.flux.HorsDuFlux;
import fr.demandeunique.sne.flux.LogementPropose;
import fr.demandeunique.sne.nomenclature.Code;
import fr.demandeunique.sne.nomenclature.RessourceRecue;
import fr.demandeunique.sne.nomenclature.RessourceVersee;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.personne.Ressource;
import fr.demandeunique.sne.personne.RevenuFiscal;
import fr.demandeunique.sne.personne.SituationProfessionnelle;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A demande or one of its parts, on a stream of tokens that a mapper has opened: the same tables as {@code DemandeJson}. For the modules of Jackson; an editor
 * calls {@code DemandeJson}.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param <R> the record
 */
public final class Tokens<R> {
    private static final Map<Class<?>, Tokens<?>> ALL = Map.ofEntries(
            of(Demande.class, DemandeTables.DEMANDE),
            of(EnvoiPreavis.class, DemandeTables.ENVOI_PREAVIS),
            of(RadiationDemande.class, DemandeTables.RADIATION_DEMANDE),
            of(LogementAttribue.class, DemandeTables.LOGEMENT_ATTRIBUE),
            of(Attribution.class, DemandeTables.ATTRIBUTION),
            of(LogementActuel.class, DemandeTables.LOGEMENT_ACTUEL),
            of(Motif.class, DemandeTables.MOTIF),
            of(LogementRecherche.class, DemandeTables.LOGEMENT_RECHERCHE),
            of(ComplementHandicap.class, DemandeTables.COMPLEMENT_HANDICAP),
            of(InformationsDalo.class, DemandeTables.INFORMATIONS_DALO),
            of(PieceJustificative.class, DemandeTables.PIECE_JUSTIFICATIVE),
            of(Adresse.class, PersonTables.ADRESSE),
            of(RevenuFiscal.class, PersonTables.REVENU_FISCAL),
            of(SituationProfessionnelle.class, PersonTables.SITUATION_PROFESSIONNELLE),
            of(Demandeur.class, PersonTables.DEMANDEUR),
            of(CoTitulaire.class, PersonTables.CO_TITULAIRE),
            of(PersonneMorale.class, PersonTables.PERSONNE_MORALE),
            of(PersonneACharge.class, PersonTables.PERSONNE_A_CHARGE),
            of(NaissancesPrevues.class, PersonTables.NAISSANCES_PREVUES),
            of(PersonneEnGarde.class, PersonTables.PERSONNE_EN_GARDE),
            of(GrilleCotation.class, CotationTables.GRILLE),
            of(CritereCotation.class, CotationTables.CRITERE),
            of(TrancheCotation.class, CotationTables.TRANCHE),
            of(GroupeCotation.class, CotationTables.GROUPE),
            of(RefusCotation.class, CotationTables.REFUS),
            of(FaitsCotation.class, CotationTables.FAITS),
            of(RefusLogement.class, CotationTables.REFUS_LOGEMENT),
            of(FaitLocal.class, CotationTables.FAIT),
            of(ConventionReservation.class, FluxTables.CONVENTION),
            of(AnneeFlux.class, FluxTables.ANNEE),
            of(HorsDuFlux.class, FluxTables.HORS_DU_FLUX),
            of(LogementPropose.class, FluxTables.LOGEMENT));

    private static final Map<Class<?>, Tokens<?>> RESSOURCES = Map.of(
            RessourceRecue.class, ressource(PersonTables.RESSOURCE_RECUE),
            RessourceVersee.class, ressource(PersonTables.RESSOURCE_VERSEE));

    private final Class<R> type;
    private final JsonTable<R> table;

    private Tokens(Class<R> type, JsonTable<R> table) {
        this.type = type;
        this.table = table;
    }

    private static <R> Map.Entry<Class<?>, Tokens<?>> of(Class<R> type, RecordTable<R> table) {
        return Map.entry(type, new Tokens<>(type, JsonTable.of(table)));
    }

    /** A class says nothing of the types of its components. */
    @SuppressWarnings("unchecked")
    private static <C extends Code<C>> Tokens<?> ressource(RecordTable<Ressource<C>> table) {
        return new Tokens<>((Class<Ressource<C>>) (Class<?>) Ressource.class, JsonTable.of(table));
    }

    /** {@return every record that has a table and is not generic, by its class} */
    public static Map<Class<?>, Tokens<?>> all() {
        return ALL;
    }

    /**
     * {@link Ressource}, whose list of codes its type tells: by the class of those codes.
     *
     * @return the tokens of such a list
     */
    public static Map<Class<?>, Tokens<?>> ressources() {
        return RESSOURCES;
    }

    /** {@return the record} */
    public Class<R> type() {
        return type;
    }

    /**
     * What was read.
     *
     * @param value the record without the members at fault, null if there was no object
     * @param rapport the faults, their places seen from this record
     */
    public record Read<R>(@Nullable R value, Rapport rapport) {}

    /**
     * Reads the current value and stops at its last token.
     *
     * @param json stands on the first token of the value
     * @return the value
     * @throws IOException if the stream fails or is not JSON; no other content makes it throw
     */
    public Read<R> read(JsonParser json) throws IOException {
        int around = json.getParsingContext().pathAsPointer().toString().length();
        var reading = new JsonReading(json);
        R value = table.readRoot(reading);
        List<Anomalie> anomalies = reading.rapport().anomalies();
        return new Read<>(
                value,
                around == 0
                        ? reading.rapport()
                        : new Rapport(anomalies.stream()
                                .map(one -> below(one, around))
                                .toList()));
    }

    private static Anomalie below(Anomalie one, int around) {
        String chemin = one.chemin();
        return new Anomalie(
                one.code(),
                one.gravite(),
                chemin.length() < around ? "" : chemin.substring(around),
                one.parametres(),
                one.source(),
                one.texte());
    }

    /**
     * Writes a record as an object.
     *
     * @param out stands where a value is due
     * @param value of the kind that the tokens are of
     * @throws IOException if the stream cannot be read or written, or a value is at fault
     */
    public void write(JsonGenerator out, R value) throws IOException {
        table.write(out, value);
    }
}
