/** Pure rules of the demande de logement social. */
module fr.demandeunique.sne.core {
    requires static jakarta.validation;
    requires static transitive org.jspecify;

    exports fr.demandeunique.sne.attestation;
    exports fr.demandeunique.sne.commune;
    exports fr.demandeunique.sne.controle;
    exports fr.demandeunique.sne.cotation;
    exports fr.demandeunique.sne.cycle;
    exports fr.demandeunique.sne.dalo;
    exports fr.demandeunique.sne.demande;
    exports fr.demandeunique.sne.doublons;
    exports fr.demandeunique.sne.echange;
    exports fr.demandeunique.sne.enregistrement;
    exports fr.demandeunique.sne.flux;
    exports fr.demandeunique.sne.guichet;
    exports fr.demandeunique.sne.dossier;
    exports fr.demandeunique.sne.logement;
    exports fr.demandeunique.sne.nomenclature;
    exports fr.demandeunique.sne.numero;
    exports fr.demandeunique.sne.personne;
    exports fr.demandeunique.sne.qualite;
    exports fr.demandeunique.sne.reglement;
    exports fr.demandeunique.sne.ressources;
    exports fr.demandeunique.sne.validation;
}
