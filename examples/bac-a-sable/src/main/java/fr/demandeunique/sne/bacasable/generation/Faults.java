package fr.demandeunique.sne.bacasable.generation;

import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.demande.Motif;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.dossier.ListePieces;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.MarquePiece;
import fr.demandeunique.sne.nomenclature.ModeleLogement;
import fr.demandeunique.sne.nomenclature.MotifDemande;
import fr.demandeunique.sne.nomenclature.SituationFamiliale;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.qualite.Indicateur;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Puts one fault in a demande that has none in that part. */
final class Faults {
    private static final LocalDate IDENTITY_REQUIRED = LocalDate.of(2010, 5, 3);

    private final Core core;
    private final LocalDate day;
    private final Dice dice;

    Faults(Core core, LocalDate day, Dice dice) {
        this.core = core;
        this.day = day;
        this.dice = dice;
    }

    /** The demande with the fault, null where it cannot be put in. Those of the cycle and of duplicates are put in as the demande is made. */
    @Nullable
    Demande put(Indicateur fault, Demande into) {
        Demandeur asker = into.demandeur();
        if (asker == null) {
            return null;
        }
        UnaryOperator<Demande.Builder> change =
                into.radiation() != null ? struckOff(fault, into, into.radiation()) : active(fault, into, asker);
        return change == null ? null : change.apply(into.toBuilder()).build();
    }

    private @Nullable UnaryOperator<Demande.Builder> everywhere(Indicateur fault, Demande into) {
        LocalDate depot = into.dateDepot();
        NumeroUnique numero = into.numeroUnique();
        return switch (fault) {
            case DEPOT_ABSENT -> to -> to.dateDepot(null);
            case DATES_INCOHERENTES -> into.renouvellements().isEmpty() || depot == null ? null : early(into, depot);
            case NUMERO_MOIS ->
                numero == null || into.debutValidite() != null ? null : to -> to.numeroUnique(otherMonth(numero));
            case NUMERO_GUICHET ->
                numero == null ? null : to -> to.guichetCreation(core.place().other(numero.guichet()));
            default -> null;
        };
    }

    private @Nullable UnaryOperator<Demande.Builder> struckOff(
            Indicateur fault, Demande into, RadiationDemande radiation) {
        Attribution attribution = into.attribution();
        return switch (fault) {
            case RADIATION_INCOMPLETE ->
                attribution != null
                        ? null
                        : to -> to.radiation(radiation.toBuilder().motif(null).build());
            case RPLS_INCONNU ->
                attribution == null
                        ? null
                        : to -> to.attribution(
                                attribution.toBuilder().rpls(null).build());
            case ATTRIBUTION_INCOMPLETE ->
                attribution == null
                        ? null
                        : to -> to.attribution(
                                attribution.toBuilder().contingent(null).build());
            default -> everywhere(fault, into);
        };
    }

    private @Nullable UnaryOperator<Demande.Builder> active(Indicateur fault, Demande into, Demandeur asker) {
        LogementRecherche wanted = search(fault, into);
        if (wanted != null) {
            return to -> to.logementRecherche(wanted);
        }
        UnaryOperator<Demande.Builder> found = contents(fault, into);
        UnaryOperator<Demandeur.Builder> change = found == null ? asker(fault, into, asker) : null;
        if (change != null) {
            return to -> to.demandeur(change.apply(asker.toBuilder()).build());
        }
        return found == null ? everywhere(fault, into) : found;
    }

    private @Nullable UnaryOperator<Demandeur.Builder> asker(Indicateur fault, Demande into, Demandeur asker) {
        DateNaissance birth = asker.dateNaissance();
        LocalDate born = birth == null ? null : birth.jour().orElse(null);
        return switch (fault) {
            case IDENTITE_INCOMPLETE ->
                dice.chance(5000)
                        ? to -> to.identite(one -> one.prenoms(List.of()))
                        : to -> to.identite(one -> one.dateNaissance(null));
            case AGE_INVRAISEMBLABLE ->
                born == null
                        ? null
                        : to -> to.identite(one -> one.dateNaissance(DateNaissance.of(born.minusDays(28 * 1600L))));
            case SITUATION_FAMILIALE ->
                into.coTitulaires().isEmpty() ? to -> to.situationFamiliale(SituationFamiliale.MARIE) : null;
            case NIR_ABSENT -> asker.nir() == null ? null : to -> to.identite(one -> one.nir(null));
            case NIR_INVALIDE -> asker.nir() == null ? null : to -> unreadableNir(to, asker);
            case CONTACT_ABSENT -> to -> to.telephones(List.of()).courriel(null);
            case TELEPHONE_ABSENT -> to -> to.telephones(List.of());
            case COURRIEL_ABSENT -> to -> to.courriel(null);
            case CONTACT_INVALIDE ->
                dice.chance(5000)
                        ? to -> to.telephones(List.of("06399812"))
                        : to -> to.courriel("demandeur.exemple.fr");
            case ADRESSE_INCOMPLETE -> to -> to.adresse(nowhere(asker.adresse()));
            case REVENU_ABSENT -> to -> to.revenusFiscaux(List.of());
            case REVENU_PERIME -> to -> to.revenusFiscaux(List.of(Household.taxed(day.getYear() - 4, 14_000)));
            case REVENU_INVRAISEMBLABLE ->
                to -> to.revenusFiscaux(List.of(Household.taxed(day.getYear() - 2, 1_420_000)));
            case RESSOURCES_ABSENTES -> to -> to.ressources(List.of());
            case RESSOURCES_INVRAISEMBLABLES -> to -> to.ressources(List.of(Household.received("SAL", 148_000)));
            default -> null;
        };
    }

    private static Demandeur.Builder unreadableNir(Demandeur.Builder to, Demandeur asker) {
        String number = asker.nir() == null ? "" : asker.nir().numero();
        int key = (Integer.parseInt(number.substring(13)) + 1) % 98;
        String wrong = number.substring(0, 13) + (key < 10 ? "0" : "") + key;
        return to.identite(one -> one.nir(null)).autres(new AutresMembres(Map.of("nir", wrong)));
    }

    private static @Nullable Adresse nowhere(@Nullable Adresse address) {
        return address == null
                ? null
                : address.toBuilder().codePostal(null).localite(null).build();
    }

    private @Nullable LogementRecherche search(Indicateur fault, Demande into) {
        LogementRecherche wanted = into.logementRecherche();
        if (wanted == null) {
            return null;
        }
        return switch (fault) {
            case NOMBRE_PERSONNES -> {
                Integer persons = wanted.nombrePersonnes();
                yield wanted.toBuilder()
                        .nombrePersonnes(persons == null ? 9 : persons + 3)
                        .build();
            }
            case COMMUNE_ABSENTE -> wanted.toBuilder().communes(List.of()).build();
            case COMMUNE_HORS_TERRITOIRE -> into.numeroUnique() == null ? null : elsewhere(wanted);
            default -> null;
        };
    }

    private LogementRecherche elsewhere(LogementRecherche wanted) {
        List<Place> places = Place.ALL.values();
        Place other = places.get((core.place().rank() + 1) % places.size());
        List<String> communes = new ArrayList<>(wanted.communes());
        communes.add(other.communes().draw(dice).code());
        return wanted.toBuilder().communes(communes).build();
    }

    private @Nullable UnaryOperator<Demande.Builder> contents(Indicateur fault, Demande into) {
        LogementActuel home = into.logementActuel();
        return switch (fault) {
            case ETAT_INCOHERENT -> to -> to.etat(null);
            case ATTESTATION_EN_RETARD -> unregistered(into);
            case MOTIF_ABSENT -> to -> to.motifs(List.of()).handicaps(List.of());
            case MOTIF_SANS_TEXTE -> reason(MotifDemande.AUTRE);
            case HANDICAP_SANS_COMPLEMENT -> reason(MotifDemande.HANDICAP);
            case LOGEMENT_ACTUEL_ABSENT -> to -> to.logementActuel(null);
            case CODE_INCONNU ->
                home == null
                        ? null
                        : to -> to.logementActuel(home.toBuilder()
                                .modeles(List.of(ModeleLogement.of("TENTE")))
                                .build());
            case PIECE_IDENTITE_ABSENTE -> withoutIdentity(into);
            case PIECE_OBSOLETE -> paper(into, CodePiece.AVIS_IMPOSITION, MarquePiece.OBSOLETE);
            case PIECE_INEXPLOITABLE -> paper(into, CodePiece.AVIS_IMPOSITION, MarquePiece.INEXPLOITABLE);
            case PIECE_HORS_PERIMETRE ->
                ListePieces.le(day).limitative() ? paper(into, CodePiece.of("RIB"), null) : null;
            default -> null;
        };
    }

    /** Nobody asked for a paper before R441-2-3 did. */
    private static @Nullable UnaryOperator<Demande.Builder> withoutIdentity(Demande into) {
        LocalDate depot = into.dateDepot();
        return depot != null && depot.isBefore(IDENTITY_REQUIRED)
                ? null
                : to -> to.pieces(into.pieces().stream()
                        .filter(one -> one.code() != null && !one.code().identite())
                        .toList());
    }

    private @Nullable UnaryOperator<Demande.Builder> unregistered(Demande into) {
        LocalDate depot = into.dateDepot();
        boolean late = depot != null
                && depot.isBefore(day.minusMonths(1))
                && into.renouvellements().isEmpty();
        return late ? to -> to.numeroUnique(null).etat(null).preavis(null) : null;
    }

    private static UnaryOperator<Demande.Builder> reason(MotifDemande code) {
        return to -> to.motifs(List.of(Motif.builder().code(code).build())).handicaps(List.of());
    }

    private UnaryOperator<Demande.Builder> paper(Demande into, CodePiece code, @Nullable MarquePiece mark) {
        List<PieceJustificative> papers = new ArrayList<>(into.pieces());
        papers.add(PieceJustificative.builder()
                .code(code)
                .deposeeLe(day)
                .marque(mark)
                .build());
        return to -> to.pieces(papers);
    }

    private static UnaryOperator<Demande.Builder> early(Demande into, LocalDate depot) {
        List<LocalDate> renewals = new ArrayList<>(into.renouvellements());
        renewals.add(0, depot.minusDays(10));
        return to -> to.renouvellements(renewals);
    }

    private NumeroUnique otherMonth(NumeroUnique numero) {
        YearMonth other = numero.moisEnregistrement().plusMonths(1 + dice.below(3));
        return NumeroUnique.of(numero.codeTerritoire(), other, Integer.parseInt(numero.sequence()), numero.guichet());
    }
}
