import { useFetcher, useNavigate } from "@remix-run/react";
import { useEffect, useState } from "react";
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
