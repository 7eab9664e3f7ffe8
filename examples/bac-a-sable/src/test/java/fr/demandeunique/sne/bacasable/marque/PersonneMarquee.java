package fr.demandeunique.sne.bacasable.marque;

import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Nir;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** A made-up couple whose every word is recognised wherever it turns up. */
final class PersonneMarquee {
    private PersonneMarquee() {}

    static final String NOM = "ZQXNOM";

    /** What must be found nowhere; the number of the sandbox's first demande is one of them. */
    static final List<String> INTERDITS = List.of(
            "ZQX", "Zqx", "zqx", "1979-11-23", "23/11/1979", "1791157463123", "0699887766", "06 99 88 77 66", "073903");

    /** What may go wrong with a call, each in the words of the sandbox. */
    static final List<String> PANNES = List.of(
            "401",
            "403",
            "409",
            "412",
            "423",
            "429=0",
            "500",
            "502",
            "503=0",
            "504",
            "500-apres",
            "503-apres",
            "coupure-avant",
            "coupure-apres",
            "demi-corps",
            "obsolete=30");

    static Demande couple() {
        try (InputStream in = PersonneMarquee.class.getResourceAsStream("/exemple-demande.json")) {
            Demande read = DemandeJson.read(Objects.requireNonNull(in).readAllBytes())
                    .resultat()
                    .orElseThrow();
            return read.toBuilder()
                    .numeroUnique(null)
                    .etat(null)
                    .preavis(null)
                    .precisions("Zqxprecisions")
                    .demandeur(read.demandeur().toBuilder()
                            .identite(one -> one.nom(NOM)
                                    .nomNaissance("ZQXNAISSANCE")
                                    .prenoms(List.of("Zqxprenom"))
                                    .dateNaissance(DateNaissance.parse("1979-11-23")))
                            .telephones(List.of("0699887766"))
                            .courriel("zqx@exemple.fr")
                            .adresse(Adresse.builder()
                                    .numero("12")
                                    .voie("rue de la Zqxvoie")
                                    .codePostal("57000")
                                    .commune("57463")
                                    .localite("METZ")
                                    .build())
                            .build())
                    .coTitulaires(List.of(read.coTitulaires().get(0).toBuilder()
                            .identite(one -> one.nom("ZQXCONJOINT").prenoms(List.of("Zqxanais")))
                            .build()))
                    .build();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Refused before 11 May 2017. */
    static Demande avecNir() {
        Demande one = couple();
        return one.toBuilder()
                .demandeur(one.demandeur().toBuilder()
                        .identite(who -> who.nir(Nir.parse("1791157463123")))
                        .build())
                .build();
    }

    static Demande sansCommune() {
        Demande one = couple();
        return one.toBuilder()
                .logementRecherche(
                        one.logementRecherche().toBuilder().communes(List.of()).build())
                .build();
    }

    /** Born tomorrow, in a document that cannot be read so. */
    static String jsonFautif() {
        return DemandeJson.writeIndented(couple().toBuilder()
                        .dateDepot(LocalDate.of(2015, 12, 17))
                        .build())
                .replace("\n", " ")
                .replace("1979-11-23", "23/11/1979 Zqx");
    }
}
