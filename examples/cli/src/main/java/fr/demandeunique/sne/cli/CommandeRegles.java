package fr.demandeunique.sne.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.demandeunique.sne.reglement.Domaine;
import fr.demandeunique.sne.reglement.Regle;
import fr.demandeunique.sne.reglement.Reglement;
import fr.demandeunique.sne.reglement.Revision;
import fr.demandeunique.sne.reglement.SourceJuridique;
import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sne regles}: every rule in force on a day, with its source. */
@Command(name = "regles")
final class CommandeRegles extends Commande {
    @Option(names = "--au", paramLabel = "DATE", descriptionKey = "regles.au")
    private @Nullable LocalDate au;

    @Option(names = "--domaine", paramLabel = "DOMAINE", descriptionKey = "regles.domaine")
    private @Nullable String domaine;

    CommandeRegles(Contexte contexte) {
        super(contexte);
    }

    @Override
    public Integer call() throws Echec, IOException {
        LocalDate jour = contexte().jour(au);
        List<Regle> regles = Reglement.enVigueur(jour);
        if (domaine != null) {
            String nom = connu(domaine);
            regles = regles.stream().filter(one -> one.domaine().equals(nom)).toList();
        }
        List<Regle> retenues = regles;
        Sortie.document(contexte(), json -> ecrire(json, jour, retenues));
        return BIEN;
    }

    /** The name of a domain, typed with or without its accents and capitals. */
    private String connu(String saisi) throws Echec {
        List<Domaine> all = Reglement.domaines();
        for (Domaine one : all) {
            if (plier(one.nom()).equals(plier(saisi))) {
                return one.nom();
            }
        }
        throw new Echec(
                Echec.USAGE,
                contexte()
                        .textes()
                        .texte(
                                "regles.domaine.inconnu",
                                all.stream().map(Domaine::nom).collect(Collectors.joining(", "))));
    }

    private static String plier(String nom) {
        return Normalizer.normalize(nom, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private static void ecrire(JsonGenerator json, LocalDate jour, List<Regle> regles) throws IOException {
        Revision revision = Reglement.revision();
        json.writeStringField("au", jour.toString());
        json.writeStringField("revision", revision.numero());
        json.writeStringField("verifieeLe", revision.verifieeLe().toString());
        json.writeArrayFieldStart("regles");
        for (Regle one : regles) {
            json.writeStartObject();
            json.writeStringField("code", one.code());
            json.writeStringField("domaine", one.domaine());
            json.writeStringField("libelle", one.libelle());
            json.writeStringField("du", one.du().toString());
            LocalDate fin = one.au();
            facultatif(json, "au", fin == null ? null : fin.toString());
            json.writeStringField("certitude", one.certitude().name());
            if (!one.relue()) {
                json.writeBooleanField("relue", false);
            }
            json.writeObjectFieldStart("source");
            SourceJuridique source = one.source();
            json.writeStringField("texte", source.texte());
            facultatif(json, "article", source.article());
            facultatif(json, "version", source.version());
            json.writeStringField("citation", source.citation());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void facultatif(JsonGenerator json, String membre, @Nullable String valeur) throws IOException {
        if (valeur != null) {
            json.writeStringField(membre, valeur);
        }
    }
}
