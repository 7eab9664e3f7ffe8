package fr.demandeunique.sne.doublons;

import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.numero.Territoire;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Nir;
import fr.demandeunique.sne.personne.Titulaire;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The persons of a stock, by what may give one of them away: names, date of birth, NIR. Not thread-safe while it changes. */
final class Repertoire {
    /** The likeliest first, then by number, so that the same stock always gives the same answer. */
    private static final Comparator<Doublon> ORDRE = Comparator.comparing(Doublon::ressemblance)
            .thenComparing(
                    one -> Objects.requireNonNull(one.autre().numeroUnique()).compact())
            .thenComparing(Doublon::chemin)
            .thenComparing(Doublon::cheminAutre);

    /** A person where it stands. */
    record Inscrit(
            Demande demande,
            String chemin,
            CleEtatCivil cle,
            @Nullable Nir nir) {}

    private final Map<String, List<Inscrit>> parNoms = new HashMap<>();
    private final Map<DateNaissance, List<Inscrit>> parNaissance = new HashMap<>();
    private final Map<Nir, List<Inscrit>> parNir = new HashMap<>();
    private final Map<List<Object>, DecisionDoublon> decisions = new HashMap<>();

    /** Only an active demande with a number counts. */
    static boolean active(Demande demande) {
        return demande.numeroUnique() != null && demande.radiation() == null && demande.etat() != EtatDemande.RADIEE;
    }

    void ranger(Demande demande) {
        for (Inscrit one : inscrits(demande)) {
            ajouter(parNoms, one.cle.noms(), one);
            ajouter(parNaissance, one.cle.naissance(), one);
            ajouter(parNir, one.nir, one);
        }
    }

    /** Takes out the persons of this very object. */
    void retirer(Demande demande) {
        for (Inscrit one : inscrits(demande)) {
            enlever(parNoms, one.cle.noms(), demande);
            enlever(parNaissance, one.cle.naissance(), demande);
            enlever(parNir, one.nir, demande);
        }
    }

    List<Doublon> chercher(Demande demande) {
        String territoire = territoire(demande);
        return territoire == null ? List.of() : chercher(demande, territoire);
    }

    List<Doublon> chercher(Demande demande, String territoire) {
        List<Doublon> found = new ArrayList<>();
        for (Inscrit personne : inscrits(demande)) {
            for (Inscrit other : candidats(personne)) {
                if (!memeDemande(demande, other.demande) && territoire.equals(territoire(other.demande))) {
                    Ressemblance ressemblance = decidee(personne, other, comparer(personne, other));
                    if (ressemblance != Ressemblance.AUTRE) {
                        found.add(new Doublon(other.demande, personne.chemin, other.chemin, ressemblance));
                    }
                }
            }
        }
        found.sort(ORDRE);
        return List.copyOf(found);
    }

    private static Ressemblance comparer(Inscrit un, Inscrit autre) {
        Ressemblance found = Doublons.comparer(un.cle, un.nir, autre.cle, autre.nir);
        boolean sameRole = un.chemin.charAt(1) == autre.chemin.charAt(1);
        return found == Ressemblance.MEME_PERSONNE && !sameRole ? Ressemblance.SOUPCON : found;
    }

    /** A decision about the same two persons takes the place of an earlier one. */
    void decider(DecisionDoublon decision) {
        decisions.put(paire(decision.un(), decision.cheminUn(), decision.autre(), decision.cheminAutre()), decision);
    }

    List<DecisionDoublon> decisions() {
        return List.copyOf(decisions.values());
    }

    /** What is left of a resemblance after somebody has decided. */
    private Ressemblance decidee(Inscrit un, Inscrit autre, Ressemblance found) {
        NumeroUnique mine = un.demande.numeroUnique();
        NumeroUnique theirs = autre.demande.numeroUnique();
        if (found == Ressemblance.AUTRE || decisions.isEmpty() || mine == null || theirs == null) {
            return found;
        }
        DecisionDoublon decision = decisions.get(
                mine.compareTo(theirs) <= 0
                        ? paire(mine, un.chemin, theirs, autre.chemin)
                        : paire(theirs, autre.chemin, mine, un.chemin));
        if (decision == null || decision.empreinte() != empreinte(un, autre)) {
            return found;
        }
        return decision.verdict() == DecisionDoublon.Verdict.MEME_PERSONNE
                ? Ressemblance.MEME_PERSONNE
                : Ressemblance.AUTRE;
    }

    private static List<Object> paire(NumeroUnique un, String chemin, NumeroUnique autre, String cheminAutre) {
        return List.of(un, chemin, autre, cheminAutre);
    }

    /** The same whichever of the two comes first. */
    static int empreinte(Inscrit un, Inscrit autre) {
        return empreinte(un) + empreinte(autre);
    }

    static int empreinte(Inscrit one) {
        return DecisionDoublon.empreinte(one.cle, one.nir);
    }

    static Inscrit inscrit(Demande demande, String chemin) {
        return inscrits(demande).stream()
                .filter(one -> one.chemin.equals(chemin))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody is at this path"));
    }

    private static <K> void ajouter(Map<K, List<Inscrit>> map, @Nullable K key, Inscrit personne) {
        if (key != null) {
            map.computeIfAbsent(key, absent -> new ArrayList<>(1)).add(personne);
        }
    }

    private static <K> void enlever(Map<K, List<Inscrit>> map, @Nullable K key, Demande demande) {
        List<Inscrit> all = key == null ? null : map.get(key);
        if (all != null && all.removeIf(one -> one.demande == demande) && all.isEmpty()) {
            map.remove(key);
        }
    }

    /** Whoever shares names, date of birth or NIR; nobody else can be more than another person. */
    private Set<Inscrit> candidats(Inscrit personne) {
        Set<Inscrit> found = Collections.newSetFromMap(new IdentityHashMap<>());
        found.addAll(parNoms.getOrDefault(personne.cle.noms(), List.of()));
        DateNaissance naissance = personne.cle.naissance();
        if (naissance != null) {
            found.addAll(parNaissance.getOrDefault(naissance, List.of()));
        }
        if (personne.nir != null) {
            found.addAll(parNir.getOrDefault(personne.nir, List.of()));
        }
        return found;
    }

    private static List<Inscrit> inscrits(Demande demande) {
        List<Inscrit> found = new ArrayList<>();
        demande.personnes().forEach((reference, one) -> {
            if (one instanceof Titulaire) {
                found.add(new Inscrit(demande, "/" + reference, CleEtatCivil.de(one), one.nir()));
            }
        });
        return found;
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
