package fr.demandeunique.sne.mesures.regles;

import fr.demandeunique.sne.commune.Commune;
import fr.demandeunique.sne.mesures.regles.Annotations.CodeConnu;
import fr.demandeunique.sne.mesures.regles.Annotations.SansRepetition;
import fr.demandeunique.sne.mesures.regles.MiroirPersonnes.Complement;
import fr.demandeunique.sne.mesures.regles.MiroirPersonnes.Enfant;
import fr.demandeunique.sne.mesures.regles.MiroirPersonnes.Morale;
import fr.demandeunique.sne.mesures.regles.MiroirPersonnes.Personne;
import fr.demandeunique.sne.mesures.regles.MiroirPersonnes.Titulaire;
import fr.demandeunique.sne.mesures.regles.MiroirVraisemblance.Naissances;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.numero.Territoire;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A demande whose registration checks of 04/03/2019 are annotations, as one writes them with Bean Validation: a constraint on each
 * field, {@code @AssertTrue} where several fields meet. It finds as many faults as the rules do (a test holds it to that).
 */
record Miroir(
        @NotNull @PastOrPresent @Nullable LocalDate dateDepot,
        @Nullable LocalDate debutValidite,
        List<LocalDate> renouvellements,
        @Nullable NumeroUnique numero,
        @Nullable CodeGuichet guichetCreation,
        @Pattern(regexp = "14069\\*0[1-5]") @Nullable String formulaire,
        @NotNull @Valid @Nullable Titulaire demandeur,
        List<@Valid Titulaire> coTitulaires,
        List<@Valid Personne> personnesACharge,
        List<@Valid Enfant> personnesEnGarde,
        int naissances,
        @Valid @Nullable Naissances prevues,
        @NotNull @Valid @Nullable Actuel actuel,
        @NotEmpty @SansRepetition List<@Valid Motif> motifs,
        @Valid Recherche recherche,
        List<@Valid Complement> handicaps,
        List<Piece> pieces,
        boolean adresseCourrier,
        @Valid @Nullable Morale morale,
        @Valid @Nullable Radiee radiation,
        @Valid @Nullable Attribuee attribution,

        @Pattern(regexp = MiroirVraisemblance.TEXTE) @Nullable
        String precisions,

        @CodeConnu("statutDalo") @Nullable String statutDalo,

        @CodeConnu("typologieLogementDalo") @Nullable String typologieDalo) {
    private static final LocalDate FIN_02 = LocalDate.of(2019, 9, 9);
    private static final LocalDate DEBUT_03 = LocalDate.of(2018, 9, 10);
    static final LocalDate NOTICE_05 = LocalDate.of(2022, 4, 28);

    record Actuel(
            List<@CodeConnu("modeleLogement") String> modeles,

            @CodeConnu("categorieLogement") @Nullable String categorie,

            @CodeConnu("typeLogement") @Nullable String type,
            boolean cinq,

            @DecimalMin(value = "5", message = "hors des bornes")
            @DecimalMax(value = "500", message = "hors des bornes")
            @Nullable
            BigDecimal surface,

            @DecimalMin(value = "0", message = "hors des bornes")
            @DecimalMax(value = "5000", message = "hors des bornes")
            @Nullable
            BigDecimal loyer,

            @Min(1) @Max(20) @Nullable Integer occupants,

            @Pattern(regexp = MiroirVraisemblance.TEXTE) @Nullable
            String proprietaire,

            @Pattern(regexp = MiroirVraisemblance.TEXTE) @Nullable
            String bailleur) {
        @AssertTrue
        public boolean isModele() {
            return !cinq || !modeles.isEmpty();
        }

        @AssertTrue
        public boolean isOccupants() {
            return !cinq || occupants != null;
        }
    }

    record Radiee(
            @CodeConnu("motifRadiation") @Nullable String motif,

            @CodeConnu("sousMotifRadiation") @Nullable String sousMotif) {
        @AssertTrue
        public boolean isSousMotif() {
            return !"RADIRR".equals(motif) || sousMotif != null;
        }
    }

    record Attribuee(
            @CodeConnu("contingent") @Nullable String contingent,

            @CodeConnu("accordCollectif") @Nullable String accordCollectif) {}

    record Motif(
            @CodeConnu("motifDemande") @Nullable String code,

            @Pattern(regexp = MiroirVraisemblance.TEXTE) @Nullable
            String precision) {
        @AssertTrue
        public boolean isPrecise() {
            return !"23".equals(code) || !vide(precision);
        }
    }

    record Recherche(
            @NotEmpty List<@CodeConnu("typeLogement") String> types,

            @CodeConnu("categorieLogementRecherche") @Nullable
            String categorie,

            @Nullable Integer nombrePersonnes,

            @NotEmpty @Size(max = 8) @SansRepetition
            List<@Pattern(regexp = MiroirVraisemblance.COMMUNE) String> communes,

            @NotNull @Nullable Boolean elargie,
            boolean cinq) {
        @AssertTrue
        public boolean isNombre() {
            return !cinq || nombrePersonnes != null;
        }

        @AssertTrue
        public boolean isCommunesConnues() {
            return communes.stream()
                    .filter(one -> one.matches(MiroirVraisemblance.COMMUNE))
                    .allMatch(one -> Commune.existence(one, Donnees.JOUR) != Commune.Existence.NON);
        }
    }

    record Piece(
            @Nullable String code,
            @Nullable String personne,
            @Nullable String marque,
            @Nullable LocalDate finValidite) {}

    @AssertTrue
    public boolean isCommunesDuTerritoire() {
        return numero == null
                || recherche.communes().stream()
                        .filter(one -> one.matches(MiroirVraisemblance.COMMUNE))
                        .allMatch(one -> Territoire.deCommune(one).equals(numero.territoire()));
    }

    @AssertTrue
    public boolean isPersonnesDistinctes() {
        Set<List<Object>> seen = new HashSet<>();
        return Stream.concat(
                        (demandeur == null ? Stream.<Titulaire>empty() : Stream.of(demandeur)), coTitulaires.stream())
                .filter(one -> one.dateNaissance() != null && !one.prenoms().isEmpty())
                .allMatch(one -> seen.add(List.of(
                        String.valueOf(one.nomNaissance()), one.prenoms().get(0), one.dateNaissance())));
    }

    @AssertTrue
    public boolean isValidite() {
        return dateDepot == null || debutValidite == null || !debutValidite.isBefore(dateDepot);
    }

    @AssertTrue
    public boolean isRenouvellement() {
        return dateDepot == null || renouvellements.stream().noneMatch(one -> one.isBefore(dateDepot));
    }

    @AssertTrue
    public boolean isMoisDuNumero() {
        return numero == null
                || dateDepot == null
                || debutValidite != null
                || numero.moisEnregistrement().equals(YearMonth.from(dateDepot));
    }

    @AssertTrue
    public boolean isGuichetDuNumero() {
        return numero == null || guichetCreation == null || numero.guichet().equals(guichetCreation);
    }

    @AssertTrue
    public boolean isFormulaireUtilisable() {
        return dateDepot == null || !"14069*02".equals(formulaire) || !dateDepot.isAfter(FIN_02);
    }

    @AssertTrue
    public boolean isFormulaireConnuAuDepot() {
        return dateDepot == null || !"14069*03".equals(formulaire) || !dateDepot.isBefore(DEBUT_03);
    }

    @AssertTrue
    public boolean isRubriquesDePersonneMorale() {
        return morale == null
                || demandeur == null
                        && coTitulaires.isEmpty()
                        && actuel == null
                        && motifs.isEmpty()
                        && handicaps.isEmpty();
    }

    @AssertTrue
    public boolean isAdressePourLeCourrier() {
        return !"14069*05".equals(formulaire)
                || adresseCourrier
                || actuel == null
                || !actuel.modeles().contains("SD");
    }

    @AssertTrue
    public boolean isPieceValable() {
        return Donnees.JOUR.isBefore(NOTICE_05)
                || pieces.stream()
                        .anyMatch(one -> "ID-FR".equals(one.code())
                                || one.finValidite() == null
                                || dateDepot == null
                                || !one.finValidite().isBefore(dateDepot));
    }

    @AssertTrue
    public boolean isPieceIdentite() {
        boolean sejour = demandeur != null && "3".equals(demandeur.nationalite());
        return pieces.stream()
                .filter(one -> !"INEXPLOITABLE".equals(one.marque()))
                .filter(one -> one.personne() == null || one.personne().equals("demandeur"))
                .anyMatch(one -> "SEJ".equals(one.code())
                        || !sejour && ("ID-FR".equals(one.code()) || "ID-UE".equals(one.code())));
    }

    @AssertTrue
    public boolean isNombreDePersonnes() {
        if (recherche.nombrePersonnes() == null) {
            return true;
        }
        int titulaires = coTitulaires.size() + (demandeur == null ? 0 : 1);
        int possible = titulaires + personnesACharge.size() + personnesEnGarde.size() + naissances;
        int sure = titulaires;
        for (int i = 0; i < personnesACharge.size(); i++) {
            Personne one = personnesACharge.get(i);
            String reference = "personnesACharge/" + i;
            boolean young = one.dateNaissance() != null
                    && one.dateNaissance()
                            .plusYears("E".equals(one.lienParente()) ? 21 : 18)
                            .isAfter(Donnees.JOUR);
            if (young || handicaps.stream().anyMatch(h -> reference.equals(h.personne()))) {
                sure++;
            }
        }
        for (Enfant one : personnesEnGarde) {
            if (one.dateNaissance() != null && one.dateNaissance().plusYears(18).isAfter(Donnees.JOUR)) {
                sure++;
            }
        }
        return recherche.nombrePersonnes() >= sure && recherche.nombrePersonnes() <= possible;
    }

    @AssertTrue
    public boolean isComplementsDePersonnes() {
        Set<String> known = new HashSet<>();
        if (demandeur != null) {
            known.add("demandeur");
        }
        for (int i = 0; i < coTitulaires.size(); i++) {
            known.add("coTitulaires/" + i);
        }
        for (int i = 0; i < personnesACharge.size(); i++) {
            known.add("personnesACharge/" + i);
        }
        for (int i = 0; i < personnesEnGarde.size(); i++) {
            known.add("personnesEnGarde/" + i);
        }
        return handicaps.stream().allMatch(one -> one.personne() == null || known.remove(one.personne()));
    }

    static boolean vide(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
