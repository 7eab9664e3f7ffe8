/** {@code interfaceNuu} read and written, beside JAXB and Jackson XML. */
@jakarta.xml.bind.annotation.XmlSchema(
        namespace = "http://nuu.application.i2/",
        elementFormDefault = jakarta.xml.bind.annotation.XmlNsForm.QUALIFIED)
package fr.demandeunique.sne.mesures.xml;
