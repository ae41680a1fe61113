import { classNames } from "./class-names";

export interface WayProps {
  /** Whose way: "Mødets gang". */
  label: string;
  steps: string[];
  /** Index of the step where the thing is; `steps.length` when it has been through all of them. */
  at: number;
}

/** Where a thing has been, is, and is going. Not clickable: the page's action moves it on. */
export function Way({ label, steps, at }: WayProps) {
  return (
    <ol className="way" aria-label={label}>
      {steps.map((step, index) => (
        <li key={step} className={classNames(index < at && "past")} aria-current={index === at ? "step" : undefined}>
          {step}
          {index < at && <span className="vh"> er gjort</span>}
        </li>
      ))}
    </ol>
  );
}
