import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";
import { useFormState, wireField, type FieldWiring } from "./form-state";
import { classNames } from "./class-names";

/** What every field takes. Inside a `<PostForm>` its fault and what was typed come by its `name`. */
export interface FieldProps {
  name: string;
  label: ReactNode;
  /** How to fill it in, before one has: one short sentence. */
  hint?: ReactNode;
  /** May be left out; its label says so. */
  optional?: boolean;
  /** Outside a form, or instead of the form's own. */
  fault?: string;
  /** The label is there for screen readers only; something else shows what the field is. */
  labelHidden?: boolean;
}

type WithoutOwn<Attributes> = Omit<Attributes, keyof FieldProps | "id" | "required" | "aria-describedby">;

function useWiring({ name, hint, fault }: FieldProps): FieldWiring {
  return wireField(useFormState(), name, { hasHint: hint !== undefined, fault });
}

const attributesOf = (field: FieldProps, wiring: FieldWiring) => ({
  id: wiring.id,
  name: field.name,
  required: !field.optional,
  "aria-invalid": wiring.fault ? (true as const) : undefined,
  "aria-describedby": wiring.describedBy,
});

const typedText = ({ typed }: FieldWiring) => (typeof typed === "string" ? typed : undefined);

/** Label, hint, control, fault, one under the other. For a control of your own; the fields below use it too. */
export function Field({ field, wiring, children }: { field: FieldProps; wiring: FieldWiring; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={wiring.id} className={field.labelHidden ? "vh" : undefined}>
        {field.label}
        {field.optional && <span className="optional"> (valgfri)</span>}
      </label>
      {field.hint !== undefined && (
        <span className="hint" id={wiring.hintId}>
          {field.hint}
        </span>
      )}
      {children}
      <FieldFault wiring={wiring} />
    </div>
  );
}

/** The fault under a field. */
export function FieldFault({ wiring: { fault, faultId } }: { wiring: FieldWiring }) {
  if (!fault) return null;
  return (
    <p className="fault" id={faultId}>
      {fault}
    </p>
  );
}

export interface TextFieldProps extends FieldProps, WithoutOwn<InputHTMLAttributes<HTMLInputElement>> {
  /** As wide as what goes in: a number, a case number, a name. */
  width?: "short" | "medium";
}

/** One line of text, a mail address, a password, a number. */
export function TextField({
  name,
  label,
  hint,
  optional,
  fault,
  labelHidden,
  width,
  className,
  ...rest
}: TextFieldProps) {
  const field = { name, label, hint, optional, fault, labelHidden };
  const wiring = useWiring(field);
  const secret = rest.type === "password";
  return (
    <Field field={field} wiring={wiring}>
      <input
        {...rest}
        {...attributesOf(field, wiring)}
        className={classNames("input", width, className)}
        defaultValue={rest.value !== undefined || secret ? undefined : (typedText(wiring) ?? rest.defaultValue)}
      />
    </Field>
  );
}

/** A day, in the browser's own calendar; sends "2022-11-17". */
export function DateField(props: Omit<TextFieldProps, "type" | "width">) {
  return <TextField hint="Dag, måned og år, for eksempel 17-11-2022" {...props} type="date" width="medium" />;
}

/** A time of day; sends "15:00". */
export function TimeField(props: Omit<TextFieldProps, "type" | "width">) {
  return <TextField {...props} type="time" width="short" />;
}

export type TextAreaProps = FieldProps & WithoutOwn<TextareaHTMLAttributes<HTMLTextAreaElement>>;

/** Several lines of plain text. */
export function TextArea({ name, label, hint, optional, fault, labelHidden, className, ...rest }: TextAreaProps) {
  const field = { name, label, hint, optional, fault, labelHidden };
  const wiring = useWiring(field);
  return (
    <Field field={field} wiring={wiring}>
      <textarea
        rows={4}
        {...rest}
        {...attributesOf(field, wiring)}
        className={classNames("input", className)}
        defaultValue={rest.value !== undefined ? undefined : (typedText(wiring) ?? rest.defaultValue)}
      />
    </Field>
  );
}

export interface Option {
  value: string;
  label: string;
}

export interface SelectProps extends FieldProps, WithoutOwn<SelectHTMLAttributes<HTMLSelectElement>> {
  options: (Option | { group: string; options: Option[] })[];
  /** The first line, with an empty value: "Vælg udvalg". */
  placeholder?: string;
}

/** One of many. For two to five choices that should be seen at once, use `RadioGroup` or `Segments`. */
export function Select({
  name,
  label,
  hint,
  optional,
  fault,
  labelHidden,
  options,
  placeholder,
  ...rest
}: SelectProps) {
  const field = { name, label, hint, optional, fault, labelHidden };
  const wiring = useWiring(field);
  const lines = (list: Option[]) =>
    list.map((option) => (
      <option key={option.value} value={option.value}>
        {option.label}
      </option>
    ));
  return (
    <Field field={field} wiring={wiring}>
      <select
        {...rest}
        {...attributesOf(field, wiring)}
        className={classNames("input", rest.className)}
        defaultValue={rest.value !== undefined ? undefined : (typedText(wiring) ?? rest.defaultValue)}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((entry) =>
          "group" in entry ? (
            <optgroup key={entry.group} label={entry.group}>
              {lines(entry.options)}
            </optgroup>
          ) : (
            lines([entry])
          ),
        )}
      </select>
    </Field>
  );
}
