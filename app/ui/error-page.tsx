import { isRouteErrorResponse, useRouteError, type MetaDescriptor } from "@remix-run/react";
import { useEffect, useState, type ReactNode } from "react";
import { longDate, type DateInput } from "./danish-dates";
import { promoteDraft } from "./internal/kept-draft";
import { Note } from "./note";

export interface ErrorPageProps {
  status: number;
  /** Instead of the status' own. */
  title?: string;
  /** What is wrong and what to do, in Danish, when somebody who knows wrote it. */
  message?: string;
  /** Of our own bug: the number to quote, "7F3K-20". */
  reference?: string;
  /** Of withdrawn content. */
  withdrawnOn?: DateInput;
  /** Ways on: links. */
  children?: ReactNode;
}

const titles: Record<number, string> = {
  400: "Det kunne ikke læses",
  401: "Log ind for at fortsætte",
  403: "Det har du ikke adgang til",
  404: "Siden findes ikke, eller du har ikke adgang",
  409: "En anden nåede det først",
  410: "Indholdet er trukket tilbage",
  413: "Det er for stort",
  422: "Det kan ikke lade sig gøre",
  429: "Der er prøvet for mange gange",
  503: "Sagsgang er ved at starte",
};

const advice: Record<number, string> = {
  400: "Gå tilbage, og prøv igen. Sker det igen, så genindlæs siden først.",
  403: "Skal du have adgang, så spørg udvalgets sekretær.",
  404: "Er adressen skrevet af, så se efter en fejl i den. Er punktet lukket for dig, kan mødets sekretær give adgang.",
  409: "Genindlæs siden for at se, hvad der er sket. Intet er overskrevet.",
  410: "Det har været offentliggjort, men må ikke længere vises. Har du brug for det, kan du søge aktindsigt.",
  422: "Gå tilbage, og ret det, der mangler.",
  429: "Vent et kvarter, og prøv så igen.",
  503: "Prøv igen om et øjeblik.",
};

/** The title of the error page, for the browser's tab as well. */
export function errorTitle(status: number): string {
  return titles[status] ?? (status >= 500 ? "Noget gik galt hos os" : "Det gik ikke");
}

/** A whole page of error: what happened, what to do, ways on. Pure, so that the portal can render it, too. */
export function ErrorPage({ status, title, message, reference, withdrawnOn, children }: ErrorPageProps) {
  const ours = status >= 500 && status !== 503;
  const told = message === `${errorTitle(status)}.` ? undefined : message;
  return (
    <div className="wrap errorpage stack">
      <h1>{title ?? errorTitle(status)}</h1>
      {withdrawnOn !== undefined && (
        <p className="big2">
          <time dateTime={typeof withdrawnOn === "string" ? withdrawnOn : withdrawnOn.toISOString()}>
            {longDate(withdrawnOn)}
          </time>
        </p>
      )}
      {ours ? <OurBug reference={reference} /> : <p>{told ?? advice[status]}</p>}
      {children && <div className="actions">{children}</div>}
    </div>
  );
}

function OurBug({ reference }: { reference?: string }) {
  const [kept, setKept] = useState(false);
  useEffect(() => setKept(promoteDraft()), []);
  return (
    <>
      <Note kind="stop">
        <p>
          <b>Fejlen er vores.</b> {kept && "Det, du skrev, er bevaret. Gå tilbage, så står det der."}
        </p>
        <p className="small">
          {reference
            ? "Vi har fået besked. Skriver du til os, så oplys nummeret."
            : "Prøv igen. Sker det igen, så skriv til os."}
        </p>
      </Note>
      {reference && (
        <p className="ticket">
          <span className="hint">Nummer</span>
          <b className="mono">{reference}</b>
        </p>
      )}
    </>
  );
}

/** What an error boundary caught, as `<ErrorPage>` wants it. Responses carry `{ message, reference }` or plain text. */
export function errorOf(error: unknown): Pick<ErrorPageProps, "status" | "message" | "reference"> {
  if (!isRouteErrorResponse(error)) return { status: 500 };
  const data: unknown = error.data;
  const told = typeof data === "object" && data !== null ? (data as Record<string, unknown>) : {};
  const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);
  return { status: error.status, message: text(told.message), reference: text(told.reference) };
}

/** The error boundary inside a frame that has navigation. */
export function RouteError({ children }: { children?: ReactNode }) {
  return <ErrorPage {...errorOf(useRouteError())}>{children}</ErrorPage>;
}

/** The error boundary where there is no frame: `export { BareError as ErrorBoundary } from "~/ui/error-page"`. */
export function BareError() {
  return (
    <main id="indhold">
      <RouteError>
        <a href="/">Gå til forsiden</a>
      </RouteError>
    </main>
  );
}

/** Names the page for the browser's tab when the route's error boundary stands in for it. */
export const errorMeta = ({ error }: { error?: unknown }): MetaDescriptor[] => [
  { title: error === undefined || error === null ? "Sagsgang" : `${errorTitle(errorOf(error).status)} – Sagsgang` },
];
