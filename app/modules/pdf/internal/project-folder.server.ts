import fs from "node:fs";
import path from "node:path";

/**
 * The project's own folder, wherever this code runs from: the sources (tests, commands) or the bundle in build/server.
 * Worker files and templates are found from here, because a bundle moves its modules but not them.
 */
export function projectFolder(): string {
  let folder = import.meta.dirname;
  while (!fs.existsSync(path.join(folder, "templates", "agenda.typ"))) {
    const above = path.dirname(folder);
    if (above === folder) throw new Error("The folder templates/ was not found beside the program.");
    folder = above;
  }
  return folder;
}
