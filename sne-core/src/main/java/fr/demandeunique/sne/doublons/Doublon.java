package fr.demandeunique.sne.doublons;

import fr.demandeunique.sne.demande.Demande;

/**
 * A person who is on two demandes of one territory.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param autre the other demande
 * @param chemin the person on the demande that was looked at: {@code /demandeur}, {@code /coTitulaires/0}
 * @param cheminAutre the person on the other demande
 * @param ressemblance the same person, or a suspicion
 */
public record Doublon(Demande autre, String chemin, String cheminAutre, Ressemblance ressemblance) {}
