import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { longDateTime } from "~/ui/danish-dates";
import { countOf, formatNumber } from "~/ui/danish-numbers";
import { Note } from "~/ui/note";
import { Time } from "~/ui/time";
import type { ChainReport } from "../verify-chain.server";

/** Does the chain hold? The answer, what it was held against, and where it is broken. */
export function ChainPanel({ report, check }: { report: ChainReport | null; check: ReactNode }) {
  return (
    <section aria-live="polite">
      <h2>Er historikken hel?</h2>
      {report === null ? (
        <div className="stack">
          <p className="small">
            Hver hændelse bærer aftrykket af den forrige. Kontrollen regner dem alle efter og viser, om noget er ændret
            eller fjernet.
          </p>
          {check}
        </div>
      ) : (
        <>
          {report.broken.length === 0 ? (
            <Whole report={report} check={check} />
          ) : (
            <Broken report={report} check={check} />
          )}
          <ol className="chain" aria-label="Kædens seneste led">
            {report.lastPrints.map((print) => (
              <li className="mono" key={print}>
                {print}
              </li>
            ))}
            {report.events > report.lastPrints.length && (
              <li className="hint">{countOf(report.events - report.lastPrints.length, "led", "led")} til</li>
            )}
          </ol>
          <Checkpoint report={report} />
        </>
      )}
    </section>
  );
}

function Whole({ report, check }: { report: ChainReport; check: ReactNode }) {
  return (
    <Note kind="ok" title={wholeInWords(report.events)}>
      <p className="small">
        Intet er ændret eller fjernet. Regnet efter <Time at={report.checkedAt} as="nearTime" />.
      </p>
      {check}
    </Note>
  );
}

/** "Alle 1.214 hændelser hænger sammen." */
function wholeInWords(events: number): string {
  if (events === 0) return "Der er ingen hændelser endnu.";
  return events === 1
    ? "Den ene hændelse er, som den blev skrevet."
    : `Alle ${formatNumber(events)} hændelser hænger sammen.`;
}

function Broken({ report, check }: { report: ChainReport; check: ReactNode }) {
  return (
    <Note kind="stop" title="Nej. Historikken er ændret uden om Sagsgang.">
      <ul className="plain small">
        {report.broken.map((fault) => (
          <li key={`${fault.problem} ${fault.sequence}`}>
            {brokenInWords(fault)}{" "}
            {fault.problem === "content" || fault.problem === "link" ? (
              <Link to={`?foer=${fault.sequence + 1}#nr-${fault.sequence}`}>Vis den</Link>
            ) : null}
          </li>
        ))}
      </ul>
      <p className="small">Gem en kopi af databasen, som den er nu, og sammenlign med en sikkerhedskopi fra før.</p>
      {check}
    </Note>
  );
}

export function brokenInWords({ sequence, problem, checkpointAt }: ChainReport["broken"][number]): string {
  const number = formatNumber(sequence);
  switch (problem) {
    case "content":
      return `Hændelse ${number} er ændret, efter at den blev skrevet.`;
    case "missing":
      return `Der mangler hændelser lige før nummer ${number}.`;
    case "link":
      return `Hændelse ${number} passer ikke til den forrige: en af dem er ændret.`;
    case "checkpoint":
      return `Kontrolpunktet fra ${checkpointAt ? longDateTime(checkpointAt) : "tidligere"} siger noget andet om hændelse ${number}: kæden er skrevet om, eller dens ende er fjernet.`;
    case "checkpointFile":
      return "Filen med kontrolpunkter kan ikke læses helt: den er ændret.";
  }
}

function Checkpoint({ report: { checkpoint } }: { report: ChainReport }) {
  return (
    <div className="checkpoint">
      <h2>Kontrolpunkt</h2>
      <p className="small">
        Kædens sidste led skrives hver dag til en fil og til loggen uden for databasen, så den heller ikke kan skrives
        om forfra.
      </p>
      {checkpoint ? (
        <dl className="facts">
          <dt>Senest</dt>
          <dd>
            <Time at={checkpoint.at} as="dateTime" />
          </dd>
          <dt>Led</dt>
          <dd className="num">{formatNumber(checkpoint.sequence)}</dd>
        </dl>
      ) : (
        <p className="small hint">Der er ikke skrevet noget endnu.</p>
      )}
    </div>
  );
}
