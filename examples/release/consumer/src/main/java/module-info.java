/** An editor's product in its smallest form. */
module editeur {
    requires fr.demandeunique.sne.client;
    requires fr.demandeunique.sne.pdf;
}
