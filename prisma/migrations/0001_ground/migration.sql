-- Runs as sagsgang_owner in a database that it owns. The roles exist already (they belong to the cluster).
DO $$ BEGIN
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO sagsgang_app, sagsgang_portal', current_database());
END $$;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO sagsgang_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO sagsgang_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO sagsgang_app;
-- A function may be called by whom it is granted to, not by everybody.
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

CREATE SCHEMA app;
GRANT USAGE ON SCHEMA app TO sagsgang_app;

-- NULLIF: once a transaction has set it locally, the setting reads '' and not NULL on that connection for ever after.
CREATE FUNCTION app.municipality_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN NULLIF(current_setting('app.municipality_id', true), '')::uuid;
CREATE FUNCTION app.user_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN NULLIF(current_setting('app.user_id', true), '')::uuid;
GRANT EXECUTE ON FUNCTION app.municipality_id(), app.user_id() TO sagsgang_app;

-- What is published stands here and nowhere else; the portal's login reads this schema only.
CREATE SCHEMA portal;
GRANT USAGE ON SCHEMA portal TO sagsgang_app, sagsgang_portal;
ALTER DEFAULT PRIVILEGES IN SCHEMA portal GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO sagsgang_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA portal GRANT SELECT ON TABLES TO sagsgang_portal;
