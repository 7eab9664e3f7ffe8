package fr.demandeunique.sne.bacasable.page;

import static fr.demandeunique.sne.bacasable.page.Html.echapper;

import fr.demandeunique.sne.bacasable.appels.JournalAppels;
import fr.demandeunique.sne.bacasable.pannes.Pannes;
import fr.demandeunique.sne.bacasable.registre.Fiche;
import fr.demandeunique.sne.bacasable.registre.Fichier;
import fr.demandeunique.sne.bacasable.registre.Lettre;
import fr.demandeunique.sne.bacasable.registre.Registre;
import fr.demandeunique.sne.client.registre.LigneMouvement;
import fr.demandeunique.sne.cycle.Calendrier;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.nomenclature.MarquePiece;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.TypeFichier;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The read-only page at {@code /}. Numbers are masked, unless {@code /en-clair} asks for them. */
public final class Page {
    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter HEURE = DateTimeFormatter.ofPattern("dd/MM/uuuu 'à' HH:mm");
    private static final int LIGNES_MAX = 200;

    private static final Map<String, String> TYPES = Map.of(
            "CRE", "Enregistrement",
            "CRS", "Enregistrement après séparation",
            "MOD", "Modification",
            "REN", "Renouvellement",
            "RAD", "Radiation",
            "SUP", "Effacement",
            "COP", "Pièce ajoutée");
    private static final Map<String, String> LETTRES = Map.of(
            "ATTESTATION_ENREGISTREMENT", "Attestation d’enregistrement",
            "ATTESTATION_RENOUVELLEMENT", "Attestation de renouvellement",
            "PREAVIS", "Préavis de radiation",
            "PREAVIS_ACCUSE_RECEPTION", "Préavis avec accusé de réception");
    private static final Map<String, String> CANAUX =
            Map.of("COURRIER", "courrier", "COURRIEL", "courriel", "GUICHET", "remise au guichet");
    private static final Map<String, String> VALIDITES = Map.of(
            "VALIDE", "valide",
            "PREAVIS", "dernier mois",
            "EXPIREE", "expirée",
            "REACTIVABLE", "réactivable",
            "PERDUE", "perdue");

    private final Registre registre;
    private final SuiviAppels appels;
    private final JournalAppels journal;

    public Page(Registre registre, Pannes pannes, JournalAppels appels) {
        this.registre = registre;
        this.appels = new SuiviAppels(pannes, appels);
        this.journal = appels;
    }

    /** True for an address of the page. */
    public static boolean ici(List<String> path) {
        return path.equals(List.of("")) || path.equals(List.of("en-clair"));
    }

    /** The page, if this is a look at it. */
    public Optional<byte[]> repondre(String methode, List<String> path) {
        return ici(path) && (methode.equals("GET") || methode.equals("HEAD"))
                ? Optional.of(ecrire(path.equals(List.of("en-clair"))))
                : Optional.empty();
    }

    private byte[] ecrire(boolean clair) {
        LocalDate jour = registre.horloge().jour();
        List<Fiche> fiches = new ArrayList<>(registre.fiches());
        var html = new Html("Bac à sable du SNE");
        html.brut("<header>")
                .texte("h1", "Bac à sable du SNE")
                .texte(
                        "p",
                        "Un SNE d’essai, sans donnée réelle. Nous y sommes le "
                                + HEURE.format(ZonedDateTime.ofInstant(
                                        registre.horloge().instant(),
                                        registre.horloge().getZone()))
                                + ".")
                .brut(
                        "<nav aria-label=\"Sections\"><a href=\"#demandes\">Demandes</a><a href=\"#mouvements\">Mouvements</a>"
                                + "<a href=\"#lettres\">Lettres</a><a href=\"#pieces\">Pièces</a><a href=\"#appels\">Appels</a>")
                .brut(clair ? "<a href=\"/\">Masquer les numéros</a>" : "<a href=\"/en-clair\">Montrer les numéros</a>")
                .brut(journal.temoin().isPresent() ? "<a href=\"/_bac/rapport\">Homologation</a>" : "")
                .brut("</nav></header>\n<main id=\"contenu\">\n");
        demandes(html, fiches, jour, clair);
        mouvements(html, clair);
        lettres(html, clair);
        pieces(html, fiches, clair);
        appels.ecrire(html, clair);
        html.brut(
                "</main><footer><p>Page en lecture seule. Rien de ce qui est ici n’appartient au ministère.</p></footer>\n");
        return html.fin();
    }

    private static void demandes(Html html, List<Fiche> fiches, LocalDate jour, boolean clair) {
        html.texte("h2 id=\"demandes\"", "Demandes").texte("p class=\"note\"", compte(fiches.size(), "demande"));
        html.tableau(
                "Demandes",
                List.of(
                        "Numéro unique",
                        "État",
                        "Dépôt",
                        "Expiration",
                        "Validité",
                        "Créée par",
                        "Changée par",
                        "Version"),
                dernieres(fiches).stream().map(one -> ligne(one, jour, clair)).toList(),
                "Aucune demande n’est enregistrée.");
    }

    private static List<String> ligne(Fiche fiche, LocalDate jour, boolean clair) {
        Calendrier calendrier = fiche.sommaire().calendrier();
        boolean active = fiche.sommaire().active();
        return List.of(
                numero(fiche.numero(), clair),
                active ? Html.etat("oui", "active") : Html.etat("non", "radiée"),
                date(fiche.sommaire().depot()),
                calendrier == null ? "" : date(calendrier.expiration()),
                calendrier == null ? "" : mot(VALIDITES, calendrier.etat(jour).name()),
                guichet(fiche.sommaire().creation()),
                guichet(fiche.sommaire().modification()),
                String.valueOf(fiche.version()));
    }

    private void mouvements(Html html, boolean clair) {
        List<LigneMouvement> all = new ArrayList<>(registre.derniersMouvements(LIGNES_MAX));
        html.texte("h2 id=\"mouvements\"", "Mouvements")
                .texte("p class=\"note\"", "Ce que rend le fil des mouvements, du plus récent au plus ancien.");
        html.tableau(
                "Mouvements",
                List.of("Rang", "Jour", "Mouvement", "Numéro unique", "Par"),
                all.stream()
                        .map(one -> List.of(
                                String.valueOf(one.rang()),
                                date(one.jour()),
                                echapper(libelle(one)),
                                numero(one.numero(), clair),
                                one.guichet() == null ? "le système" : guichet(one.guichet())))
                        .toList(),
                "Rien ne s’est encore passé.");
    }

    private static String libelle(LigneMouvement one) {
        MotifRadiation motif = one.motif();
        if (one.type() == TypeFichier.RADIATION) {
            return motif == null
                    ? "Réactivation"
                    : "Radiation\u00a0: " + motif.libelle().toLowerCase(Locale.FRENCH);
        }
        return one.type() == TypeFichier.MODIFICATION && one.guichet() == null
                ? "Préavis envoyé"
                : TYPES.getOrDefault(one.type().code(), one.type().code());
    }

    private void lettres(Html html, boolean clair) {
        List<Lettre> all = new ArrayList<>(registre.lettres());
        Collections.reverse(all);
        html.texte("h2 id=\"lettres\"", "Lettres")
                .texte("p class=\"note\"", "Aucune lettre ne part vraiment\u00a0: voici celles qui partiraient.");
        html.tableau(
                "Lettres",
                List.of("Lettre", "Numéro unique", "Canal", "Prévue le", "Envoi"),
                all.stream()
                        .limit(LIGNES_MAX)
                        .map(one -> List.of(
                                mot(LETTRES, one.type()),
                                numero(one.numero(), clair),
                                mot(CANAUX, one.canal()),
                                date(one.prevueLe()),
                                one.envoyeeLe() == null
                                        ? Html.etat("attente", "en attente")
                                        : Html.etat("oui", "envoyée le " + JOUR.format(one.envoyeeLe()))))
                        .toList(),
                "Aucune lettre n’est prévue.");
    }

    private void pieces(Html html, List<Fiche> fiches, boolean clair) {
        List<List<String>> lignes = new ArrayList<>();
        for (Fiche fiche : dernieres(fiches)) {
            for (PieceJustificative piece : fiche.demande().pieces()) {
                if (lignes.size() < LIGNES_MAX) {
                    lignes.add(ligne(fiche, piece, clair));
                }
            }
        }
        for (Fichier one : registre.enAttente()) {
            Fichier.Attente attente = Objects.requireNonNull(one.attente());
            lignes.add(List.of(
                    echapper(attente.code().code()),
                    numero(one.numero(), clair),
                    "",
                    Html.etat("attente", "chez le numériseur, visible le " + JOUR.format(attente.visibleLe())),
                    "aucune"));
        }
        html.texte("h2 id=\"pieces\"", "Pièces justificatives");
        html.tableau(
                "Pièces justificatives",
                List.of("Pièce", "Numéro unique", "Déposée le", "Fichier", "Marque"),
                lignes,
                "Aucune pièce n’est déposée.");
    }

    private List<String> ligne(Fiche fiche, PieceJustificative piece, boolean clair) {
        Fichier fichier = registre.fichier(String.valueOf(piece.id())).orElse(null);
        MarquePiece marque = piece.marque();
        return List.of(
                echapper(piece.code() == null ? "sans code" : piece.code().code()),
                numero(fiche.numero(), clair),
                date(piece.deposeeLe()),
                fichier == null
                        ? "papier vu au guichet"
                        : echapper(fichier.typeContenu()) + ", " + (fichier.octets() + 1023) / 1024 + "\u00a0Kio",
                marque == null
                        ? "aucune"
                        : Html.etat(
                                "non", marque.code().toLowerCase(Locale.FRENCH).replace('_', ' ')));
    }

    private static <T> List<T> dernieres(List<T> all) {
        return all.size() <= LIGNES_MAX ? all : all.subList(all.size() - LIGNES_MAX, all.size());
    }

    private static String compte(int number, String what) {
        return number + " " + what + (number > 1 ? "s" : "")
                + (number > LIGNES_MAX ? ", dont voici les " + LIGNES_MAX + " dernières par numéro" : "");
    }

    private static String numero(NumeroUnique numero, boolean clair) {
        return echapper(clair ? numero.affichage() : numero.toString()).replace(" ", "\u00a0");
    }

    private static String mot(Map<String, String> words, String code) {
        return echapper(words.getOrDefault(code, code));
    }

    private static String date(@Nullable LocalDate date) {
        return date == null ? "" : JOUR.format(date);
    }

    private static String guichet(@Nullable CodeGuichet guichet) {
        return guichet == null ? "" : echapper(guichet.code());
    }
}
