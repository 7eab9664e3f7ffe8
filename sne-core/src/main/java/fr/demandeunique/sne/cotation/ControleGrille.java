package fr.demandeunique.sne.cotation;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Gravite;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.dalo.Priorite;
import fr.demandeunique.sne.nomenclature.Code;
import fr.demandeunique.sne.nomenclature.EffetRefus;
import fr.demandeunique.sne.nomenclature.MesureCotation;
import fr.demandeunique.sne.nomenclature.ModeleLogement;
import fr.demandeunique.sne.nomenclature.MotifDemande;
import fr.demandeunique.sne.nomenclature.Nomenclature;
import fr.demandeunique.sne.nomenclature.TypeContratTravail;
import fr.demandeunique.sne.reglement.Historique;
import fr.demandeunique.sne.reglement.Reglement;
import fr.demandeunique.sne.reglement.Table;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is wrong with a grid: each fault with its path. */
final class ControleGrille {
    private static final int DECIMALES_MAX = 4;
    private static final Historique CRITERES = Reglement.versions("COTATION_CRITERES");
    private static final Historique ANTERIEURE = Reglement.versions("COTATION_ANTERIEURE");
    private static final Map<MesureCotation, Nomenclature<?>> LISTES = Map.of(
            MesureCotation.MOTIF, MotifDemande.LISTE,
            MesureCotation.LOGEMENT_ACTUEL, ModeleLogement.LISTE,
            MesureCotation.CONTRAT, TypeContratTravail.LISTE);
    private static final Map<String, Gravite> INTERDITS = Table.lire(ControleGrille.class, "interdits.csv").stream()
            .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> Gravite.valueOf(cells[1])));

    private final GrilleCotation grille;
    private final LocalDate jour;
    private final List<Anomalie> fautes = new ArrayList<>();

    private ControleGrille(GrilleCotation grille, LocalDate jour) {
        this.grille = grille;
        this.jour = jour;
    }

    static Rapport controler(GrilleCotation grille, LocalDate jour) {
        return new ControleGrille(grille, jour).rapport();
    }

    private Rapport rapport() {
        if (grille.du() != null && grille.au() != null && grille.au().isBefore(grille.du())) {
            faute("COTATION_PERIODE", "/au");
        }
        Integer decimales = grille.decimales();
        if (decimales != null && (decimales < 0 || decimales > DECIMALES_MAX)) {
            fautes.add(Anomalie.erreur("COTATION_DECIMALES", "/decimales").avec("max", DECIMALES_MAX));
        }
        if (grille.arrondi() != null && !grille.arrondi().connu()) {
            inconnu("/arrondi", grille.arrondi());
        }
        if (grille.minimum() != null
                && grille.maximum() != null
                && grille.minimum().compareTo(grille.maximum()) > 0) {
            faute("COTATION_BORNES", "/maximum");
        }
        groupes();
        if (grille.criteres().isEmpty()) {
            faute("COTATION_CRITERES_ABSENTS", "/criteres");
        }
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < grille.criteres().size(); i++) {
            critere(grille.criteres().get(i), "/criteres/" + i, codes);
        }
        refus();
        loi();
        return new Rapport(fautes);
    }

    private void faute(String code, String chemin) {
        fautes.add(Anomalie.erreur(code, chemin));
    }

    private void inconnu(String chemin, Code<?> code) {
        fautes.add(Anomalie.erreur("COTATION_VALEUR_INCONNUE", chemin).avec("valeur", code.code()));
    }

    private void groupes() {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < grille.groupes().size(); i++) {
            GroupeCotation one = grille.groupes().get(i);
            if (vide(one.nom())) {
                faute("COTATION_CODE_ABSENT", "/groupes/" + i + "/nom");
            } else if (!names.add(Objects.requireNonNull(one.nom()))) {
                faute("COTATION_CODE_DOUBLE", "/groupes/" + i + "/nom");
            }
        }
    }

    private void critere(CritereCotation critere, String chemin, Set<String> codes) {
        String code = critere.code();
        if (vide(code)) {
            faute("COTATION_CODE_ABSENT", chemin + "/code");
        } else if (!codes.add(Objects.requireNonNull(code))) {
            faute("COTATION_CODE_DOUBLE", chemin + "/code");
        }
        if (critere.groupe() != null
                && grille.groupes().stream().noneMatch(one -> critere.groupe().equals(one.nom()))) {
            faute("COTATION_GROUPE_INCONNU", chemin + "/groupe");
        }
        MesureCotation mesure = critere.mesure();
        if (mesure == null) {
            faute("COTATION_MESURE_ABSENTE", chemin + "/mesure");
        } else if (!mesure.connu()) {
            inconnu(chemin + "/mesure", mesure);
        } else {
            valeurs(critere, mesure, chemin);
            points(critere, chemin);
        }
        interdits(critere, chemin);
    }

    private void valeurs(CritereCotation critere, MesureCotation mesure, String chemin) {
        List<String> valeurs = critere.valeurs();
        if (mesure == MesureCotation.FAIT
                ? valeurs.size() != 1
                : Mesures.AVEC_VALEURS.contains(mesure) && valeurs.isEmpty()) {
            faute("COTATION_VALEURS_ABSENTES", chemin + "/valeurs");
        }
        if (Mesures.SANS_VALEURS.contains(mesure) && !valeurs.isEmpty()) {
            faute("COTATION_VALEURS_INUTILES", chemin + "/valeurs");
        }
        if (mesure.code().startsWith("COMMUNE_") && valeurs.isEmpty() && grille.territoire() == null) {
            faute("COTATION_TERRITOIRE_ABSENT", chemin + "/valeurs");
        }
        Nomenclature<?> liste = LISTES.get(mesure);
        for (int i = 0; i < valeurs.size(); i++) {
            String one = valeurs.get(i);
            String place = chemin + "/valeurs/" + i;
            if (mesure == MesureCotation.PRIORITE
                    && Priorite.enVigueur(LocalDate.MAX).stream()
                            .noneMatch(any -> any.code().equals(one))) {
                fautes.add(Anomalie.erreur("COTATION_VALEUR_INCONNUE", place).avec("valeur", one));
            } else if (liste != null
                    && liste.entrees().stream().noneMatch(any -> any.code().equals(one))) {
                // Lists of codes are open: the SNE may have added one.
                fautes.add(Anomalie.avertissement("COTATION_VALEUR_INCONNUE", place)
                        .avec("valeur", one));
            }
        }
    }

    private void points(CritereCotation critere, String chemin) {
        boolean nombre = Mesures.nombre(critere);
        boolean tranches = !critere.tranches().isEmpty();
        if (!tranches && critere.points() == null) {
            faute("COTATION_POINTS_ABSENTS", chemin + "/points");
        }
        if (tranches && critere.points() != null) {
            faute("COTATION_POINTS_DOUBLES", chemin + "/points");
        }
        if (nombre && !tranches && critere.par() == null) {
            faute("COTATION_PAR_ABSENT", chemin + "/par");
        }
        if (critere.par() != null && (!nombre || tranches || critere.par().signum() <= 0)) {
            faute("COTATION_PAR", chemin + "/par");
        }
        if (tranches && !nombre) {
            faute("COTATION_TRANCHES_INUTILES", chemin + "/tranches");
        }
        if (critere.maximum() != null && critere.maximum().signum() < 0) {
            faute("COTATION_BORNES", chemin + "/maximum");
        }
        tranches(critere.tranches(), chemin + "/tranches/");
    }

    private void tranches(List<TrancheCotation> tranches, String chemin) {
        for (int i = 0; i < tranches.size(); i++) {
            TrancheCotation one = tranches.get(i);
            if (one.points() == null) {
                faute("COTATION_POINTS_ABSENTS", chemin + i + "/points");
            }
            if (one.de() != null && one.a() != null && one.de().compareTo(one.a()) >= 0) {
                faute("COTATION_TRANCHE_VIDE", chemin + i);
            } else if (tranches.subList(0, i).stream().anyMatch(before -> chevauchent(before, one))) {
                faute("COTATION_TRANCHES_CHEVAUCHENT", chemin + i);
            }
        }
    }

    private static boolean chevauchent(TrancheCotation one, TrancheCotation other) {
        return avant(one.de(), other.a()) && avant(other.de(), one.a());
    }

    private static boolean avant(@Nullable BigDecimal de, @Nullable BigDecimal a) {
        return de == null || a == null || de.compareTo(a) < 0;
    }

    private void refus() {
        RefusCotation refus = grille.refus();
        if (refus == null) {
            return;
        }
        EffetRefus effet = refus.effet();
        if (effet == null) {
            faute("COTATION_EFFET_ABSENT", "/refus/effet");
        } else if (!effet.connu()) {
            inconnu("/refus/effet", effet);
        }
        if (effet == EffetRefus.POINTS && refus.points() == null) {
            faute("COTATION_POINTS_ABSENTS", "/refus/points");
        }
        if (refus.points() != null && (refus.points().signum() > 0 || effet != EffetRefus.POINTS)) {
            faute("COTATION_REFUS_POINTS", "/refus/points");
        }
        if (refus.rang() != null && refus.rang() < 1) {
            faute("COTATION_REFUS_NOMBRE", "/refus/rang");
        }
        if (refus.mois() != null && refus.mois() < 1) {
            faute("COTATION_REFUS_NOMBRE", "/refus/mois");
        }
    }

    /** What the law asks for on the day: that the priorities of L441-1 and the DALO bring points. A grid older than the decree may wait. */
    private void loi() {
        if (!CRITERES.vaut(jour) || grille.criteres().isEmpty()) {
            return;
        }
        for (Priorite one : Priorite.enVigueur(jour)) {
            if (grille.criteres().stream().noneMatch(critere -> porte(critere, one.code()))) {
                fautes.add(manque("COTATION_PRIORITE_ABSENTE").avec("priorite", one.code()));
            }
        }
        if (grille.criteres().stream().noneMatch(one -> one.mesure() == MesureCotation.DALO && rapporte(one))) {
            fautes.add(manque("COTATION_DALO_ABSENT"));
        }
    }

    private Anomalie manque(String code) {
        boolean toleree = ANTERIEURE.vaut(jour)
                && grille.du() != null
                && grille.du().isBefore(ANTERIEURE.versions().get(0).du());
        return toleree
                ? Anomalie.avertissement(code, "/criteres").selon("COTATION_ANTERIEURE", jour)
                : Anomalie.erreur(code, "/criteres").selon("COTATION_CRITERES", jour);
    }

    private static boolean porte(CritereCotation critere, String priorite) {
        return critere.mesure() == MesureCotation.PRIORITE
                && (critere.valeurs().isEmpty() || critere.valeurs().contains(priorite))
                && rapporte(critere);
    }

    private static boolean rapporte(CritereCotation critere) {
        return critere.points() != null
                && critere.points().signum() > 0
                && (critere.maximum() == null || critere.maximum().signum() > 0);
    }

    /** By the names that the grid gives, whatever they stand for: a fact has no other. */
    private void interdits(CritereCotation critere, String chemin) {
        String mesure = critere.mesure() == null || critere.mesure().connu()
                ? null
                : critere.mesure().code();
        Stream<String> facts = critere.mesure() == MesureCotation.FAIT ? critere.valeurs().stream() : Stream.of();
        Stream.concat(Stream.of(critere.code(), mesure).filter(Objects::nonNull), facts)
                .map(ControleGrille::nu)
                .flatMap(name -> INTERDITS.keySet().stream()
                        .filter(word -> ("_" + name).contains("_" + word) && (word.length() > 3 || entier(name, word))))
                .min(Comparator.comparing((String word) -> INTERDITS.get(word))
                        .thenComparing(Comparator.naturalOrder()))
                .ifPresent(word -> fautes.add((INTERDITS.get(word) == Gravite.ERREUR
                                ? Anomalie.erreur("COTATION_INTERDIT", chemin)
                                : Anomalie.avertissement("COTATION_A_JUSTIFIER", chemin))
                        .avec("motif", word)
                        .selon("COTATION_INTERDITS", jour)));
    }

    /** A short word counts only as a whole one: « age » is not in « agent ». */
    private static boolean entier(String name, String word) {
        return ("_" + name + "_").contains("_" + word + "_");
    }

    private static String nu(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", "_");
    }

    private static boolean vide(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
