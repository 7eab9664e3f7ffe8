package fr.demandeunique.sne.bacasable.registre;

import fr.demandeunique.sne.bacasable.json.Json;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.numero.Territoire;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A demande as the register holds it: as JSON, which is small, and ready to be read.
 *
 * @param numero its number
 * @param json the demande
 * @param version how often it was written
 * @param dupliquee true once an ex-partner has got a demande of their own from it
 * @param sommaire what lists and nights need to know of it
 */
public record Fiche(NumeroUnique numero, byte[] json, int version, boolean dupliquee, Sommaire sommaire) {
    static Fiche de(NumeroUnique numero, Demande demande, int version, boolean dupliquee) {
        return new Fiche(numero, DemandeJson.write(demande), version, dupliquee, Sommaire.de(demande));
    }

    /** The territory that the number of a demande gets: that of the first commune asked for, empty without one or where no territory has it. */
    public static Optional<String> territoire(Demande demande) {
        LogementRecherche recherche = demande.logementRecherche();
        return recherche == null || recherche.communes().isEmpty()
                ? Optional.empty()
                : Territoire.deCommune(recherche.communes().get(0)).map(Territoire::code);
    }

    /** Where it is: in the territory of its number, and in those of the communes asked for. */
    public List<String> territoires() {
        return Stream.concat(Stream.of(numero.codeTerritoire()), sommaire.territoires().stream())
                .toList();
    }

    /** The strong mark of this version. */
    public String etag() {
        return "\"" + version + "\"";
    }

    public Demande demande() {
        return DemandeJson.read(json).resultat().orElseThrow();
    }

    byte[] ligne() {
        return Json.ecrire(Json.objet("version", version, "dupliquee", dupliquee, "demande", Json.brut(json)));
    }

    private record Ligne(int version, boolean dupliquee, Demande demande) {}

    static Fiche relire(String numero, byte[] ligne) {
        Ligne row = Json.relire(ligne, Ligne.class);
        return de(NumeroUnique.parse(numero), row.demande(), row.version(), row.dupliquee());
    }

    @Override
    public String toString() {
        return "Fiche[" + numero + ", version=" + version + "]";
    }
}
