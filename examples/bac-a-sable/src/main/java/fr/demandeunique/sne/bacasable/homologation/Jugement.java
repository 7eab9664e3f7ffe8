package fr.demandeunique.sne.bacasable.homologation;

/** What became of a scenario. */
public enum Jugement {
    /** The product did as it should. */
    TENU,
    /** It did what it must not; a later success does not mend that. */
    ROMPU,
    /** What would tell was not seen. */
    NON_VU
}
