import { DrawingSvg } from "./chart";
import { goalLineDrawing, type GoalLineData } from "./goal-line-drawing";

/** A goal's line in a list. @param name what it shows, in a sentence */
export function GoalLine({ name, ...data }: GoalLineData & { name: string }) {
  return <DrawingSvg drawing={goalLineDrawing(data)} name={name} className="goalline" />;
}
