package fr.demandeunique.sne.attestation;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.enregistrement.FormulaireCerfa;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A demande told in the order of the official form (Cerfa 14069), so that an applicant checks and signs what was typed. It is not the form: the words are those of this
 * library; the order, the boxes that are named and what the form says mandatory are those that the notice of 14069*05 tells (arrêté of 20/04/2022).
 *
 * <pre>{@code ReleveDemande.de(demande, LocalDate.of(2023, 5, 2)).orElseThrow().donnees()}</pre>
 *
 * <p>This class is immutable and thread-safe. It holds personal data: its {@code toString} shows none.
 *
 * @param date the day it is dated
 * @param numero the numéro unique, null if there is none yet
 * @param dateDepot date de dépôt, null if there is none yet
 * @param formulaire the form whose order it follows, {@code 14069*05}
 * @param parties the parts of the form, in its order, empty ones included
 * @param signataires who signs: each titulaire, or who stands for the personne morale
 */
public record ReleveDemande(
        LocalDate date,
        @Nullable NumeroUnique numero,
        @Nullable LocalDate dateDepot,
        String formulaire,
        List<Partie> parties,
        List<String> signataires) {
    /** The only version of which the order was read. */
    static final int VERSION_LUE = 5;

    /** Copies the lists, which may hold no null. */
    public ReleveDemande {
        parties = Arguments.list(parties, "parties");
        signataires = Arguments.list(signataires, "signataires");
    }

    /**
     * A part of the form.
     *
     * @param titre what it is about
     * @param donnees what the demande says there, and what the form asks for and the demande does not say
     */
    public record Partie(String titre, List<Donnee> donnees) {
        /** Copies the list, which may hold no null. */
        public Partie {
            donnees = Arguments.list(donnees, "donnees");
        }

        @Override
        public String toString() {
            return "Partie[" + titre + "]";
        }
    }

    /**
     * One thing that the form asks for.
     *
     * @param cle what it is, for machines: {@code /demandeur/nom}, {@code /coTitulaires/0/lien}; as the JSON of a demande names it, but with the code of a ressource and
     *     the year before that of the form ({@code n-1}, {@code n-2}) of an income in place of their rank
     * @param boite the box of the form, {@code G2}; empty if it was not read
     * @param libelle what it is, for people
     * @param valeur as it is printed; empty if the demande does not say it
     * @param codes the codes of the SNE that {@code valeur} tells, for boxes to tick
     * @param exigee whether the notice says that it must be filled
     * @param confidentielle whether no paper but the form itself shows it: the NIR
     */
    public record Donnee(
            String cle,
            String boite,
            String libelle,
            String valeur,
            List<String> codes,
            boolean exigee,
            boolean confidentielle) {
        /** Copies the list, which may hold no null. */
        public Donnee {
            codes = Arguments.list(codes, "codes");
        }

        /** {@return whether the form asks for it and the demande does not say it} */
        public boolean manque() {
            return exigee && valeur.isEmpty();
        }

        @Override
        public String toString() {
            return "Donnee[" + cle + "]";
        }
    }

    /**
     * Tells a demande, whatever is missing in it.
     *
     * @param demande registered or not
     * @param date day of the document
     * @return the relevé; a warning where another form is in use that day, whose order was not read
     */
    public static Resultat<ReleveDemande> de(Demande demande, LocalDate date) {
        List<FormulaireCerfa> forms = FormulaireCerfa.utilisables(date);
        boolean read = forms.stream().anyMatch(one -> one.version() == VERSION_LUE);
        var releve = new ReleveDemande(
                date,
                demande.numeroUnique(),
                demande.dateDepot(),
                "14069*05",
                new PartiesReleve(demande, date).toutes(),
                signataires(demande));
        return new Resultat.Accepte<>(
                releve,
                read ? List.of() : List.of(Anomalie.avertissement("RELEVE_ORDRE_AUTRE_FORMULAIRE", "/formulaire")));
    }

    private static List<String> signataires(Demande demande) {
        return demande.personneMorale() != null
                ? List.of(Ecriture.texte(
                        demande.personneMorale().representant() != null
                                ? demande.personneMorale().representant()
                                : demande.personneMorale().denomination()))
                : demande.titulaires().stream()
                        .map(one -> Recapitulatif.nomComplet(one.identite()))
                        .toList();
    }

    /** {@return every thing that is told, in the order of the form} */
    public Stream<Donnee> donnees() {
        return parties.stream().flatMap(part -> part.donnees().stream());
    }

    /** The day and the masked number. */
    @Override
    public String toString() {
        return "ReleveDemande[" + date + ", " + numero + "]";
    }
}
