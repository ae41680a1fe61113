-- What the public can see, finished. The app writes its own municipality's rows; the portal's login reads, and reads nothing else.

-- The published content as data: what the public PDF is typeset from, and the pages are made of.
CREATE TABLE portal.meeting (
  id                uuid PRIMARY KEY,
  municipality_id   uuid        NOT NULL,
  municipality_slug text        NOT NULL,
  committee_slug    text        NOT NULL,
  committee_name    text        NOT NULL,
  path_date         text        NOT NULL,
  starts_at         timestamptz NOT NULL,
  -- caseList | agenda | minutes
  kind              text        NOT NULL CHECK (kind IN ('caseList', 'agenda', 'minutes')),
  data              jsonb       NOT NULL,
  published_at      timestamptz NOT NULL,
  -- the public PDF that was ordered with this publication
  pdf_document_id   uuid,
  UNIQUE (municipality_id, committee_slug, path_date)
);

-- A page as it is sent, with the ETag it is sent with.
CREATE TABLE portal.page (
  path            text PRIMARY KEY,
  municipality_id uuid        NOT NULL,
  -- null: an overview, which several meetings share
  meeting_id      uuid REFERENCES portal.meeting (id) ON DELETE CASCADE,
  content_type    text        NOT NULL DEFAULT 'text/html; charset=utf-8',
  body            text        NOT NULL,
  etag            text        NOT NULL,
  -- which version of the pages' markup this is, so that a newer one can make it anew
  markup          integer     NOT NULL,
  published_at    timestamptz NOT NULL
);
CREATE INDEX page_meeting ON portal.page (meeting_id);

-- A file that may be fetched: the bytes lie in the file store.
CREATE TABLE portal.document (
  path            text PRIMARY KEY,
  municipality_id uuid        NOT NULL,
  meeting_id      uuid        NOT NULL REFERENCES portal.meeting (id) ON DELETE CASCADE,
  -- agenda | minutes | attachment
  kind            text        NOT NULL,
  sha256          text        NOT NULL,
  media_type      text        NOT NULL,
  file_name       text        NOT NULL,
  size            integer     NOT NULL,
  pages           integer,
  published_at    timestamptz NOT NULL
);
CREATE INDEX document_meeting ON portal.document (meeting_id);

-- What was withdrawn says so, without title and reason (410).
CREATE TABLE portal.withdrawn (
  path            text PRIMARY KEY,
  municipality_id uuid        NOT NULL,
  withdrawn_at    timestamptz NOT NULL
);

-- A renamed committee, a moved meeting: the old address leads on.
CREATE TABLE portal.redirect (
  path            text PRIMARY KEY,
  municipality_id uuid NOT NULL,
  target          text NOT NULL
);

DO $$
DECLARE target text;
BEGIN
  FOREACH target IN ARRAY ARRAY['meeting', 'page', 'document', 'withdrawn', 'redirect'] LOOP
    EXECUTE format('ALTER TABLE portal.%I ENABLE ROW LEVEL SECURITY', target);
    EXECUTE format('CREATE POLICY public_reads ON portal.%I FOR SELECT TO sagsgang_portal USING (true)', target);
    EXECUTE format('CREATE POLICY own_municipality ON portal.%I TO sagsgang_app '
                || 'USING (municipality_id = (SELECT app.municipality_id())) WITH CHECK (municipality_id = (SELECT app.municipality_id()))', target);
    EXECUTE format('CREATE INDEX %I ON portal.%I (municipality_id)', target || '_municipality', target);
  END LOOP;
END $$;
