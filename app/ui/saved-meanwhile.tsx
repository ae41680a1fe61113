import { useFormState } from "./form-state";
import { Note } from "./note";

export interface SavedMeanwhileProps {
  /** What somebody else saved, by field: the details of a conflict. */
  theirs: Record<string, unknown> | undefined;
  /** What the fields are called; others aren't shown. */
  labels: Record<string, string>;
  /** What the values of closed lists are called. */
  words?: Record<string, string>;
}

/**
 * Somebody was first: what they saved stands beside what was typed here, and neither is lost. The form's own fields keep what was
 * typed; saving again is a choice made with both in view.
 */
export function SavedMeanwhile({ theirs, labels, words = {} }: SavedMeanwhileProps) {
  const { values } = useFormState();
  if (!theirs) return null;
  const fields = Object.keys(theirs).filter((field) => labels[field] !== undefined);
  return (
    <Note kind="warn" title="To har rettet det samme." className="meanwhile">
      <p>Dit står i felterne. Gemmer du igen, gælder dit. Vil du have det andet, så genindlæs siden.</p>
      {fields.length > 0 && (
        <div className="scroll">
          <table className="data">
            <thead>
              <tr>
                <th>Felt</th>
                <th>Dit</th>
                <th>Gemt imens</th>
              </tr>
            </thead>
            <tbody>
              {fields.map((field) => (
                <tr key={field}>
                  <th>{labels[field]}</th>
                  <td>{told(values?.[field], words)}</td>
                  <td>
                    <ins>{told(theirs[field], words)}</ins>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Note>
  );
}

function told(value: unknown, words: Record<string, string>): string {
  if (typeof value === "string" && words[value] !== undefined) return words[value];
  if (value === undefined || value === null || value === "") return "(tomt)";
  if (typeof value === "boolean") return value ? "ja" : "nej";
  if (Array.isArray(value)) return value.join(", ") || "(tomt)";
  return String(value as string | number);
}
