package fr.demandeunique.sne.demande;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks a demande by the rules of one day: what registration refuses, what it lets through with a warning.
 *
 * <p>Only the identity or séjour paper may be required to register (R441-2-3); a missing rubric of R441-2-2 that the SNE's own
 * document does not require is a warning, because the applicant may complete it later.
 *
 * <pre>{@code ControleDemande.controler(demande, LocalDate.of(2015, 12, 17)).conforme()}</pre>
 */
public final class ControleDemande {
    /** Papers of the list that prove identity or séjour. */
    private static final Set<String> PIECES_IDENTITE = Set.of("ID-FR", "ID-UE", "SEJ");

    /** Most communes that data format 02.x carries, and that forms *03 and *04 print. */
    private static final int COMMUNES_FORMAT_02 = 10;

    private static final int COMMUNES_FORMULAIRES_03_04 = 8;

    private ControleDemande() {}

    /** Applies every rule in force that day; never throws for bad data. */
    public static Rapport controler(Demande demande, LocalDate date) {
        var constats = new Constats(date);
        dates(demande, date, constats);
        numero(demande, constats);
        titulaires(demande, date, constats);
        foyer(demande, date, constats);
        rubriques(demande, constats);
        logementRecherche(demande, constats);
        motifs(demande, constats);
        piece(demande, constats);
        ControleCodes.controler(demande, constats);
        return constats.rapport();
    }

    private static void dates(Demande demande, LocalDate date, Constats constats) {
        LocalDate depot = demande.dateDepot();
        if (depot == null) {
            constats.erreur("DATE_DEPOT_ABSENTE", "/dateDepot", "DATE_DEPOT");
            return;
        }
        if (depot.isAfter(date)) {
            constats.erreur("DATE_DEPOT_FUTURE", "/dateDepot", "DATE_DEPOT");
        }
        if (demande.debutValidite() != null && demande.debutValidite().isBefore(depot)) {
            constats.erreur("DEBUT_VALIDITE_AVANT_DEPOT", "/debutValidite", "VALIDITE");
        }
        for (int i = 0; i < demande.renouvellements().size(); i++) {
            if (demande.renouvellements().get(i).isBefore(depot)) {
                constats.erreur("RENOUVELLEMENT_AVANT_DEPOT", "/renouvellements/" + i, "VALIDITE");
            }
        }
        RadiationDemande radiation = demande.radiation();
        if (radiation != null && "RADIRR".equals(radiation.motif()) && radiation.sousMotif() == null) {
            constats.erreur("RADIATION_SOUS_MOTIF_ABSENT", "/radiation/sousMotif", "RADIATION_SOUS_MOTIF");
        }
    }

    /** The number is never the authority on the date: a disagreement is only a warning, and none after a separation. */
    private static void numero(Demande demande, Constats constats) {
        var numero = demande.numeroUnique();
        if (numero == null) {
            return;
        }
        if (demande.dateDepot() != null
                && demande.debutValidite() == null
                && !numero.moisEnregistrement().equals(YearMonth.from(demande.dateDepot()))) {
            constats.avertissement("NUMERO_MOIS_DEPOT", "/numeroUnique", "NUMERO_STRUCTURE");
        }
        if (demande.guichetCreation() != null && !numero.guichet().equals(demande.guichetCreation())) {
            constats.avertissement("NUMERO_GUICHET_CREATION", "/guichetCreation", "GUICHET_CODE");
        }
    }

    private static void titulaires(Demande demande, LocalDate date, Constats constats) {
        Demandeur demandeur = demande.demandeur();
        if (demande.personneMorale() != null) {
            personneMorale(demande, constats);
            return;
        }
        if (demandeur == null) {
            constats.erreur("DEMANDEUR_ABSENT", "/demandeur", "RUBRIQUES");
            return;
        }
        identite(
                demandeur.nom(),
                demandeur.nomNaissance(),
                demandeur.prenoms(),
                demandeur.dateNaissance(),
                "/demandeur",
                date,
                constats);
        nir(demandeur.nir(), true, "/demandeur/nir", date, constats);
        for (int i = 0; i < demande.coTitulaires().size(); i++) {
            CoTitulaire one = demande.coTitulaires().get(i);
            String chemin = "/coTitulaires/" + i;
            identite(one.nom(), one.nomNaissance(), one.prenoms(), one.dateNaissance(), chemin, date, constats);
            nir(one.nir(), true, chemin + "/nir", date, constats);
            if (one.lien() == null) {
                constats.avertissement("LIEN_ABSENT", chemin + "/lien", "RUBRIQUES");
            }
        }
    }

    private static void identite(
            @Nullable String nom,
            @Nullable String nomNaissance,
            List<String> prenoms,
            @Nullable LocalDate naissance,
            String chemin,
            LocalDate date,
            Constats constats) {
        if (vide(nom) && vide(nomNaissance)) {
            constats.erreur("NOM_ABSENT", chemin + "/nom", "RUBRIQUES");
        }
        if (prenoms.stream().allMatch(ControleDemande::vide)) {
            constats.erreur("PRENOM_ABSENT", chemin + "/prenoms", "RUBRIQUES");
        }
        if (naissance == null) {
            constats.erreur("DATE_NAISSANCE_ABSENTE", chemin + "/dateNaissance", "RUBRIQUES");
        } else {
            naissance(naissance, chemin, date, constats);
        }
    }

    private static void naissance(@Nullable LocalDate naissance, String chemin, LocalDate date, Constats constats) {
        if (naissance != null && naissance.isAfter(date)) {
            constats.erreur("DATE_NAISSANCE_FUTURE", chemin + "/dateNaissance", "RUBRIQUES");
        }
    }

    /** Forbidden before 08/05/2017; asked for, but not blocking, since. */
    private static void nir(@Nullable String nir, boolean adulte, String chemin, LocalDate date, Constats constats) {
        if (nir != null) {
            constats.interdit("NIR_INTERDIT", chemin);
            if (!Nir.isValid(nir)) {
                constats.avertissement("NIR_CLE", chemin, "NIR_ATTENDU");
            }
        } else if (adulte) {
            constats.attendu("NIR_ATTENDU", chemin);
        }
    }

    private static void personneMorale(Demande demande, Constats constats) {
        PersonneMorale personneMorale = demande.personneMorale();
        if (personneMorale != null && vide(personneMorale.denomination())) {
            constats.erreur("DENOMINATION_ABSENTE", "/personneMorale/denomination", "RUBRIQUES");
        }
        if (demande.demandeur() != null
                || !demande.coTitulaires().isEmpty()
                || demande.logementActuel() != null
                || !demande.motifs().isEmpty()
                || !demande.handicaps().isEmpty()) {
            constats.avertissement("PERSONNE_MORALE_RUBRIQUES", "/personneMorale", "RUBRIQUES");
        }
    }

    private static void foyer(Demande demande, LocalDate date, Constats constats) {
        for (int i = 0; i < demande.personnesACharge().size(); i++) {
            PersonneACharge one = demande.personnesACharge().get(i);
            naissance(one.dateNaissance(), "/personnesACharge/" + i, date, constats);
            nir(one.nir(), false, "/personnesACharge/" + i + "/nir", date, constats);
        }
        for (int i = 0; i < demande.personnesEnGarde().size(); i++) {
            naissance(demande.personnesEnGarde().get(i).dateNaissance(), "/personnesEnGarde/" + i, date, constats);
        }
    }

    private static void rubriques(Demande demande, Constats constats) {
        Demandeur demandeur = demande.demandeur();
        if (demandeur == null) {
            return;
        }
        absent(demandeur.adresse() == null && demandeur.adresseCourrier() == null, "/demandeur/adresse", constats);
        absent(demandeur.situationFamiliale() == null, "/demandeur/situationFamiliale", constats);
        absent(demandeur.situationProfessionnelle() == null, "/demandeur/situationProfessionnelle", constats);
        absent(
                demandeur.ressources().isEmpty() && demandeur.revenusFiscaux().isEmpty(),
                "/demandeur/ressources",
                constats);
        absent(demande.logementActuel() == null, "/logementActuel", constats);
        absent(demande.motifs().isEmpty(), "/motifs", constats);
    }

    private static void absent(boolean absent, String chemin, Constats constats) {
        if (absent) {
            constats.avertissement("RUBRIQUE_ABSENTE", chemin, "RUBRIQUES");
        }
    }

    private static void logementRecherche(Demande demande, Constats constats) {
        LogementRecherche recherche = demande.logementRecherche();
        if (recherche == null || recherche.types().isEmpty()) {
            constats.erreur("TYPE_LOGEMENT_ABSENT", "/logementRecherche/types", "FORMAT_DOCUMENT");
        }
        if (recherche == null || recherche.elargie() == null) {
            constats.erreur("ELARGISSEMENT_ABSENT", "/logementRecherche/elargie", "FORMAT_DOCUMENT");
        }
        if (recherche == null || recherche.communes().isEmpty()) {
            constats.erreur("COMMUNE_ABSENTE", "/logementRecherche/communes", "FORMAT_DOCUMENT");
            return;
        }
        for (int i = 0; i < recherche.communes().size(); i++) {
            if (!commune(recherche.communes().get(i))) {
                constats.erreur("COMMUNE_CODE", "/logementRecherche/communes/" + i, "FORMAT_DOCUMENT");
            }
        }
        int max = communesMax(demande.formulaire());
        if (recherche.communes().size() > max) {
            constats.ajouter(Anomalie.erreur("COMMUNES_TROP", "/logementRecherche/communes")
                    .avec("nombre", recherche.communes().size())
                    .avec("max", max)
                    .selon("COMMUNES_MAX", constats.date()));
        }
    }

    private static int communesMax(@Nullable String formulaire) {
        return formulaire != null && (formulaire.endsWith("*03") || formulaire.endsWith("*04"))
                ? COMMUNES_FORMULAIRES_03_04
                : COMMUNES_FORMAT_02;
    }

    /** INSEE code of a commune: five positions, Corsica ({@code 2A}, {@code 2B}) included. */
    private static boolean commune(String code) {
        if (code.length() != 5) {
            return false;
        }
        for (int i = 0; i < 5; i++) {
            char c = code.charAt(i);
            boolean corsica = i == 1 && code.charAt(0) == '2' && (c == 'A' || c == 'B');
            if ((c < '0' || c > '9') && !corsica) {
                return false;
            }
        }
        return true;
    }

    private static void motifs(Demande demande, Constats constats) {
        for (int i = 0; i < demande.motifs().size(); i++) {
            MotifDemande motif = demande.motifs().get(i);
            if ("23".equals(motif.code()) && vide(motif.precision())) {
                constats.erreur("MOTIF_PRECISION_ABSENTE", "/motifs/" + i + "/precision", "MOTIF_AUTRE");
            }
        }
    }

    private static void piece(Demande demande, Constats constats) {
        if (demande.personneMorale() == null
                && demande.pieces().stream().noneMatch(one -> PIECES_IDENTITE.contains(String.valueOf(one.code())))) {
            constats.erreur("PIECE_IDENTITE_ABSENTE", "/pieces", "ENREGISTREMENT_PIECE");
        }
    }

    private static boolean vide(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
