import { Form, Link, useSearchParams } from "@remix-run/react";
import { Button } from "~/ui/button";
import { weekdayDate } from "~/ui/danish-dates";
import { Icon } from "~/ui/icon";
import type { HistoryFilter } from "../history-queries.server";

export interface HistoryFiltersProps {
  filter: HistoryFilter;
  about: { label: string } | null;
  people: { id: string; name: string }[];
  readsAll: boolean;
}

/** Person and day as fields; what is chosen stands above the list, each to be removed. All of it is in the address. */
export function HistoryFilters({ filter, about, people, readsAll }: HistoryFiltersProps) {
  const [search] = useSearchParams();
  const without = (name: string) => {
    const rest = new URLSearchParams(search);
    for (const gone of [name, "foer", "kontrol"]) rest.delete(gone);
    return `?${rest.toString()}`;
  };
  const person = people.find(({ id }) => id === filter.userId);
  const chosen = [
    filter.subject && readsAll && { name: "ting", words: about?.label ?? "Det valgte" },
    person && { name: "person", words: person.name },
    filter.day && { name: "dag", words: weekdayDate(filter.day) },
    filter.before && { name: "foer", words: `før hændelse ${filter.before}` },
  ].filter((each) => typeof each === "object");
  return (
    <>
      <Form className="filters" role="search" aria-label="Filtrér historikken">
        {filter.subject && <input type="hidden" name="ting" value={filter.subject} />}
        {readsAll && (
          <div className="field">
            <label htmlFor="person">Person</label>
            <select className="input" id="person" name="person" defaultValue={filter.userId ?? ""} key={filter.userId}>
              <option value="">Alle</option>
              {people.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        )}
        <div className="field">
          <label htmlFor="dag">Dag</label>
          <input className="input" id="dag" name="dag" type="date" defaultValue={filter.day ?? ""} key={filter.day} />
        </div>
        <Button type="submit">Vis</Button>
      </Form>
      {chosen.length > 0 && (
        <ul className="chips chosen" aria-label="Valgt">
          {chosen.map(({ name, words }) => (
            <li key={name}>
              <Link to={without(name)} aria-label={`Fjern filteret ${words}`}>
                {words} <Icon name="close" />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
