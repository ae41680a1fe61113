import { chartWidths, type ChartNumbers, type Drawing } from "~/ui/charts/drawing";
import { newBlockId, type AnyNode, type DrawnChart } from "./document";

/** A chart for a text, drawn at every width that texts are read in. */
export const drawnChart = (
  said: { title: string; description: string; source: string; numbers: ChartNumbers },
  draw: (width: number) => Drawing,
): DrawnChart => ({
  type: "drawnChart",
  attrs: {
    id: newBlockId(),
    ref: "",
    ...said,
    drawings: {
      wide: draw(chartWidths.wide),
      narrow: draw(chartWidths.narrow),
      paper: draw(chartWidths.paper),
    },
  },
});

/** A frozen text that is to be written on: what was drawn then is named again, and follows its source. */
export function namedCharts<N extends AnyNode>(node: N): N {
  if (node.type === "drawnChart")
    return { type: "chart", attrs: { id: node.attrs.id, ref: node.attrs.ref } } as AnyNode as N;
  const content = "content" in node ? (node.content as AnyNode[] | undefined)?.map(namedCharts) : undefined;
  return content ? { ...node, content } : node;
}
