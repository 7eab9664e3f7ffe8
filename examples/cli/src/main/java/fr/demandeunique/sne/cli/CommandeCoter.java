package fr.demandeunique.sne.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.demandeunique.sne.client.bulk.StockRecord;
import fr.demandeunique.sne.client.json.GrilleJson;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cotation.Cotateur;
import fr.demandeunique.sne.cotation.Cotation;
import fr.demandeunique.sne.cotation.FaitsCotation;
import fr.demandeunique.sne.cotation.GrilleCotation;
import fr.demandeunique.sne.cotation.LigneCotation;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sne coter}: the score of a demande, or of each one of a stock, by a grid on a day, with its reasons. */
@Command(name = "coter")
final class CommandeCoter extends Commande {
    /** Stands for the sample of the library. */
    private static final String EXEMPLE = "exemple";

    @Mixin
    private OptionsFlux flux = new OptionsFlux();

    @Option(names = "--grille", required = true, paramLabel = "GRILLE", descriptionKey = "coter.grille")
    private String grille = "";

    @Option(names = "--faits", paramLabel = "FAITS", descriptionKey = "coter.faits")
    private @Nullable String faits;

    @Option(names = "--le", paramLabel = "DATE", descriptionKey = "coter.le")
    private @Nullable LocalDate le;

    CommandeCoter(Contexte contexte) {
        super(contexte);
    }

    @Override
    public Integer call() throws Echec, IOException {
        Resultat<Cotateur> cotateur = cotateur(grille, contexte().jour(le), contexte());
        if (!(cotateur instanceof Resultat.Accepte<Cotateur> sound)) {
            return Sortie.refuser(contexte(), cotateur.anomalies());
        }
        if (!flux.seul(contexte())) {
            return stock(sound.valeur(), sound.avertissements());
        }
        Resultat<FaitsCotation> facts = faits == null
                ? Resultat.accepte(FaitsCotation.aucun())
                : Fichiers.annexe(faits, GrilleJson.readFaits(Fichiers.octets(faits, contexte())), contexte());
        if (!(facts instanceof Resultat.Accepte<FaitsCotation> known)) {
            return Sortie.refuser(contexte(), facts.anomalies());
        }
        Resultat<Demande> lecture =
                Fichiers.lire(flux.fichiers().get(0), contexte()).resultat();
        if (!(lecture instanceof Resultat.Accepte<Demande> lue)) {
            return Sortie.refuser(contexte(), lecture.anomalies());
        }
        NumeroUnique about = known.valeur().numeroUnique();
        if (about != null && !about.equals(lue.valeur().numeroUnique())) {
            return Sortie.refuser(contexte(), List.of(Anomalie.erreur("COTATION_FAITS_AUTRE", "/numeroUnique")));
        }
        Cotation cotation = sound.valeur().coter(lue.valeur(), known.valeur());
        List<Anomalie> said = new ArrayList<>(sound.avertissements());
        said.addAll(lecture.anomalies());
        said.addAll(cotation.avertissements());
        Sortie.document(contexte(), json -> ecrire(json, cotation, said));
        return BIEN;
    }

    /** One line for each demande; what the grid is warned of is said once. */
    private int stock(Cotateur cotateur, List<Anomalie> warnings) throws Echec, IOException {
        Locale langue = contexte().langue();
        Map<NumeroUnique, FaitsCotation> known = new HashMap<>();
        List<Anomalie> wrong = parDemande(known);
        if (!wrong.isEmpty()) {
            return Sortie.refuser(contexte(), wrong);
        }
        record Ligne(@Nullable NumeroUnique numero, boolean cotee, byte[] json) {}
        long[] counts = new long[2];
        Set<NumeroUnique> unused = new HashSet<>(known.keySet());
        try (FichierSorti sortie = FichierSorti.ouvrir(Fichiers.ENTREE, contexte())) {
            flux.lecteur(contexte())
                    .forEach(
                            record -> {
                                Demande demande = record.demande();
                                boolean scored =
                                        demande != null && record.rapport().conforme();
                                NumeroUnique numero = demande == null ? null : demande.numeroUnique();
                                byte[] line = {};
                                if (scored) {
                                    Cotation cotation = cotateur.coter(
                                            demande,
                                            numero == null
                                                    ? FaitsCotation.aucun()
                                                    : known.getOrDefault(numero, FaitsCotation.aucun()));
                                    line = ligne(json -> {
                                        source(json, record, numero);
                                        ecrire(json, cotation, cotation.avertissements());
                                    });
                                } else if (!record.rapport().conforme()) {
                                    line = ligne(json -> {
                                        source(json, record, numero);
                                        Sortie.anomalies(
                                                json,
                                                "anomalies",
                                                record.rapport().anomalies().stream()
                                                        .map(record::locate)
                                                        .toList(),
                                                langue);
                                    });
                                }
                                return new Ligne(numero, scored, line);
                            },
                            one -> {
                                counts[one.cotee ? 0 : 1] += one.json.length == 0 ? 0 : 1;
                                unused.remove(one.numero);
                                sortie.flux().write(one.json);
                            });
        }
        warnings.forEach(one -> contexte().messages().println(one.message(langue)));
        contexte()
                .messages()
                .println(contexte()
                        .textes()
                        .texte(
                                "coter.resume",
                                Long.toString(counts[0]),
                                Long.toString(counts[1]),
                                Integer.toString(unused.size())));
        return counts[1] == 0 ? BIEN : Echec.REFUS;
    }

    /** The facts of each demande, one a line; gives what is wrong with them. */
    private List<Anomalie> parDemande(Map<NumeroUnique, FaitsCotation> known) throws Echec, IOException {
        List<Anomalie> wrong = new ArrayList<>();
        if (faits == null) {
            return wrong;
        }
        int rank = 0;
        for (String line : new String(Fichiers.octets(faits, contexte()), StandardCharsets.UTF_8).split("\n", -1)) {
            rank++;
            if (line.isBlank()) {
                continue;
            }
            Resultat<FaitsCotation> read = GrilleJson.readFaits(line.getBytes(StandardCharsets.UTF_8));
            String place = String.valueOf(rank);
            read.anomalies().forEach(one -> wrong.add(one.avec("ligne", place)));
            if (read instanceof Resultat.Accepte<FaitsCotation> one) {
                if (one.valeur().numeroUnique() == null) {
                    wrong.add(Anomalie.erreur("COTATION_FAITS_NUMERO", "/numeroUnique")
                            .avec("ligne", place));
                } else {
                    known.put(one.valeur().numeroUnique(), one.valeur());
                }
            }
        }
        return wrong;
    }

    private static byte[] ligne(Sortie.Contenu contenu) {
        var bytes = new ByteArrayOutputStream();
        try {
            Sortie.ligne(bytes, contenu);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void source(JsonGenerator json, StockRecord record, @Nullable NumeroUnique numero)
            throws IOException {
        json.writeObjectFieldStart("source");
        json.writeStringField("fichier", record.place().fichier());
        json.writeNumberField("ligne", record.place().ligne());
        json.writeEndObject();
        if (numero != null) {
            json.writeStringField("numeroUnique", numero.compact());
        }
    }

    /** What scores by the grid of a file, or by the sample, on a day; with the warnings of both. */
    static Resultat<Cotateur> cotateur(String grille, LocalDate jour, Contexte contexte) throws Echec, IOException {
        Resultat<GrilleCotation> grid = grille.equals(EXEMPLE)
                ? Resultat.accepte(GrilleJson.exemple())
                : Fichiers.annexe(grille, GrilleJson.read(Fichiers.octets(grille, contexte)), contexte);
        if (!(grid instanceof Resultat.Accepte<GrilleCotation> read)) {
            return new Resultat.Refuse<>(grid.anomalies());
        }
        Resultat<Cotateur> cotateur = Cotateur.de(read.valeur(), jour);
        if (!(cotateur instanceof Resultat.Accepte<Cotateur> sound)) {
            return cotateur;
        }
        List<Anomalie> said = new ArrayList<>(grid.anomalies());
        said.addAll(sound.avertissements());
        return new Resultat.Accepte<>(sound.valeur(), said);
    }

    private void ecrire(JsonGenerator json, Cotation cotation, List<Anomalie> said) throws IOException {
        Locale langue = contexte().langue();
        Sortie.nombre(json, "points", cotation.points());
        Sortie.nombre(json, "maximum", cotation.maximum());
        json.writeStringField("le", cotation.jour().toString());
        if (cotation.grille() != null) {
            json.writeStringField("grille", cotation.grille());
        }
        json.writeBooleanField("aVerifier", cotation.aVerifier());
        json.writeArrayFieldStart("detail");
        for (LigneCotation one : cotation.detail()) {
            json.writeStartObject();
            json.writeStringField("critere", one.critere());
            json.writeStringField("libelle", one.libelle(langue));
            Sortie.nombre(json, "points", one.points());
            json.writeStringField("motif", one.motif(langue));
            json.writeBooleanField("aVerifier", one.aVerifier());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (!said.isEmpty()) {
            Sortie.anomalies(json, "avertissements", said, langue);
        }
    }
}
