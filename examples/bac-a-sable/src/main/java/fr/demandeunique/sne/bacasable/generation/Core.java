package fr.demandeunique.sne.bacasable.generation;

import java.time.LocalDate;

/** What the two demandes of a planted duplicate share: where, who and for how long. */
record Core(long rank, Place place, String state, int years, Person asker, String nationality) {

    static Core of(long seed, long rank, LocalDate day, boolean nir) {
        var dice = new Dice(seed, rank, 1);
        Place place = Place.ALL.draw(dice);
        String state = Weighted.group("etat").draw(dice);
        int years = Integer.parseInt(Weighted.group("anciennete").draw(dice));
        Person asker = Person.asker(seed, rank, dice, day, 19 + years, nir);
        return new Core(
                rank, place, state, years, asker, Weighted.group("nationalite").draw(dice));
    }

    boolean active() {
        return state.equals("ACTIVE");
    }
}
