-- Roles belong to the cluster, not to a database, so this is no migration. Run by a superuser or a role with CREATEROLE,
-- as often as one likes. Passwords are no part of it: see installation.ts.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'sagsgang_owner') THEN
    CREATE ROLE sagsgang_owner LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'sagsgang_app') THEN
    CREATE ROLE sagsgang_app LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'sagsgang_portal') THEN
    CREATE ROLE sagsgang_portal LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB;
  END IF;
END $$;
-- A timeout in the client doesn't end the query; these do.
ALTER ROLE sagsgang_app    SET statement_timeout = '30s';
ALTER ROLE sagsgang_app    SET idle_in_transaction_session_timeout = '30s';
ALTER ROLE sagsgang_portal SET statement_timeout = '5s';
ALTER ROLE sagsgang_portal SET default_transaction_read_only = on;
-- A search term is rare or common: a generic plan suits one of them only.
ALTER ROLE sagsgang_portal SET plan_cache_mode = force_custom_plan;
