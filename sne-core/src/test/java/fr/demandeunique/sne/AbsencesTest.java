package fr.demandeunique.sne;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A record that an editor makes never holds a null where its type says none: the sentence names the argument, where it was given and not where it hurts. */
class AbsencesTest {
    /** What an editor reads and does not make: rows of tables, and answers. */
    private static final Set<String> MADE_HERE = Set.of("""
            AnnulationRadiation AttenteConstatee Avancement$Saisie BilanBailleur BilanQualite BilanQualite$Constat
            BilanReservations$Ligne BordereauTransmission BordereauTransmission$LigneDossier Calendrier Commune
            ComparaisonPlafonds ContingentRpls Controle CorrectionDepot Cotation Courrier DelaiAnormal DelaiAttestation
            DelaisDalo$Echeance Departement DistributionCotation$Effectif Domaine Doublon Entree Envoi Envoi$Dossier
            FaitsAttestation FicheRecapitulative FicheRecapitulative$LignePersonne FicheRecapitulative$LignePiece FluxAnnuel
            FormulaireCerfa LettrePreavis LigneCotation Livraison Menage$Regles NoticeAttestation OffreLogement PieceAttendue
            PieceListee Possibilites Preavis PremierQuartile$Seuil PreuveSeparation Priorite RegimeRadiation Regle ReleveDemande
            ReleveDemande$Donnee ReleveDemande$Partie ReleveDonnees RemiseAttestation$Remise Repartition Repartition$Cellule
            ResultatStatistique RevenuReference Revision Separation$Duplication SituationConvention SortieAse Suppression
            Tension$Ligne Territoire
            """.split("\\s+"));

    @Test
    void a_null_where_a_value_is_due_is_told_by_its_name() throws Exception {
        List<String> faults = new ArrayList<>();
        int tried = 0;
        for (JavaClass one : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("fr.demandeunique.sne")) {
            if (!one.isRecord() || one.getPackageName().contains(".internal")) {
                continue;
            }
            Class<?> type = one.reflect();
            if (!open(type) || MADE_HERE.contains(one.getName().replaceAll(".*\\.", ""))) {
                continue;
            }
            for (RecordComponent each : type.getRecordComponents()) {
                if (each.getType().isPrimitive() || each.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    continue;
                }
                tried++;
                String said = refusal(type, each);
                if (!said.startsWith("The argument " + each.getName() + " is null: ")) {
                    faults.add(type.getName() + "." + each.getName() + ": " + said);
                }
            }
        }
        assertEquals(List.of(), faults);
        assertTrue(tried > 190, tried + " members");
    }

    private static boolean open(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || open(type.getEnclosingClass()));
    }

    private static String refusal(Class<?> type, RecordComponent empty) throws Exception {
        RecordComponent[] all = type.getRecordComponents();
        var types = Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = new Valeurs(1);
        var arguments = new Object[all.length];
        for (int i = 0; i < all.length; i++) {
            arguments[i] = all[i].getName().equals(empty.getName()) ? null : values.de(all[i]);
        }
        try {
            type.getDeclaredConstructor(types).newInstance(arguments);
            return "nothing: it was taken";
        } catch (InvocationTargetException e) {
            return String.valueOf(e.getCause().getMessage());
        }
    }
}
