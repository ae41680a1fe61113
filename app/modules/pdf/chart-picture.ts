import { z } from "zod";
import { chartSvg } from "~/ui/charts/chart-svg";
import { chartWidths, type Drawing } from "~/ui/charts/drawing";

/** A chart in a document (templates/lib/charts.typ): drawn by the app, so that page and PDF show the same. */
export const chartPictureSchema = z.strictObject({
  title: z.string().min(1),
  /** what it shows, in sentences: the picture's text alternative */
  description: z.string().min(1),
  /** "Kilde: Jobindsats, juni 2019 til juni 2020." */
  source: z.string().default(""),
  svg: z.string().startsWith('<svg xmlns="http://www.w3.org/2000/svg"'),
  /** over the label column, too */
  across: z.boolean().default(false),
  /** a line in a list */
  small: z.boolean().default(false),
});
export type ChartPicture = z.input<typeof chartPictureSchema>;

/** The width to draw in for the text's column, and for the whole page: letters then stand at 8.5 pt. */
export const documentChartWidth = { column: chartWidths.paper, across: 700 } as const;

/** A drawing as a document takes it. */
export const chartPicture = (
  drawing: Drawing,
  said: { title: string; description: string; source?: string; across?: boolean; small?: boolean },
): ChartPicture => ({ ...said, svg: chartSvg(drawing) });
