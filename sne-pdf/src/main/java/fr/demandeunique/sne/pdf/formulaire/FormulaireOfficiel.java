package fr.demandeunique.sne.pdf.formulaire;

import fr.demandeunique.sne.attestation.ReleveDemande;
import fr.demandeunique.sne.attestation.ReleveDemande.Donnee;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.pdf.PdfDocument;
import fr.demandeunique.sne.pdf.formulaire.ChampsFormulaire.Champ;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/**
 * Fills the official form that an editor gives as a PDF (AcroForm), from what a relevé tells. Nothing is cut: what does not fit is left out, and said.
 *
 * <ul>
 *   <li>Refused: a file that is no PDF, has no fields or may not be filled ({@code FORMULAIRE_ILLISIBLE}, {@code FORMULAIRE_SANS_CHAMPS}, {@code FORMULAIRE_PROTEGE}); a table
 *       that names a field that is not there, or one that cannot be filled as it says ({@code FORMULAIRE_CHAMP_ABSENT}, {@code FORMULAIRE_CHAMP_AUTRE}).
 *   <li>Warnings: a value longer than its field ({@code FORMULAIRE_VALEUR_LONGUE}); a letter that the font of the field lacks ({@code FORMULAIRE_CARACTERE}); what
 *       the table has no line for ({@code FORMULAIRE_SANS_LIGNE}); a code for which it has no box ({@code FORMULAIRE_SANS_CASE}).
 * </ul>
 *
 * <p>The accessibility of the result is that of the form. This class is immutable and thread-safe.
 *
 * <pre>{@code new FormulaireOfficiel(pdf, ChampsFormulaire.parse(table).orElseThrow()).remplir(releve) }</pre>
 */
public final class FormulaireOfficiel {
    private static final String CHAMP = "champ";

    private final byte[] pdf;
    private final ChampsFormulaire champs;

    /**
     * A form and its table.
     *
     * @param pdf the whole file
     * @param champs which field takes what
     */
    public FormulaireOfficiel(byte[] pdf, ChampsFormulaire champs) {
        this.pdf = pdf.clone();
        this.champs = champs;
    }

    /**
     * Fills the form.
     *
     * @param releve what is told
     * @return the filled file, fields open to be corrected, or why nothing could be filled
     */
    public Resultat<PdfDocument> remplir(ReleveDemande releve) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDAcroForm form = document.getDocumentCatalog().getAcroForm();
            if (form == null || form.getFields().isEmpty()) {
                return Resultat.refuse(Anomalie.erreur("FORMULAIRE_SANS_CHAMPS", ""));
            }
            if (!document.getCurrentAccessPermission().canFillInForm()) {
                return Resultat.refuse(Anomalie.erreur("FORMULAIRE_PROTEGE", ""));
            }
            return remplir(document, form, releve);
        } catch (IOException notPdf) {
            return Resultat.refuse(Anomalie.erreur("FORMULAIRE_ILLISIBLE", ""));
        }
    }

    private Resultat<PdfDocument> remplir(PDDocument document, PDAcroForm form, ReleveDemande releve)
            throws IOException {
        List<Anomalie> faults = new ArrayList<>();
        for (Champ one : champs.champs()) {
            if (!one.champ().equals(ChampsFormulaire.AUCUN)) {
                verifier(one, form, faults);
            }
        }
        if (!faults.isEmpty()) {
            return new Resultat.Refuse<>(faults);
        }
        // Only one of the two would show what is filled; and a right of the reader's vendor ends with the first change.
        form.getCOSObject().removeItem(COSName.XFA);
        document.getDocumentCatalog().getCOSObject().removeItem(COSName.PERMS);
        List<Anomalie> warnings = new ArrayList<>();
        Map<String, Donnee> told =
                releve.donnees().collect(Collectors.toMap(Donnee::cle, Function.identity(), (one, other) -> one));
        for (Champ one : champs.champs()) {
            Donnee donnee = told.get(one.donnee());
            if (donnee != null && !donnee.valeur().isEmpty() && !one.champ().equals(ChampsFormulaire.AUCUN)) {
                ecrire(one, donnee, form, warnings);
            }
        }
        warnings.addAll(oublies(told));
        var out = new ByteArrayOutputStream();
        // Else the time would be in it.
        document.setDocumentId(0L);
        document.save(out);
        return new Resultat.Accepte<>(
                new PdfDocument(out.toByteArray(), document.getNumberOfPages(), warnings), List.of());
    }

    private static void verifier(Champ one, PDAcroForm form, List<Anomalie> faults) {
        PDField field = form.getField(one.champ());
        if (field == null) {
            faults.add(dire(Anomalie.erreur("FORMULAIRE_CHAMP_ABSENT", one.donnee()), one));
        } else if (field.isReadOnly() || !convient(field, one.coche())) {
            faults.add(dire(Anomalie.erreur("FORMULAIRE_CHAMP_AUTRE", one.donnee()), one));
        }
    }

    private static boolean convient(PDField field, String tick) {
        return tick.isEmpty()
                ? field instanceof PDTextField
                : field instanceof PDButton button
                        && (seule(button) || button.getOnValues().contains(tick));
    }

    /** A box of its own, whose only name of being ticked is the form's. */
    private static boolean seule(PDField field) {
        return field instanceof PDCheckBox box && box.getOnValues().size() == 1;
    }

    private static Anomalie dire(Anomalie anomalie, Champ one) {
        return anomalie.avec(CHAMP, one.champ()).avec("ligne", one.ligne());
    }

    private static void ecrire(Champ one, Donnee donnee, PDAcroForm form, List<Anomalie> warnings) {
        PDField field = form.getField(one.champ());
        COSBase before = field.getCOSObject().getItem(COSName.V);
        try {
            if (field instanceof PDTextField text) {
                String value = adapter(donnee.valeur(), text);
                if (value.isEmpty()) {
                    warnings.add(dire(Anomalie.avertissement("FORMULAIRE_VALEUR_LONGUE", donnee.cle()), one)
                            .avec("largeur", text.getMaxLen()));
                    return;
                }
                text.setValue(value);
            } else if (donnee.codes().contains(one.coche())) {
                cocher((PDTerminalField) field, one);
            }
        } catch (IllegalArgumentException notInFont) {
            // Its value was set before it could not be drawn.
            field.getCOSObject().setItem(COSName.V, before);
            warnings.add(dire(Anomalie.avertissement("FORMULAIRE_CARACTERE", donnee.cle()), one));
        } catch (IOException withoutFont) {
            field.getCOSObject().setItem(COSName.V, before);
            warnings.add(dire(Anomalie.avertissement("FORMULAIRE_CHAMP_AUTRE", donnee.cle()), one));
        }
    }

    /** A box of its own is ticked; of several under one name, that which bears the code. */
    private static void cocher(PDTerminalField field, Champ one) throws IOException {
        if (field instanceof PDCheckBox box && seule(box)) {
            box.check();
        } else {
            field.setValue(one.coche());
        }
    }

    /** The value as the field has room for it: without its separators where it is a date or a number; empty if it is longer still. */
    private static String adapter(String value, PDTextField field) {
        String plain = value.replace('\u00a0', ' ').replace('\u202f', ' ').replace('\u2011', '-');
        int room = field.getMaxLen();
        if (room < 0 || plain.length() <= room) {
            return plain;
        }
        String bare = plain.matches("[0-9 /.+€,-]+") ? plain.replaceAll("[ /.€-]", "") : plain;
        return bare.length() <= room ? bare : "";
    }

    /** What is told and has no line, and codes that no box bears. */
    private List<Anomalie> oublies(Map<String, Donnee> told) {
        Set<String> lines = champs.champs().stream().map(Champ::donnee).collect(Collectors.toSet());
        List<Anomalie> found = new ArrayList<>();
        told.values().stream()
                .filter(one -> !one.valeur().isEmpty() && !lines.contains(one.cle()))
                .map(one -> Anomalie.avertissement("FORMULAIRE_SANS_LIGNE", one.cle()))
                .sorted((one, other) -> one.chemin().compareTo(other.chemin()))
                .forEach(found::add);
        Map<String, Set<String>> boxes = champs.champs().stream()
                .filter(one -> !one.coche().isEmpty())
                .collect(Collectors.groupingBy(
                        Champ::donnee, TreeMap::new, Collectors.mapping(Champ::coche, Collectors.toSet())));
        boxes.forEach((key, codes) -> {
            Donnee donnee = told.get(key);
            if (donnee != null) {
                Set<String> left = new HashSet<>(donnee.codes());
                left.removeAll(codes);
                left.stream()
                        .sorted()
                        .forEach(code -> found.add(Anomalie.avertissement("FORMULAIRE_SANS_CASE", key)
                                .avec("code", code)));
            }
        });
        return found;
    }
}
