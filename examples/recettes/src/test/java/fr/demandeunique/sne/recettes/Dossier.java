package fr.demandeunique.sne.recettes;

import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.descriptor.java.Immutability;

/** An entity of the editor's product; persistence.xml lists the converters of its attributes. */
@Entity
class Dossier {
    @Id
    @GeneratedValue
    Long id;

    @Column(length = NumeroUnique.LONGUEUR, unique = true)
    NumeroUnique numero;

    @Column(length = CodeGuichet.LONGUEUR)
    CodeGuichet guichet;

    // Hibernate need not copy what never changes; a new demande is a new value.
    @Mutability(Immutability.class)
    @Column(length = 1 << 24)
    Demande demande;

    protected Dossier() {}

    Dossier(NumeroUnique numero, Demande demande) {
        this.numero = numero;
        this.guichet = numero.guichet();
        this.demande = demande;
    }
}
