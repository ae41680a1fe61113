// npm run install-database: with the owner's login in OWNER_DATABASE_URL. Also after an update, to bring the schema up to date.
import { parseArgs } from "node:util";
import { parseSettings } from "~/platform/env.server";
import { makeLogins, updateSchema } from "../install-external";
import { OperatorError } from "../operator-error";
import { createProgress } from "../progress";
import { runCommand } from "../run-command";
import { showLogins } from "../show-logins";

await runCommand("npm run install-database [-- --new-passwords]", async (args) => {
  const { values } = parseArgs({ args, options: { "new-passwords": { type: "boolean", default: false } } });
  const { ownerUrl } = parseSettings(process.env);
  if (!ownerUrl)
    throw new OperatorError(
      "Angiv et login, der må oprette roller, i OWNER_DATABASE_URL: OWNER_DATABASE_URL=postgresql://navn:adgangskode@maskine:5432/sagsgang npm run install-database",
    );
  const logins = await makeLogins(ownerUrl, { newPasswords: values["new-passwords"] });
  showLogins(logins);
  const done = ({ length }: string[]) =>
    length > 0
      ? `Databasen er bragt op til denne udgave (${length === 1 ? "1 ændring" : `${length} ændringer`})`
      : "Databasen passer til denne udgave";
  await createProgress().step("Gør databasen klar", done, () => updateSchema(ownerUrl));
  if (Object.keys(logins).length === 0)
    console.log("Logins findes i forvejen. Nye adgangskoder: npm run install-database -- --new-passwords");
});
