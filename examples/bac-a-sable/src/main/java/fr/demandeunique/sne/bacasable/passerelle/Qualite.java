package fr.demandeunique.sne.bacasable.passerelle;

import fr.demandeunique.sne.bacasable.json.Json;
import fr.demandeunique.sne.bacasable.passerelle.Route.Nature;
import fr.demandeunique.sne.bacasable.registre.Extraction;
import fr.demandeunique.sne.bacasable.registre.Fiche;
import fr.demandeunique.sne.bacasable.registre.HorlogeReglable;
import fr.demandeunique.sne.client.registre.Alerte;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The monthly alerts, and the slow making of the list behind one of them. */
final class Qualite {
    private static final String MOIS = "[0-9]{4}-(0[1-9]|1[0-2])";
    /** Looks before an extraction is ready: the first one always finds it in the making. */
    private static final int REGARDS = 2;
    /** Days for which it can be downloaded. */
    private static final int JOURS = 30;

    private Qualite() {}

    static List<Route> routes() {
        return List.of(
                Route.de("GET", "/alertes-qualite", Nature.LECTURE, Profils.SUIVI, Qualite::lister)
                        .avecParametres("range", "mois"),
                Route.de(
                        "POST",
                        "/alertes-qualite/{alerte}/extractions",
                        Nature.CREATION,
                        Profils.SUIVI,
                        Qualite::demander),
                Route.de("GET", "/extractions/{extraction}", Nature.LECTURE, Profils.SUIVI, Qualite::suivre),
                Route.de("GET", "/extractions/{extraction}/contenu", Nature.LECTURE, Profils.SUIVI, Qualite::contenu)
                        .rendant("application/x-ndjson"));
    }

    private static Reponse lister(Contexte c) {
        Optional<String> mois = c.parametre("mois");
        if (mois.filter(one -> !one.matches(MOIS)).isPresent()) {
            return Reponse.parametre();
        }
        YearMonth month = mois.map(YearMonth::parse).orElse(YearMonth.from(c.jour()));
        return Plage.page(c, "alertes", Alertes.du(c, month), one -> one);
    }

    private static Reponse demander(Contexte c) {
        if (Json.objet(c.requete().corps()).isEmpty()) {
            return Reponse.illisible("GW_OBJET");
        }
        Optional<Alerte> alerte = Alertes.trouver(c, c.variable("alerte"));
        if (alerte.isEmpty()) {
            return Reponse.introuvable("GW_ALERTE_INCONNUE");
        }
        var extraction = Extraction.en(
                REGARDS,
                String.format(Locale.ROOT, "X%06d", c.tx().extractions() + 1),
                alerte.get().id(),
                c.guichet().code(),
                Profils.nom(c.profil()),
                c.tx().instant());
        c.tx().extraction(extraction);
        return Reponse.json(extraction.json(""))
                .statut(202)
                .avec("Location", Routes.BASE + "/extractions/" + extraction.id())
                .avec("Retry-After", "1");
    }

    /** What an extraction of the guichet answers that is there and not too old. */
    private static Reponse visible(Contexte c, Function<Extraction, Reponse> selon) {
        return c.registre()
                .extraction(c.variable("extraction"))
                .filter(one -> one.guichet().equals(c.guichet().code()))
                .map(one -> expiree(c, one)
                        ? Reponse.refus(410, "effacee", "Extraction effacée", "GW_EXTRACTION_EXPIREE")
                        : selon.apply(one))
                .orElseGet(() -> Reponse.introuvable("GW_EXTRACTION_INCONNUE"));
    }

    private static boolean expiree(Contexte c, Extraction one) {
        return one.expireLe() != null && c.jour().isAfter(one.expireLe());
    }

    private static Reponse suivre(Contexte c) {
        return visible(c, found -> {
            Extraction now = found.contenu() != null ? found : avancer(c, found);
            Reponse reponse = Reponse.json(now.json(Routes.BASE + "/extractions/" + now.id() + "/contenu"));
            return now.contenu() != null ? reponse : reponse.avec("Retry-After", "1");
        });
    }

    /** Each look brings it nearer; the last one makes the list. */
    private static Extraction avancer(Contexte c, Extraction before) {
        Extraction after = before.regards() > 1 ? before.regardee() : faire(c, before);
        return c.registre().ecrire(tx -> tx.extraction(after));
    }

    private static Extraction faire(Contexte c, Extraction before) {
        List<Fiche> fiches = Alertes.fiches(c, before.alerte());
        String list = fiches.stream()
                .map(one -> new String(Json.ecrire(Demandes.resume(c, one)), StandardCharsets.UTF_8) + "\n")
                .collect(Collectors.joining());
        return before.faite(
                list, fiches.size(), HorlogeReglable.jour(before.demandeeLe()).plusDays(JOURS));
    }

    private static Reponse contenu(Contexte c) {
        return visible(
                c,
                found -> found.contenu() == null
                        ? Reponse.refus(409, "etat", "Extraction en cours", "GW_EXTRACTION_EN_COURS")
                                .avec("Retry-After", "1")
                        : Reponse.octets("application/x-ndjson", found.contenu().getBytes(StandardCharsets.UTF_8)));
    }
}
