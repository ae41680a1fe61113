// npm run install-database: with the owner's login in OWNER_DATABASE_URL. Also after an update, to bring the schema up to date.
import { parseArgs } from "node:util";
import { installDatabase } from "../install-external";
import { OperatorError } from "../operator-error";
import { runCommand } from "../run-command";

await runCommand(async (args) => {
  const { values } = parseArgs({ args, options: { "new-passwords": { type: "boolean", default: false } } });
  const ownerUrl = process.env["OWNER_DATABASE_URL"];
  if (!ownerUrl)
    throw new OperatorError(
      "Angiv et login, der må oprette roller, i OWNER_DATABASE_URL: OWNER_DATABASE_URL=postgresql://navn:adgangskode@maskine:5432/sagsgang npm run install-database",
    );
  const { applied, urls } = await installDatabase(ownerUrl, { newPasswords: values["new-passwords"] });
  console.log(
    applied.length > 0
      ? `Databasen er bragt op til denne udgave (${applied.length} ændringer).`
      : "Databasen passer allerede til denne udgave.",
  );
  const made = Object.entries(urls);
  if (made.length === 0)
    return console.log(
      "Logins til app og portal findes allerede. Nye adgangskoder: npm run install-database -- --new-passwords",
    );
  console.log("Gem disse indstillinger nu. Adgangskoderne vises kun denne ene gang:\n");
  for (const [setting, url] of made) console.log(`${setting}=${url}`);
});
