package fr.demandeunique.sne.enregistrement;

import fr.demandeunique.sne.commune.Commune;
import fr.demandeunique.sne.commune.Commune.Existence;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.demande.Motif;
import fr.demandeunique.sne.internal.Caracteres;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.Adresse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What hardly seems true of dwellings, addresses, communes and reasons. The communes are only read for a demande that names some. */
final class VraisemblanceLogement {
    private static final int CODE = 5;

    private VraisemblanceLogement() {}

    static void controler(Demande demande, Seuils seuils, Constats constats) {
        Demandeur demandeur = demande.demandeur();
        if (demandeur != null) {
            constats.ici(Lieu.DEMANDEUR);
            adresse(demandeur.adresse(), "/adresse", constats);
            adresse(demandeur.adresseCourrier(), "/adresseCourrier", constats);
        }
        if (demande.personneMorale() != null) {
            constats.ici(Lieu.PERSONNE_MORALE);
            adresse(demande.personneMorale().adresse(), "/adresse", constats);
        }
        constats.ici(Lieu.DEMANDE);
        motifs(demande.motifs(), constats);
        actuel(demande.logementActuel(), seuils, constats);
        recherche(demande, demande.logementRecherche(), constats);
        Attribution attribution = demande.attribution();
        if (attribution != null && attribution.logement() != null) {
            constats.ici(Lieu.ATTRIBUTION);
            adresse(attribution.logement().adresse(), "/logement/adresse", constats);
            surface(attribution.logement().surface(), "/logement/surface", seuils, constats);
            loyer(attribution.logement().loyer(), "/logement/loyer", seuils, constats);
        }
        constats.ici(Lieu.DEMANDE);
    }

    private static void actuel(@Nullable LogementActuel actuel, Seuils seuils, Constats constats) {
        if (actuel == null) {
            return;
        }
        surface(actuel.surface(), "/logementActuel/surface", seuils, constats);
        loyer(actuel.loyer(), "/logementActuel/loyer", seuils, constats);
        Integer occupants = actuel.nombreOccupants();
        if (occupants != null && (occupants < 1 || occupants > seuils.occupantsMax())) {
            constats.douter("OCCUPANTS_INVRAISEMBLABLES", "/logementActuel/nombreOccupants", occupants);
        }
    }

    private static void surface(@Nullable BigDecimal surface, String suite, Seuils seuils, Constats constats) {
        if (surface != null && Seuils.hors(surface, seuils.surfaceMin(), seuils.surfaceMax())) {
            constats.douter("SURFACE_INVRAISEMBLABLE", suite, surface);
        }
    }

    private static void loyer(@Nullable BigDecimal loyer, String suite, Seuils seuils, Constats constats) {
        if (loyer != null && Seuils.hors(loyer, BigDecimal.ZERO, seuils.loyerMax())) {
            constats.douter("LOYER_INVRAISEMBLABLE", suite, loyer);
        }
    }

    private static void motifs(List<Motif> motifs, Constats constats) {
        for (int i = 1; i < motifs.size(); i++) {
            var code = motifs.get(i).code();
            for (int j = 0; code != null && j < i; j++) {
                if (code.equals(motifs.get(j).code())
                        && Objects.equals(
                                motifs.get(i).precision(), motifs.get(j).precision())) {
                    constats.douter("MOTIF_REPETE", "/motifs/", i, "/code", code.code());
                    break;
                }
            }
        }
    }

    private static void recherche(Demande demande, @Nullable LogementRecherche recherche, Constats constats) {
        if (recherche == null) {
            return;
        }
        List<String> communes = recherche.communes();
        NumeroUnique numero = demande.numeroUnique();
        // One bit for each code that was seen: only those that share one need be compared.
        long seen = 0;
        for (int i = 0; i < communes.size(); i++) {
            String code = communes.get(i);
            if (Commune.existence(code, constats.date()) == Existence.NON) {
                if (!ControleRecherche.commune(code)) {
                    continue;
                }
                inexistante(code, constats.chemin("/logementRecherche/communes/") + i, constats);
            }
            if (numero != null && !Commune.duTerritoire(code, numero)) {
                Anomalie doute = constats.anomalie(
                        "COMMUNE_HORS_TERRITOIRE", constats.chemin("/logementRecherche/communes/") + i);
                if (doute != null) {
                    String territoire = numero.codeTerritoire();
                    constats.douter(
                            doute.avec("commune", Commune.libelle(code)).avec("territoire", territoire),
                            code,
                            code + " / " + territoire);
                }
            }
            long bit = 1L << code.hashCode();
            if ((seen & bit) != 0 && communes.subList(0, i).contains(code)) {
                constats.douter("COMMUNE_REPETEE", "/logementRecherche/communes/", i, "", code);
            }
            seen |= bit;
        }
    }

    /** What is no commune that day: unknown, not one yet, or no longer. */
    private static void inexistante(String code, String chemin, Constats constats) {
        Commune commune = Commune.de(code).orElse(null);
        if (commune == null) {
            constats.douter(constats.anomalie("COMMUNE_INCONNUE", chemin), code);
        } else if (commune.nature() != Commune.Nature.ANCIENNE) {
            Anomalie doute = constats.anomalie("COMMUNE_FUTURE", chemin);
            constats.douter(doute == null ? null : doute.avec("debut", Objects.requireNonNull(commune.du())), code);
        } else {
            Anomalie doute = constats.anomalie("COMMUNE_ANCIENNE", chemin);
            Commune now = commune.actuelle();
            constats.douter(
                    doute == null
                            ? null
                            : doute.avec("commune", Commune.libelle(code))
                                    .avec("fin", commune.au() == null ? "AVANT_2019" : commune.au())
                                    .avec("successeur", now.libelle())
                                    .avec("code", now.code()),
                    code);
        }
    }

    private static void adresse(@Nullable Adresse adresse, String suite, Constats constats) {
        if (adresse == null || adresse.horsDeFrance()) {
            return;
        }
        String code = adresse.commune();
        boolean known = code != null && !Caracteres.vide(code);
        if (code != null && known && Commune.existence(code, constats.date()) == Existence.NON) {
            inexistante(code, constats.chemin(suite + "/commune"), constats);
        }
        String postcode = adresse.codePostal();
        if (postcode == null || Caracteres.vide(postcode)) {
            return;
        }
        if (!cinqChiffres(postcode)) {
            constats.douter("CODE_POSTAL_FORME", suite + "/codePostal", postcode);
        } else if (known && !admet(Objects.requireNonNull(code), postcode, adresse.localite())) {
            Anomalie doute = constats.anomalie("CODE_POSTAL_COMMUNE", constats.chemin(suite + "/codePostal"));
            constats.douter(
                    doute == null ? null : doute.avec("commune", Commune.libelle(code)),
                    postcode,
                    postcode + " / " + code);
        }
    }

    private static boolean cinqChiffres(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() == CODE;
    }

    /** A CEDEX has postcodes of its own, of which only the département is known. */
    private static boolean admet(String commune, String postcode, @Nullable String localite) {
        if (localite == null || !cedex(localite)) {
            return Commune.admet(commune, postcode);
        }
        boolean corsica = commune.startsWith("2A") || commune.startsWith("2B");
        return postcode.charAt(0) == commune.charAt(0) && (postcode.charAt(1) == commune.charAt(1) || corsica);
    }

    private static boolean cedex(String localite) {
        for (int i = 0; i + CODE <= localite.length(); i++) {
            if (localite.regionMatches(true, i, "CEDEX", 0, CODE)) {
                return true;
            }
        }
        return false;
    }
}
