import { classNames } from "./class-names";

/** First letter of the first and of the last name; what stands in parentheses, as a party's letter does, is left out. */
export function initialsOf(name: string): string {
  const names = name
    .replace(/\(.*?\)/g, "")
    .trim()
    .split(/\s+/)
    .filter(Boolean);
  const letters = names.length > 1 ? [names[0], names[names.length - 1]] : names;
  return letters
    .map((part) => (part ? [...part][0] : ""))
    .join("")
    .toLocaleUpperCase("da");
}

export interface PersonProps {
  name: string;
  /** Tells people in one document apart. */
  hue?: 1 | 2 | 3;
  /** The name stands in text beside the disc, so screen readers needn't hear it twice. */
  named?: boolean;
}

/** A person as a disc with initials. */
export function Person({ name, hue, named }: PersonProps) {
  const spoken = named ? { "aria-hidden": true } : { role: "img", "aria-label": name, title: name };
  return (
    <span className={classNames("person", hue && `p${hue}`)} {...spoken}>
      {initialsOf(name)}
    </span>
  );
}
