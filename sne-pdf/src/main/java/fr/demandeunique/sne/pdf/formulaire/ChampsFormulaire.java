package fr.demandeunique.sne.pdf.formulaire;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import java.util.ArrayList;
import java.util.List;

/**
 * Which field of a PDF takes what of a demande. The names of the fields of the official form are in no public text that was read: who has the file supplies the table.
 *
 * <pre>{@code
 * # donnee;champ;coche
 * /demandeur/nomNaissance;nom_naissance;
 * /demandeur/civilite;madame;2
 * }</pre>
 *
 * <p>A line has the key of a {@link fr.demandeunique.sne.attestation.ReleveDemande.Donnee}, the whole name of the field, and, for a box, the code for which it is ticked;
 * {@code #} begins a remark. A key may have several lines, and a field {@code -} says that the form has no place for it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param champs the lines in their order
 */
public record ChampsFormulaire(List<Champ> champs) {
    /** In the place of a field: the form does not ask for it. */
    static final String AUCUN = "-";

    /** Copies the list, which may hold no null. */
    public ChampsFormulaire {
        champs = List.copyOf(champs);
    }

    /**
     * One line.
     *
     * @param donnee the key of what is told
     * @param champ the whole name of the field in the PDF
     * @param coche the code for which a box is ticked; empty for a field of text
     * @param ligne where the line stands in the table, from 1
     */
    public record Champ(String donnee, String champ, String coche, int ligne) {}

    /**
     * Reads a table.
     *
     * @param texte lines of two or three cells apart by {@code ;}
     * @return the table, or each line that cannot be read ({@code FORMULAIRE_TABLE})
     */
    public static Resultat<ChampsFormulaire> parse(String texte) {
        List<Champ> read = new ArrayList<>();
        List<Anomalie> faults = new ArrayList<>();
        List<String> lines = texte.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace("\ufeff", "").strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split(";", -1);
            boolean whole = (cells.length == 2 || cells.length == 3) && cells[0].startsWith("/") && !cells[1].isBlank();
            if (whole) {
                read.add(new Champ(
                        cells[0].strip(), cells[1].strip(), cells.length == 3 ? cells[2].strip() : "", i + 1));
            } else {
                faults.add(Anomalie.erreur("FORMULAIRE_TABLE", "/champs").avec("ligne", i + 1));
            }
        }
        return faults.isEmpty() ? Resultat.accepte(new ChampsFormulaire(read)) : new Resultat.Refuse<>(faults);
    }
}
