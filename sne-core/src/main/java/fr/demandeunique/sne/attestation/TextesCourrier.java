package fr.demandeunique.sne.attestation;

import fr.demandeunique.sne.attestation.Attestation.Ligne;
import fr.demandeunique.sne.attestation.Attestation.Mention;
import fr.demandeunique.sne.cycle.Calendrier;
import fr.demandeunique.sne.cycle.Commission;
import fr.demandeunique.sne.cycle.DelaiAttestation;
import fr.demandeunique.sne.cycle.Reactivation;
import fr.demandeunique.sne.cycle.RegimeRadiation;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.dossier.DelaiPieces;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.MarquePiece;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.SousMotifRadiation;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words of the letters of {@link TypeCourrier}. */
record TextesCourrier(Demande demande, OrdreCourrier ordre, Calendrier calendrier, NumeroUnique numero) {
    /** Whether the letter goes against the applicant, who must know what can be done about it. */
    static boolean defavorable(OrdreCourrier ordre) {
        Commission.Avis avis = ordre.avis();
        return switch (ordre.type()) {
            case RADIATION, IRRECEVABILITE -> true;
            case DECISION ->
                avis != null
                        && (avis.decision() == Commission.Decision.NON_ATTRIBUTION
                                || avis.decision() == Commission.Decision.IRRECEVABILITE);
            default -> false;
        };
    }

    String titre() {
        return switch (ordre.type()) {
            case SANS_REPONSE -> "Sans réponse de votre part, votre\u00a0demande de logement social sera radiée";
            case IRRECEVABILITE -> "Votre demande de logement social, déclarée irrecevable, va être radiée";
            case RADIATION -> "Votre demande de logement social est radiée";
            case RENOUVELLEMENT -> "Votre demande de logement social est renouvelée";
            case PIECES_DEMANDEES -> "Pièces à fournir pour votre demande de logement social";
            case PIECES_RECUES -> "Reçu de pièces justificatives";
            case PIECES_ECARTEES -> "Des pièces de votre dossier ne peuvent pas servir";
            case DECISION -> "Décision de la commission sur votre demande de logement social";
        };
    }

    /** What the applicant looks for first. */
    @Nullable
    Ligne repere() {
        return switch (ordre.type()) {
            case SANS_REPONSE -> new Ligne("Répondez avant le", Ecriture.courte(echeance()));
            case IRRECEVABILITE -> new Ligne("Radiation à partir du", Ecriture.courte(echeance()));
            case RADIATION ->
                new Ligne("Date de la radiation", Ecriture.courte(radiation().date()));
            case RENOUVELLEMENT -> new Ligne("Valable jusqu’au", Ecriture.courte(calendrier.expiration()));
            default -> null;
        };
    }

    /** The paragraphs; none if there is nothing to write about. */
    List<Mention> mentions() {
        List<Mention> all = new ArrayList<>();
        switch (ordre.type()) {
            case SANS_REPONSE -> sansReponse(all);
            case IRRECEVABILITE -> irrecevable(all);
            case RADIATION -> radiee(all);
            case RENOUVELLEMENT -> renouvelee(all);
            case PIECES_DEMANDEES -> demandees(all);
            case PIECES_RECUES -> recues(all);
            case PIECES_ECARTEES -> ecartees(all);
            case DECISION -> decision(all);
        }
        if (!all.isEmpty() && echue() && aRenouveler()) {
            all.add(new Mention(
                    "Renouveler votre demande",
                    List.of("Sa validité a pris fin le " + Ecriture.longue(calendrier.expiration())
                            + " : renouvelez-la sans attendre, sinon elle peut être radiée (article R441-2-8 du code de la "
                            + "construction et de l’habitation).")));
        }
        if (!all.isEmpty() && defavorable(ordre)) {
            all.add(new Mention("Contester", recours()));
        }
        return all;
    }

    /** Whether the letter comes after the end of the validity: nothing in it may say « valable » then. */
    boolean echue() {
        return ordre.date().isAfter(calendrier.expiration());
    }

    /** Not what ends anyway for another reason. */
    private boolean aRenouveler() {
        return switch (ordre.type()) {
            case SANS_REPONSE, PIECES_DEMANDEES, PIECES_RECUES, PIECES_ECARTEES -> true;
            case DECISION -> ordre.avis() != null && ordre.avis().decision() != Commission.Decision.IRRECEVABILITE;
            case IRRECEVABILITE, RADIATION, RENOUVELLEMENT -> false;
        };
    }

    private String valableJusquau() {
        return "valable jusqu’au " + Ecriture.longue(calendrier.expiration());
    }

    private Mention ouverture(String... lines) {
        List<String> all = new ArrayList<>(List.of(Destinataire.salutation(demande)));
        all.addAll(List.of(lines));
        return new Mention("", all);
    }

    private String laDemande() {
        return "Votre demande de logement social, déposée le " + Ecriture.longue(calendrier.depot())
                + " et enregistrée sous le numéro unique " + Lettre.insecable(numero.affichage());
    }

    /** One month after this letter, which is the warning (R441-2-8). */
    private LocalDate echeance() {
        int months = RegimeRadiation.de(
                        ordre.type() == TypeCourrier.SANS_REPONSE
                                ? MotifRadiation.SANS_REPONSE
                                : MotifRadiation.IRRECEVABILITE,
                        ordre.date())
                .map(RegimeRadiation::delai)
                .orElse(1);
        return ordre.date().plusMonths(months);
    }

    private void sansReponse(List<Mention> all) {
        all.add(ouverture(
                laDemande() + ", est toujours active.",
                "Nous vous avons écrit le " + fait()
                        + " à la dernière adresse que vous avez donnée, et nous n’avons pas reçu de "
                        + "réponse. Si vous cherchez toujours un logement, faites-le-nous savoir avant le "
                        + Ecriture.longue(echeance()) + "."));
        all.add(new Mention(
                "Répondre",
                List.of(voies("Répondez") + " Vérifiez à cette occasion votre adresse et vos " + "coordonnées.")));
        int months = RegimeRadiation.de(MotifRadiation.SANS_REPONSE, ordre.date())
                .map(RegimeRadiation::reactivation)
                .orElse(0);
        all.add(new Mention(
                "Sans réponse de votre part",
                List.of(
                        "Un mois après cet avertissement, votre demande pourra être radiée : elle ne sera plus examinée, et une "
                                + "nouvelle demande n’aurait pas son ancienneté (article R441-2-8 du code de la construction et "
                                + "de l’habitation).",
                        "Si votre réponse nous parvient après la radiation, un service peut demander pendant "
                                + mois(months)
                                + " que votre demande soit réactivée avec son numéro et sa date de dépôt ; ce n’est pas un "
                                + "droit.")));
    }

    private void irrecevable(List<Mention> all) {
        all.add(ouverture(
                laDemande() + ", a été examinée le " + fait() + " par la " + Commission.nom(ordre.date()) + ".",
                "La commission l’a déclarée irrecevable pour ce motif : " + irrecevabilite()
                        + ". Pour cette raison votre demande pourra être radiée à partir du "
                        + Ecriture.longue(echeance())
                        + ", un mois après cet avertissement (article R441-2-8 du code de la construction et de "
                        + "l’habitation)."));
        all.add(new Mention(
                "Si votre situation n’est pas celle-là, ou si elle a changé",
                List.of(voies("Faites-le-nous savoir avant cette date, avec les pièces qui le montrent,"))));
    }

    private String irrecevabilite() {
        Commission.Avis avis = ordre.avis();
        return avis == null || avis.motif() == null ? "" : motif(SousMotifRadiation.of(avis.motif()));
    }

    private static String motif(SousMotifRadiation sousMotif) {
        return sousMotif.equals(SousMotifRadiation.SEJOUR)
                ? "une personne majeure à loger n’a pas de titre de séjour régulier"
                : sousMotif.equals(SousMotifRadiation.RESSOURCES)
                        ? "les ressources du foyer dépassent le plafond"
                        : sousMotif.libelle();
    }

    private RadiationDemande radiation() {
        RadiationDemande radiation = demande.radiation();
        return radiation == null ? RadiationDemande.builder().build() : radiation;
    }

    private void radiee(List<Mention> all) {
        RadiationDemande radiation = radiation();
        LocalDate day = radiation.date() == null ? ordre.date() : radiation.date();
        String reason = radiation.motif() == null
                ? ""
                : RegimeRadiation.de(radiation.motif(), day)
                        .map(RegimeRadiation::libelle)
                        .orElse(radiation.motif().libelle());
        String detail = radiation.sousMotif() == null ? "" : " (" + motif(radiation.sousMotif()) + ")";
        all.add(ouverture(
                laDemande() + ", a été radiée le " + Ecriture.longue(day) + ".",
                "Motif : " + reason.substring(0, Math.min(1, reason.length())).toLowerCase(java.util.Locale.FRENCH)
                        + reason.substring(Math.min(1, reason.length())) + detail
                        + " (article R441-2-8 du code de la construction et de l’habitation)."));
        List<String> then = new ArrayList<>();
        then.add(
                "Votre demande n’est plus examinée. Vous pouvez en déposer une nouvelle ; son ancienneté se comptera à partir de ce "
                        + "nouveau dépôt.");
        Reactivation.possibleJusquau(demande)
                .filter(last -> !last.isBefore(ordre.date()))
                .ifPresent(last -> then.add(
                        "Si un service a reçu à temps, ou avec retard, ce qui vous était demandé, il peut demander jusqu’au "
                                + Ecriture.longue(last)
                                + " que votre demande soit réactivée avec son numéro et sa date de dépôt ; ce n’est pas un "
                                + "droit."));
        all.add(new Mention("Et maintenant", then));
    }

    private void renouvelee(List<Mention> all) {
        LocalDate last = calendrier.dernierRenouvellement();
        LocalDate day = last == null ? ordre.date() : last;
        all.add(ouverture(
                "Nous avons reçu le " + Ecriture.longue(day)
                        + " le renouvellement de votre demande de logement social, déposée le "
                        + Ecriture.longue(calendrier.depot()) + " et enregistrée sous le numéro unique "
                        + Lettre.insecable(numero.affichage()) + ".",
                "Elle est " + valableJusquau() + ". Votre numéro et votre ancienneté sont conservés.",
                "Ce reçu ne remplace pas l’attestation de renouvellement, qui vous sera remise ou envoyée au plus tard le "
                        + Ecriture.longue(DelaiAttestation.de(day).auPlusTard()) + "."));
        all.add(new Mention("Si votre situation change", List.of(voies("Faites-le savoir"))));
    }

    private void demandees(List<Mention> all) {
        List<Mention> lists = Annexes.aFournir(demande, ordre.date());
        if (lists.isEmpty()) {
            return;
        }
        all.add(ouverture(laDemande() + ", est en cours d’examen. Il manque à votre dossier les pièces suivantes."));
        all.addAll(lists);
        List<String> how = new ArrayList<>();
        how.add(voies("Déposez-en une copie"));
        if (Reglement.regle("PIECES_UNE_FOIS", ordre.date()).isPresent()) {
            how.add(
                    "Une pièce ne se dépose qu’une fois : si vous l’avez déjà remise à un autre guichet, dites-le-nous.");
        }
        if (Reglement.regle("PIECES_LIMITATIVES", ordre.date()).isPresent()) {
            how.add(
                    "La liste des pièces qui peuvent vous être demandées est fixée par arrêté : aucune autre ne peut l’être "
                            + "(article R441-2-4-1 du code de la construction et de l’habitation).");
        }
        all.add(new Mention("Comment faire", how));
    }

    private void recues(List<Mention> all) {
        Optional<LocalDate> day = demande.pieces().stream()
                .filter(one -> one.marque() == null && one.deposeeLe() != null)
                .map(PieceJustificative::deposeeLe)
                .filter(one -> one != null && !one.isAfter(ordre.date()))
                .max(LocalDate::compareTo);
        if (day.isEmpty()) {
            return;
        }
        List<String> items = demande.pieces().stream()
                .filter(one -> one.marque() == null && day.get().equals(one.deposeeLe()))
                .map(one -> Attestation.FAIT + libelle(one))
                .toList();
        all.add(ouverture("Nous avons reçu le " + Ecriture.longue(day.get())
                + " ces pièces pour votre demande de logement social, numéro unique "
                + Lettre.insecable(numero.affichage()) + "."));
        all.add(new Mention("Pièces reçues", items));
        DelaiPieces.dernierJour(day.get())
                .ifPresent(last -> all.add(new Mention(
                        "Et maintenant",
                        List.of("Elles sont enregistrées dans votre dossier au plus tard le " + Ecriture.longue(last)
                                + ". Passé ce jour, si elles n’y sont pas, vous pouvez saisir le préfet (article R441-2-4-1 du "
                                + "code de la construction et de l’habitation)."))));
    }

    private void ecartees(List<Mention> all) {
        List<String> items = demande.pieces().stream()
                .filter(one -> one.marque() != null)
                .map(one -> Attestation.POINT + libelle(one) + " : " + raison(one.marque()))
                .toList();
        if (items.isEmpty()) {
            return;
        }
        all.add(ouverture("Des pièces déposées pour votre demande de logement social, numéro unique "
                + Lettre.insecable(numero.affichage()) + ", ne peuvent pas servir à l’examiner."));
        all.add(new Mention("Pièces écartées", items));
        all.add(new Mention("Comment faire", List.of(voies("Déposez les pièces à remplacer"))));
    }

    private String libelle(PieceJustificative piece) {
        CodePiece code = piece.code();
        String label = code == null || !code.connu() && piece.libelle() != null
                ? Ecriture.texte(piece.libelle())
                : libelle(code);
        String whose = piece.personne() == null ? "" : Recapitulatif.personne(demande, piece.personne());
        return (label.isBlank() ? "Pièce sans titre" : label) + (whose.isEmpty() ? "" : " – " + whose);
    }

    /** An applicant does not count years from N. */
    private static String libelle(CodePiece code) {
        return code.libelle().replace(" (N-2)", "");
    }

    private static String raison(MarquePiece marque) {
        return marque.equals(MarquePiece.INEXPLOITABLE)
                ? "elle ne peut pas être lue, ou est incomplète ; déposez-la de nouveau"
                : marque.equals(MarquePiece.OBSOLETE)
                        ? "elle n’est plus à jour ; déposez la pièce la plus récente"
                        : marque.equals(MarquePiece.HORS_PERIMETRE)
                                ? "elle n’est pas de celles que la réglementation permet de demander ; vous n’avez pas à la remplacer"
                                : marque.libelle();
    }

    private void decision(List<Mention> all) {
        Commission.Avis avis = ordre.avis();
        if (avis == null) {
            return;
        }
        String place = ordre.logement() == null ? "" : ", pour ce logement : " + ordre.logement();
        all.add(ouverture(
                laDemande() + ", a été examinée le " + fait() + " par la " + Commission.nom(ordre.date()) + place + ".",
                decide(avis)));
        switch (avis.decision()) {
            case ATTRIBUTION, CONDITION_SUSPENSIVE ->
                all.add(new Mention(
                        "Votre réponse",
                        List.of(
                                "Vous avez dix jours au moins, à compter de la réception de l’offre, pour l’accepter ou la refuser ; sans "
                                        + "réponse, elle est tenue pour refusée (article R441-10 du code de la construction et de "
                                        + "l’habitation). " + voies("Répondez"),
                                "Un refus ne met pas fin à votre demande"
                                        + (echue() ? "." : ", " + valableJusquau() + "."))));
            case ATTRIBUTION_RANG, NON_ATTRIBUTION ->
                all.add(new Mention(
                        "Votre demande",
                        List.of("Elle reste active" + (echue() ? "" : " et " + valableJusquau())
                                + ", avec son numéro et son ancienneté.")));
            case IRRECEVABILITE ->
                all.add(
                        new Mention(
                                "Votre demande",
                                List.of(
                                        "Elle pourra être radiée un mois après un avertissement qui vous sera adressé à part.")));
        }
    }

    private String decide(Commission.Avis avis) {
        String motif = Ecriture.texte(avis.motif());
        return switch (avis.decision()) {
            case ATTRIBUTION -> "La commission vous attribue ce logement.";
            case ATTRIBUTION_RANG ->
                "La commission vous classe au rang " + avis.rang()
                        + " : le logement vous est proposé si les candidats qui vous précèdent le refusent.";
            case CONDITION_SUSPENSIVE ->
                "La commission vous attribue ce logement, à la condition que vous fournissiez cette pièce : "
                        + libelle(CodePiece.of(motif)) + ".";
            case NON_ATTRIBUTION -> "La commission ne vous attribue pas ce logement. Motif : " + motif + ".";
            case IRRECEVABILITE -> "La commission déclare votre demande irrecevable. Motif : " + irrecevabilite() + ".";
        };
    }

    private String fait() {
        return Ecriture.longue(ordre.faitLe() == null ? ordre.date() : ordre.faitLe());
    }

    private static String mois(int months) {
        return months == 5 ? "cinq mois" : months + " mois";
    }

    /** The ways to reach the guichet. */
    private String voies(String verbe) {
        IdentiteGuichet guichet = ordre.guichet();
        String here = "à votre guichet" + (guichet.nom().isBlank() ? "" : " (" + guichet.nom() + ")");
        boolean telephone = !verbe.startsWith("Déposez");
        return verbe + " " + Lettre.voies(here, telephone, guichet, ordre.lieu(), ordre.date())
                + ", en rappelant votre numéro unique.";
    }

    /** Who struck off hears the contest; delays and courts are in the words of the guichet, since no source that was read gives them. */
    private List<String> recours() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "Si vous n’êtes pas d’accord, écrivez d’abord au service qui a pris cette décision, en disant pourquoi.");
        if (ordre.lieu().recours() != null) {
            lines.add(ordre.lieu().recours());
        }
        return lines;
    }
}
