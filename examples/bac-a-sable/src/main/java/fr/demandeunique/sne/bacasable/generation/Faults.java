package fr.demandeunique.sne.bacasable.generation;

import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.demande.Motif;
import fr.demandeunique.sne.demande.PieceJustificative;
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
        return into.radiation() != null ? struckOff(fault, into) : active(fault, into, asker);
    }

    private @Nullable Demande everywhere(Indicateur fault, Demande into) {
        LocalDate depot = into.dateDepot();
        NumeroUnique numero = into.numeroUnique();
        return switch (fault) {
            case DEPOT_ABSENT -> into.toBuilder().dateDepot(null).build();
            case DATES_INCOHERENTES -> into.renouvellements().isEmpty() || depot == null ? null : early(into, depot);
            case NUMERO_MOIS -> numero == null || into.debutValidite() != null ? null : month(into, numero);
            case NUMERO_GUICHET ->
                numero == null
                        ? null
                        : into.toBuilder()
                                .guichetCreation(core.place().other(numero.guichet()))
                                .build();
            default -> null;
        };
    }

    private @Nullable Demande struckOff(Indicateur fault, Demande into) {
        Attribution attribution = into.attribution();
        return switch (fault) {
            case RADIATION_INCOMPLETE ->
                attribution != null || into.radiation() == null
                        ? null
                        : into.toBuilder()
                                .radiation(
                                        into.radiation().toBuilder().motif(null).build())
                                .build();
            case RPLS_INCONNU ->
                attribution == null
                        ? null
                        : into.toBuilder()
                                .attribution(attribution.toBuilder().rpls(null).build())
                                .build();
            case ATTRIBUTION_INCOMPLETE ->
                attribution == null
                        ? null
                        : into.toBuilder()
                                .attribution(
                                        attribution.toBuilder().contingent(null).build())
                                .build();
            default -> everywhere(fault, into);
        };
    }

    private @Nullable Demande active(Indicateur fault, Demande into, Demandeur asker) {
        Demande found = search(fault, into);
        if (found == null) {
            found = contents(fault, into);
        }
        if (found == null) {
            UnaryOperator<Demandeur.Builder> change = asker(fault, asker);
            found = change == null
                    ? null
                    : into.toBuilder()
                            .demandeur(change.apply(asker.toBuilder()).build())
                            .build();
        }
        return found == null ? everywhere(fault, into) : found;
    }

    private @Nullable UnaryOperator<Demandeur.Builder> asker(Indicateur fault, Demandeur asker) {
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

    private @Nullable Demande search(Indicateur fault, Demande into) {
        LogementRecherche wanted = into.logementRecherche();
        if (wanted == null) {
            return null;
        }
        LogementRecherche changed = switch (fault) {
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
        return changed == null
                ? null
                : into.toBuilder().logementRecherche(changed).build();
    }

    private LogementRecherche elsewhere(LogementRecherche wanted) {
        List<Place> places = Place.ALL.values();
        Place other = places.get((core.place().rank() + 1) % places.size());
        List<String> communes = new ArrayList<>(wanted.communes());
        communes.add(other.communes().draw(dice).code());
        return wanted.toBuilder().communes(communes).build();
    }

    private @Nullable Demande contents(Indicateur fault, Demande into) {
        LogementActuel home = into.logementActuel();
        return switch (fault) {
            case ETAT_INCOHERENT -> into.toBuilder().etat(null).build();
            case ATTESTATION_EN_RETARD -> unregistered(into);
            case SITUATION_FAMILIALE -> into.coTitulaires().isEmpty() ? marry(into) : null;
            case MOTIF_ABSENT ->
                into.toBuilder().motifs(List.of()).handicaps(List.of()).build();
            case MOTIF_SANS_TEXTE -> reason(into, MotifDemande.AUTRE);
            case HANDICAP_SANS_COMPLEMENT -> reason(into, MotifDemande.HANDICAP);
            case LOGEMENT_ACTUEL_ABSENT -> into.toBuilder().logementActuel(null).build();
            case CODE_INCONNU ->
                home == null
                        ? null
                        : into.toBuilder()
                                .logementActuel(home.toBuilder()
                                        .modeles(List.of(ModeleLogement.of("TENTE")))
                                        .build())
                                .build();
            case PIECE_IDENTITE_ABSENTE -> withoutIdentity(into);
            case PIECE_OBSOLETE -> paper(into, CodePiece.AVIS_IMPOSITION, MarquePiece.OBSOLETE);
            case PIECE_INEXPLOITABLE -> paper(into, CodePiece.AVIS_IMPOSITION, MarquePiece.INEXPLOITABLE);
            case PIECE_HORS_PERIMETRE ->
                ListePieces.le(day).limitative() ? paper(into, CodePiece.of("RIB"), null) : null;
            default -> null;
        };
    }

    /** Nobody asked for a paper before R441-2-3 did. */
    private static @Nullable Demande withoutIdentity(Demande into) {
        LocalDate depot = into.dateDepot();
        return depot != null && depot.isBefore(IDENTITY_REQUIRED)
                ? null
                : into.toBuilder()
                        .pieces(into.pieces().stream()
                                .filter(one -> one.code() != null && !one.code().identite())
                                .toList())
                        .build();
    }

    private @Nullable Demande unregistered(Demande into) {
        LocalDate depot = into.dateDepot();
        boolean late = depot != null
                && depot.isBefore(day.minusMonths(1))
                && into.renouvellements().isEmpty();
        return late
                ? into.toBuilder().numeroUnique(null).etat(null).preavis(null).build()
                : null;
    }

    private static @Nullable Demande marry(Demande into) {
        Demandeur asker = into.demandeur();
        return asker == null
                ? null
                : into.toBuilder()
                        .demandeur(asker.toBuilder()
                                .situationFamiliale(SituationFamiliale.MARIE)
                                .build())
                        .build();
    }

    private static Demande reason(Demande into, MotifDemande code) {
        return into.toBuilder()
                .motifs(List.of(Motif.builder().code(code).build()))
                .handicaps(List.of())
                .build();
    }

    private Demande paper(Demande into, CodePiece code, @Nullable MarquePiece mark) {
        List<PieceJustificative> papers = new ArrayList<>(into.pieces());
        papers.add(PieceJustificative.builder()
                .code(code)
                .deposeeLe(day)
                .marque(mark)
                .build());
        return into.toBuilder().pieces(papers).build();
    }

    private static Demande early(Demande into, LocalDate depot) {
        List<LocalDate> renewals = new ArrayList<>(into.renouvellements());
        renewals.add(0, depot.minusDays(10));
        return into.toBuilder().renouvellements(renewals).build();
    }

    private Demande month(Demande into, NumeroUnique numero) {
        YearMonth other = numero.moisEnregistrement().plusMonths(1 + dice.below(3));
        return into.toBuilder()
                .numeroUnique(NumeroUnique.of(
                        numero.codeTerritoire(), other, Integer.parseInt(numero.sequence()), numero.guichet()))
                .build();
    }
}
