import { useEffect, useRef, useState, type ReactNode } from "react";
import type { Choice } from "../choice";
import { folded } from "./find-places";

/** More than these are searched, not looked through. */
export const fewChoices = 12;

export interface SearchedChoicesProps<C extends Choice> {
  /** of the field that carries the whole group: the search where there is a script, else the first choice */
  id: string;
  /** what the search is called: "Søg i serierne" */
  search: string;
  choices: C[];
  /** those that are chosen as the page is opened: they stand first */
  chosen: readonly unknown[];
  draw: (choice: C, id: string, fits: boolean) => ReactNode;
}

/**
 * Many choices in a box of their own, narrowed by what is typed. What is ticked stays in sight and is sent, whatever one searches for.
 * Without a script the whole list stands there.
 */
export function SearchedChoices<C extends Choice>({ id, search, choices, chosen, draw }: SearchedChoicesProps<C>) {
  const [inBrowser, setInBrowser] = useState(false);
  useEffect(() => setInBrowser(true), []);
  const [typed, setTyped] = useState("");
  const [first] = useState(chosen);
  const [touched, setTouched] = useState(false);
  const [ticked, setTicked] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const count = () => setTicked(list.current?.querySelectorAll(":checked").length ?? 0);
  useEffect(count); // each time: a form that is given back ticks them itself
  const tick = () => {
    setTouched(true);
    count();
  };
  const ordered = choices.toSorted((a, b) => Number(first.includes(b.value)) - Number(first.includes(a.value)));
  const fitting = new Set(ordered.filter(({ label }) => contains(String(label), typed)));
  return (
    <>
      {inBrowser && (
        <>
          <label htmlFor={id}>{search}</label>
          <input
            id={id}
            className="input"
            type="search"
            autoComplete="off"
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setTouched(true);
            }}
            // One searches as one types; the form isn't sent for it.
            onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
          />
        </>
      )}
      {/* Read aloud once one searches or ticks; how long the list is, is no news as the page opens. */}
      <p className="hint" role="status" aria-live={touched ? "polite" : "off"}>
        {inBrowser && statusWords(typed.trim(), fitting.size, ordered.length, ticked)}
      </p>
      <div className="choices searched" ref={list} onChange={tick}>
        {ordered.map((choice, index) =>
          draw(choice, index === 0 && !inBrowser ? id : `${id}-${index}`, fitting.has(choice)),
        )}
      </div>
    </>
  );
}

/** Each typed word stands somewhere in the text, also within a word: "dagpenge" finds "Sygedagpenge". */
const contains = (text: string, typed: string): boolean =>
  folded(typed)
    .split(/\s+/)
    .every((word) => folded(text).includes(word));

function statusWords(typed: string, fitting: number, all: number, ticked: number): string {
  const found =
    typed === "" ? `${all} på listen` : `${fitting === 0 ? "Ingen" : fitting} af ${all} passer på “${typed}”`;
  return ticked === 0 ? `${found}.` : `${found}, ${ticked} valgt.`;
}
