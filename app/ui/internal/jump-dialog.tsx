import { useFetcher, useNavigate } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField, Text } from "react-aria-components";
import { Dialog } from "../dialog";
import { Icon } from "../icon";
import type { JumpProps, Place } from "../jump";
import { findPlaces } from "./find-places";

/** What one types in after Ctrl K, and where it may lead. */
export default function JumpDialog({ isOpen, onClose, ...jump }: JumpProps & { isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog title="Gå til" isOpen={isOpen} onClose={onClose}>
      <JumpList {...jump} onGone={onClose} />
    </Dialog>
  );
}

function JumpList({ places, search, onGone }: JumpProps & { onGone: () => void }) {
  const navigate = useNavigate();
  const fetcher = useFetcher<{ places: Place[] }>();
  const [typed, setTyped] = useState("");
  const [asked, setAsked] = useState("");
  /** For which words Enter was pressed before their answer came: it means the first of it. */
  const [entered, setEntered] = useState("");
  const { load } = fetcher;
  const query = typed.trim();
  const asks = search !== undefined && query.length >= 2;
  useEffect(() => {
    if (!asks) return;
    const timer = setTimeout(() => {
      setAsked(query);
      load(`${search}?q=${encodeURIComponent(query)}`);
    }, 150);
    return () => clearTimeout(timer);
  }, [asks, search, query, load]);

  const searching = asks && (asked !== query || fetcher.state !== "idle");
  const own = findPlaces(places, typed);
  const known = new Set(own.map((place) => place.to));
  const answered = asks ? (fetcher.data?.places ?? []) : [];
  // Until there is an answer to these very words, only those of the last one that fit them.
  const found = (searching ? findPlaces(answered, typed) : answered).filter((place) => !known.has(place.to));
  const all = [...own, ...found];

  const go = (place: Place) => {
    if (place.reload) window.location.assign(place.to);
    else navigate(place.to);
    onGone();
  };
  const first = all[0];
  const enters = entered !== "" && entered === query && !searching && first !== undefined;
  const goFirst = useRef(() => {});
  goFirst.current = () => first && go(first);
  useEffect(() => {
    if (enters) goFirst.current();
  }, [enters]);
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      {/* eslint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened in order to type here */}
      <SearchField aria-label="Søg, eller gå til" autoFocus className="jumpfield">
        <Icon name="search" />
        <Input
          className="input"
          placeholder="Møde, sag, person eller handling"
          onKeyDown={({ key }) => setEntered(key === "Enter" && searching && all.length === 0 ? query : "")}
        />
      </SearchField>
      <ListBox
        className="jumplist"
        aria-label="Steder"
        items={all.map((place) => ({ ...place, id: place.to }))}
        onAction={(to) => all.filter((place) => place.to === to).forEach(go)}
        renderEmptyState={() => <p className="hint">{searching ? "Søger" : `Ingen fund på “${query}”.`}</p>}
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
