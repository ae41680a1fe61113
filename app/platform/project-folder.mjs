// @ts-check
import fs from "node:fs";
import path from "node:path";

/**
 * The project's own folder, wherever this code runs from: the sources, or a bundle made of them. Programs, templates and
 * migrations are found from here, because a bundle moves its modules but not them.
 */
export const projectFolder = upwards(import.meta.dirname);

/** @param {string} folder @returns {string} */
function upwards(folder) {
  if (fs.existsSync(path.join(folder, "templates", "agenda.typ"))) return folder;
  const above = path.dirname(folder);
  if (above === folder) throw new Error("The folder templates/ was not found beside the program.");
  return upwards(above);
}
