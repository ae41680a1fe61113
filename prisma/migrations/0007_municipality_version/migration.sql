-- AlterTable
ALTER TABLE "municipality" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- The name comes from the user: the list says beside it which part the person plays and what to try.
DROP FUNCTION app.demonstration_sign_ins();
CREATE FUNCTION app.demonstration_sign_ins()
RETURNS TABLE (user_id uuid, municipality_id uuid, municipality_name text, user_name text, label text, hint text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT u.id, m.id, m.name, u.name, d.label, d.hint
  FROM demonstration_sign_in d JOIN "user" u ON u.id = d.user_id AND u.deactivated_at IS NULL JOIN municipality m ON m.id = u.municipality_id
  ORDER BY m.name, d.position, d.label
$$;
GRANT EXECUTE ON FUNCTION app.demonstration_sign_ins() TO sagsgang_app;
