-- /kontrol also says whether what was issued still holds. Of what is public the portal shows it to everybody: a newer edition, or
-- that it was withdrawn. Of the rest only that a body of minutes was taken back before anybody had signed it.
DROP FUNCTION app.issued_document_of_hash(text);
CREATE FUNCTION app.issued_document_of_hash(sha text)
RETURNS TABLE (document_id uuid, edition text, kind text, title text, municipality_name text, sealed_at timestamptz, standing text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT d.id, d.edition, d.kind, CASE WHEN d.edition = 'public' AND s.standing <> 'withdrawn' THEN d.title END, m.name, d.sealed_at, s.standing
  FROM issued_document d JOIN municipality m ON m.id = d.municipality_id
  CROSS JOIN LATERAL (SELECT CASE
    WHEN d.edition = 'public' AND NOT EXISTS (SELECT FROM portal.meeting p WHERE d.subject = 'meeting:' || p.id) THEN 'withdrawn'
    WHEN d.edition = 'public' AND NOT EXISTS (SELECT FROM portal.meeting p WHERE p.pdf_document_id = d.id) THEN 'replaced'
    WHEN d.kind = 'minutesBody' AND NOT EXISTS (SELECT FROM minutes r WHERE r.body_document_id = d.id) THEN 'replaced'
    ELSE 'current' END AS standing) s
  WHERE d.file_sha256 = sha AND d.state = 'ready'
  -- the same bytes may have been issued twice: what holds comes first
  ORDER BY d.edition DESC, s.standing, d.created_at LIMIT 1
$$;
GRANT EXECUTE ON FUNCTION app.issued_document_of_hash(text) TO sagsgang_app;
