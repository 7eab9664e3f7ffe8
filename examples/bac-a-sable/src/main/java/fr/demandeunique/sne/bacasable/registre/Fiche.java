package fr.demandeunique.sne.bacasable.registre;

import fr.demandeunique.sne.bacasable.json.Commande;
import fr.demandeunique.sne.bacasable.json.Json;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.nio.charset.StandardCharsets;

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

    /** The strong mark of this version. */
    public String etag() {
        return "\"" + version + "\"";
    }

    public Demande demande() {
        return DemandeJson.read(json).resultat().orElseThrow();
    }

    byte[] ligne() {
        return Json.ecrire(Json.objet(
                "version",
                version,
                "dupliquee",
                dupliquee,
                "demande",
                new Json.Brut(new String(json, StandardCharsets.UTF_8))));
    }

    static Fiche relire(String numero, byte[] ligne) {
        Commande row = Commande.lire(ligne).orElseThrow();
        Demande demande =
                DemandeJson.read(row.objet("demande").orElseThrow()).resultat().orElseThrow();
        return de(NumeroUnique.parse(numero), demande, row.entier("version").orElseThrow(), row.vrai("dupliquee"));
    }

    @Override
    public String toString() {
        return "Fiche[" + numero + ", version=" + version + "]";
    }
}
