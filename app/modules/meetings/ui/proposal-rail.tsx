import type { DocumentPart, RichDocument } from "~/modules/richtext/document";
import { countWords, isEmptyPart } from "~/modules/richtext/document-text";
import { countOf, formatNumber } from "~/ui/danish-numbers";
import { classNames } from "~/ui/class-names";
import { Time } from "~/ui/time";
import type { ProposalPage } from "../proposal-page";
import { proposalTimeline } from "../proposal-timeline";

/** Words a minute, of somebody who reads a case text with care. */
const READING_PACE = 200;

/** The text's sections with their state, and the proposal's way. */
export function ProposalRail({ proposal, document }: { proposal: ProposalPage; document: RichDocument }) {
  const words = countWords(document);
  const parts = document.content.filter((part) => part.type !== "sectionSlot");
  return (
    <nav className="rail" aria-label="Sagens afsnit">
      <section>
        <h2 className="railhead">Afsnit</h2>
        <ol className="sidelist">
          {parts.map((part) => (
            <li key={part.attrs.key}>
              <a href={`#afsnit-${part.attrs.key}`}>
                {part.attrs.title} <PartTail part={part} />
              </a>
            </li>
          ))}
          <li>
            <a href="#afsnit-bilag">
              Bilag <span className="tail small num">{proposal.attachments.length}</span>
            </a>
          </li>
        </ol>
      </section>
      <section>
        <h2 className="railhead">Gang</h2>
        <ol className="timeline mini">
          {proposalTimeline(proposal).map((stop) => (
            <li
              key={stop.key}
              className={classNames(stop.state !== "past" && "next", stop.state === "here" && "here")}
              aria-current={stop.state === "here" ? "step" : undefined}
            >
              <b>{stop.label}</b>
              {stop.who && <span className="by">{stop.who}</span>}
              {stop.at && <Time at={stop.at} as="near" />}
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h2 className="railhead">Længde</h2>
        <p className="small">
          {words === 0
            ? "Der er ikke skrevet noget endnu."
            : `${countOf(words, "ord", "ord")}, ca. ${formatNumber(Math.max(1, Math.round(words / READING_PACE)))} min. at læse.`}
        </p>
      </section>
    </nav>
  );
}

function PartTail({ part }: { part: DocumentPart }) {
  const points = part.type === "recommendation" ? part.content.length - 1 : 0;
  if (points > 0)
    return (
      <span className="tail small num">
        {points}
        <span className="vh"> {points === 1 ? "punkt" : "punkter"}</span>
      </span>
    );
  const filled = !isEmptyPart(part) || (part.type === "section" && part.attrs.noRemarks);
  return (
    <span className={classNames("tail", "state", filled && "done")}>
      <span className="vh">{filled ? "udfyldt" : "tomt"}</span>
    </span>
  );
}
