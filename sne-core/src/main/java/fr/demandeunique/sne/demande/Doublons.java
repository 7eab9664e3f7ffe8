package fr.demandeunique.sne.demande;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.numero.Territoire;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The demandes of a stock in which a person of a demande is already known: one household has one demande in a département, and one in
 * the whole of Île-de-France (CCH L441-2-1). The gestionnaire detects them, the guichet deals with them (arrêté du 23/03/2015, annexe, 8).
 *
 * <p>Only active demandes with a numéro unique count, each with its demandeur and co-titulaires. Names are compared as
 * {@link CleEtatCivil} writes them. A person who is demandeur on one and co-titulaire on the other is a suspicion only: a couple that
 * separates is there for a while. A person found in a stock of any size costs about the same.
 *
 * <pre>{@code Doublons.parmi(stock).chercher(demande)}</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Doublons {
    /** A person where it stands. */
    private record Personne(
            Demande demande,
            String chemin,
            CleEtatCivil cle,
            @Nullable String nir) {}

    private final Map<String, List<Personne>> parNoms = new HashMap<>();
    private final Map<LocalDate, List<Personne>> parNaissance = new HashMap<>();
    private final Map<String, List<Personne>> parNir = new HashMap<>();

    private Doublons(Iterable<Demande> stock) {
        for (Demande one : stock) {
            if (active(one)) {
                for (Personne personne : personnes(one)) {
                    ranger(personne);
                }
            }
        }
    }

    /** Sorts a stock of demandes, to search it many times. */
    public static Doublons parmi(Iterable<Demande> stock) {
        return new Doublons(stock);
    }

    /**
     * The demandes on which a person of this one already is, in its territory: that of its number, else that of the first commune asked
     * for. The demande itself, or another version of it under the same number, is not one of them.
     */
    public List<Doublon> chercher(Demande demande) {
        String territoire = territoire(demande);
        return territoire == null ? List.of() : chercher(demande, territoire);
    }

    /** The same in a territory given by its code, {@code 057} or {@code 111}. */
    public List<Doublon> chercher(Demande demande, String territoire) {
        List<Doublon> found = new ArrayList<>();
        for (Personne personne : personnes(demande)) {
            for (Personne other : candidats(personne)) {
                if (!memeDemande(demande, other.demande) && territoire.equals(territoire(other.demande))) {
                    Ressemblance ressemblance = comparer(personne, other);
                    if (ressemblance != Ressemblance.AUTRE) {
                        found.add(new Doublon(other.demande, personne.chemin, other.chemin, ressemblance));
                    }
                }
            }
        }
        found.sort(Comparator.comparing(Doublon::ressemblance));
        return List.copyOf(found);
    }

    /**
     * Says of each person who is already known where to look and what to do, as warnings: {@code DOUBLON_CERTAIN} with the source of the check
     * at creation, or of the treatment for a demande that has its number; {@code DOUBLON_SOUPCON} with that of the comparison of civil status.
     */
    public Rapport controler(Demande demande, LocalDate jour) {
        String territoire = territoire(demande);
        return territoire == null ? Rapport.vide() : controler(demande, territoire, jour);
    }

    /** The same in a territory given by its code, {@code 057} or {@code 111}. */
    public Rapport controler(Demande demande, String territoire, LocalDate jour) {
        String regle = demande.numeroUnique() == null ? "DOUBLONS_CREATION" : "DOUBLONS_TRAITEMENT";
        return new Rapport(chercher(demande, territoire).stream()
                .map(one -> one.ressemblance() == Ressemblance.MEME_PERSONNE
                        ? Anomalie.avertissement("DOUBLON_CERTAIN", one.chemin())
                                .selon(regle, jour)
                        : Anomalie.avertissement("DOUBLON_SOUPCON", one.chemin())
                                .selon("DOUBLONS_ETAT_CIVIL", jour))
                .distinct()
                .toList());
    }

    /**
     * Compares two persons by civil status and, where both have a valid one, by NIR. Two different valid NIR are two persons, or one of
     * them is typed wrong: no more than a suspicion.
     */
    public static Ressemblance comparer(
            CleEtatCivil un, @Nullable String nir, CleEtatCivil autre, @Nullable String autreNir) {
        boolean both = nir != null && autreNir != null && Nir.isValid(nir) && Nir.isValid(autreNir);
        boolean names = un.nomsVoisins(autre);
        if (both && nir.equals(autreNir)) {
            return names || un.memeNaissance(autre) ? Ressemblance.MEME_PERSONNE : Ressemblance.SOUPCON;
        }
        if (un.complete() && autre.complete() && un.equals(autre)) {
            return both ? Ressemblance.SOUPCON : Ressemblance.MEME_PERSONNE;
        }
        boolean suspect = un.memesNoms(autre) && un.naissanceVoisine(autre) || names && un.memeNaissance(autre);
        return suspect && !both ? Ressemblance.SOUPCON : Ressemblance.AUTRE;
    }

    private static Ressemblance comparer(Personne un, Personne autre) {
        Ressemblance found = comparer(un.cle, un.nir, autre.cle, autre.nir);
        boolean sameRole = un.chemin.charAt(1) == autre.chemin.charAt(1);
        return found == Ressemblance.MEME_PERSONNE && !sameRole ? Ressemblance.SOUPCON : found;
    }

    private void ranger(Personne personne) {
        parNoms.computeIfAbsent(personne.cle.noms(), key -> new ArrayList<>()).add(personne);
        LocalDate naissance = personne.cle.naissance();
        if (naissance != null) {
            parNaissance.computeIfAbsent(naissance, key -> new ArrayList<>()).add(personne);
        }
        if (personne.nir != null) {
            parNir.computeIfAbsent(personne.nir, key -> new ArrayList<>()).add(personne);
        }
    }

    /** Whoever shares names, date of birth or NIR; nobody else can be more than another person. */
    private Set<Personne> candidats(Personne personne) {
        Set<Personne> found = Collections.newSetFromMap(new IdentityHashMap<>());
        found.addAll(parNoms.getOrDefault(personne.cle.noms(), List.of()));
        LocalDate naissance = personne.cle.naissance();
        if (naissance != null) {
            found.addAll(parNaissance.getOrDefault(naissance, List.of()));
        }
        if (personne.nir != null) {
            found.addAll(parNir.getOrDefault(personne.nir, List.of()));
        }
        return found;
    }

    private static List<Personne> personnes(Demande demande) {
        List<Personne> found = new ArrayList<>();
        Demandeur demandeur = demande.demandeur();
        if (demandeur != null) {
            found.add(new Personne(demande, "/demandeur", CleEtatCivil.de(demandeur), demandeur.nir()));
        }
        for (int i = 0; i < demande.coTitulaires().size(); i++) {
            CoTitulaire one = demande.coTitulaires().get(i);
            found.add(new Personne(demande, "/coTitulaires/" + i, CleEtatCivil.de(one), one.nir()));
        }
        return found;
    }

    private static boolean active(Demande demande) {
        return demande.numeroUnique() != null && demande.radiation() == null && !"RADIEE".equals(demande.etat());
    }

    private static boolean memeDemande(Demande une, Demande autre) {
        return une == autre || une.numeroUnique() != null && une.numeroUnique().equals(autre.numeroUnique());
    }

    private static @Nullable String territoire(Demande demande) {
        if (demande.numeroUnique() != null) {
            return demande.numeroUnique().codeTerritoire();
        }
        LogementRecherche recherche = demande.logementRecherche();
        if (recherche == null || recherche.communes().isEmpty()) {
            return null;
        }
        return Territoire.deCommune(recherche.communes().get(0))
                .map(Territoire::code)
                .orElse(null);
    }
}
