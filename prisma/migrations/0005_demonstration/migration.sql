-- CreateTable
CREATE TABLE "demonstration_sign_in" (
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "user_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "hint" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "demonstration_sign_in_pkey" PRIMARY KEY ("municipality_id","user_id")
);

CALL app.protect_tables();
ALTER TABLE demonstration_sign_in ADD FOREIGN KEY (municipality_id, user_id) REFERENCES "user" (municipality_id, id) ON DELETE CASCADE;

-- Before a municipality is known. The rows exist only where the demonstration's data was loaded, and the app asks only in that mode.
CREATE FUNCTION app.demonstration_sign_ins()
RETURNS TABLE (user_id uuid, municipality_id uuid, municipality_name text, label text, hint text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT u.id, m.id, m.name, d.label, d.hint
  FROM demonstration_sign_in d JOIN "user" u ON u.id = d.user_id AND u.deactivated_at IS NULL JOIN municipality m ON m.id = u.municipality_id
  ORDER BY d.position, d.label
$$;

-- When a rate limit that is used up opens again.
CREATE FUNCTION app.tries_end(try_key text) RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$ SELECT expires_at FROM rate_limit WHERE key = try_key $$;

GRANT EXECUTE ON FUNCTION app.demonstration_sign_ins(), app.tries_end(text) TO sagsgang_app;
