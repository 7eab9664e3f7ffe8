package fr.demandeunique.sne.bacasable.passerelle;

import fr.demandeunique.sne.bacasable.json.Json;
import fr.demandeunique.sne.bacasable.registre.Fiche;
import fr.demandeunique.sne.bacasable.registre.Registre;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Lecture;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.cotation.GrilleCotation;
import fr.demandeunique.sne.cycle.AnnulationRadiation;
import fr.demandeunique.sne.echange.ModeEchange;
import fr.demandeunique.sne.guichet.Profil;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The door of the gateway: what is wrong with a call whatever it asks for, the versions, and the keys of what was already done. */
public final class Passerelle {
    private static final int CLE_MAX = 255;

    private final Registre registre;
    private final Map<CodeGuichet, Guichet> guichets;
    private final Jetons jetons;
    private final Debit debit;
    private final Routes routes;
    private final Nuu nuu;
    private final Set<String> enCours = ConcurrentHashMap.newKeySet();

    public Passerelle(
            Registre registre,
            Map<CodeGuichet, Guichet> guichets,
            GrilleCotation grille,
            AnnulationRadiation annulation,
            Jetons jetons,
            Debit debit) {
        this.registre = registre;
        this.guichets = guichets;
        this.jetons = jetons;
        this.debit = debit;
        this.routes = new Routes(new Referentiels(guichets), new Cotations(grille), new CycleDeVie(annulation));
        this.nuu = new Nuu(registre, guichets);
    }

    /** Today, as the register sees it. */
    LocalDate jour() {
        return registre.horloge().jour();
    }

    /** How long a body may be at this address. */
    public int tailleMax(String methode, List<String> path) {
        return routes.a(path).stream()
                .filter(one -> one.methode().equals(methode))
                .mapToInt(Route::tailleMax)
                .findFirst()
                .orElse(Route.JSON_MAX);
    }

    /**
     * Answers a call.
     *
     * @param decalage seconds by which the clock is off for it
     */
    public Reponse repondre(Requete requete, long decalage) {
        List<String> path = requete.segments();
        if (path.equals(List.of("sne", "v1", "sante")) && requete.methode().equals("GET")) {
            return registre.ecrit()
                    ? Reponse.json(
                            Json.objet("etat", "OK", "jour", registre.horloge().jour()))
                    : Reponse.stockage();
        }
        if (Nuu.ici(path)) {
            return nuu.repondre(requete, decalage);
        }
        if (path.equals(List.of("asynchrone"))) {
            return asynchrone(jour());
        }
        if (path.equals(List.of("api", "oauth", "token"))) {
            return jetons.repondre(requete, decalage);
        }
        List<Route> here = routes.a(path);
        if (here.isEmpty()) {
            return Reponse.refus(404, "adresse", "Adresse inconnue", "GW_ADRESSE");
        }
        Optional<Route> route = here.stream()
                .filter(one -> one.methode().equals(requete.methode()))
                .findFirst();
        if (route.isEmpty()) {
            return Reponse.refus(405, "methode", "Méthode non permise", "GW_METHODE")
                    .avec("Allow", here.stream().map(Route::methode).collect(Collectors.joining(", ")));
        }
        return forme(requete, route.get()).orElseGet(() -> acces(requete, route.get(), decalage));
    }

    /** Where a product would leave a file of the asynchronous mode: the sandbox takes none, and says what the law of the day is. */
    private static Reponse asynchrone(LocalDate jour) {
        List<Anomalie> fini = ModeEchange.ASYNCHRONE
                .controler(ModeEchange.Fonction.DEMANDES, jour)
                .erreurs();
        return fini.isEmpty()
                ? Reponse.refus(501, "asynchrone", "Mode asynchrone", "GW_ASYNCHRONE")
                : Reponse.probleme(410, "asynchrone", "Mode asynchrone", fini);
    }

    /** What is wrong with the shape of a call. */
    private static Optional<Reponse> forme(Requete requete, Route route) {
        if (requete.corps().length > route.tailleMax()) {
            return Optional.of(Reponse.refus(413, "taille", "Document trop grand", "GW_TAILLE"));
        }
        Optional<Map<String, String>> parametres = requete.parametres();
        if (parametres.isEmpty()
                || !route.parametres().containsAll(parametres.get().keySet())) {
            return Optional.of(Reponse.parametre());
        }
        if (!requete.entete("Accept")
                .map(accept -> accepte(accept, route.rend()))
                .orElse(true)) {
            return Optional.of(Reponse.refus(406, "representation", "Représentation non servie", "GW_ACCEPT"));
        }
        boolean typed = route.recoit().isEmpty()
                || requete.corps().length == 0
                || requete.entete("Content-Type")
                        .map(type -> type(type).equals(route.recoit()))
                        .orElse(true);
        return typed
                ? Optional.empty()
                : Optional.of(Reponse.refus(415, "representation", "Seul le JSON est lu", "GW_CONTENT_TYPE"));
    }

    private Reponse acces(Requete requete, Route route, long decalage) {
        Optional<Reponse> jeton = jetons.refus(requete, decalage);
        if (jeton.isPresent()) {
            return jeton.get();
        }
        CodeGuichet code =
                CodeGuichet.tryParse(requete.entete("X-Guichet").orElse(null)).valeur();
        if (code == null) {
            return Reponse.refus(400, "guichet", "En-tête X-Guichet absent ou invalide", "GW_GUICHET");
        }
        Guichet guichet = guichets.get(code);
        if (guichet == null) {
            return Reponse.refus(403, "guichet", "Guichet inconnu", "GW_GUICHET_INCONNU");
        }
        Optional<Profil> profil = requete.entete("X-Profil").map(Profils::de).orElse(Optional.of(Profil.GUICHET));
        if (profil.isEmpty()) {
            return Reponse.refus(400, "profil", "Profil inconnu", "GW_PROFIL");
        }
        if (!guichet.profils().contains(profil.get()) || !route.profils().contains(profil.get())) {
            return Reponse.refus(403, "profil", "Profil sans ce droit", "GW_PROFIL_INTERDIT");
        }
        var contexte = new Contexte(
                requete,
                route.variables(Routes.sousLaBase(requete.segments())).orElseThrow(),
                requete.parametres().orElseThrow(),
                guichet,
                profil.get(),
                registre,
                decalage,
                null,
                null);
        if (route.droit() != null) {
            Rapport droits = Profil.autoriser(List.of(profil.get()), route.droit(), contexte.jour());
            if (!droits.conforme()) {
                return Reponse.probleme(403, "profil", "Profil sans ce droit", droits.erreurs());
            }
        }
        return debit.compter(code, () -> executer(route, contexte));
    }

    private Reponse executer(Route route, Contexte contexte) {
        if (!route.nature().ecrit()) {
            return surPlace(route, contexte);
        }
        Optional<String> key = contexte.requete().entete("Idempotency-Key");
        if (!route.nature().cle() && key.isEmpty()) {
            return registre.ecrire(contexte::instant, tx -> surPlace(route, contexte.ecrivant(tx)));
        }
        if (key.isEmpty() || key.get().isBlank() || key.get().length() > CLE_MAX) {
            return Reponse.refus(400, "cle", "En-tête Idempotency-Key absent ou trop long", "GW_CLE_ABSENTE");
        }
        String cle = contexte.guichet().code().code() + " " + key.get();
        if (!enCours.add(cle)) {
            return Reponse.refus(409, "cle", "Requête en cours de traitement", "GW_CLE_EN_COURS")
                    .avec("Retry-After", "1");
        }
        try {
            return uneFois(cle, route, contexte);
        } finally {
            enCours.remove(cle);
        }
    }

    /** The answer is kept in the same change as what it tells: after a crash both are there, or neither. */
    private Reponse uneFois(String cle, Route route, Contexte contexte) {
        String empreinte = contexte.requete().empreinte();
        Optional<Rejeu> known = registre.rejeu(cle).map(Rejeu::relire);
        if (known.isPresent()) {
            return known.get().empreinte().equals(empreinte)
                    ? known.get().reponse().avec("Idempotency-Replayed", "true")
                    : Reponse.refus(422, "cle", "Clé déjà utilisée pour une autre requête", "GW_CLE_REUTILISEE");
        }
        return registre.ecrire(contexte::instant, tx -> {
            Reponse reponse = surPlace(route, contexte.ecrivant(tx));
            tx.rejeu(
                    cle, new Rejeu(empreinte, reponse).octets(contexte.requete().id()));
            return reponse;
        });
    }

    /** Finds the demande of the address, in the version that the caller means. */
    private Reponse surPlace(Route route, Contexte contexte) {
        if (!route.surDemande()) {
            return route.action().repondre(contexte);
        }
        Lecture<NumeroUnique> lecture = NumeroUnique.tryParse(contexte.variable("numero"));
        NumeroUnique numero = lecture.valeur();
        if (numero == null) {
            Anomalie anomalie = lecture.anomalie("");
            return Reponse.probleme(
                    400, "numero", "Numéro unique invalide", anomalie == null ? List.of() : List.of(anomalie));
        }
        Optional<Fiche> fiche = registre.fiche(numero);
        if (fiche.isEmpty()) {
            return registre.effacee(numero)
                    ? Reponse.refus(410, "effacee", "Demande effacée", "GW_DEMANDE_EFFACEE")
                    : Reponse.refus(404, "demande", "Demande introuvable", "GW_DEMANDE_INCONNUE");
        }
        List<Anomalie> interdit = contexte.guichet().horsTerritoire(fiche.get());
        if (!interdit.isEmpty()) {
            return Reponse.interdit(interdit);
        }
        if (route.nature().version()) {
            Optional<String> condition = contexte.requete().entete("If-Match");
            if (condition.isEmpty()) {
                return Reponse.refus(428, "version", "En-tête If-Match absent", "GW_VERSION_ABSENTE");
            }
            if (!designe(condition.get(), fiche.get().etag())) {
                if (faible(condition.get())) {
                    return Reponse.refus(412, "version", "Marque de version faible", "GW_VERSION_FAIBLE");
                }
                return Reponse.refus(412, "version", "La demande a été modifiée entre-temps", "GW_VERSION_PERIMEE");
            }
        }
        return route.action().repondre(contexte.sur(fiche.get()));
    }

    /** A list of strong marks, or any version at all; a weak one designates nothing here (RFC 9110, 13.1.1). */
    static boolean designe(String condition, String etag) {
        return Arrays.stream(condition.split(",", -1))
                .map(String::strip)
                .anyMatch(one -> one.equals("*") || one.equals(etag));
    }

    private static boolean faible(String condition) {
        return Arrays.stream(condition.split(",", -1)).map(String::strip).allMatch(one -> one.startsWith("W/"));
    }

    private static boolean accepte(String accept, List<String> rend) {
        return Arrays.stream(accept.split(",", -1))
                .map(Passerelle::type)
                .anyMatch(one -> one.equals("*/*")
                        || rend.stream()
                                .anyMatch(made -> made.equals(one)
                                        || made.replaceFirst("/.*", "/*").equals(one)));
    }

    static String type(String text) {
        return text.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
