package fr.demandeunique.sne.mesures.regles;

import fr.demandeunique.sne.mesures.regles.Annotations.AuMoinsUn;
import fr.demandeunique.sne.mesures.regles.Annotations.CodeConnu;
import fr.demandeunique.sne.mesures.regles.MiroirVraisemblance.Adresse;
import fr.demandeunique.sne.mesures.regles.MiroirVraisemblance.Recue;
import fr.demandeunique.sne.mesures.regles.MiroirVraisemblance.Revenu;
import fr.demandeunique.sne.mesures.regles.MiroirVraisemblance.Versee;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The persons of the {@link Miroir}: who asks, who is to be housed, and the complément handicap of each. */
final class MiroirPersonnes {
    private static final LocalDate NIR = LocalDate.of(2017, 5, 11);

    private MiroirPersonnes() {}

    /** A NIR that says the sex, the year and the month of birth as the rest does. */
    private static boolean concorde(@Nullable String nir, @Nullable String civilite, @Nullable LocalDate naissance) {
        if (nir == null) {
            return true;
        }
        boolean sexe = !"1".equals(civilite) && !"2".equals(civilite) || nir.startsWith(civilite);
        int mois = Integer.parseInt(nir.substring(3, 5));
        return sexe
                && (naissance == null
                        || Integer.parseInt(nir.substring(1, 3)) == naissance.getYear() % 100
                                && (mois < 1 || mois > 12 || mois == naissance.getMonthValue()));
    }

    /** Whether form *05 was used, which asks for more. */
    record Titulaire(
            boolean cinq,
            boolean conjoint,

            @CodeConnu("lienDemandeur") @Nullable String lien,

            @CodeConnu("civilite") @Nullable String civilite,

            @Pattern(regexp = MiroirVraisemblance.TEXTE) @Pattern(regexp = MiroirVraisemblance.LIGNE) @Nullable
            String nom,

            @Pattern(regexp = MiroirVraisemblance.TEXTE) @Pattern(regexp = MiroirVraisemblance.LIGNE) @Nullable
            String nomNaissance,

            @AuMoinsUn
            List<@Pattern(regexp = MiroirVraisemblance.TEXTE) @Pattern(regexp = MiroirVraisemblance.LIGNE) String>
                    prenoms,

            @NotNull @PastOrPresent @Nullable LocalDate dateNaissance,
            @CodeConnu("nationalite") @Nullable String nationalite,
            @NotNull @Nullable String nir,

            @CodeConnu("situationFamiliale") @Nullable String situationFamiliale,

            boolean adresse,
            @Valid @Nullable Adresse domicile,
            @Valid @Nullable Adresse courrier,

            List<@Pattern(regexp = MiroirVraisemblance.TELEPHONE) String> telephones,

            @Pattern(regexp = MiroirVraisemblance.COURRIEL) @Nullable
            String courriel,

            boolean emploi,

            @Pattern(regexp = MiroirVraisemblance.TEXTE) @Nullable
            String profession,

            @Pattern(regexp = MiroirVraisemblance.TEXTE) @Nullable
            String employeur,

            @CodeConnu("typeContratTravail") @Nullable String contrat,

            @Nullable String siret,
            @Nullable Boolean salariePrive,
            @Nullable Boolean chomageLong,
            @Nullable LocalDate finContrat,
            List<@Valid Revenu> revenus,
            List<@Valid Recue> ressources,
            List<@Valid Versee> versees) {

        @AssertTrue
        public boolean isAgePlausible() {
            return MiroirVraisemblance.agePlausible(dateNaissance, 16);
        }

        @AssertTrue
        public boolean isUnRevenuParAn() {
            return revenus.stream().map(Revenu::annee).distinct().count() == revenus.size();
        }

        @AssertTrue
        public boolean isRessourcesDuMois() {
            var last = revenus.stream()
                    .filter(one -> one.annee() != null && one.montant() != null)
                    .max(Comparator.comparing(Revenu::annee))
                    .map(Revenu::montant);
            return last.isEmpty()
                    || last.get().signum() <= 0
                    || ressources.stream()
                            .noneMatch(one -> one.montant() != null
                                    && one.montant().intValue() >= 5000
                                    && one.montant().intValue() <= 25_000
                                    && one.montant().compareTo(last.get()) >= 0);
        }

        @AssertTrue
        public boolean isNom() {
            return !Miroir.vide(nom) || !Miroir.vide(nomNaissance);
        }

        @AssertTrue
        public boolean isColocataire() {
            return Donnees.JOUR.isBefore(Miroir.NOTICE_05) || !"L".equals(lien);
        }

        @AssertTrue
        public boolean isNirPermis() {
            return nir == null || !Donnees.JOUR.isBefore(NIR);
        }

        @AssertTrue
        public boolean isCivilite() {
            return !cinq || civilite != null;
        }

        @AssertTrue
        public boolean isNationalite() {
            return !cinq || nationalite != null;
        }

        @AssertTrue
        public boolean isSalariePrive() {
            return !cinq || !"CDD".equals(contrat) || Boolean.TRUE.equals(salariePrive);
        }

        @AssertTrue
        public boolean isFinDuChomage() {
            return !cinq || !Boolean.TRUE.equals(chomageLong) || finContrat != null;
        }

        @AssertTrue
        public boolean isSiretDonne() {
            return !cinq || siret != null || !Boolean.TRUE.equals(salariePrive) && !"APP".equals(contrat);
        }

        @AssertTrue
        public boolean isNirConcordant() {
            return concorde(nir, civilite, dateNaissance);
        }

        @AssertTrue
        public boolean isLien() {
            return !conjoint || lien != null;
        }

        @AssertTrue
        public boolean isAdresse() {
            return conjoint || adresse;
        }

        @AssertTrue
        public boolean isSituationFamiliale() {
            return conjoint || situationFamiliale != null;
        }

        @AssertTrue
        public boolean isEmploi() {
            return conjoint || emploi;
        }

        @AssertTrue
        public boolean isRessources() {
            return conjoint || !ressources.isEmpty() || !revenus.isEmpty();
        }
    }

    record Personne(
            @Pattern(regexp = MiroirVraisemblance.TEXTE) @Pattern(regexp = MiroirVraisemblance.LIGNE) @Nullable
            String nom,

            @Pattern(regexp = MiroirVraisemblance.TEXTE) @Pattern(regexp = MiroirVraisemblance.LIGNE) @Nullable
            String nomNaissance,

            List<@Pattern(regexp = MiroirVraisemblance.TEXTE) @Pattern(regexp = MiroirVraisemblance.LIGNE) String>
                    prenoms,
            @PastOrPresent @Nullable LocalDate dateNaissance,
            @CodeConnu("sexe") @Nullable String sexe,
            @CodeConnu("lienParente") @Nullable String lienParente,
            @Nullable String nir,
            List<@Valid Recue> ressources,
            List<@Valid Versee> versees) {

        @AssertTrue
        public boolean isAgePlausible() {
            return MiroirVraisemblance.agePlausible(dateNaissance, 0);
        }

        @AssertTrue
        public boolean isNirConcordant() {
            return concorde(nir, "M".equals(sexe) ? "1" : "F".equals(sexe) ? "2" : null, dateNaissance);
        }

        @AssertTrue
        public boolean isNir() {
            return nir != null
                    || dateNaissance == null
                    || dateNaissance.plusYears(18).isAfter(Donnees.JOUR);
        }
    }

    record Enfant(
            @Pattern(regexp = MiroirVraisemblance.TEXTE) @Pattern(regexp = MiroirVraisemblance.LIGNE) @Nullable
            String nom,

            @Pattern(regexp = MiroirVraisemblance.TEXTE) @Pattern(regexp = MiroirVraisemblance.LIGNE) @Nullable
            String nomNaissance,

            List<@Pattern(regexp = MiroirVraisemblance.TEXTE) @Pattern(regexp = MiroirVraisemblance.LIGNE) String>
                    prenoms,
            @PastOrPresent @Nullable LocalDate dateNaissance,
            @CodeConnu("sexe") @Nullable String sexe,
            @CodeConnu("coparentalite") @Nullable String coparentalite) {
        @AssertTrue
        public boolean isAgePlausible() {
            return MiroirVraisemblance.agePlausible(dateNaissance, 0);
        }
    }

    record Morale(@NotBlank @Nullable String denomination) {}

    record Complement(
            @NotNull @Nullable String personne,
            @CodeConnu("etatHandicap") @Nullable String etat,

            @CodeConnu("capaciteMarche") @Nullable String marche,

            List<@CodeConnu("handicapMoteur") String> moteur,
            List<@CodeConnu("handicapSensoriel") String> sensoriel,
            List<@CodeConnu("aideTechnique") String> aides,
            List<@CodeConnu("equipementHandicap") String> equipements) {}
}
