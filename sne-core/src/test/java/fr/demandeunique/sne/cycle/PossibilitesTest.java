package fr.demandeunique.sne.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.cycle.Possibilites.Acte;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PossibilitesTest {
    private static final LocalDate JOUR = LocalDate.of(2016, 12, 1);

    private static Set<Acte> possible(Demande demande, LocalDate jour) {
        var all = Possibilites.de(demande, Exemples.MOSELIS, jour, false);
        return Arrays.stream(Acte.values())
                .filter(one -> all.rapport(one).conforme())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Acte.class)));
    }

    @Test
    void what_is_possible_is_what_the_acts_themselves_say() {
        Demande couple = Exemples.active();
        assertEquals(
                EnumSet.of(Acte.MODIFIER, Acte.RENOUVELER, Acte.SEPARER, Acte.ATTRIBUER, Acte.RADIER),
                possible(couple, JOUR));
        Demande alone = couple.toBuilder().coTitulaires(java.util.List.of()).build();
        assertEquals(EnumSet.of(Acte.MODIFIER, Acte.RENOUVELER, Acte.ATTRIBUER, Acte.RADIER), possible(alone, JOUR));
        Demande gone = Radiation.radier(couple, MotifRadiation.RENONCIATION, null, Exemples.MOSELIS, JOUR)
                .orElseThrow();
        assertEquals(EnumSet.noneOf(Acte.class), possible(gone, JOUR), "given up for good");
    }
}
