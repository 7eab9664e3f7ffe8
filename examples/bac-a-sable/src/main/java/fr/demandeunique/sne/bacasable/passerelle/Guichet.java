package fr.demandeunique.sne.bacasable.passerelle;

import fr.demandeunique.sne.attestation.IdentiteGuichet;
import fr.demandeunique.sne.attestation.MentionsLocales;
import fr.demandeunique.sne.bacasable.registre.Fiche;
import fr.demandeunique.sne.client.registre.FicheGuichet;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.cycle.Auteur;
import fr.demandeunique.sne.cycle.RegimeRadiation;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.guichet.FaitGuichet;
import fr.demandeunique.sne.guichet.HabilitationGuichet;
import fr.demandeunique.sne.guichet.Profil;
import fr.demandeunique.sne.guichet.QualiteGuichet;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A guichet that may speak.
 *
 * @param identite what an attestation says of it
 * @param territoires codes of its territories, sorted; the portal has none, and speaks for all
 * @param profils under which profiles it may speak
 * @param qualite what it is: that decides what it may register, and which motifs of radiation are its own
 * @param mentions what its attestations say of the place
 */
public record Guichet(
        IdentiteGuichet identite,
        List<String> territoires,
        Set<Profil> profils,
        QualiteGuichet qualite,
        MentionsLocales mentions) {
    private static final Set<QualiteGuichet> BAILLEURS =
            EnumSet.of(QualiteGuichet.ORGANISME_HLM, QualiteGuichet.SEM, QualiteGuichet.SEM_OUTRE_MER);
    /** Whatever the law asks of a service of its kind, this one has. */
    private static final Set<FaitGuichet> FAITS = EnumSet.allOf(FaitGuichet.class);

    public Guichet {
        territoires = territoires.stream().sorted().distinct().toList();
        profils = Set.copyOf(profils);
    }

    public CodeGuichet code() {
        return identite.code();
    }

    /** The same under other profiles. */
    public Guichet avecProfils(Set<Profil> autres) {
        return new Guichet(identite, territoires, autres, qualite, mentions);
    }

    /** The same with other mentions. */
    public Guichet avecMentions(MentionsLocales autres) {
        return new Guichet(identite, territoires, profils, qualite, autres);
    }

    FicheGuichet fiche() {
        return new FicheGuichet(
                code(),
                identite.nom(),
                identite.adresse(),
                territoires,
                identite.telephone(),
                mentions.equals(MentionsLocales.inconnues()) ? null : mentions);
    }

    /** True if one of these territories is its own (R441-2-6, R441-2-7: the guichets that have access to the demande). */
    boolean couvre(Collection<String> territories) {
        return qualite == QualiteGuichet.PORTAIL_GRAND_PUBLIC
                || territories.stream().anyMatch(territoires::contains);
    }

    /** Why it may not touch this demande; empty if it may. */
    List<Anomalie> horsTerritoire(Fiche fiche) {
        return couvre(fiche.territoires()) ? List.of() : List.of(Anomalie.erreur("GW_TERRITOIRE_INTERDIT", ""));
    }

    /** The same for a demande to be registered, which gets the territory of its first commune; without one it is refused later, for that. */
    List<Anomalie> horsTerritoire(Demande demande) {
        return Fiche.territoire(demande)
                .filter(one -> !couvre(List.of(one)))
                .map(one -> List.of(Anomalie.erreur("GW_TERRITOIRE_INTERDIT", "/logementRecherche/communes/0")))
                .orElse(List.of());
    }

    /** Why it may not register on a day, by the list of R441-2-1; before 03/05/2010 there is none. */
    List<Anomalie> inhabilite(LocalDate jour) {
        Rapport rapport = HabilitationGuichet.peutEnregistrer(qualite, FAITS, jour);
        return rapport.erreurs().stream()
                .filter(one -> !one.code().equals("HABILITATION_REGIME"))
                .toList();
    }

    /** In what quality it strikes off if it does not say. */
    Auteur auteur() {
        return BAILLEURS.contains(qualite) ? Auteur.BAILLEUR : Auteur.GUICHET;
    }

    /** Why a motif of radiation is not its own (R441-2-8): those of the landlord, and that of the manager. */
    List<Anomalie> inhabilite(MotifRadiation motif, Auteur auteur, LocalDate jour) {
        boolean mine = auteur == Auteur.GUICHET || auteur == auteur();
        return Optional.of(motif)
                .flatMap(one -> RegimeRadiation.de(one, jour))
                .filter(one -> !mine || !one.auteurs().contains(auteur()))
                .map(one -> List.of(Anomalie.erreur("RADIATION_AUTEUR", "/radiation/guichet")
                        .avec("motif", motif)
                        .selon("RADIATION_AUTEUR", jour)))
                .orElse(List.of());
    }
}
