-- What is known of each dossier of the editor: its number and version at the SNE, once there, and the members that are the register's own (state,
-- dates, guichets: nothing of the household).
CREATE TABLE IF NOT EXISTS sne_depart_dossier (
  dossier       VARCHAR(100) NOT NULL PRIMARY KEY,
  numero        VARCHAR(18),
  etag          VARCHAR(200),
  registre      VARCHAR(4000),
  modifie_le    TIMESTAMP WITH TIME ZONE NOT NULL
);
-- The last turn given in each dossier: locked by whoever stores something in it, never by what sends.
CREATE TABLE IF NOT EXISTS sne_depart_rang (
  dossier  VARCHAR(100) NOT NULL PRIMARY KEY,
  dernier  BIGINT NOT NULL
);
-- What is to be sent, or was. The two binary columns hold personal data, and are emptied once it has left.
CREATE TABLE IF NOT EXISTS sne_depart_envoi (
  id             VARCHAR(36) NOT NULL PRIMARY KEY,
  dossier        VARCHAR(100) NOT NULL,
  rang           BIGINT NOT NULL,
  guichet        VARCHAR(5),
  nature         VARCHAR(20) NOT NULL,
  cible          VARCHAR(100),
  corps          {octets},
  cle            VARCHAR(36) NOT NULL,
  version_lue    VARCHAR(200),
  etat           VARCHAR(12) NOT NULL,
  essais         INTEGER NOT NULL,
  depose_le      TIMESTAMP WITH TIME ZONE NOT NULL,
  premier_essai  TIMESTAMP WITH TIME ZONE,
  prochain_essai TIMESTAMP WITH TIME ZONE NOT NULL,
  bail           VARCHAR(36),
  bail_jusqua    TIMESTAMP WITH TIME ZONE,
  termine_le     TIMESTAMP WITH TIME ZONE,
  motif          VARCHAR(60),
  requete        VARCHAR(128),
  anomalies      {octets},
  CONSTRAINT sne_depart_envoi_rang UNIQUE (dossier, rang)
);
CREATE INDEX IF NOT EXISTS sne_depart_envoi_du ON sne_depart_envoi (etat, prochain_essai);
