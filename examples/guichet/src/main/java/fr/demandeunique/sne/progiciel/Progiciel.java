package fr.demandeunique.sne.progiciel;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The desk: {@code java -jar guichet.jar --server.port=8080}. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Progiciel {
    public static void main(String[] args) {
        SpringApplication.run(Progiciel.class, args);
    }
}
