-- AlterTable
ALTER TABLE "project" ADD COLUMN     "shows_contact" BOOLEAN NOT NULL DEFAULT false;

-- The public's side: a published project as finished data.
CREATE TABLE portal.project (
  id                uuid PRIMARY KEY,
  municipality_id   uuid        NOT NULL,
  slug              text        NOT NULL,
  title             text        NOT NULL,
  data              jsonb       NOT NULL,
  published_at      timestamptz NOT NULL,
  UNIQUE (municipality_id, slug)
);
ALTER TABLE portal.project ENABLE ROW LEVEL SECURITY;
CREATE POLICY public_reads ON portal.project FOR SELECT TO sagsgang_portal USING (true);
CREATE POLICY own_municipality ON portal.project TO sagsgang_app
  USING (municipality_id = (SELECT app.municipality_id())) WITH CHECK (municipality_id = (SELECT app.municipality_id()));
ALTER TABLE portal.page ADD COLUMN project_id uuid REFERENCES portal.project (id) ON DELETE CASCADE;
CREATE INDEX page_project ON portal.page (project_id);

-- Which lists the municipality's pages lead to, so that all of them are made anew when one begins or ends.
ALTER TABLE portal.municipality ADD COLUMN lists text[] NOT NULL DEFAULT '{}';
