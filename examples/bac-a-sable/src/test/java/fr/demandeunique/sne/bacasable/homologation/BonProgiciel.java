package fr.demandeunique.sne.bacasable.homologation;

import fr.demandeunique.sne.bacasable.BacASable;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.call.NuuSettings;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.client.registre.LotMouvements;
import fr.demandeunique.sne.cycle.Separation;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.nomenclature.SituationFamiliale;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** A product that goes by the client of this library, through each scenario in turn. */
final class BonProgiciel implements AutoCloseable {
    private final BacASable sne;
    private final Canal canal;
    private SneClient client;
    private String curseur = "";

    BonProgiciel(BacASable sne, Canal canal) {
        this.sne = sne;
        this.canal = canal;
        this.client = demarrer();
    }

    private SneClient demarrer() {
        SneClient.Builder builder = SneClient.builder().guichet(CodeGuichet.parse("10691"));
        return canal == Canal.JSON
                ? builder.url(sne.url()).build()
                : builder.url(sne.urlNuu())
                        .nuu(NuuSettings.defaults().withGuesses())
                        .build();
    }

    private void relancer() {
        client.close();
        client = demarrer();
    }

    @Override
    public void close() {
        client.close();
    }

    /** A made-up couple of this name. */
    static Demande couple(String nom) {
        try (InputStream in = BonProgiciel.class.getResourceAsStream("/exemple-demande.json")) {
            Demande read = DemandeJson.read(Objects.requireNonNull(in).readAllBytes())
                    .resultat()
                    .orElseThrow();
            return read.toBuilder()
                    .numeroUnique(null)
                    .etat(null)
                    .demandeur(read.demandeur().toBuilder()
                            .identite(one -> one.nom(nom).nomNaissance(nom))
                            .build())
                    .build();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Demande sansCommune(Demande demande) {
        return demande.toBuilder()
                .logementRecherche(demande.logementRecherche().toBuilder()
                        .communes(List.of())
                        .build())
                .build();
    }

    static Demande avecPrecisions(Demande demande, String text) {
        return demande.toBuilder().precisions(text).build();
    }

    static Demande corrigee(Demande initiale) {
        return initiale.toBuilder()
                .demandeur(initiale.demandeur().toBuilder()
                        .situationFamiliale(SituationFamiliale.DIVORCE)
                        .build())
                .coTitulaires(List.of())
                .build();
    }

    static Demande duplicata(Demande initiale, LocalDate jour) {
        Demande duplicate = Separation.separer(initiale, 1, jour).orElseThrow().nouvelle();
        return duplicate.toBuilder()
                .demandeur(duplicate.demandeur().toBuilder()
                        .situationFamiliale(SituationFamiliale.DIVORCE)
                        .adresse(initiale.demandeur().adresse())
                        .build())
                .logementActuel(initiale.logementActuel())
                .motifs(initiale.motifs())
                .logementRecherche(initiale.logementRecherche())
                .pieces(initiale.pieces())
                .build();
    }

    void jouer(Scenario scenario) {
        switch (scenario) {
            case ENREGISTREMENT, REPONSE_PERDUE -> enregistrer(scenario.name().replace('_', ' '));
            case DEBIT -> client.lire(enregistrer("DÉBIT").numero());
            case VERSION_PERIMEE -> modifier(enregistrer("VERSION"));
            case DOUBLON -> doublon();
            case SEPARATION -> separer();
            case REFUS -> refus();
            case RENOUVELLEMENT -> renouveler();
            case MOUVEMENTS -> suivre();
            case MODE_ASYNCHRONE -> {
                sne.regler(LocalDate.of(2018, 1, 2));
                enregistrer("DEUXMILLEDIXHUIT");
            }
        }
    }

    private DemandeVersionnee enregistrer(String nom) {
        return client.enregistrer(couple(nom + " " + canal));
    }

    private void modifier(DemandeVersionnee lue) {
        try {
            client.modifier(lue.with(avecPrecisions(lue.demande(), "Rez-de-chaussée")));
        } catch (SneException.Perimee e) {
            modifier(client.lire(lue.numero()));
        }
    }

    private void doublon() {
        enregistrer("DOUBLON");
        if (client.demandes().doublons(couple("DOUBLON " + canal)).execute().isEmpty()) {
            enregistrer("DOUBLON");
        }
    }

    private void separer() {
        DemandeVersionnee initiale = enregistrer("SÉPARATION");
        sne.regler(LocalDate.of(2016, 2, 16));
        client.separer(initiale, 1, duplicata(initiale.demande(), sne.jour()));
        DemandeVersionnee relue = client.lire(initiale.numero());
        client.modifier(relue.with(corrigee(relue.demande())));
    }

    private void refus() {
        Demande saisie = couple("REFUS " + canal);
        try {
            client.enregistrer(sansCommune(saisie));
        } catch (SneException.Refus | SneException.HorsTransport e) {
            client.enregistrer(saisie);
        }
    }

    private void renouveler() {
        DemandeVersionnee old = enregistrer("RENOUVELLEMENT");
        sne.regler(LocalDate.of(2016, 11, 30));
        client.renouveler(old.numero());
    }

    private void suivre() {
        if (canal == Canal.SOAP) {
            Instant since = Instant.parse("2015-12-17T08:00:00Z");
            client.nuu().radieesDepuis(since).execute();
            relancer();
            client.nuu().radieesDepuis(since).execute();
            return;
        }
        enregistrer("MOUVEMENTS");
        for (LotMouvements lot : client.mouvements().depuisLeDebut()) {
            curseur = lot.curseurSuivant();
        }
        enregistrer("MOUVEMENTS SUITE");
        relancer();
        for (LotMouvements lot : client.mouvements().depuis(curseur)) {
            curseur = lot.curseurSuivant();
        }
    }
}
