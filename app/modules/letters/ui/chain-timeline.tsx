import { Link } from "@remix-run/react";
import { countOf } from "~/ui/danish-numbers";
import { classNames } from "~/ui/class-names";
import { Time } from "~/ui/time";
import { isOpenInquiry } from "../inquiry";
import type { ChainLetter } from "../inquiry-chain";

/** The chain as a timeline: their letters and ours, with and without a day and a file. */
export function ChainTimeline({ chain, here }: { chain: ChainLetter[]; here: string }) {
  return (
    <section aria-labelledby="h-kaeden">
      <h2 id="h-kaeden" className="railhead">
        Kæden
      </h2>
      <ol className="timeline letters">
        {chain.map((letter) => (
          <li
            key={letter.id}
            className={classNames(isUnderWay(letter) && "next", letter.id === here && "here")}
            aria-current={letter.id === here ? "true" : undefined}
          >
            <When letter={letter} />
            <b>{letter.id === here ? letter.subject : <Address letter={letter} />}</b>
            <p>{factsOf(letter).join(", ")}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

const isUnderWay = ({ kind, status }: ChainLetter) => kind !== "inquiry" && status !== "sent";

function When({ letter: { day, note, deadline, kind, status } }: { letter: ChainLetter }) {
  if (kind !== "inquiry" && status !== "sent")
    return deadline ? (
      <span className="when">
        Frist <Time at={deadline} as="date" />
      </span>
    ) : (
      <span className="when">Under arbejde</span>
    );
  if (day) return <Time at={day} as="date" />;
  return <span className="when">{note || "Uden dato"}</span>;
}

/** A letter that is known by mention alone has no page and no file to show. */
function Address({ letter: { kind, id, afterId, subject, registered, hasFile } }: { letter: ChainLetter }) {
  if (kind === "inquiry") return <Link to={`/intern/henvendelser/${id}`}>{subject}</Link>;
  if (!registered) return <Link to={`/intern/svar/${id}`}>{subject}</Link>;
  return hasFile ? <a href={`/intern/henvendelser/${afterId}/brev/${id}`}>{subject}</a> : <>{subject}</>;
}

function factsOf({ kind, from, status, byMention, inTime, commitments, deadline }: ChainLetter): string[] {
  const facts =
    kind === "inquiry"
      ? [
          from,
          status === "closed" ? "afsluttet uden svar" : "",
          isOpenInquiry(status) && deadline === null ? "ingen frist oplyst" : "",
        ]
      : [
          kind === "extension" ? "Anmodning om længere frist" : "Vores svar",
          inTime === null ? "" : inTime ? "sendt til tiden" : "sendt efter fristen",
          commitments > 0 ? countOf(commitments, "tilsagn", "tilsagn") : "",
        ];
  return [...facts, byMention ? "kendes kun ved omtale" : ""].filter(Boolean);
}
