package fr.demandeunique.sne.dossier;

import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Motif;
import fr.demandeunique.sne.demande.NaissancesPrevues;
import fr.demandeunique.sne.nomenclature.Code;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.RessourceRecue;
import fr.demandeunique.sne.personne.Ressource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row of {@code pieces.csv}: a pièce, whom and what it concerns, and its place in each list. */
final class LignePieces {
    /** Columns before those of the lists. */
    static final int FIXES = 7;

    /** Stale from the next 1 January on. */
    static final int ANNEE = -1;

    /** Never stale, not even past its own date. */
    static final int JAMAIS = -2;

    final CodePiece code;
    final String rubrique;
    final @Nullable String unParmi;
    private final boolean sensible;
    private final String peremption;
    private final String porteur;
    private final String fait;
    private final Set<String> valeurs;
    private final List<@Nullable PieceListee> listes = new ArrayList<>();

    LignePieces(String[] cells) {
        code = CodePiece.of(cells[0]);
        rubrique = cells[1];
        porteur = cells[2];
        int equal = cells[3].indexOf('=');
        fait = equal < 0 ? cells[3] : cells[3].substring(0, equal);
        valeurs = equal < 0 ? Set.of() : Set.of(cells[3].substring(equal + 1).split(","));
        unParmi = cells[4].isEmpty() ? null : cells[4];
        sensible = cells[5].equals("oui");
        peremption = cells[6];
        Stream.of(cells).skip(FIXES).forEach(cell -> listes.add(listee(cell)));
    }

    private @Nullable PieceListee listee(String cell) {
        return cell.isEmpty()
                ? null
                : new PieceListee(code, rubrique, Caractere.lire(cell.charAt(0)), cell.charAt(2), sensible);
    }

    /** The pièce in the list of that rank, null if that list does not have it. */
    @Nullable
    PieceListee dans(int liste) {
        return listes.get(liste);
    }

    boolean duFoyer() {
        return porteur.equals("FOYER");
    }

    boolean surDeclaration() {
        return fait.equals("déclaration");
    }

    /** Months after which it is stale; 0 if only its own date tells, {@link #ANNEE} or {@link #JAMAIS}. */
    int peremption() {
        return switch (peremption) {
            case "" -> 0;
            case "annee" -> ANNEE;
            case "jamais" -> JAMAIS;
            default -> Integer.parseInt(peremption);
        };
    }

    /** Whether it can be of this person, whatever the situation. */
    boolean porteePar(PersonneALoger personne, boolean majeure) {
        return switch (porteur) {
            case "DEMANDEUR" -> personne.demandeur();
            case "CO_TITULAIRE" -> personne.titulaire() && !personne.demandeur();
            case "TITULAIRE" -> personne.titulaire();
            case "MAJEURE" -> majeure;
            case "PERSONNE" -> true;
            default -> false;
        };
    }

    /** The fact that makes it due for this person, null if none does. */
    @Nullable
    String raison(PersonneALoger personne) {
        return switch (fait) {
            case "toujours" -> fait;
            case "nationalite" -> valeur(personne.personne().nationalite());
            case "situationFamiliale" -> valeur(personne.situationFamiliale());
            case "contrat" -> valeur(personne.contrat());
            case "ressource" ->
                personne.ressources().stream()
                        .map(Ressource<RessourceRecue>::code)
                        .filter(one -> one != null && valeurs.contains(one.code()))
                        .findFirst()
                        .map(this::valeur)
                        .orElse(null);
            default -> null;
        };
    }

    /** The fact that makes it due for the household, null if none does. */
    @Nullable
    String raison(Demande demande) {
        return switch (fait) {
            case "toujours" -> fait;
            case "motif" ->
                demande.motifs().stream()
                        .map(Motif::code)
                        .filter(one -> one != null && valeurs.contains(one.code()))
                        .findFirst()
                        .map(this::valeur)
                        .orElse(null);
            case "naissancesPrevues" -> {
                NaissancesPrevues naissances = demande.naissancesPrevues();
                Integer nombre = naissances == null ? null : naissances.nombre();
                yield nombre != null && nombre > 0 ? fait : null;
            }
            default -> null;
        };
    }

    private @Nullable String valeur(@Nullable Code<?> value) {
        String looked = value == null ? "-" : value.code();
        if (!valeurs.contains(looked)) {
            return null;
        }
        return value == null ? fait + " inconnu" : fait + " " + value;
    }
}
