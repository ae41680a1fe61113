import { useMemo, useRef, useState, type FormEvent } from "react";
import { Button } from "~/ui/button";
import { atClock } from "~/ui/danish-dates";
import { Note } from "~/ui/note";
import type { RichDocument } from "../document";
import type { AutosaveState } from "../internal/autosave/autosave";
import { comparedHtml } from "../internal/compared-html";
import { mergeVersions, pairVersions, type PartPair, type VersionChoice } from "../internal/merge-versions";
import styles from "./conflict-panel.module.css";

export interface ConflictPanelProps {
  conflict: Extract<AutosaveState, { kind: "conflict" }>;
  /** The text that was put together. `useAutosave().resolve` saves it, and freezes what was not chosen. */
  onResolve: (document: RichDocument) => void;
  imageUrl?: (fileSha256: string) => string | null;
}

/** Two people wrote in one text: both versions stand side by side, and a person chooses, section by section. */
export function ConflictPanel({ conflict, onResolve, imageUrl }: ConflictPanelProps) {
  const { mine, theirs, base } = conflict;
  const pairs = useMemo(() => pairVersions(mine, theirs.document, base), [mine, theirs, base]);
  const [chosen, setChosen] = useState<Record<string, VersionChoice>>({});
  const [missing, setMissing] = useState<string[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const other = theirs.savedBy ?? "En anden";
  const differing = pairs.filter(({ differs }) => differs);
  const choiceOf = (pair: PartPair) => chosen[pair.key] ?? pair.suggested ?? undefined;

  const save = (event: FormEvent) => {
    event.preventDefault();
    const open = differing.filter((pair) => !choiceOf(pair)).map(({ key }) => key);
    setMissing(open);
    if (open[0]) {
      form.current?.querySelector<HTMLInputElement>(`input[name="valg-${open[0]}"]`)?.focus();
      return;
    }
    const choices = differing.flatMap((pair) => [[pair.key, choiceOf(pair)]] as [string, VersionChoice][]);
    onResolve(mergeVersions(pairs, Object.fromEntries(choices)));
  };

  return (
    <section className={styles.panel} aria-labelledby="to-udgaver">
      <Note kind="warn" role="alert">
        <h2 id="to-udgaver">
          {other} gemte {atClock(theirs.savedAt)}, mens du skrev
        </h2>
        <p>Vælg for hvert afsnit, hvad der skal stå. Begge udgaver bliver i historikken, uanset hvad du vælger.</p>
      </Note>
      <form ref={form} className="stack" onSubmit={save} noValidate>
        {differing.map((pair) => (
          <Pair
            key={pair.key}
            pair={pair}
            other={other}
            choice={choiceOf(pair)}
            isMissing={missing.includes(pair.key) && !choiceOf(pair)}
            imageUrl={imageUrl}
            onChoose={(choice) => setChosen((before) => ({ ...before, [pair.key]: choice }))}
          />
        ))}
        <p className="small">{sameText(pairs.length - differing.length)}</p>
        <div className="actions">
          <Button type="submit" variant="primary">
            Gem det valgte
          </Button>
        </div>
      </form>
    </section>
  );
}

interface PairProps {
  pair: PartPair;
  other: string;
  choice: VersionChoice | undefined;
  isMissing: boolean;
  imageUrl?: (fileSha256: string) => string | null;
  onChoose: (choice: VersionChoice) => void;
}

function Pair({ pair, other, choice, isMissing, imageUrl, onChoose }: PairProps) {
  const faultId = `valg-${pair.key}-fejl`;
  const options: [VersionChoice, string][] = [
    ["mine", "Behold min"],
    ["theirs", `Brug ${genitive(other)}`],
    ["both", "Behold begge, min først"],
  ];
  const html = (version: "mine" | "theirs") => ({
    __html: comparedHtml(pair[version], pair[version === "mine" ? "theirs" : "mine"], {
      baseLevel: 3,
      imageUrl,
      labelEnd: version === "mine" ? ", din tekst" : `, ${genitive(other)} tekst`,
    }),
  });
  return (
    <fieldset className="field" aria-describedby={isMissing ? faultId : undefined}>
      <legend className={styles.title}>{pair.title}</legend>
      <div className="versus">
        <div>
          <h3>Din tekst</h3>
          <div className="prose" dangerouslySetInnerHTML={html("mine")} />
        </div>
        <div>
          <h3>{genitive(other)} tekst</h3>
          <div className="prose" dangerouslySetInnerHTML={html("theirs")} />
        </div>
      </div>
      <div className={styles.choices}>
        {options.map(([value, label]) => (
          <label key={value} className="choice">
            <input
              type="radio"
              name={`valg-${pair.key}`}
              value={value}
              checked={choice === value}
              onChange={() => onChoose(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {isMissing && (
        <p className="fault" id={faultId}>
          Vælg, hvilken tekst der skal stå i {pair.title}.
        </p>
      )}
    </fieldset>
  );
}

function sameText(count: number): string {
  if (count === 0) return "";
  return count === 1
    ? "Det sidste afsnit er ens i begge udgaver."
    : `De øvrige ${count} afsnit er ens i begge udgaver.`;
}

/** "Anne Vestergårds"; a name that ends in s, x or z takes an apostrophe. */
function genitive(name: string): string {
  return /[sxz]$/i.test(name) ? `${name}'` : `${name}s`;
}
