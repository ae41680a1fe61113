import { Chart, DrawingSvg, type ChartFrame } from "./chart";
import type { ChartNumbers } from "./drawing";
import { multiplesKey, multiplesScale, panelDrawing, type MultiplesData } from "./multiples-drawing";

/** A small drawing for each group, all by one scale, as many beside each other as there is room for. */
export function MultiplesChart({
  own,
  peers,
  panels,
  numbers,
  ...frame
}: ChartFrame & MultiplesData & { numbers: ChartNumbers }) {
  const scale = multiplesScale({ panels });
  return (
    <Chart {...frame} numbers={numbers} className="spread">
      <ul className="multiples">
        {panels.map((panel) => (
          <li key={panel.name} className={panel.lead ? "lead" : undefined}>
            <b>{panel.name}</b>
            <span className="hint num">{panel.note}</span>
            <DrawingSvg drawing={panelDrawing(panel, scale)} name={`${panel.name}: ${own} ${panel.shown}`} />
          </li>
        ))}
        <li className="key">
          <DrawingSvg drawing={multiplesKey({ own, peers })} name={`Linjerne: ${[own, ...peers].join(", ")}`} />
        </li>
      </ul>
    </Chart>
  );
}
