-- The tables of version 3. A database that holds an earlier version is brought here by upgrade-2.sql and upgrade-3.sql instead.
-- The last version that was applied here.
CREATE TABLE sne_outbox_schema (
  version  NUMBER(10) NOT NULL PRIMARY KEY
);
-- What is known of each dossier of the editor: its number and version at the SNE, once there, and the members that are the register's own (state,
-- dates, guichets: nothing of the household).
CREATE TABLE sne_outbox_dossier (
  dossier      VARCHAR2(100 CHAR) NOT NULL PRIMARY KEY,
  numero       VARCHAR2(18 CHAR),
  etag         VARCHAR2(200 CHAR),
  registre     VARCHAR2(4000 CHAR),
  modified_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX sne_outbox_dossier_by_numero ON sne_outbox_dossier (numero);
-- The last turn given in each dossier: locked by whoever stores something in it, never by what sends.
CREATE TABLE sne_outbox_sequence (
  dossier   VARCHAR2(100 CHAR) NOT NULL PRIMARY KEY,
  last_seq  NUMBER(19) NOT NULL
);
-- Which dossier a number was given to: two that look for a lost answer may find the same one.
CREATE TABLE sne_outbox_numero (
  numero   VARCHAR2(18 CHAR) NOT NULL PRIMARY KEY,
  dossier  VARCHAR2(100 CHAR) NOT NULL
);
-- What is to be sent, or was. The two binary columns hold personal data, and are emptied once it has left. kind, state, reason and recovery hold codes
-- that outlive the names of classes and constants. open_attempt is what began and may have had its effect at a transport without idempotency keys: the
-- lease that began it, written before the call. scheduled_at is when next_attempt_at was decided: a clock that was set back shows by it.
CREATE TABLE sne_outbox_message (
  id                VARCHAR2(36 CHAR) NOT NULL PRIMARY KEY,
  dossier           VARCHAR2(100 CHAR) NOT NULL,
  seq               NUMBER(19) NOT NULL,
  guichet           VARCHAR2(5 CHAR),
  kind              VARCHAR2(20 CHAR) NOT NULL,
  target_dossier    VARCHAR2(100 CHAR),
  body              BLOB,
  idempotency_key   VARCHAR2(36 CHAR) NOT NULL,
  if_match          VARCHAR2(200 CHAR),
  state             VARCHAR2(12 CHAR) NOT NULL,
  attempts          NUMBER(10) NOT NULL,
  created_at        TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  first_attempt_at  TIMESTAMP(6) WITH TIME ZONE,
  next_attempt_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  lease             VARCHAR2(36 CHAR),
  lease_until       TIMESTAMP(6) WITH TIME ZONE,
  finished_at       TIMESTAMP(6) WITH TIME ZONE,
  reason            VARCHAR2(60 CHAR),
  request_id        VARCHAR2(128 CHAR),
  anomalies         BLOB,
  open_attempt      VARCHAR2(36 CHAR),
  open_attempt_at   TIMESTAMP(6) WITH TIME ZONE,
  recovery          VARCHAR2(30 CHAR),
  http_status       NUMBER(10),
  scheduled_at      TIMESTAMP(6) WITH TIME ZONE
);
CREATE UNIQUE INDEX sne_outbox_message_by_seq ON sne_outbox_message (dossier, seq);
CREATE INDEX sne_outbox_message_due ON sne_outbox_message (state, attempts, next_attempt_at);
INSERT INTO sne_outbox_schema (version) VALUES (3);
