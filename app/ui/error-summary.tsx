import { fieldId, useFormState, type Fault } from "./form-state";
import { Note } from "./note";

/** From this many faults on, a list of them stands at the top of the form. */
export const summaryFrom = 3;

/** Links to every faulty field, at the top of a form, from three faults on. `<PostForm>` shows it by itself. */
export function ErrorSummary() {
  const { faults, idPrefix, values } = useFormState();
  // What was sent comes in the order of the page; of what nothing was sent for, the order of the check holds.
  const places = new Map(Object.keys(values ?? {}).map((name, place) => [name, place]));
  const placeOf = ({ field = "" }: Fault) => places.get(field) ?? places.size;
  const fieldFaults = faults.filter((fault) => fault.field !== undefined).toSorted((a, b) => placeOf(a) - placeOf(b));
  if (fieldFaults.length < summaryFrom) return null;
  return (
    <Note kind="stop" title={`Ret ${fieldFaults.length} steder, så kan det gemmes.`}>
      <ul className="plain">
        {fieldFaults.map((fault) => (
          <li key={`${fault.field} ${fault.message}`}>
            <a href={`#${fieldId(idPrefix, fault.field ?? "")}`}>{fault.message}</a>
          </li>
        ))}
      </ul>
    </Note>
  );
}

/** Faults that concern the whole: what a rule forbids, with the difference. Stands above the action. */
export function FormFaults() {
  const { faults } = useFormState();
  return <FaultNote faults={faults.filter((fault) => fault.field === undefined)} />;
}

/** Faults that no field shows. */
export function FaultNote({ faults }: { faults: readonly Fault[] }) {
  if (faults.length === 0) return null;
  return (
    <Note kind="stop" role="alert" className="form-faults" tabIndex={-1}>
      {faults.map((fault) => (
        <p key={fault.message}>{fault.message}</p>
      ))}
    </Note>
  );
}
