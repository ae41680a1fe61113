import { listInWords } from "~/ui/danish-numbers";
import { Note } from "~/ui/note";

/** To a participant who is disqualified at a closed item: the file that all sign holds it, so they sign on its hash and read the rest here. */
export function BarredSigner({ numbers }: { numbers: string[] }) {
  if (numbers.length === 0) return null;
  const items = `${numbers.length === 1 ? "punkt" : "punkterne"} ${listInWords(numbers)}`;
  return (
    <Note kind="warn" title={`Du er inhabil i ${items}.`}>
      Referatets fil rummer {numbers.length === 1 ? "punktet" : "dem"}, så du kan ikke åbne den. Resten af referatet
      står her på siden. Du underskriver på filens aftryk (SHA-256), som er det samme for alle. Spørg udvalgets
      sekretær, hvis du er i tvivl om noget.
    </Note>
  );
}
