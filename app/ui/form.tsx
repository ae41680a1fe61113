import { Form, useNavigation, type FetcherWithComponents } from "@remix-run/react";
import { useEffect, useMemo, useRef, useState, type FormEvent, type FormHTMLAttributes, type ReactNode } from "react";
import { Button, type ButtonProps } from "./button";
import { ErrorSummary, FormFaults } from "./error-summary";
import { fieldId, FormContext, useFormState, type Fault, type FormAnswer, type FormState } from "./form-state";
import { freshKey, idempotencyField } from "./idempotency-key";
import { dropSentDraft, keepDraft, leaveSentDraft, restoreDraft } from "./internal/kept-draft";

export interface PostFormProps extends Omit<FormHTMLAttributes<HTMLFormElement>, "method" | "action" | "encType"> {
  /** Where it posts; the page's own route without it. */
  action?: string;
  /** What the action returned: `useActionData()`, or with a fetcher its `data`. */
  actionData?: FormAnswer | null;
  /** Posts without leaving the page: the result of `useFetcher()`. Its `data` is the answer unless `actionData` is given. */
  fetcher?: FetcherWithComponents<unknown>;
  /** Before the ids of its fields; needed where two forms on one page have a field of the same name. */
  idPrefix?: string;
  /** Called when it was answered without faults and is still in the page: closes a dialog, empties a field. */
  onDone?: () => void;
  /** The form carries files. */
  files?: boolean;
  children: ReactNode;
}

/**
 * The one way to post. Carries an idempotency key, renewed after every answer; swallows a second submit while the first
 * is under way; shows faults at their fields, from three on also as a list; puts the focus on the first; keeps what was
 * typed, through faults and through an error of ours. Works without JavaScript.
 */
export function PostForm(props: PostFormProps) {
  const { action, actionData, fetcher, idPrefix = "felt", files, children, onSubmit, onDone, ...rest } = props;
  const answer = (actionData ?? fetcher?.data ?? null) as FormAnswer | null;
  const form = useRef<HTMLFormElement>(null);
  const { key, pending, claim } = useSubmission(answer, fetcher);
  const faults = answer?.faults ?? noFaults;
  const state = useMemo<FormState>(
    () => ({ faults, values: answer?.values, idPrefix, pending }),
    [faults, answer, idPrefix, pending],
  );

  useEffect(() => focusFirstFault(form.current, faults, idPrefix), [faults, idPrefix]);
  useEffect(() => restoreDraft(form.current, action), [action]);
  useEffect(() => leaveSentDraft, []);
  useDone(pending, faults, onDone);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    onSubmit?.(event);
    if (event.defaultPrevented) return;
    if (claim()) keepDraft(event.currentTarget, action);
    else event.preventDefault();
  };

  const FormElement = fetcher?.Form ?? Form;
  return (
    <FormContext.Provider value={state}>
      <FormElement
        noValidate
        {...rest}
        ref={form}
        method="post"
        action={action}
        encType={files ? "multipart/form-data" : undefined}
        aria-busy={pending || undefined}
        onSubmit={submit}
      >
        {/* Server and browser may each draw their own key; whichever stands in the page is fresh. */}
        <input type="hidden" name={idempotencyField} value={key} readOnly suppressHydrationWarning />
        <ErrorSummary />
        {children}
      </FormElement>
    </FormContext.Provider>
  );
}

const noFaults: Fault[] = [];

/** One submission at a time, each with its own key. `claim` says whether this submit may go out. */
function useSubmission(answer: FormAnswer | null, fetcher?: FetcherWithComponents<unknown>) {
  const navigation = useNavigation();
  const [key, setKey] = useState(freshKey);
  const sent = useRef<string | null>(null);
  const [answered, setAnswered] = useState(answer);
  if (answered !== answer) {
    setAnswered(answer);
    setKey(freshKey());
  }
  const firstKey = useRef(key);
  useEffect(() => {
    if (key !== firstKey.current) dropSentDraft();
  }, [key]);
  const carrier = fetcher ?? navigation;
  const pending = carrier.state !== "idle" && carrier.formData?.get(idempotencyField) === key;
  const idle = carrier.state === "idle";
  useEffect(() => {
    if (idle) sent.current = null;
  }, [idle, key]);
  const claim = () => {
    if (pending || sent.current === key) return false;
    sent.current = key;
    return true;
  };
  return { key, pending, claim };
}

function useDone(pending: boolean, faults: Fault[], onDone?: () => void) {
  const wasPending = useRef(false);
  useEffect(() => {
    if (wasPending.current && !pending && faults.length === 0) onDone?.();
    wasPending.current = pending;
  });
}

function focusFirstFault(form: HTMLFormElement | null, faults: Fault[], idPrefix: string) {
  if (!form || faults.length === 0) return;
  const fields = faults.flatMap((fault) => (fault.field === undefined ? [] : [fieldId(idPrefix, fault.field)]));
  const controls = Array.from(form.querySelectorAll<HTMLElement>("[id]")).filter((element) =>
    fields.includes(element.id),
  );
  (controls[0] ?? form.querySelector<HTMLElement>(".form-faults"))?.focus();
}

/** The form's submit button; while it is under way it says so. */
export function SubmitButton({ children, variant = "primary", ...rest }: ButtonProps) {
  const { pending } = useFormState();
  return (
    <Button type="submit" variant={variant} pending={pending} {...rest}>
      {children}
    </Button>
  );
}

/** The foot of a form: what concerns the whole of it, then its buttons. */
export function FormActions({ children }: { children: ReactNode }) {
  return (
    <>
      <FormFaults />
      <div className="actions">{children}</div>
    </>
  );
}

export interface PostButtonProps extends Omit<ButtonProps, "name" | "value"> {
  action?: string;
  /** Sent along, unseen. */
  fields?: Record<string, string>;
  actionData?: FormAnswer | null;
  fetcher?: FetcherWithComponents<unknown>;
  onDone?: () => void;
}

/** A form that is only its button: "Sæt på dagsordenen". */
export function PostButton({ action, fields = {}, actionData, fetcher, onDone, ...button }: PostButtonProps) {
  return (
    <PostForm action={action} actionData={actionData} fetcher={fetcher} onDone={onDone} className="post-button">
      <HiddenFields fields={fields} />
      <FormFaults />
      <SubmitButton {...button} variant={button.variant} />
    </PostForm>
  );
}

export function HiddenFields({ fields }: { fields: Record<string, string> }) {
  return (
    <>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
