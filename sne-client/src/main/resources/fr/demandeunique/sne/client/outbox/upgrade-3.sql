-- English names, and stable codes in place of names of classes and constants. The tables are renamed first, and that is on purpose: a node of the version
-- before, which would misread the new codes, finds no table any more and says that one is missing, instead of storing what nobody would send.
ALTER TABLE IF EXISTS sne_depart_envoi RENAME TO sne_outbox_message;
ALTER TABLE IF EXISTS sne_depart_dossier RENAME TO sne_outbox_dossier;
ALTER TABLE IF EXISTS sne_depart_rang RENAME TO sne_outbox_sequence;
ALTER TABLE IF EXISTS sne_depart_numero RENAME TO sne_outbox_numero;
ALTER TABLE sne_outbox_message RENAME COLUMN rang TO seq;
ALTER TABLE sne_outbox_message RENAME COLUMN nature TO kind;
ALTER TABLE sne_outbox_message RENAME COLUMN cible TO target_dossier;
ALTER TABLE sne_outbox_message RENAME COLUMN corps TO body;
ALTER TABLE sne_outbox_message RENAME COLUMN cle TO idempotency_key;
ALTER TABLE sne_outbox_message RENAME COLUMN version_lue TO if_match;
ALTER TABLE sne_outbox_message RENAME COLUMN etat TO state;
ALTER TABLE sne_outbox_message RENAME COLUMN essais TO attempts;
ALTER TABLE sne_outbox_message RENAME COLUMN depose_le TO created_at;
ALTER TABLE sne_outbox_message RENAME COLUMN premier_essai TO first_attempt_at;
ALTER TABLE sne_outbox_message RENAME COLUMN prochain_essai TO next_attempt_at;
ALTER TABLE sne_outbox_message RENAME COLUMN bail TO lease;
ALTER TABLE sne_outbox_message RENAME COLUMN bail_jusqua TO lease_until;
ALTER TABLE sne_outbox_message RENAME COLUMN termine_le TO finished_at;
ALTER TABLE sne_outbox_message RENAME COLUMN motif TO reason;
ALTER TABLE sne_outbox_message RENAME COLUMN requete TO request_id;
ALTER TABLE sne_outbox_message RENAME COLUMN tentative TO open_attempt;
ALTER TABLE sne_outbox_message RENAME COLUMN tentative_le TO open_attempt_at;
ALTER TABLE sne_outbox_message RENAME COLUMN reprise TO recovery;
ALTER TABLE sne_outbox_dossier RENAME COLUMN modifie_le TO modified_at;
ALTER TABLE sne_outbox_sequence RENAME COLUMN dernier TO last_seq;
ALTER TABLE sne_outbox_message ADD COLUMN IF NOT EXISTS http_status INTEGER;
ALTER TABLE sne_outbox_message ADD COLUMN IF NOT EXISTS scheduled_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE sne_outbox_message DROP CONSTRAINT IF EXISTS sne_depart_envoi_rang;
DROP INDEX IF EXISTS sne_depart_envoi_du;
DROP INDEX IF EXISTS sne_depart_dossier_numero;
CREATE INDEX IF NOT EXISTS sne_outbox_dossier_by_numero ON sne_outbox_dossier (numero);
CREATE UNIQUE INDEX IF NOT EXISTS sne_outbox_message_by_seq ON sne_outbox_message (dossier, seq);
CREATE INDEX IF NOT EXISTS sne_outbox_message_due ON sne_outbox_message (state, attempts, next_attempt_at);
UPDATE sne_outbox_message SET state = CASE state
  WHEN 'A_ENVOYER' THEN 'PENDING'
  WHEN 'EN_COURS' THEN 'SENDING'
  WHEN 'ENVOYE' THEN 'SENT'
  WHEN 'REFUSE' THEN 'REFUSED'
  WHEN 'A_VERIFIER' THEN 'TO_CHECK'
  WHEN 'ABANDONNE' THEN 'ABANDONED'
  ELSE state END;
UPDATE sne_outbox_message SET scheduled_at = created_at WHERE scheduled_at IS NULL;
-- What was the name of a class and a status, as in AccesRefuse 403; 0 was no answer.
UPDATE sne_outbox_message SET
  http_status = NULLIF(CAST(SUBSTRING(reason FROM POSITION(' ' IN reason) + 1) AS INTEGER), 0),
  reason = SUBSTRING(reason FROM 1 FOR POSITION(' ' IN reason) - 1)
  WHERE reason LIKE '% %';
UPDATE sne_outbox_message SET reason = CASE reason
  WHEN 'Refus' THEN 'REFUS'
  WHEN 'CleEnCours' THEN 'CLE_EN_COURS'
  WHEN 'RequeteInvalide' THEN 'REQUETE_INVALIDE'
  WHEN 'AccesRefuse' THEN 'ACCES_REFUSE'
  WHEN 'Introuvable' THEN 'INTROUVABLE'
  WHEN 'AdresseErronee' THEN 'ADRESSE_ERRONEE'
  WHEN 'Perimee' THEN 'PERIMEE'
  WHEN 'Indisponible' THEN 'INDISPONIBLE'
  WHEN 'TropDeRequetes' THEN 'TROP_DE_REQUETES'
  WHEN 'Reseau' THEN 'RESEAU'
  WHEN 'Certificat' THEN 'CERTIFICAT'
  WHEN 'Interrompu' THEN 'INTERROMPU'
  WHEN 'CircuitOuvert' THEN 'CIRCUIT_OUVERT'
  WHEN 'DelaiDepasse' THEN 'DELAI_DEPASSE'
  WHEN 'ReponseIllisible' THEN 'REPONSE_ILLISIBLE'
  WHEN 'ErreurTechnique' THEN 'ERREUR_TECHNIQUE'
  WHEN 'EffetIncertain' THEN 'EFFET_INCERTAIN'
  WHEN 'HorsTransport' THEN 'HORS_TRANSPORT'
  ELSE reason END WHERE reason IS NOT NULL;
-- The old table of versions stays, and says that this one is applied: a node of the version before does not make its tables anew.
INSERT INTO sne_depart_schema (version) SELECT 3 WHERE NOT EXISTS (SELECT 1 FROM sne_depart_schema WHERE version = 3);
