package fr.demandeunique.sne.bacasable.homologation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Looks at the calls for one scenario. What was broken stays broken: the call that did it is what the report is for. */
abstract class Juge {
    private Jugement jugement = Jugement.NON_VU;
    private String motif = "";
    private List<Preuve> preuves = List.of();
    private boolean essayee;

    abstract void voir(Acte acte);

    /**
     * What is to go wrong with a call so that the scenario can be seen.
     *
     * @param seul true if this is the only scenario: then the first call that fits is taken
     */
    Optional<String> panne(Envoi envoi, boolean seul) {
        return Optional.empty();
    }

    /** Lets a fault fall on the first call that fits, and on no other. */
    final Optional<String> uneFois(boolean fits, String fault) {
        boolean now = fits && !essayee;
        essayee |= now;
        return now ? Optional.of(fault) : Optional.empty();
    }

    final void tenu(Acte... actes) {
        if (jugement == Jugement.NON_VU) {
            juger(Jugement.TENU, "", actes);
        }
    }

    final void rompu(String why, Acte... actes) {
        if (jugement != Jugement.ROMPU) {
            juger(Jugement.ROMPU, why, actes);
        }
    }

    private void juger(Jugement what, String why, Acte... actes) {
        jugement = what;
        motif = why;
        preuves = Arrays.stream(actes).map(Acte::preuve).toList();
    }

    final Verdict verdict(Scenario scenario, Canal canal) {
        return new Verdict(scenario, canal, jugement, motif, preuves);
    }
}
