package fr.demandeunique.sne.bacasable.homologation;

import java.util.List;

/**
 * A call that a verdict stands on, without anything personal.
 *
 * @param rang its rank among the calls of the sandbox
 * @param acte what was asked: method and path with masked numbers, or the operation of the SNE's service
 * @param statut status of the answer, 0 if the connection was cut
 * @param rejouee true if the answer was the one that its key had got before
 * @param pannes the faults that fell on it
 */
public record Preuve(long rang, String acte, int statut, boolean rejouee, List<String> pannes) {
    /** Keeps the faults as they are then. */
    public Preuve {
        pannes = List.copyOf(pannes);
    }

    @Override
    public String toString() {
        return rang + " " + acte + " " + statut + (rejouee ? " =" : "") + (pannes.isEmpty() ? "" : " " + pannes);
    }
}
