package fr.demandeunique.sne.cycle;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.enregistrement.ControleDemande;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.LienDemandeur;
import fr.demandeunique.sne.nomenclature.SituationFamiliale;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A spouse, a partner or a concubin takes the place of the demandeur, with number and ancienneté: after a separation, when the demandeur gives
 * the demande up (L441-1, from 27/03/2014), or after a death. Where both go on asking, it is a {@link Separation}.
 *
 * <pre>{@code Substitution.substituer(demande, new Substitution.Ordre(1, Raison.DECES, Substitution.ACTE_DECES, guichet), jour)}</pre>
 */
public final class Substitution {
    /** The proof of a death. */
    public static final String ACTE_DECES = "ACTE_DECES";

    private static final String LISTE = "coTitulaires/";

    private Substitution() {}

    /** Why one takes the place of the other. */
    public enum Raison {
        /** The couple is separated and the demandeur gives the demande up. */
        SEPARATION,
        /** The demandeur died. */
        DECES
    }

    /**
     * Who takes the place, why, and what proves it.
     *
     * @param coTitulaire which co-titulaire, counted from 1
     * @param raison why the demandeur leaves the place
     * @param preuve code of a {@link PreuveSeparation} that serves for the link, or {@link #ACTE_DECES}; null if none was given
     * @param guichet where it is done
     */
    public record Ordre(
            int coTitulaire, Raison raison, @Nullable String preuve, CodeGuichet guichet) {
        /** Checks that nothing is missing. */
        public Ordre {
            Arguments.required(raison, "raison");
            Arguments.required(guichet, "guichet");
        }
    }

    /**
     * Puts a co-titulaire in the place of the demandeur.
     *
     * @param demande as the register holds it
     * @param ordre which co-titulaire, and the proof
     * @param jour day of the substitution
     * @return the demande with its number, dates and household; what was the former demandeur’s own (contact, income, pièces, complément handicap)
     *     is gone. Refused for a demande that is not active or is due to be struck off, for who is not of the couple, without the proof, for a
     *     separation before 27/03/2014, and if the new demandeur could not be registered: the identity paper is needed. Accepted with the warning
     *     {@code SUBSTITUTION_ACCORD} after a separation
     */
    public static Resultat<Demande> substituer(Demande demande, Ordre ordre, LocalDate jour) {
        Arguments.required(demande, "demande");
        Arguments.required(ordre, "ordre");
        Arguments.required(jour, "jour");
        Anomalie inactive = Etats.inactive(demande, jour);
        if (inactive != null) {
            return Resultat.refuse(inactive);
        }
        List<Anomalie> found = new ArrayList<>(Etats.echue(demande, jour));
        int index = ordre.coTitulaire - 1;
        if (index < 0 || index >= demande.coTitulaires().size() || demande.demandeur() == null) {
            return refus("SEPARATION_CO_TITULAIRE_INTROUVABLE", "/coTitulaires", jour);
        }
        CoTitulaire nouveau = demande.coTitulaires().get(index);
        LienDemandeur lien = nouveau.lien();
        String chemin = "/" + LISTE + index + "/lien";
        if (lien == null || !lien.couple()) {
            return refus("SUBSTITUTION_LIEN", chemin, jour);
        }
        boolean separation = ordre.raison == Raison.SEPARATION;
        if (separation && Reglement.regle("SUBSTITUTION", jour).isEmpty()) {
            return refus("SUBSTITUTION_AVANT_2014", chemin, jour);
        }
        if (!prouvee(ordre, lien)) {
            return refus(separation ? "SUBSTITUTION_PREUVE_SEPARATION" : "SUBSTITUTION_PREUVE_DECES", chemin, jour);
        }
        if (separation) {
            found.add(
                    Anomalie.avertissement("SUBSTITUTION_ACCORD", "/demandeur").selon("SUBSTITUTION", jour));
        }
        Demande apres = remplacer(demande, index, nouveau, separation).toBuilder()
                .guichetDerniereModification(ordre.guichet)
                .dateDerniereModification(jour)
                .build();
        return Resultat.selon(new Rapport(found).puis(ControleDemande.controler(apres, jour)), () -> apres);
    }

    private static boolean prouvee(Ordre ordre, LienDemandeur lien) {
        return ordre.raison == Raison.DECES
                ? ACTE_DECES.equals(ordre.preuve)
                : PreuveSeparation.pour(lien).stream()
                        .anyMatch(one -> one.code().equals(ordre.preuve));
    }

    private static Demande remplacer(Demande demande, int index, CoTitulaire nouveau, boolean separation) {
        Demandeur ancien = Objects.requireNonNull(demande.demandeur());
        Demandeur titulaire = Demandeur.builder()
                .identite(nouveau.identite())
                .situationFamiliale(situation(nouveau, separation))
                .telephones(nouveau.telephones())
                .courriel(nouveau.courriel())
                // Who is widowed stays at home; where a separated person lives is to be asked.
                .adresse(separation ? null : ancien.adresse())
                .adresseCourrier(separation ? null : ancien.adresseCourrier())
                .hebergeant(separation ? null : ancien.hebergeant())
                .situationProfessionnelle(nouveau.situationProfessionnelle())
                .revenusFiscaux(nouveau.revenusFiscaux())
                .ressources(nouveau.ressources())
                .ressourcesVersees(nouveau.ressourcesVersees())
                .ressourcesPersonnesACharge(ancien.ressourcesPersonnesACharge())
                .ressourcesVerseesPersonnesACharge(ancien.ressourcesVerseesPersonnesACharge())
                .autres(nouveau.autres())
                .build();
        List<CoTitulaire> others = new ArrayList<>(demande.coTitulaires());
        others.remove(index);
        return demande.toBuilder()
                .demandeur(titulaire)
                .coTitulaires(others)
                .handicaps(demande.handicaps().stream()
                        .filter(one -> !"demandeur".equals(one.personne()))
                        .map(one -> one.toBuilder()
                                .personne(reference(one.personne(), index))
                                .build())
                        .toList())
                .pieces(demande.pieces().stream()
                        .filter(one -> !ancien(one))
                        .map(one -> one.toBuilder()
                                .personne(reference(one.personne(), index))
                                .build())
                        .toList())
                .build();
    }

    /** A pièce of the former demandeur: one that names them, or an identity paper that names nobody. */
    private static boolean ancien(PieceJustificative piece) {
        boolean nobody = piece.personne() == null || piece.personne().isBlank();
        return "demandeur".equals(piece.personne())
                || nobody
                        && piece.code() != null
                        && (piece.code().identite() || piece.code().titreSejour());
    }

    /** The same person under the reference that it has once the new demandeur has left the list. */
    private static @Nullable String reference(@Nullable String personne, int index) {
        if (personne == null
                || !personne.startsWith(LISTE)
                || !personne.substring(LISTE.length()).matches("\\d{1,4}")) {
            return personne;
        }
        int rank = Integer.parseInt(personne.substring(LISTE.length()));
        return rank == index ? "demandeur" : rank > index ? LISTE + (rank - 1) : personne;
    }

    /** Widowed after a marriage; else what it now is has to be asked. */
    private static @Nullable SituationFamiliale situation(CoTitulaire nouveau, boolean separation) {
        SituationFamiliale before = nouveau.situationFamiliale();
        if (!separation && nouveau.lien() == LienDemandeur.CONJOINT) {
            return SituationFamiliale.VEUF;
        }
        return before == null || before.couple() ? null : before;
    }

    private static Resultat<Demande> refus(String code, String chemin, LocalDate jour) {
        return Resultat.refuse(Anomalie.erreur(code, chemin).selon("SUBSTITUTION", jour));
    }
}
