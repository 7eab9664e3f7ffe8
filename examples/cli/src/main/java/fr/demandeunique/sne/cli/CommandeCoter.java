package fr.demandeunique.sne.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.demandeunique.sne.client.json.GrilleJson;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cotation.Cotateur;
import fr.demandeunique.sne.cotation.Cotation;
import fr.demandeunique.sne.cotation.FaitsCotation;
import fr.demandeunique.sne.cotation.GrilleCotation;
import fr.demandeunique.sne.cotation.LigneCotation;
import fr.demandeunique.sne.demande.Demande;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sne coter}: the score of a demande by a grid on a day, with its reasons. */
@Command(name = "coter")
final class CommandeCoter extends Commande {
    /** Stands for the sample of the library. */
    private static final String EXEMPLE = "exemple";

    @Parameters(paramLabel = "FICHIER", descriptionKey = "fichier")
    private String fichier = "";

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
        Resultat<FaitsCotation> facts = faits == null
                ? Resultat.accepte(FaitsCotation.aucun())
                : GrilleJson.readFaits(Fichiers.octets(faits, contexte()));
        if (!(facts instanceof Resultat.Accepte<FaitsCotation> known)) {
            return Sortie.refuser(contexte(), facts.anomalies());
        }
        Resultat<Demande> lecture = Fichiers.lire(fichier, contexte()).resultat();
        if (!(lecture instanceof Resultat.Accepte<Demande> lue)) {
            return Sortie.refuser(contexte(), lecture.anomalies());
        }
        Cotation cotation = sound.valeur().coter(lue.valeur(), known.valeur());
        List<Anomalie> said = new ArrayList<>(sound.avertissements());
        said.addAll(lecture.anomalies());
        said.addAll(cotation.avertissements());
        Sortie.document(contexte(), json -> ecrire(json, cotation, said));
        return BIEN;
    }

    /** What scores by the grid of a file, or by the sample, on a day; with the warnings of both. */
    static Resultat<Cotateur> cotateur(String grille, LocalDate jour, Contexte contexte) throws Echec, IOException {
        Resultat<GrilleCotation> grid = grille.equals(EXEMPLE)
                ? Resultat.accepte(GrilleJson.exemple())
                : GrilleJson.read(Fichiers.octets(grille, contexte));
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
        nombre(json, "points", cotation.points());
        nombre(json, "maximum", cotation.maximum());
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
            nombre(json, "points", one.points());
            json.writeStringField("motif", one.motif(langue));
            json.writeBooleanField("aVerifier", one.aVerifier());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (!said.isEmpty()) {
            Sortie.anomalies(json, "avertissements", said, langue);
        }
    }

    /** Null where the grid sets no limit. */
    private static void nombre(JsonGenerator json, String membre, @Nullable BigDecimal valeur) throws IOException {
        json.writeFieldName(membre);
        if (valeur == null) {
            json.writeNull();
        } else {
            json.writeNumber(valeur.toPlainString());
        }
    }
}
