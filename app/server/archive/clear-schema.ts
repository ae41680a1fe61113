import type pg from "pg";

/** Removes everything that migrations made, within the caller's transaction. The queues stay: they are pg-boss' own. */
export const clearSchema = (client: pg.ClientBase) => client.query(clear);

const clear = `
  DROP SCHEMA IF EXISTS portal CASCADE;
  DROP SCHEMA IF EXISTS app CASCADE;
  DO $$
  DECLARE thing record;
  BEGIN
    FOR thing IN SELECT oid::regclass AS name FROM pg_class c
      WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
    LOOP
      EXECUTE format('DROP TABLE IF EXISTS %s CASCADE', thing.name);
    END LOOP;
    FOR thing IN SELECT oid::regtype AS name FROM pg_type t
      WHERE typnamespace = 'public'::regnamespace AND typtype = 'e'
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = t.oid AND d.deptype = 'e')
    LOOP
      EXECUTE format('DROP TYPE %s CASCADE', thing.name);
    END LOOP;
    FOR thing IN SELECT oid::regprocedure AS name FROM pg_proc p
      WHERE pronamespace = 'public'::regnamespace
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
    LOOP
      EXECUTE format('DROP ROUTINE %s CASCADE', thing.name);
    END LOOP;
  END $$;
  DELETE FROM jobs.job`;
