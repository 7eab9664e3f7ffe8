package fr.demandeunique.sne.client;

import fr.demandeunique.sne.demande.Demande;
import java.time.Instant;
import java.util.List;

/** What the SNE's own service tells since an instant; no gateway has it. */
public interface FilsNuu {
    /** The demandes that were recognised as DALO since then ({@code getNouveauxDaloDepuisLe}). */
    List<Demande> nouveauxDaloDepuis(Instant instant);

    /** The demandes that were struck off since then ({@code getDemandesRadieesDepuisLe}). */
    List<Demande> radieesDepuis(Instant instant);
}
