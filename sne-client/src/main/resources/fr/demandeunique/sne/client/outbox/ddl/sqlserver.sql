-- The tables of version 3. A database that holds an earlier version is brought here by upgrade-2.sql and upgrade-3.sql instead.
-- The last version that was applied here.
CREATE TABLE sne_outbox_schema (
  version  INT NOT NULL PRIMARY KEY
);
-- What is known of each dossier of the editor: its number and version at the SNE, once there, and the members that are the register's own (state,
-- dates, guichets: nothing of the household).
CREATE TABLE sne_outbox_dossier (
  dossier      NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL PRIMARY KEY,
  numero       NVARCHAR(18) COLLATE Latin1_General_100_BIN2,
  etag         NVARCHAR(200) COLLATE Latin1_General_100_BIN2,
  registre     NVARCHAR(4000) COLLATE Latin1_General_100_BIN2,
  modified_at  DATETIMEOFFSET(6) NOT NULL
);
CREATE INDEX sne_outbox_dossier_by_numero ON sne_outbox_dossier (numero);
-- The last turn given in each dossier: locked by whoever stores something in it, never by what sends.
CREATE TABLE sne_outbox_sequence (
  dossier   NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL PRIMARY KEY,
  last_seq  BIGINT NOT NULL
);
-- Which dossier a number was given to: two that look for a lost answer may find the same one.
CREATE TABLE sne_outbox_numero (
  numero   NVARCHAR(18) COLLATE Latin1_General_100_BIN2 NOT NULL PRIMARY KEY,
  dossier  NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL
);
-- What is to be sent, or was. The two binary columns hold personal data, and are emptied once it has left. kind, state, reason and recovery hold codes
-- that outlive the names of classes and constants. open_attempt is what began and may have had its effect at a transport without idempotency keys: the
-- lease that began it, written before the call. scheduled_at is when next_attempt_at was decided: a clock that was set back shows by it.
CREATE TABLE sne_outbox_message (
  id                NVARCHAR(36) COLLATE Latin1_General_100_BIN2 NOT NULL PRIMARY KEY,
  dossier           NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  seq               BIGINT NOT NULL,
  guichet           NVARCHAR(5) COLLATE Latin1_General_100_BIN2,
  kind              NVARCHAR(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
  target_dossier    NVARCHAR(100) COLLATE Latin1_General_100_BIN2,
  body              VARBINARY(MAX),
  idempotency_key   NVARCHAR(36) COLLATE Latin1_General_100_BIN2 NOT NULL,
  if_match          NVARCHAR(200) COLLATE Latin1_General_100_BIN2,
  state             NVARCHAR(12) COLLATE Latin1_General_100_BIN2 NOT NULL,
  attempts          INT NOT NULL,
  created_at        DATETIMEOFFSET(6) NOT NULL,
  first_attempt_at  DATETIMEOFFSET(6),
  next_attempt_at   DATETIMEOFFSET(6) NOT NULL,
  lease             NVARCHAR(36) COLLATE Latin1_General_100_BIN2,
  lease_until       DATETIMEOFFSET(6),
  finished_at       DATETIMEOFFSET(6),
  reason            NVARCHAR(60) COLLATE Latin1_General_100_BIN2,
  request_id        NVARCHAR(128) COLLATE Latin1_General_100_BIN2,
  anomalies         VARBINARY(MAX),
  open_attempt      NVARCHAR(36) COLLATE Latin1_General_100_BIN2,
  open_attempt_at   DATETIMEOFFSET(6),
  recovery          NVARCHAR(30) COLLATE Latin1_General_100_BIN2,
  http_status       INT,
  scheduled_at      DATETIMEOFFSET(6)
);
CREATE UNIQUE INDEX sne_outbox_message_by_seq ON sne_outbox_message (dossier, seq);
CREATE INDEX sne_outbox_message_due ON sne_outbox_message (state, attempts, next_attempt_at);
INSERT INTO sne_outbox_schema (version) VALUES (3);
