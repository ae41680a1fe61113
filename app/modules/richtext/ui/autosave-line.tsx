import { useRef } from "react";
import { now } from "~/platform/clock";
import { briefMoment } from "~/ui/danish-dates";
import type { AutosaveState } from "../internal/autosave/autosave";

/** Where the text is, in words: "Gemt kl. 14.32". Empty for a text that was never saved. */
export function autosaveText(state: AutosaveState, at: Date = now()): string {
  switch (state.kind) {
    case "saved":
      return state.at ? `Gemt ${briefMoment(state.at, at)}` : "";
    case "saving":
      return "Gemmer";
    case "kept":
      return `Gemt her ${briefMoment(state.at, at)}, sendes senere`;
    case "atRisk":
      return "Ikke gemt. Lad siden stå åben, til der er net igen.";
    case "refused":
      return `Gemt her ${briefMoment(state.at, at)}, ikke sendt. ${state.message}`;
    case "conflict":
      return `Gemt her. ${state.theirs.savedBy ?? "En anden"} har også skrevet: vælg mellem udgaverne.`;
  }
}

/**
 * The line that tells where the text is. Read aloud only when it changes kind, not at every save
 * (JOURNEYS, rule 6): "Gemmer" between two saves is no news.
 */
export function AutosaveLine({ state }: { state: AutosaveState }) {
  const told = useRef(state.kind);
  const isNews = state.kind !== "saving" && state.kind !== told.current;
  if (isNews) told.current = state.kind;
  return (
    <span role="status" aria-live={isNews ? "polite" : "off"} suppressHydrationWarning>
      {autosaveText(state)}
    </span>
  );
}
