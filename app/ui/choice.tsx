import type { InputHTMLAttributes, ReactNode } from "react";
import { FieldFault, type FieldProps } from "./field";
import { classNames } from "./class-names";
import { useFormState, wireField } from "./form-state";
import { fewChoices, SearchedChoices } from "./internal/searched-choices";

type InputAttributes = Omit<InputHTMLAttributes<HTMLInputElement>, "id" | "type" | "name" | "children">;

export interface CheckboxProps extends InputAttributes {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  fault?: string;
  /** What is sent when it is ticked. */
  value?: string;
}

/** One thing that is so or not so. Unticked it sends nothing, as checkboxes do. */
export function Checkbox({ name, label, hint, fault, value = "ja", defaultChecked, ...rest }: CheckboxProps) {
  const form = useFormState();
  const wiring = wireField(form, name, { hasHint: hint !== undefined, fault });
  const checked = form.values ? [wiring.typed].flat().includes(value) : defaultChecked;
  return (
    <div className="field">
      <label className="choice" htmlFor={wiring.id}>
        <input
          type="checkbox"
          {...rest}
          id={wiring.id}
          name={name}
          value={value}
          defaultChecked={rest.checked === undefined ? checked : undefined}
          aria-invalid={wiring.fault ? true : undefined}
          aria-describedby={wiring.describedBy}
        />
        <span>{label}</span>
      </label>
      {hint !== undefined && (
        <span className="hint indented" id={wiring.hintId}>
          {hint}
        </span>
      )}
      <FieldFault wiring={wiring} />
    </div>
  );
}

export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
}

export interface ChoiceGroupProps extends Omit<FieldProps, "labelHidden"> {
  choices: Choice[];
  defaultValue?: string | string[];
  onChange?: (value: string, checked: boolean) => void;
}

interface GroupLook {
  type: "radio" | "checkbox";
  layout: "list" | "segments";
  search?: string;
}

function ChoiceGroup({ type, layout, ...props }: ChoiceGroupProps & GroupLook) {
  const { name, label, hint, optional, fault, choices, defaultValue, onChange, search } = props;
  const form = useFormState();
  const wiring = wireField(form, name, { hasHint: hint !== undefined, fault });
  const chosen = [form.values ? wiring.typed : defaultValue].flat();
  const draw = (choice: Choice, id: string, fits = true) => (
    <ChoiceLine
      key={choice.value}
      choice={choice}
      className={layout === "list" ? classNames("choice", !fits && "unfit") : undefined}
      input={{
        type,
        name,
        id,
        value: choice.value,
        required: type === "radio" && !optional,
        defaultChecked: chosen.includes(choice.value),
        "aria-describedby": choice.hint !== undefined ? `${id}-valg-hint` : undefined,
        onChange: onChange && ((event) => onChange(choice.value, event.currentTarget.checked)),
      }}
    />
  );
  return (
    <fieldset
      className="field"
      aria-describedby={wiring.describedBy}
      {...(type === "radio" && {
        role: "radiogroup",
        "aria-required": !optional,
        "aria-invalid": Boolean(wiring.fault),
      })}
    >
      <legend className="label">
        {label}
        {optional && <span className="optional"> (valgfri)</span>}
      </legend>
      {hint !== undefined && (
        <span className="hint" id={wiring.hintId}>
          {hint}
        </span>
      )}
      {/* Before the choices: of many the last ones lie far below. */}
      <FieldFault wiring={wiring} />
      {search !== undefined && choices.length > fewChoices ? (
        <SearchedChoices id={wiring.id} {...{ search, choices, chosen, draw }} />
      ) : (
        <div className={layout === "segments" ? "segments" : "choices"}>
          {/* The first carries the field's own id, so that the list of faults can lead to it. */}
          {choices.map((choice, index) => draw(choice, index === 0 ? wiring.id : `${wiring.id}-${index}`))}
        </div>
      )}
    </fieldset>
  );
}

function ChoiceLine(props: { choice: Choice; className?: string; input: InputHTMLAttributes<HTMLInputElement> }) {
  const { choice, className, input } = props;
  return (
    <label className={className} htmlFor={input.id}>
      <input {...input} />
      <span>
        {choice.label}
        {choice.hint !== undefined && (
          <span className="hint" id={input["aria-describedby"]}>
            {choice.hint}
          </span>
        )}
      </span>
    </label>
  );
}

/** One of a few, each on its own line. */
export function RadioGroup(props: ChoiceGroupProps) {
  return <ChoiceGroup {...props} type="radio" layout="list" />;
}

/** One of a few with short labels, side by side. */
export function Segments(props: ChoiceGroupProps) {
  return <ChoiceGroup {...props} type="radio" layout="segments" />;
}

/**
 * Any of several; sends the name once for each that is ticked.
 * @param search what the search is called, "Søg i serierne", where they can be many. Their labels are words, then.
 */
export function CheckboxGroup(props: ChoiceGroupProps & { search?: string }) {
  return <ChoiceGroup {...props} type="checkbox" layout="list" />;
}
