import type { Unit } from "~/platform/unit-of-work.server";
import { publishedFigures, type ShownFigures } from "../shown-figures";
import { hidesSmallGroups } from "../small-groups.server";
import type { LoadedIndicator } from "./load-indicators.server";

/** What of these indicators may be published, as the municipality has chosen. */
export async function publishedFiguresOf(
  unit: Pick<Unit, "tx">,
  indicators: readonly LoadedIndicator[],
): Promise<ShownFigures> {
  return publishedFigures(indicators, { hidesFew: await hidesSmallGroups(unit) });
}
