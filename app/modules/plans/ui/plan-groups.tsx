import { Fragment } from "react";
import { distanceNames, distances, type Distance } from "../plan";

/** Whom the plan speaks of, by how far they are from the labour market. */
export function PlanGroups({ groups }: { groups: { name: string; distance: Distance; note: string }[] }) {
  return distances.map((distance) => {
    const those = groups.filter((group) => group.distance === distance);
    return (
      those.length > 0 && (
        <Fragment key={distance}>
          {distance && <h3>{distanceNames[distance]}</h3>}
          <ul>
            {those.map(({ name, note }) => (
              <li key={name}>
                {name}
                {note && `. ${note}`}
              </li>
            ))}
          </ul>
        </Fragment>
      )
    );
  });
}
