package fr.demandeunique.sne.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.ressources.ComparaisonPlafonds;
import fr.demandeunique.sne.ressources.Financement;
import fr.demandeunique.sne.ressources.Menage;
import fr.demandeunique.sne.ressources.Plafonds;
import fr.demandeunique.sne.ressources.Zone;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code sne plafonds}: ceilings of income, alone or beside a demande. */
@Command(name = "plafonds")
final class CommandePlafonds extends Commande {
    private static final String ZONES = "paris_communes_limitrophes|ile_de_france|autres_regions|outre_mer";

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FICHIER", descriptionKey = "fichier")
    private @Nullable String fichier;

    @Option(names = "--annee", paramLabel = "AAAA", descriptionKey = "plafonds.annee", converter = Annee.class)
    private @Nullable Integer annee;

    @Option(names = "--zone", paramLabel = ZONES, descriptionKey = "plafonds.zone", converter = LaZone.class)
    private @Nullable Zone zone;

    @Option(names = "--categorie", paramLabel = "1…", descriptionKey = "plafonds.categorie", converter = Rang.class)
    private @Nullable Integer categorie;

    CommandePlafonds(Contexte contexte) {
        super(contexte);
    }

    @Override
    public Integer call() throws Echec, IOException {
        return fichier == null ? bareme() : comparaison(fichier);
    }

    private int bareme() throws IOException {
        if (annee == null || zone == null || categorie == null) {
            throw manque();
        }
        int year = annee;
        Zone where = zone;
        int rank = categorie;
        List<Anomalie> warnings = Plafonds.controler(year).anomalies();
        Sortie.document(contexte(), json -> {
            plafonds(json, year, where, rank, ComparaisonPlafonds.plafonds(where, year, rank));
            avertissements(json, warnings);
        });
        return BIEN;
    }

    private MissingParameterException manque() {
        List<ArgSpec> missing = new ArrayList<>();
        CommandSpec all = Objects.requireNonNull(spec);
        if (annee == null) {
            missing.add(all.findOption("--annee"));
        }
        if (zone == null) {
            missing.add(all.findOption("--zone"));
        }
        if (categorie == null) {
            missing.add(all.findOption("--categorie"));
        }
        return new MissingParameterException(all.commandLine(), missing, "");
    }

    private int comparaison(String file) throws Echec, IOException {
        if (zone != null || categorie != null) {
            throw new Echec(Echec.USAGE, contexte().textes().texte("plafonds.fichier-seul"));
        }
        Resultat<Demande> lecture = Fichiers.lire(file, contexte()).resultat();
        if (!(lecture instanceof Resultat.Accepte<Demande> lue)) {
            return Sortie.refuser(contexte(), lecture.anomalies());
        }
        // With a year, nothing depends on the clock: ages are those of its first day.
        LocalDate jour = annee != null ? LocalDate.of(annee, 1, 1) : contexte().jour(null);
        var comparaison = ComparaisonPlafonds.de(lue.valeur(), jour, Menage.Regles.parDefaut());
        List<Anomalie> warnings = new ArrayList<>(lecture.anomalies());
        warnings.addAll(comparaison.avertissements());
        Sortie.document(contexte(), json -> {
            plafonds(json, comparaison.annee(), comparaison.zone(), comparaison.categorie(), comparaison.plafonds());
            Sortie.nombre(
                    json,
                    "revenu",
                    comparaison.revenu() == null ? null : comparaison.revenu().montant());
            financements(json, "depassement", comparaison.zone(), comparaison.depassements());
            avertissements(json, warnings);
        });
        return BIEN;
    }

    private void avertissements(JsonGenerator json, List<Anomalie> warnings) throws IOException {
        if (!warnings.isEmpty()) {
            Sortie.anomalies(json, "avertissements", warnings, contexte().langue());
        }
    }

    private static void plafonds(
            JsonGenerator json,
            int annee,
            @Nullable Zone zone,
            @Nullable Integer categorie,
            Map<Financement, Long> plafonds)
            throws IOException {
        json.writeNumberField("annee", annee);
        json.writeStringField("zone", zone == null ? null : zone.code());
        Sortie.nombre(json, "categorie", categorie);
        financements(json, "plafonds", zone, plafonds);
        List<String> calcules = plafonds.keySet().stream()
                .filter(one -> zone != null && categorie != null && Plafonds.calcule(one, zone, annee, categorie))
                .map(Financement::name)
                .toList();
        if (!calcules.isEmpty()) {
            json.writeArrayFieldStart("calcules");
            for (String one : calcules) {
                json.writeString(one);
            }
            json.writeEndArray();
        }
    }

    /** Every financing of the zone is named, null where nothing is known. */
    private static void financements(
            JsonGenerator json, String membre, @Nullable Zone zone, Map<Financement, ? extends Number> montants)
            throws IOException {
        json.writeObjectFieldStart(membre);
        for (Financement one : Financement.de(zone == null ? Zone.AUTRES_REGIONS : zone)) {
            Sortie.nombre(json, one.name(), montants.get(one));
        }
        json.writeEndObject();
    }

    /** Four digits. */
    static final class Annee implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            if (!text.matches("[0-9]{4}")) {
                throw new TypeConversionException("year");
            }
            return Integer.valueOf(text);
        }
    }

    /** A zone by its name in documents. */
    static final class LaZone implements ITypeConverter<Zone> {
        @Override
        public Zone convert(String text) {
            return Zone.deCode(text).orElseThrow(() -> new TypeConversionException("zone"));
        }
    }

    /** A category, from 1; three digits are enough for any household. */
    static final class Rang implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            if (!text.matches("[1-9][0-9]{0,2}")) {
                throw new TypeConversionException("category");
            }
            return Integer.valueOf(text);
        }
    }
}
