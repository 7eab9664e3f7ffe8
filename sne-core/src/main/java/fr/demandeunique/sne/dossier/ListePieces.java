package fr.demandeunique.sne.dossier;

import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.reglement.Regle;
import fr.demandeunique.sne.reglement.Reglement;
import fr.demandeunique.sne.reglement.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The pièces justificatives that may be required on a day, from {@code pieces.csv}: arrêtés of 24/07/2013, 06/08/2018, 22/12/2020
 * and 19/04/2022 (rule {@code PIECES_LISTE}); from 31/12/2015 nothing else may be (R441-2-4-1).
 *
 * <pre>{@code ListePieces.le(LocalDate.of(2017, 2, 21)).attendues(demande)}</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ListePieces {
    private static final List<LignePieces> LIGNES = Table.lire(ListePieces.class, "pieces.csv").stream()
            .map(LignePieces::new)
            .toList();
    private static final List<Regle> VERSIONS =
            Reglement.toutes().filter(one -> one.code().equals("PIECES_LISTE")).toList();

    private static final Map<CodePiece, Integer> PEREMPTIONS = LIGNES.stream()
            .collect(Collectors.toUnmodifiableMap(one -> one.code, LignePieces::peremption, (first, other) -> first));

    private final LocalDate jour;
    private final int rang;

    private ListePieces(LocalDate jour, int rang) {
        this.jour = jour;
        this.rang = rang;
    }

    /**
     * {@return the list of that day; before 03/05/2010, when no list existed, it is empty}
     *
     * @param jour the day whose list is asked for
     */
    public static ListePieces le(LocalDate jour) {
        int rank = VERSIONS.size() - 1;
        while (rank >= 0 && !VERSIONS.get(rank).enVigueur(jour)) {
            rank--;
        }
        return new ListePieces(jour, rank);
    }

    /** {@return where the list is written, empty where there is none} */
    public Optional<Regle> regle() {
        return rang < 0 ? Optional.empty() : Optional.of(VERSIONS.get(rang));
    }

    /** {@return whether a pièce outside the list may not be required: true from 31/12/2015} */
    public boolean limitative() {
        return Reglement.regle("PIECES_LIMITATIVES", jour).isPresent();
    }

    /** {@return the pièces of the list, each once, in its order} */
    public List<PieceListee> pieces() {
        Map<CodePiece, PieceListee> byCode = new LinkedHashMap<>();
        for (LignePieces ligne : LIGNES) {
            PieceListee listee = dans(ligne);
            if (listee != null) {
                byCode.putIfAbsent(listee.code(), listee);
            }
        }
        return List.copyOf(byCode.values());
    }

    /**
     * {@return a pièce of the list by its code, empty if the list does not have it; null is not in the list}
     *
     * @param code code of the list of pièces
     */
    public Optional<PieceListee> piece(@Nullable CodePiece code) {
        return LIGNES.stream()
                .filter(one -> one.code.equals(code))
                .map(this::dans)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Whether the list gives the pièce to what an applicant says, and no field of the demande tells. */
    boolean surDeclaration(CodePiece code) {
        return LIGNES.stream().anyMatch(one -> one.code.equals(code) && one.surDeclaration());
    }

    private @Nullable PieceListee dans(LignePieces ligne) {
        return rang < 0 ? null : ligne.dans(rang);
    }

    /**
     * {@return the pièces that the situation told by a demande makes lawful to require, person by person, then for the household} What is not
     * in this answer may not be asked of this applicant, save what the list gives to a statement that no field holds (sick pay).
     *
     * @param demande of which the persons, ties and kinds of resources are read
     */
    public List<PieceAttendue> attendues(Demande demande) {
        List<PieceAttendue> expected = new ArrayList<>();
        for (PersonneALoger personne : PersonneALoger.de(demande)) {
            boolean majeure = personne.majeure(jour);
            List<PieceAttendue> hers = new ArrayList<>();
            for (LignePieces ligne : LIGNES) {
                if (!ligne.duFoyer() && ligne.porteePar(personne, majeure)) {
                    ajouter(ligne, ligne.raison(personne), personne.reference(), demande, hers);
                }
            }
            expected.addAll(parGroupe(hers));
        }
        List<PieceAttendue> foyer = new ArrayList<>();
        for (LignePieces ligne : LIGNES) {
            if (ligne.duFoyer() && demande.personneMorale() == null) {
                ajouter(ligne, ligne.raison(demande), null, demande, foyer);
            }
        }
        expected.addAll(parGroupe(foyer));
        return List.copyOf(expected);
    }

    private void ajouter(
            LignePieces ligne,
            @Nullable String raison,
            @Nullable String personne,
            Demande demande,
            List<PieceAttendue> expected) {
        PieceListee listee = dans(ligne);
        if (listee != null && raison != null) {
            boolean deposee = demande.pieces().stream()
                    .anyMatch(one -> listee.code().equals(one.code())
                            && one.marque() == null
                            && !perimee(one)
                            && estDe(one, personne));
            expected.add(new PieceAttendue(listee, listee.caractere(), personne, raison, ligne.unParmi, deposee));
        }
    }

    /** Of papers that prove the same thing, one is enough, and the strongest need is the need of each. */
    private static List<PieceAttendue> parGroupe(List<PieceAttendue> expected) {
        return expected.stream()
                .map(one -> {
                    List<PieceAttendue> group = expected.stream()
                            .filter(other ->
                                    one.unParmi() != null && one.unParmi().equals(other.unParmi()))
                            .toList();
                    if (group.isEmpty()) {
                        return one;
                    }
                    Caractere strongest = group.stream()
                            .map(PieceAttendue::caractere)
                            .min(Caractere::compareTo)
                            .orElse(one.caractere());
                    return new PieceAttendue(
                            one.piece(),
                            strongest,
                            one.personne(),
                            one.raison(),
                            one.unParmi(),
                            group.stream().anyMatch(PieceAttendue::deposee));
                })
                .toList();
    }

    /**
     * {@return whether a pièce is stale on this list's day: past its own last day of validity, save what serves though expired (identity of a
     * French person), or deposited too long ago (interpretation: three months for what tells the resources of the last months, the
     * next 1 January for the avis of a year, see {@code pieces.csv})} False if nothing tells.
     *
     * @param piece as the dossier lists it
     */
    public boolean perimee(PieceJustificative piece) {
        CodePiece code = piece.code();
        int months = code == null ? 0 : PEREMPTIONS.getOrDefault(code, 0);
        if (months == LignePieces.JAMAIS) {
            return false;
        }
        if (piece.finValidite() != null && piece.finValidite().isBefore(jour)) {
            return true;
        }
        LocalDate depot = piece.deposeeLe();
        if (depot == null || months == 0) {
            return false;
        }
        return months == LignePieces.ANNEE
                ? depot.getYear() < jour.getYear()
                : depot.plusMonths(months).isBefore(jour);
    }

    /** A pièce that names nobody counts for the demandeur and for the household. */
    static boolean estDe(PieceJustificative piece, @Nullable String personne) {
        return piece.personne() == null || piece.personne().isBlank()
                ? personne == null || personne.equals("demandeur")
                : personne == null || personne.equals(piece.personne());
    }
}
