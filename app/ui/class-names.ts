/** Joins the class names that apply: `classNames("btn", small && "small")`. */
export function classNames(...names: (string | false | null | undefined)[]): string | undefined {
  return names.filter(Boolean).join(" ") || undefined;
}
