package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Nir;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** A person who must not be told of, and secrets, all made up; and a server that tells of her all the same. */
final class DonneesSensibles {
    private DonneesSensibles() {}

    static final NumeroUnique NUMERO = NumeroUnique.parse("057121507390310691");
    static final String NOM = "QUÉVREMONT";
    static final String JETON = "jeton-a1b2c3";
    static final String SECRET = "sésame-du-progiciel";
    static final String MOT_DE_PASSE = "mot-de-passe-du-mandataire";

    static final Demande DEMANDE = Demande.builder()
            .numeroUnique(NUMERO)
            .etat(EtatDemande.ACTIVE)
            .dateDepot(LocalDate.of(2015, 12, 17))
            .precisions("Fuit un conjoint violent")
            .demandeur(Demandeur.builder()
                    .identite(i -> i.nom(NOM)
                            .nomNaissance("TRAVERSIN")
                            .prenoms(List.of("Philibertine"))
                            .dateNaissance(DateNaissance.parse("1980-02-29"))
                            .nir(Nir.parse("2800257463123")))
                    .telephones(List.of("0611223344"))
                    .courriel("philibertine@exemple.fr")
                    .adresse(Adresse.builder()
                            .voie("rue des Lilas-Perdus")
                            .codePostal("57000")
                            .build())
                    .build())
            .build();
    static final String JSON = new String(DemandeJson.write(DEMANDE), StandardCharsets.UTF_8);

    static final List<String> INTERDITS = List.of(
            NOM,
            "TRAVERSIN",
            "hilibertine",
            "1980-02-29",
            "29/02/1980",
            "2800257463123",
            "0611223344",
            "Lilas-Perdus",
            "Fuit un conjoint",
            NUMERO.compact(),
            JETON,
            SECRET,
            "s%C3%A9same",
            MOT_DE_PASSE,
            // The proxy's and the application's credentials as they travel.
            "Basic ");

    /** Quotes everything that was typed, as some servers do. */
    static final String PROBLEME = "{\"type\":\"urn:sne:probleme:regles\",\"title\":\"" + NOM
            + "\",\"status\":422,\"detail\":\"Philibertine, née le 29/02/1980\",\"anomalies\":[{\"code\":\"NIR_INVALIDE\",\"gravite\":\"ERREUR\","
            + "\"chemin\":\"/demandeur/nir\",\"message\":\"NIR 280025746312345 de " + NOM
            + " invalide\",\"source\":\"CCH\"}],\"demande\":"
            + JSON + "}";
}
