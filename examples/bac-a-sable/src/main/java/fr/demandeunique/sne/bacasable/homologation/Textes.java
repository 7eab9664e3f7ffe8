package fr.demandeunique.sne.bacasable.homologation;

import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of a report: English if asked for, else French. */
record Textes(ResourceBundle bundle) {
    static Textes de(Locale langue) {
        boolean english = langue.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return new Textes(ResourceBundle.getBundle(
                Textes.class.getPackageName() + ".homologation",
                english ? Locale.ENGLISH : Locale.FRENCH,
                Textes.class.getModule()));
    }

    String langue() {
        return bundle.getLocale().getLanguage();
    }

    String texte(String key) {
        return bundle.getString(key);
    }
}
