import type { NewLogins } from "./install-external";

/** For the settings of the app: shown once, as soon as they are made. */
export function showLogins(logins: NewLogins): void {
  const made = Object.entries(logins);
  if (made.length === 0) return;
  console.log("Gem disse indstillinger nu. Adgangskoderne vises kun denne ene gang:\n");
  for (const [setting, url] of made) console.log(`${setting}=${url}`);
  console.log("");
}
