package fr.demandeunique.sne.mesures.regles;

import fr.demandeunique.sne.mesures.regles.Annotations.AuMoinsUn;
import fr.demandeunique.sne.mesures.regles.Annotations.CodeConnu;
import fr.demandeunique.sne.mesures.regles.Annotations.NirJuste;
import fr.demandeunique.sne.nomenclature.Nomenclature;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The persons of the {@link Miroir}: who asks, who is to be housed, and the complément handicap of each. */
final class MiroirPersonnes {
    private static final LocalDate NIR = LocalDate.of(2017, 5, 8);

    private MiroirPersonnes() {}

    /** Whether form *05 was used, which asks for more. */
    record Titulaire(
            boolean cinq,
            boolean conjoint,

            @CodeConnu(Nomenclature.LIEN_DEMANDEUR) @Nullable
            String lien,

            @CodeConnu(Nomenclature.CIVILITE) @Nullable String civilite,
            @Nullable String nom,
            @Nullable String nomNaissance,
            @AuMoinsUn List<String> prenoms,
            @NotNull @PastOrPresent @Nullable LocalDate dateNaissance,
            @CodeConnu(Nomenclature.NATIONALITE) @Nullable String nationalite,
            @NotNull @NirJuste @Nullable String nir,

            @CodeConnu(Nomenclature.SITUATION_FAMILIALE) @Nullable
            String situationFamiliale,

            boolean adresse,
            boolean emploi,

            @CodeConnu(Nomenclature.TYPE_CONTRAT_TRAVAIL) @Nullable
            String contrat,

            @Nullable String siret,
            @Nullable Boolean salariePrive,
            @Nullable Boolean chomageLong,
            @Nullable LocalDate finContrat,
            int revenus,
            List<@CodeConnu(Nomenclature.RESSOURCE_RECUE) String> ressources,
            List<@CodeConnu(Nomenclature.RESSOURCE_VERSEE) String> versees) {

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
        public boolean isSiret() {
            return !cinq || siret == null || siret.matches("[0-9]{14}");
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
            return conjoint || !ressources.isEmpty() || revenus > 0;
        }
    }

    record Personne(
            @PastOrPresent @Nullable LocalDate dateNaissance,
            @CodeConnu(Nomenclature.SEXE) @Nullable String sexe,
            @CodeConnu(Nomenclature.LIEN_PARENTE) @Nullable String lienParente,
            @NirJuste @Nullable String nir,
            List<@CodeConnu(Nomenclature.RESSOURCE_RECUE) String> ressources,
            List<@CodeConnu(Nomenclature.RESSOURCE_VERSEE) String> versees) {

        @AssertTrue
        public boolean isNir() {
            return nir != null
                    || dateNaissance == null
                    || dateNaissance.plusYears(18).isAfter(Donnees.JOUR);
        }
    }

    record Enfant(
            @PastOrPresent @Nullable LocalDate dateNaissance,
            @CodeConnu(Nomenclature.SEXE) @Nullable String sexe,
            @CodeConnu(Nomenclature.COPARENTALITE) @Nullable String coparentalite) {}

    record Morale(
            @NotBlank @Nullable String denomination,
            boolean cinq,
            @Nullable String siret,
            @Nullable String siren) {
        @AssertTrue
        public boolean isSiret() {
            return !cinq || siret == null || siret.matches("[0-9]{14}");
        }

        @AssertTrue
        public boolean isSiren() {
            return !cinq || siren == null || siren.matches("[0-9]{9}");
        }
    }

    record Complement(
            @NotNull @Nullable String personne,
            @CodeConnu(Nomenclature.ETAT_HANDICAP) @Nullable String etat,

            @CodeConnu(Nomenclature.CAPACITE_MARCHE) @Nullable
            String marche,

            List<@CodeConnu(Nomenclature.HANDICAP_MOTEUR) String> moteur,
            List<@CodeConnu(Nomenclature.HANDICAP_SENSORIEL) String> sensoriel,
            List<@CodeConnu(Nomenclature.AIDE_TECHNIQUE) String> aides,
            List<@CodeConnu(Nomenclature.EQUIPEMENT_HANDICAP) String> equipements) {}
}
