import { createContext, useContext } from "react";

/** Something wrong with what was sent; without `field` it concerns the whole. `message` says what to write or do. */
export interface Fault {
  field?: string;
  message: string;
}

/** What an action returns when it keeps the user on the form: what is wrong, and what was typed. */
export interface FormAnswer {
  faults?: Fault[];
  values?: Record<string, string | string[]>;
}

export interface FormState extends Required<Pick<FormAnswer, "faults">> {
  values?: FormAnswer["values"];
  /** Before every field's id, so that two forms on one page don't collide. */
  idPrefix: string;
  pending: boolean;
}

export const FormContext = createContext<FormState>({ faults: [], idPrefix: "felt", pending: false });

/** What the form around says; its fields and buttons use it. */
export function useFormState(): FormState {
  return useContext(FormContext);
}

/** The id of the control for `field`: links in the list of faults point to it. */
export function fieldId(idPrefix: string, field: string): string {
  return `${idPrefix}-${field.replace(/[^\w-]+/g, "-")}`;
}

export interface FieldWiring {
  id: string;
  fault?: string;
  /** For `aria-describedby`: the hint, then the fault. */
  describedBy?: string;
  hintId: string;
  faultId: string;
  /** What was typed before, when the form came back with faults. */
  typed?: string | string[];
}

/** Ties a named field to its form: ids, its fault, what was typed. Pure, so that tests can ask it. */
export function wireField(form: FormState, name: string, own: { hasHint: boolean; fault?: string }): FieldWiring {
  const id = fieldId(form.idPrefix, name);
  const fault = own.fault ?? form.faults.find((candidate) => candidate.field === name)?.message;
  const [hintId, faultId] = [`${id}-hint`, `${id}-fejl`];
  const describedBy = [own.hasHint && hintId, fault && faultId].filter(Boolean).join(" ") || undefined;
  return { id, fault, describedBy, hintId, faultId, typed: form.values?.[name] };
}
