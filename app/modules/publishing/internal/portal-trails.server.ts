import type { Unit } from "~/platform/unit-of-work.server";

/**
 * What old addresses say. An entry holds for its address and for everything beneath it, so that a moved meeting or a renamed
 * committee is one row, and no name of a file is kept of what was withdrawn.
 */

/** Pages and files move from one address to another, and the old address leads on. Earlier ones lead straight to the new. */
export async function moveAddresses({ tx }: Unit, from: string, to: string): Promise<void> {
  if (from === to) return;
  for (const table of ["page", "document"])
    await tx.$executeRawUnsafe(
      `UPDATE portal.${table} SET path = $2 || substr(path, length($1) + 1) WHERE path = $1 OR starts_with(path, $1 || '/')`,
      from,
      to,
    );
  await tx.$executeRaw`
    UPDATE portal.redirect SET target = ${to} || substr(target, length(${from}) + 1) WHERE target = ${from} OR starts_with(target, ${from} || '/')`;
  await tx.$executeRaw`
    INSERT INTO portal.redirect (path, municipality_id, target) VALUES (${from}, app.municipality_id(), ${to})
    ON CONFLICT (path) DO UPDATE SET target = excluded.target`;
  await tx.$executeRaw`DELETE FROM portal.redirect WHERE path = target`;
}

/** From now on the address, and what is beneath it, answers that it was withdrawn. */
export async function noteWithdrawn({ tx, now }: Unit, paths: string[]): Promise<void> {
  for (const path of paths)
    await tx.$executeRaw`
      INSERT INTO portal.withdrawn (path, municipality_id, withdrawn_at) VALUES (${path}, app.municipality_id(), ${now})
      ON CONFLICT (path) DO UPDATE SET withdrawn_at = excluded.withdrawn_at`;
}

/** Something stands here again. */
export const forgetWithdrawn = ({ tx }: Unit, path: string) =>
  tx.$executeRaw`DELETE FROM portal.withdrawn WHERE path = ${path} OR starts_with(path, ${path} || '/')`;
