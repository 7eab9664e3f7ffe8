package fr.demandeunique.sne.bacasable.passerelle;

import fr.demandeunique.sne.attestation.MentionsLocales;
import fr.demandeunique.sne.bacasable.appels.Appel;
import fr.demandeunique.sne.bacasable.appels.JournalAppels;
import fr.demandeunique.sne.bacasable.homologation.Homologation;
import fr.demandeunique.sne.bacasable.homologation.RapportHtml;
import fr.demandeunique.sne.bacasable.json.Json;
import fr.demandeunique.sne.bacasable.pannes.Pannes;
import fr.demandeunique.sne.bacasable.registre.HorlogeReglable;
import fr.demandeunique.sne.bacasable.registre.Nuit;
import fr.demandeunique.sne.bacasable.registre.Registre;
import fr.demandeunique.sne.client.json.MentionsJson;
import fr.demandeunique.sne.client.registre.LogementRpls;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What belongs to the sandbox alone, under {@code /_bac}: its clock, its nights, its faults, what it saw. */
public final class Administration {
    private static final int NUITS_MAX = 4_000;

    private final Registre registre;
    private final Map<CodeGuichet, Guichet> guichets;
    private final Pannes pannes;
    private final JournalAppels appels;
    private final Jetons jetons;
    private final Numeriseur numeriseur;

    public Administration(
            Registre registre, Map<CodeGuichet, Guichet> guichets, Pannes pannes, JournalAppels appels, Jetons jetons) {
        this.registre = registre;
        this.guichets = guichets;
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
        List<String> path = requete.segments();
        if (path.size() == 3
                && path.get(1).equals("mentions")
                && requete.methode().equals("PUT")) {
            return mentions(requete, path.get(2));
        }
        String what = path.size() == 2 ? path.get(1) : "";
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
            case "GET homologation" ->
                Reponse.json(Map.of("verdicts", homologation().verdicts()));
            case "POST homologation" -> {
                appels.observer(new Homologation());
                yield Reponse.vide(204);
            }
            case "GET rapport" ->
                Reponse.page(RapportHtml.ecrire(homologation().verdicts(), Locale.FRENCH, ZonedDateTime.now()));
            case "GET lettres" -> Reponse.json(Map.of("lettres", registre.lettres()));
            case "DELETE jetons" -> {
                jetons.revoquer();
                yield Reponse.vide(204);
            }
            case "POST rpls" -> logement(requete);
            case "POST numeriseur" -> numeriseur.recevoir(requete);
            default -> Reponse.refus(404, "adresse", "Adresse inconnue", "GW_ADRESSE");
        };
    }

    /** What the attestations of a guichet say of the place from now on. */
    private Reponse mentions(Requete requete, String code) {
        CodeGuichet guichet = CodeGuichet.tryParse(code).valeur();
        if (guichet == null || !guichets.containsKey(guichet)) {
            return Reponse.introuvable("GW_GUICHET_ABSENT");
        }
        Resultat<MentionsLocales> lecture = MentionsJson.read(requete.corps());
        if (!(lecture instanceof Resultat.Accepte<MentionsLocales> lues)) {
            return Reponse.refus(lecture.anomalies());
        }
        return Reponse.json(guichets.computeIfPresent(guichet, (any, one) -> one.avecMentions(lues.valeur()))
                .fiche());
    }

    /** With nothing seen, as long as none was asked for. */
    private Homologation homologation() {
        return Homologation.de(appels).orElseGet(Homologation::new);
    }

    private Reponse heure() {
        // One look: another thread may set it in between.
        Instant now = registre.horloge().instant();
        return Reponse.json(Json.objet("instant", now, "jour", HorlogeReglable.jour(now)));
    }

    private record Heure(
            @Nullable Instant instant, @Nullable LocalDate jour) {}

    /** Sets the clock: {@code {"jour":"2016-12-05"}} or {@code {"instant":"2016-12-05T08:00:00Z"}}. */
    private Reponse regler(Requete requete) {
        Optional<Instant> heure = Json.lire(requete.corps(), Heure.class)
                .map(one -> one.jour() == null ? one.instant() : HorlogeReglable.matin(one.jour()));
        if (heure.isEmpty() || !HorlogeReglable.reglable(heure.get())) {
            return Reponse.refus(400, "horloge", "Heure illisible", "GW_HORLOGE");
        }
        registre.ecrire(tx -> tx.regler(heure.get()));
        return heure();
    }

    private record Nuits(@Nullable Integer nombre, @Nullable LocalDate jusque) {
        long depuis(LocalDate jour) {
            return jusque != null ? jusque.toEpochDay() - jour.toEpochDay() : nombre == null ? 1 : nombre;
        }
    }

    /** Passes nights: one, {@code {"nombre":31}}, or until the morning of {@code {"jusque":"2017-01-17"}}. */
    private Reponse nuits(Requete requete) {
        LocalDate today = registre.horloge().jour();
        long nights = requete.corps().length == 0
                ? 1
                : Json.lire(requete.corps(), Nuits.class)
                        .map(one -> one.depuis(today))
                        .orElse(-1L);
        if (nights < 0 || nights > NUITS_MAX) {
            return Reponse.refus(400, "horloge", "Heure illisible", "GW_NUITS");
        }
        if (!HorlogeReglable.reglable(HorlogeReglable.matin(today.plusDays(nights)))) {
            return Reponse.refus(400, "horloge", "Heure illisible", "GW_HORLOGE");
        }
        Map<String, Integer> done = new TreeMap<>();
        for (long i = 0; i < nights; i++) {
            Nuit.passer(registre).forEach((name, count) -> done.merge(name, count, Integer::sum));
        }
        return Reponse.json(Json.objet("jour", registre.horloge().jour(), "fait", done));
    }

    private Reponse specification() {
        return Reponse.json(Json.objet("specification", pannes.specification()));
    }

    private Reponse pannes(Requete requete) {
        String specification = Json.objet(requete.corps())
                .flatMap(one -> Json.texte(one, "specification"))
                .orElse(null);
        try {
            if (specification == null) {
                throw new IllegalArgumentException("no specification");
            }
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

    /**
     * A dwelling that the RPLS knows; the SNE knows it from the load that the core's calendar says, by its {@code livraison} and its
     * {@code immatriculation}, both today if not given.
     */
    private Reponse logement(Requete requete) {
        LogementRpls known = Json.lire(requete.corps(), LogementRpls.class).orElse(null);
        Dates dates = Json.lire(requete.corps(), Dates.class).orElse(null);
        if (known == null || dates == null) {
            return Reponse.illisible("GW_RPLS");
        }
        LocalDate today = registre.horloge().jour();
        return Reponse.json(Json.objet(
                        "chargeLe",
                        registre.charger(
                                known,
                                dates.livraison() == null ? today : dates.livraison(),
                                dates.immatriculation() == null ? today : dates.immatriculation())))
                .statut(202);
    }

    private record Dates(
            @Nullable LocalDate livraison, @Nullable LocalDate immatriculation) {}
}
