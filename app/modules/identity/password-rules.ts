import { isCommonPassword } from "./internal/common-passwords";

export const shortestPassword = 12;
/** Long enough for any sentence; more would only cost the hash time. */
const longestPassword = 200;

/**
 * What is wrong with a new password, in Danish, or null. NIST SP 800-63B section 3.1.1.2: long, not among those that are
 * guessed first, nothing about kinds of characters, no change at intervals.
 * @param about what belongs to the person and is easily guessed: name, mail address
 */
export function passwordProblem(password: string, about: string[] = []): string | null {
  const length = [...password].length;
  if (length < shortestPassword)
    return `Skriv mindst ${shortestPassword} tegn. Tre-fire ord, som kun du sætter sammen, er let at huske og svært at gætte.`;
  if (length > longestPassword) return `Skriv højst ${longestPassword} tegn.`;
  if (isCommonPassword(password)) return "Den adgangskode er blandt dem, andre gætter på først. Vælg en anden.";
  const plain = password.toLocaleLowerCase("da");
  const own = about
    .flatMap((text) => [text, ...text.split(/[\s@.]+/)])
    .map((word) => word.trim().toLocaleLowerCase("da"))
    .filter((word) => word.length >= 4);
  const rest = own.reduce((left, word) => left.replaceAll(word, ""), plain);
  if ([...rest].length < 8) return "Adgangskoden ligner dit navn eller din mailadresse for meget. Vælg en anden.";
  return null;
}
