package fr.demandeunique.sne.bacasable.passerelle;

import fr.demandeunique.sne.bacasable.appels.Appel;
import fr.demandeunique.sne.bacasable.appels.JournalAppels;
import fr.demandeunique.sne.bacasable.json.Commande;
import fr.demandeunique.sne.bacasable.json.Json;
import fr.demandeunique.sne.bacasable.pannes.Pannes;
import fr.demandeunique.sne.bacasable.registre.HorlogeReglable;
import fr.demandeunique.sne.bacasable.registre.Lettre;
import fr.demandeunique.sne.bacasable.registre.Logement;
import fr.demandeunique.sne.bacasable.registre.Nuit;
import fr.demandeunique.sne.bacasable.registre.Registre;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What belongs to the sandbox alone, under {@code /_bac}: its clock, its nights, its faults, what it saw. */
public final class Administration {
    private static final int NUITS_MAX = 4_000;

    private final Registre registre;
    private final Pannes pannes;
    private final JournalAppels appels;
    private final Jetons jetons;
    private final Numeriseur numeriseur;

    public Administration(Registre registre, Pannes pannes, JournalAppels appels, Jetons jetons) {
        this.registre = registre;
        this.pannes = pannes;
        this.appels = appels;
        this.jetons = jetons;
        this.numeriseur = new Numeriseur(registre);
    }

    /** True for an address of the sandbox itself; {@code /bac-a-sable/horloge} is where the clock was at first. */
    public static boolean ici(List<String> path) {
        return path.get(0).equals("_bac") || path.equals(List.of("bac-a-sable", "horloge"));
    }

    /** Answers a call to the sandbox itself. */
    public Reponse repondre(Requete requete) {
        String what = requete.segments().size() == 2 ? requete.segments().get(1) : "";
        String call = requete.methode() + " " + what;
        return switch (call) {
            case "GET horloge" -> heure();
            case "POST horloge" -> regler(requete);
            case "POST nuit" -> nuits(requete);
            case "GET pannes" -> specification();
            case "PUT pannes", "POST pannes" -> pannes(requete);
            case "DELETE pannes" -> {
                pannes.aucune();
                yield specification();
            }
            case "GET appels" -> appels();
            case "DELETE appels" -> {
                appels.vider();
                yield Reponse.vide(204);
            }
            case "GET lettres" ->
                Reponse.json(Map.of(
                        "lettres", registre.lettres().stream().map(Lettre::json).toList()));
            case "DELETE jetons" -> {
                jetons.revoquer();
                yield Reponse.vide(204);
            }
            case "POST rpls" -> logement(requete);
            case "POST numeriseur" -> numeriseur.recevoir(requete);
            default -> Reponse.refus(404, "adresse", "Adresse inconnue", "GW_ADRESSE");
        };
    }

    private Reponse heure() {
        // One look: another thread may set it in between.
        Instant now = registre.horloge().instant();
        return Reponse.json(Json.objet("instant", now, "jour", HorlogeReglable.jour(now)));
    }

    /** Sets the clock: {@code {"jour":"2016-12-05"}} or {@code {"instant":"2016-12-05T08:00:00Z"}}. */
    private Reponse regler(Requete requete) {
        try {
            Commande commande = Commande.lire(requete.corps()).orElseThrow(() -> new DateTimeException("not JSON"));
            Optional<String> instant = commande.texte("instant");
            Instant heure = instant.isPresent()
                    ? Instant.parse(instant.get())
                    : HorlogeReglable.matin(
                            LocalDate.parse(commande.texte("jour").orElse("")));
            HorlogeReglable.verifier(heure);
            registre.ecrire(tx -> {
                tx.regler(heure);
                return heure;
            });
        } catch (DateTimeException | IllegalArgumentException e) {
            return Reponse.refus(400, "horloge", "Heure illisible", "GW_HORLOGE");
        }
        return heure();
    }

    /** Passes nights: one, {@code {"nombre":31}}, or until the morning of {@code {"jusque":"2017-01-17"}}. */
    private Reponse nuits(Requete requete) {
        Optional<Commande> commande = Commande.lire(requete.corps());
        LocalDate today = registre.horloge().jour();
        long nights;
        try {
            nights = requete.corps().length == 0
                    ? 1
                    : commande.orElseThrow(() -> new DateTimeException("not JSON"))
                            .texte("jusque")
                            .map(LocalDate::parse)
                            .map(end -> end.toEpochDay() - today.toEpochDay())
                            .orElseGet(() -> commande.get().grand("nombre").orElse(1L));
        } catch (DateTimeException e) {
            nights = -1;
        }
        if (nights < 0 || nights > NUITS_MAX) {
            return Reponse.refus(400, "horloge", "Heure illisible", "GW_NUITS");
        }
        Map<String, Integer> done = new TreeMap<>();
        try {
            for (long i = 0; i < nights; i++) {
                Nuit.passer(registre).forEach((name, count) -> done.merge(name, count, Integer::sum));
            }
        } catch (IllegalArgumentException e) {
            return Reponse.refus(400, "horloge", "Heure illisible", "GW_HORLOGE");
        }
        return Reponse.json(Json.objet("jour", registre.horloge().jour(), "fait", done));
    }

    private Reponse specification() {
        return Reponse.json(Json.objet("specification", pannes.specification()));
    }

    private Reponse pannes(Requete requete) {
        String text = new String(requete.corps(), StandardCharsets.UTF_8);
        String specification = Commande.lire(requete.corps())
                .flatMap(one -> one.texte("specification"))
                .orElse(text);
        try {
            if (requete.methode().equals("PUT")) {
                pannes.regler(specification);
            } else {
                pannes.ajouter(specification);
            }
        } catch (IllegalArgumentException e) {
            return Reponse.refus(400, "pannes", "Panne illisible", "GW_PANNES");
        }
        return specification();
    }

    private Reponse appels() {
        return Reponse.json(Map.of(
                "appels", appels.tous().stream().map(Administration::json).toList()));
    }

    private static Map<String, Object> json(Appel one) {
        return Json.objet(
                "rang", one.rang(),
                "methode", one.methode(),
                "chemin", one.chemin(),
                "guichet", one.entete("X-Guichet").orElse(null),
                "cle", one.entete("Idempotency-Key").orElse(null),
                "requete", one.entete("X-Request-Id").orElse(null),
                "statut", one.statut(),
                "rejouee", one.rejouee(),
                "pannes", one.pannes(),
                "dureeMicros", one.duree().toNanos() / 1_000);
    }

    /** A dwelling that the RPLS knows now, and that the SNE knows after its next load. */
    private Reponse logement(Requete requete) {
        Optional<Commande> commande = Commande.lire(requete.corps());
        Optional<String> rpls =
                commande.flatMap(one -> one.texte("rpls")).filter(one -> one.matches("[0-9A-Za-z]{10}"));
        if (rpls.isEmpty()) {
            return Reponse.illisible("GW_RPLS");
        }
        registre.ecrire(tx -> {
            tx.logement(new Logement(rpls.get(), new String(requete.corps(), StandardCharsets.UTF_8), null));
            return rpls;
        });
        return Reponse.vide(204);
    }
}
