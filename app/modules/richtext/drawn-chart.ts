import { chartWidths, type ChartNumbers, type Drawing } from "~/ui/charts/drawing";
import { newBlockId, type DrawnChart } from "./document";

/** A chart for a text, drawn at every width that texts are read in. */
export const drawnChart = (
  said: { title: string; description: string; source: string; numbers: ChartNumbers },
  draw: (width: number) => Drawing,
): DrawnChart => ({
  type: "drawnChart",
  attrs: {
    id: newBlockId(),
    ...said,
    drawings: {
      wide: draw(chartWidths.wide),
      narrow: draw(chartWidths.narrow),
      paper: draw(chartWidths.paper),
    },
  },
});
