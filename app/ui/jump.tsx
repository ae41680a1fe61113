import { useFetcher, useNavigate } from "@remix-run/react";
import { useEffect, useState } from "react";
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField, Text } from "react-aria-components";
import { Dialog } from "./dialog";
import { Icon, type IconName } from "./icon";
import { useShortcuts } from "./keyboard";

/** Somewhere to go, or something to begin. */
export interface Place {
  label: string;
  to: string;
  /** One grey line: "Møde 17. november, punkt 4". */
  facts?: string;
  icon?: IconName;
  /** Other words one may type for it. */
  words?: string;
  /** Not a page of the working app: a file, or the portal. The browser loads it anew. */
  reload?: boolean;
}

export interface JumpProps {
  /** What can always be gone to. */
  places: Place[];
  /** A resource route that answers `?q=` with `{ places }`, for what is too many to send along. */
  search?: string;
}

/** Lower case without accents, so that "a a" finds "Åben" no worse than "å" does. */
const folded = (text: string) =>
  text
    .toLocaleLowerCase("da")
    .replace(/æ/g, "ae")
    .replace(/ø/g, "oe")
    .replace(/å/g, "aa")
    .normalize("NFD")
    .replace(/\p{M}/gu, "");

/** The places where every typed word begins a word, in their own order. */
export function findPlaces(places: Place[], typed: string): Place[] {
  const wanted = folded(typed).split(/\s+/).filter(Boolean);
  return places.filter((place) => {
    const words = folded([place.label, place.facts, place.words].join(" ")).split(/[^\p{L}\p{N}]+/u);
    return wanted.every((word) => words.some((candidate) => candidate.startsWith(word)));
  });
}

/** Ctrl K: go to anything. The button in the topbar, and the dialog it opens. */
export function Jump({ places, search }: JumpProps) {
  const [isOpen, setOpen] = useState(false);
  const selected = () => {
    const selection = window.getSelection();
    return selection?.isCollapsed === false && document.activeElement?.closest("[contenteditable=true]") !== null;
  };
  useShortcuts([
    // While text is selected in the editor, Ctrl K makes a link there instead.
    { keys: "Mod+k", label: "Søg, eller gå til", inFields: true, run: () => !selected() && setOpen(true) },
  ]);
  return (
    <>
      <button
        type="button"
        className="jump"
        aria-label="Søg eller gå til"
        aria-keyshortcuts="Control+K"
        onClick={() => setOpen(true)}
      >
        <Icon name="search" />
        <span className="words">Søg eller gå til</span>
        <kbd aria-hidden="true">Ctrl K</kbd>
      </button>
      <Dialog title="Gå til" isOpen={isOpen} onClose={() => setOpen(false)}>
        <JumpList places={places} search={search} onGone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function JumpList({ places, search, onGone }: JumpProps & { onGone: () => void }) {
  const navigate = useNavigate();
  const fetcher = useFetcher<{ places: Place[] }>();
  const [typed, setTyped] = useState("");
  const { load } = fetcher;
  useEffect(() => {
    if (!search || typed.trim().length < 2) return;
    const timer = setTimeout(() => load(`${search}?q=${encodeURIComponent(typed.trim())}`), 150);
    return () => clearTimeout(timer);
  }, [search, typed, load]);

  const own = findPlaces(places, typed);
  const known = new Set(own.map((place) => place.to));
  const found = typed.trim().length < 2 ? [] : (fetcher.data?.places ?? []).filter((place) => !known.has(place.to));
  const all = [...own, ...found];
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      {/* eslint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened in order to type here */}
      <SearchField aria-label="Søg, eller gå til" autoFocus className="jumpfield">
        <Icon name="search" />
        <Input className="input" placeholder="Møde, sag, person eller handling" />
      </SearchField>
      <ListBox
        className="jumplist"
        aria-label="Steder"
        items={all.map((place) => ({ ...place, id: place.to }))}
        onAction={(to) => {
          onGone();
          if (all.find((place) => place.to === to)?.reload) window.location.assign(String(to));
          else navigate(String(to));
        }}
        renderEmptyState={() => (
          <p className="hint">{fetcher.state === "idle" ? `Ingen fund på “${typed}”.` : "Søger"}</p>
        )}
      >
        {(place) => (
          <ListBoxItem className="place" textValue={place.label}>
            <Icon name={place.icon ?? "arrow-right"} />
            <Text slot="label">{place.label}</Text>
            {place.facts && (
              <Text slot="description" className="hint">
                {place.facts}
              </Text>
            )}
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  );
}
