import type { FieldShown } from "../insertables";
import type { LiveContent } from "../live-content";
import type { AtomRegistry } from "../resolve-atoms";

/** What stands for a text's merge fields, live tables and figures where no editor shows them. */
export function shownAtoms(
  fields: readonly FieldShown[] = [],
  live: Readonly<Record<string, LiveContent | null>> = {},
): AtomRegistry {
  const values = new Map(fields.map(({ ref, value }) => [ref, value]));
  const blocks = (ref: string) => {
    const content = live[ref];
    return content?.kind === "table" ? content.blocks : null;
  };
  return {
    liveTable: blocks,
    chart: blocks,
    mergeField: (ref) => {
      const content = live[ref];
      return content?.kind === "figure" ? content.text : (values.get(ref) ?? null);
    },
  };
}
