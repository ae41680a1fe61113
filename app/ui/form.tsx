import { Form, useFetcher, useNavigation, type FetcherWithComponents } from "@remix-run/react";
import {
  useEffect,
  useMemo,
  useRef,
  useState,
  type FormEvent,
  type FormHTMLAttributes,
  type ReactNode,
  type RefObject,
} from "react";
import { Button, type ButtonProps } from "./button";
import { ErrorSummary, FaultNote, FormFaults } from "./error-summary";
import { fieldId, FormContext, useFormState, type Fault, type FormAnswer, type FormState } from "./form-state";
import { freshKey, idempotencyField } from "./idempotency-key";
import { useReadyActions } from "./ready-action";
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
  const latest = (actionData ?? fetcher?.data ?? null) as FormAnswer | null;
  const form = useRef<HTMLFormElement>(null);
  useReadyActions(action);
  const { key, pending, underWay, claim } = useSubmission(form, fetcher, latest, (before) => {
    const redirected = fetcher !== undefined && latest === before;
    if (redirected || (latest?.faults ?? noFaults).length === 0) onDone?.();
  });
  // A fetcher that was answered with a redirect still holds the answer before it, and its faults are mended.
  const mended = latest !== null && fetcher?.state === "idle" && !underWay && sentAnew.has(latest);
  const answer = mended ? null : latest;
  const faults = answer?.faults ?? noFaults;
  const state = useMemo<FormState>(
    () => ({ faults, values: answer?.values, idPrefix, pending }),
    [faults, answer, idPrefix, pending],
  );

  useEffect(() => focusFirstFault(form.current, faults, idPrefix), [faults, idPrefix]);
  useEffect(() => restoreDraft(form.current, action), [action]);
  useEffect(() => leaveSentDraft, []);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    onSubmit?.(event);
    if (event.defaultPrevented) return;
    const refusing = refusingField(event.currentTarget);
    if (refusing) {
      event.preventDefault();
      return refusing.focus();
    }
    if (!claim(event.timeStamp)) return event.preventDefault();
    if (fetcher && latest) sentAnew.add(latest);
    keepDraft(event.currentTarget, action);
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

/** A fetcher's answers whose forms have been sent again. Kept outside the form: the page that comes of it may have it anew. */
const sentAnew = new WeakSet<FormAnswer>();

/** A field that holds what can't be sent, and says so by itself already: without it the form would say something else. */
const refusingField = (form: HTMLFormElement): HTMLElement | undefined =>
  Array.from(form.elements).find(
    (control): control is HTMLInputElement => control instanceof HTMLInputElement && control.validity.customError,
  );

/** A second submit within this many milliseconds is the same one: a double click. */
const doubleClick = 1000;

/**
 * One submission at a time. Its key serves until it is answered: an attempt that got lost, or that the user left, may be
 * sent again and is still done once. `claim` says whether a submit may go out. What is mended and sent again while the page still
 * fetches itself anew after the faults goes out when it has.
 */
function useSubmission(
  form: RefObject<HTMLFormElement>,
  fetcher: FetcherWithComponents<unknown> | undefined,
  latest: FormAnswer | null,
  onAnswer: (before: FormAnswer | null) => void,
) {
  const navigation = useNavigation();
  const [key, setKey] = useState(freshKey);
  const [before, setBefore] = useState<FormAnswer | null>(null);
  const [sentKey, setSentKey] = useState("");
  const sent = useRef<{ at: number; before: FormAnswer | null } | null>(null);
  const again = useRef(false);
  const carrier = fetcher ?? navigation;
  const idle = carrier.state === "idle";
  const busy = !idle && carrier.formData?.get(idempotencyField) === key;
  const faulty = busy && latest !== before && (latest?.faults ?? noFaults).length > 0;
  const answered = useAnswered(busy, idle);
  useEffect(() => {
    // A quick answer may come before its submission was ever drawn as under way: then it is known by itself.
    if (!sent.current || !(answered || (idle && latest !== sent.current.before))) return;
    const { before: earlier } = sent.current;
    sent.current = null;
    setKey(freshKey());
    dropSentDraft();
    onAnswer(earlier);
    // Only the answer itself counts, not that the caller's function is a new one.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [answered, idle, latest]);
  useEffect(() => {
    if (again.current) form.current?.requestSubmit();
    again.current = false;
  }, [form, key]);
  const claim = (now: number) => {
    again.current = faulty;
    if (busy || (sent.current && now - sent.current.at < doubleClick)) return false;
    sent.current = { at: now, before: latest };
    setBefore(latest);
    setSentKey(key);
    return true;
  };
  return { key, pending: busy && !faulty, underWay: sentKey === key, claim };
}

/** Whether the last submission was answered; leaving for another page while it is under way is no answer. */
function useAnswered(pending: boolean, idle: boolean): boolean {
  const [state, setState] = useState({ pending, answered: false });
  if (state.pending === pending) return state.answered;
  const next = { pending, answered: !pending && idle };
  setState(next);
  return next.answered;
}

function focusFirstFault(form: HTMLFormElement | null, faults: Fault[], idPrefix: string) {
  if (!form || faults.length === 0) return;
  const fields = faults.flatMap((fault) => (fault.field === undefined ? [] : [fieldId(idPrefix, fault.field)]));
  const controls = Array.from(form.querySelectorAll<HTMLElement>("[id]")).filter((element) =>
    fields.includes(element.id),
  );
  (controls[0] ?? form.querySelector<HTMLElement>(".form-faults"))?.focus();
}

/** The form's submit button, filled unless told otherwise; while the form is under way it says so. */
export function SubmitButton(button: ButtonProps) {
  return <PlainSubmit variant="primary" {...button} />;
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
  /** Where it posts; the page's own route without it. */
  action?: string;
  /** Sent along, unseen. */
  fields?: Record<string, string>;
  onDone?: () => void;
}

/** A form that is only its button: "Sæt på dagsordenen". What a rule forbids is said beside it. */
export function PostButton({ action, fields = {}, onDone, ...button }: PostButtonProps) {
  const fetcher = useFetcher();
  return (
    <PostForm action={action} fetcher={fetcher} onDone={onDone} className="post-button">
      <HiddenFields fields={fields} />
      <FormFaults />
      <PlainSubmit {...button} />
    </PostForm>
  );
}

function PlainSubmit(button: ButtonProps) {
  const { pending } = useFormState();
  return <Button type="submit" pending={pending} {...button} />;
}

/** What the form sends unseen. A fault of such a field is shown where it stands: nothing else would. */
export function HiddenFields({ fields }: { fields: Record<string, string> }) {
  const faults = useFormState().faults.filter(({ field }) => field !== undefined && field in fields);
  return (
    <>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FaultNote faults={faults} />
    </>
  );
}
