package fr.demandeunique.sne.echange;

import fr.demandeunique.sne.nomenclature.Nomenclature;
import java.util.Optional;

/**
 * The nine kinds of file of the SNE (list {@code typeFichier} of the interface 02.01 of 2017), and which operation makes which.
 *
 * <pre>{@code TypeFichier.pour(Operation.SEPARER) // CRS}</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public enum TypeFichier {
    /** Creation of a demande. */
    CRE(Sens.EMIS),
    /** Creation after the separation of a couple. */
    CRS(Sens.EMIS),
    /** Modification. */
    MOD(Sens.EMIS),
    /** Radiation; without a motif, « déradiation ». */
    RAD(Sens.EMIS),
    /** Renewal. */
    REN(Sens.EMIS),
    /** Deletion. */
    SUP(Sens.EMIS),
    /** Dispatching: what another guichet did. */
    DIS(Sens.RECU),
    /** Answer to a file. */
    RET(Sens.RECU),
    /** Digital copy of a demande. */
    COP(Sens.RECU);

    private final Sens sens;

    TypeFichier(Sens sens) {
        this.sens = sens;
    }

    /** Which way a file goes, seen from the guichet; interpretation of the names of the list. */
    public enum Sens {
        /** From the guichet to the SNE. */
        EMIS,
        /** From the SNE to the guichet. */
        RECU
    }

    /** What a guichet does with a demande. */
    public enum Operation {
        /** Register it. */
        ENREGISTRER(CRE),
        /** Register the duplicate made for the partner who leaves. */
        SEPARER(CRS),
        /** Modify it. */
        MODIFIER(MOD),
        /** Renew it. */
        RENOUVELER(REN),
        /** Strike it off, with a motif. */
        RADIER(RAD),
        /** Strike it off for an attribution, motif {@code RADATT}. */
        ATTRIBUER(RAD),
        /** Bring it back: a radiation without a motif. */
        REACTIVER(RAD),
        /** Delete it. */
        SUPPRIMER(SUP);

        private final TypeFichier type;

        Operation(TypeFichier type) {
            this.type = type;
        }

        /** The kind of file that carries this operation. */
        public TypeFichier type() {
            return type;
        }
    }

    /** The kind of file that carries an operation. */
    public static TypeFichier pour(Operation operation) {
        return operation.type();
    }

    /** The kind of that code, empty if the list does not know it. */
    public static Optional<TypeFichier> de(String code) {
        for (TypeFichier one : values()) {
            if (one.name().equals(code)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** Which way it goes. */
    public Sens sens() {
        return sens;
    }

    /** Its French label. */
    public String libelle() {
        return Nomenclature.TYPE_FICHIER.libelle(name()).orElseThrow();
    }
}
