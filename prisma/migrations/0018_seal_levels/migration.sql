-- AlterTable
ALTER TABLE "issued_document" ADD COLUMN     "seal_level" TEXT,
ADD COLUMN     "seal_note" TEXT,
ADD COLUMN     "seal_retry_at" TIMESTAMPTZ,
ADD COLUMN     "seal_tries" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "without_stamp" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE issued_document ADD CONSTRAINT seal_level_known CHECK (seal_level IN ('B-B', 'B-T', 'B-LT', 'B-LTA'));

-- /kontrol also says which level the seal of a document of ours has.
DROP FUNCTION app.issued_document_of_hash(text);
CREATE FUNCTION app.issued_document_of_hash(sha text)
RETURNS TABLE (document_id uuid, edition text, kind text, title text, municipality_name text, sealed_at timestamptz, seal_level text, standing text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT d.id, d.edition, d.kind, CASE WHEN d.edition = 'public' AND s.standing <> 'withdrawn' THEN d.title END, m.name, d.sealed_at, d.seal_level, s.standing
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
REVOKE ALL ON FUNCTION app.issued_document_of_hash(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.issued_document_of_hash(text) TO sagsgang_app;
