package fr.demandeunique.sne.client.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.ComplementHandicap;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.EnvoiPreavis;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.demande.LogementAttribue;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.demande.MotifDemande;
import fr.demandeunique.sne.demande.NaissancesPrevues;
import fr.demandeunique.sne.demande.PersonneACharge;
import fr.demandeunique.sne.demande.PersonneEnGarde;
import fr.demandeunique.sne.demande.PersonneMorale;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.demande.StatutDalo;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.personne.Ressource;
import fr.demandeunique.sne.personne.RevenuFiscal;
import fr.demandeunique.sne.personne.SituationProfessionnelle;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A demande or one of its parts, on a stream of tokens that a mapper has opened: the same tables as {@link DemandeJson}. For the modules of Jackson; an editor
 * calls {@link DemandeJson}.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param <R> the record
 */
public final class Tokens<R> {
    private static final Map<Class<?>, Tokens<?>> ALL = Map.ofEntries(
            of(Demande.class, FormesDemande.DEMANDE),
            of(EnvoiPreavis.class, FormesDemande.ENVOI_PREAVIS),
            of(RadiationDemande.class, FormesDemande.RADIATION_DEMANDE),
            of(LogementAttribue.class, FormesDemande.LOGEMENT_ATTRIBUE),
            of(Attribution.class, FormesDemande.ATTRIBUTION),
            of(LogementActuel.class, FormesDemande.LOGEMENT_ACTUEL),
            of(MotifDemande.class, FormesDemande.MOTIF_DEMANDE),
            of(LogementRecherche.class, FormesDemande.LOGEMENT_RECHERCHE),
            of(ComplementHandicap.class, FormesDemande.COMPLEMENT_HANDICAP),
            of(StatutDalo.class, FormesDemande.STATUT_DALO),
            of(PieceJustificative.class, FormesDemande.PIECE_JUSTIFICATIVE),
            of(Adresse.class, FormesPersonnes.ADRESSE),
            of(RevenuFiscal.class, FormesPersonnes.REVENU_FISCAL),
            of(Ressource.class, FormesPersonnes.RESSOURCE),
            of(SituationProfessionnelle.class, FormesPersonnes.SITUATION_PROFESSIONNELLE),
            of(Demandeur.class, FormesPersonnes.DEMANDEUR),
            of(CoTitulaire.class, FormesPersonnes.CO_TITULAIRE),
            of(PersonneMorale.class, FormesPersonnes.PERSONNE_MORALE),
            of(PersonneACharge.class, FormesPersonnes.PERSONNE_A_CHARGE),
            of(NaissancesPrevues.class, FormesPersonnes.NAISSANCES_PREVUES),
            of(PersonneEnGarde.class, FormesPersonnes.PERSONNE_EN_GARDE));

    private final Class<R> type;
    private final Forme<R> forme;

    private Tokens(Class<R> type, Forme<R> forme) {
        this.type = type;
        this.forme = forme;
    }

    private static <R> Map.Entry<Class<?>, Tokens<?>> of(Class<R> type, Forme<R> forme) {
        return Map.entry(type, new Tokens<>(type, forme));
    }

    /** Every record that has a table, by its class. */
    public static Map<Class<?>, Tokens<?>> all() {
        return ALL;
    }

    /** The record. */
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
     * @throws IOException if the stream fails or is not JSON; no other content makes it throw
     */
    public Read<R> read(JsonParser json) throws IOException {
        int around = json.getParsingContext().pathAsPointer().toString().length();
        var lecture = new Lecture(json);
        R value = forme.lire(lecture);
        List<Anomalie> anomalies = lecture.rapport().anomalies();
        return new Read<>(
                value,
                around == 0
                        ? lecture.rapport()
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

    /** Writes a record as an object. */
    public void write(JsonGenerator out, R value) throws IOException {
        forme.ecrire(out, value);
    }

    /** Writes an anomaly as {@link AnomaliesJson} does, its sentence in this language. */
    public static void write(JsonGenerator out, Anomalie anomalie, Locale langue) throws IOException {
        AnomaliesJson.ecrire(out, anomalie, langue);
    }
}
