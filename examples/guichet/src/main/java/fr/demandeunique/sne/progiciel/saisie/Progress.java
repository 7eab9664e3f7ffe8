package fr.demandeunique.sne.progiciel.saisie;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Gravite;
import fr.demandeunique.sne.enregistrement.Avancement;
import fr.demandeunique.sne.enregistrement.Avancement.Etat;
import fr.demandeunique.sne.enregistrement.Avancement.Saisie;
import java.util.List;

/** How far a tab is filled, in a word; a draft is not wrong because something is missing. */
enum Progress {
    VIDE("vide", "vide"),
    A_REMPLIR("vide", "à remplir"),
    COMMENCE("commence", "commencé"),
    COMPLET("complet", "complet"),
    A_CORRIGER("erreur", "à corriger");

    private final String classe;
    private final String libelle;

    Progress(String classe, String libelle) {
        this.classe = classe;
        this.libelle = libelle;
    }

    String classe() {
        return classe;
    }

    String libelle() {
        return libelle;
    }

    static Progress of(FieldTable.Tab tab, Avancement avancement, List<Anomalie> shown) {
        if (shown.stream().anyMatch(one -> one.gravite() == Gravite.ERREUR)) {
            return A_CORRIGER;
        }
        List<Saisie> here = avancement.onglets().stream()
                .filter(one -> tab.saisie().contains(one.onglet()))
                .toList();
        boolean missing =
                here.stream().flatMap(one -> one.manques().stream()).anyMatch(one -> one.gravite() == Gravite.ERREUR);
        boolean begun = here.stream().anyMatch(one -> one.etat() != Etat.NON_COMMENCE);
        return missing ? begun ? COMMENCE : A_REMPLIR : begun ? COMPLET : VIDE;
    }
}
