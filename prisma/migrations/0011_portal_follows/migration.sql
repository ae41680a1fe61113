-- Portal pages follow what they were made from: names, addresses, the program that makes them.

-- The program that made the page. Another one makes it anew.
ALTER TABLE portal.page ALTER COLUMN markup TYPE text USING '';

-- `summary` is what other pages show of the meeting, so that a list needn't read every text. Names are the committee's present ones.
ALTER TABLE portal.meeting ADD COLUMN committee_id uuid, ADD COLUMN summary jsonb;
UPDATE portal.meeting p SET committee_id = m.committee_id, summary = jsonb_build_object(
    'kind', p.data->'kind', 'startsAt', p.data->'startsAt', 'changedAt', p.data->'publishedAt', 'cancelled', false,
    'items', coalesce((SELECT jsonb_agg(jsonb_build_object('number', i->'number', 'title', i->'title', 'caseNumber', i->'caseNumber',
        'fixedKind', i->'fixedKind', 'outcome', coalesce(i->'decision'->>'outcome', '')) ORDER BY position)
      FROM jsonb_array_elements(p.data->'items') WITH ORDINALITY AS t(i, position)), '[]'))
  FROM public.meeting m WHERE m.id = p.id;
ALTER TABLE portal.meeting ALTER COLUMN committee_id SET NOT NULL, ALTER COLUMN summary SET NOT NULL,
  DROP COLUMN committee_name, DROP COLUMN municipality_slug;

-- Who has pages here, by their present names.
CREATE TABLE portal.municipality (
  municipality_id uuid PRIMARY KEY,
  slug            text NOT NULL UNIQUE,
  name            text NOT NULL
);
ALTER TABLE portal.municipality ENABLE ROW LEVEL SECURITY;
CREATE POLICY public_reads ON portal.municipality FOR SELECT TO sagsgang_portal USING (true);
CREATE POLICY own_municipality ON portal.municipality TO sagsgang_app
  USING (municipality_id = (SELECT app.municipality_id())) WITH CHECK (municipality_id = (SELECT app.municipality_id()));
INSERT INTO portal.municipality (municipality_id, slug, name)
  SELECT id, slug, name FROM public.municipality WHERE id IN (SELECT municipality_id FROM portal.meeting);

-- An entry of `withdrawn` and of `redirect` holds for everything beneath its address. Names of files, which may say what was
-- closed, stand in neither.
INSERT INTO portal.withdrawn (path, municipality_id, withdrawn_at)
  SELECT DISTINCT ON (1) array_to_string((string_to_array(path, '/'))[1:4], '/'), municipality_id, withdrawn_at
  FROM portal.withdrawn ORDER BY 1, withdrawn_at DESC
  ON CONFLICT (path) DO NOTHING;
DELETE FROM portal.withdrawn WHERE array_length(string_to_array(path, '/'), 1) > 4;
