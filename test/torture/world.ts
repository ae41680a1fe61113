// A data folder of its own, with one municipality in it: people, committees, and no meeting yet. Made in two or three seconds,
// where the whole demonstration takes half a minute.
import fs from "node:fs";
import path from "node:path";
import { copenhagenDate } from "~/platform/danish-time";
import { closeUnitOfWork } from "~/platform/unit-of-work.server";
import { markLoaded } from "../../app/server/demonstration";
import { prepareEmbeddedDatabase } from "../../app/server/embedded/database";
import { startEmbeddedDatabase } from "../../app/server/embedded-database";
import {
  COMMITTEE,
  COUNCIL,
  FINANCE_COMMITTEE,
  RINGKOEBING_SKJERN_TEMPLATE,
} from "../../prisma/seed/content/committee";
import { MUNICIPALITIES, RINGKOEBING_SKJERN } from "../../prisma/seed/content/municipalities";
import { memberships, PEOPLE } from "../../prisma/seed/content/people";
import { SIGN_INS } from "../../prisma/seed/content/sign-ins";
import { loadMunicipality } from "../../prisma/seed/load-organisation";
import { newFolder } from "../integration/running-app";

/**
 * The app starts in it as in one that it has filled itself. From here on this process' own units of work are in it, too.
 * @returns the folder; whoever gets it removes it
 */
export async function makeWorld(): Promise<string> {
  const dataDir = fs.realpathSync(newFolder());
  process.env["DATA_DIR"] = dataDir;
  process.env["SAGSGANG_EMBEDDED_SOCKET"] = path.join(dataDir, "postgres");
  const database = await startEmbeddedDatabase(path.join(dataDir, "postgres"));
  try {
    await prepareEmbeddedDatabase(database.socket);
    await loadMunicipality({
      municipality: MUNICIPALITIES.find(({ slug }) => slug === RINGKOEBING_SKJERN)!,
      people: PEOPLE,
      template: RINGKOEBING_SKJERN_TEMPLATE,
      committees: [COMMITTEE, FINANCE_COMMITTEE, COUNCIL],
      electionGroups: [],
      memberships: memberships(copenhagenDate(new Date())),
      signIns: SIGN_INS,
      caseFiles: [],
      caseNumbers: [],
    });
    await markLoaded(database.socket);
  } finally {
    await closeUnitOfWork();
    await database.stop();
  }
  return dataDir;
}
