-- /kontrol knows letters: a published one by its title, any other only as issued here. A body that was opened again holds no more.
CREATE OR REPLACE FUNCTION app.issued_document_of_hash(sha text)
RETURNS TABLE (document_id uuid, edition text, kind text, title text, municipality_name text, sealed_at timestamptz, seal_level text, standing text,
               addenda integer, last_addendum_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT d.id, d.edition, d.kind,
    CASE WHEN (d.edition = 'public' AND s.standing <> 'withdrawn')
           OR (d.kind IN ('addendum', 'letter')
               AND EXISTS (SELECT FROM portal.document p WHERE p.sha256 = sha AND p.municipality_id = d.municipality_id))
         THEN d.title END,
    m.name, d.sealed_at, d.seal_level, s.standing, a.addenda, a.last_addendum_at
  FROM issued_document d JOIN municipality m ON m.id = d.municipality_id
  CROSS JOIN LATERAL (SELECT CASE
    WHEN d.edition = 'public' AND NOT EXISTS (SELECT FROM portal.meeting p WHERE d.subject = 'meeting:' || p.id)
      AND NOT EXISTS (SELECT FROM portal.letter p WHERE d.subject = 'letter:' || p.id) THEN 'withdrawn'
    WHEN d.edition = 'public' AND NOT EXISTS (SELECT FROM portal.meeting p WHERE p.pdf_document_id = d.id)
      AND NOT EXISTS (SELECT FROM portal.letter p WHERE p.pdf_document_id = d.id) THEN 'replaced'
    WHEN d.kind IN ('minutesBody', 'addendumBody') AND NOT EXISTS (SELECT FROM minutes r WHERE r.body_document_id = d.id) THEN 'replaced'
    WHEN d.kind = 'letterBody' AND NOT EXISTS (SELECT FROM reply_letter r WHERE r.body_document_id = d.id) THEN 'replaced'
    ELSE 'current' END AS standing) s
  CROSS JOIN LATERAL (
    SELECT count(*)::integer AS addenda, max(r.sealed_at) AS last_addendum_at FROM minutes r
    WHERE d.kind = 'minutes' AND s.standing <> 'withdrawn' AND r.municipality_id = d.municipality_id
      AND d.subject = 'meeting:' || r.meeting_id AND r.number > 0 AND r.status = 'sealed') a
  WHERE d.file_sha256 = sha AND d.state = 'ready'
  -- the same bytes may have been issued twice: what holds comes first
  ORDER BY d.edition DESC, s.standing, d.created_at LIMIT 1
$$;
