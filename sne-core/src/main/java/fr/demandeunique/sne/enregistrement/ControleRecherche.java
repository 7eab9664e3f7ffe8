package fr.demandeunique.sne.enregistrement;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.LogementRecherche;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dwelling wanted: what the format requires, how many communes, how many persons. */
final class ControleRecherche {
    /** Most communes that the first data format and data format 02.x carry; the second came on 18/05/2012. */
    private static final int COMMUNES_FORMAT_01 = 5;

    private static final int COMMUNES_FORMAT_02 = 10;
    private static final LocalDate FORMAT_02 = LocalDate.of(2012, 5, 18);

    private ControleRecherche() {}

    static void controler(Demande demande, Formulaires formulaires, Constats constats) {
        LogementRecherche recherche = demande.logementRecherche();
        constats.ici(Lieu.LOGEMENT_RECHERCHE);
        if (recherche == null || recherche.types().isEmpty()) {
            constats.signaler("TYPE_LOGEMENT_ABSENT", "/types");
        }
        if (recherche == null || recherche.elargie() == null) {
            constats.signaler("ELARGISSEMENT_ABSENT", "/elargie");
        }
        if (recherche == null || recherche.communes().isEmpty()) {
            constats.signaler("COMMUNE_ABSENTE", "/communes");
        } else {
            communes(recherche.communes(), demande.formulaire(), formulaires, constats);
        }
        if (recherche != null && demande.personneMorale() == null) {
            personnes(demande, recherche.nombrePersonnes(), constats);
        }
        constats.ici(Lieu.DEMANDE);
    }

    private static void communes(
            List<String> communes, @Nullable String formulaire, Formulaires formulaires, Constats constats) {
        for (int i = 0; i < communes.size(); i++) {
            if (!commune(communes.get(i))) {
                constats.signaler("COMMUNE_CODE", "/communes/", i, "");
            }
        }
        if (communes.size() > COMMUNES_FORMAT_01) {
            int max = max(formulaire, formulaires, constats.date());
            if (communes.size() > max) {
                Anomalie anomalie = constats.anomalie("COMMUNES_TROP", "/logementRecherche/communes");
                constats.ajouter(
                        anomalie == null
                                ? null
                                : anomalie.avec("nombre", communes.size()).avec("max", max));
            }
        }
    }

    private static int max(@Nullable String formulaire, Formulaires formulaires, LocalDate jour) {
        FormulaireCerfa form = formulaire == null ? null : formulaires.version(FormulaireCerfa.version(formulaire));
        int format = jour.isBefore(FORMAT_02) ? COMMUNES_FORMAT_01 : COMMUNES_FORMAT_02;
        Integer printed = form == null ? null : form.communesMax();
        return printed == null ? format : Math.min(format, printed);
    }

    /** INSEE code of a commune: five positions, Corsica ({@code 2A}, {@code 2B}) included. */
    static boolean commune(String code) {
        if (code.length() != 5) {
            return false;
        }
        char second = code.charAt(1);
        boolean corsica = (second == 'A' || second == 'B') && code.charAt(0) == '2';
        return chiffre(code.charAt(0))
                && (chiffre(second) || corsica)
                && chiffre(code.charAt(2))
                && chiffre(code.charAt(3))
                && chiffre(code.charAt(4));
    }

    private static boolean chiffre(char c) {
        return c >= '0' && c <= '9';
    }

    /** The number stated is only looked at: the form lets the applicant count children to be born or not. */
    private static void personnes(Demande demande, @Nullable Integer nombre, Constats constats) {
        if (nombre == null) {
            return;
        }
        int possible = PersonnesALoger.possibles(demande);
        if (nombre == possible) {
            return;
        }
        int sure = PersonnesALoger.certaines(demande, constats.date());
        if (nombre < sure || nombre > possible) {
            Anomalie anomalie = constats.anomalie("PERSONNES_A_LOGER_ECART", "/logementRecherche/nombrePersonnes");
            if (anomalie != null) {
                constats.douter(
                        anomalie.avec("nombre", nombre).avec("min", sure).avec("max", possible),
                        nombre,
                        nombre + " / " + sure + "–" + possible);
            }
        }
    }
}
