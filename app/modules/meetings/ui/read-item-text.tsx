import { Time } from "~/ui/time";
import { Icon } from "~/ui/icon";
import { Lock } from "~/ui/lock";
import { Note } from "~/ui/note";
import { countWord, listInWords } from "~/ui/danish-numbers";
import { sentenceCase } from "~/ui/danish-dates";
import { guestInWords } from "../agenda";
import type { TextChange } from "../agenda-difference";
import type { ItemChanges, ReadItem } from "../agenda-reading";
import { ItemHistory } from "./item-history";

/** One item under its title. */
export function ReadItemText({ item }: { item: ReadItem }) {
  return (
    <>
      <p className="meta num">
        <span>Punkt {item.number}</span>
        {item.caseNumber && <span>{item.caseNumber}</span>}
        {item.purpose && <span>{item.purpose}</span>}
        <span>{item.closed ? <Lock /> : "Åbent"}</span>
        {item.minutesToRead > 0 && (
          <span>
            ca. {item.minutesToRead} {item.minutesToRead === 1 ? "minut" : "minutter"}
          </span>
        )}
      </p>
      <h1>{item.title}</h1>
      <ReadItemBody item={item} />
    </>
  );
}

/** What is asked for first, then who comes, then the text as it was sent out. */
export function ReadItemBody({ item }: { item: ReadItem }) {
  const recommendation = item.parts.find(({ kind }) => kind === "recommendation");
  const texts = item.parts.filter(({ kind }) => kind === "text");
  return (
    <>
      {item.barred && (
        <Note kind="warn" title="Du er inhabil i punktet.">
          Punktets lukkede papirer er ikke for dig, og du deltager ikke, når det behandles. Spørg udvalgets sekretær,
          hvis du mener, at det er en fejl.
        </Note>
      )}
      {!item.readable && !item.barred && (
        <Note title="Punktet er lukket.">
          {item.publicSummary || "Kun udvalgets medlemmer, dets sekretær og borgmesteren kan læse lukkede punkter."}
        </Note>
      )}
      {item.dispatchNumber > 0 && (
        <Note title={`Kom med tillægsdagsorden ${item.dispatchNumber}.`}>Det kan ikke vente: {item.lateReason}</Note>
      )}
      {item.changes && <Changes changes={item.changes} />}
      {recommendation && recommendation.html !== "" && (
        <section className="decision" aria-label={recommendation.title}>
          <h2>{recommendation.title}</h2>
          <div dangerouslySetInnerHTML={{ __html: recommendation.html }} />
        </section>
      )}
      {item.guests.map((guest) => (
        <p key={guest.name} className="guest">
          <Icon name="groups" /> {guestInWords(guest)}.
        </p>
      ))}
      {item.closed && item.closedReason && (
        <p className="guest">
          <Icon name="lock" /> Lukket, fordi: {item.closedReason}. Offentligheden ser: “{item.publicTitle}”.
        </p>
      )}
      {texts.map((part) => (
        <section key={part.id} id={sectionId(part.key)} tabIndex={-1}>
          <h2>{part.title}</h2>
          <div className="prose" dangerouslySetInnerHTML={{ __html: part.html }} />
        </section>
      ))}
      <ItemHistory history={item.history} />
      {item.readable && texts.length === 0 && <WithoutText fixedKind={item.fixedKind} />}
    </>
  );
}

const sectionId = (key: string) => `afsnit-${key}`;

const withoutText: Record<string, string> = {
  agendaApproval: "Udvalget godkender dagsordenen, når mødet åbnes.",
  signaturePage: "Når mødet er hævet, underskriver de medlemmer, der deltog, referatet her i Sagsgang.",
};

function WithoutText({ fixedKind }: { fixedKind: string | null }) {
  return <p className="hint">{withoutText[fixedKind ?? ""] ?? "Punktet har ingen sagsfremstilling."}</p>;
}

/** "To steder er ændret siden udsendelsen", and the places themselves. */
function Changes({ changes }: { changes: ItemChanges }) {
  const { texts, addedAttachments, removedAttachments, at, byName } = changes;
  const places = texts.length + addedAttachments.length + removedAttachments.length;
  return (
    <Note
      kind="warn"
      title={`${sentenceCase(countWord(places, "et"))} ${places === 1 ? "sted" : "steder"} er ændret siden udsendelsen.`}
    >
      {texts.length > 0 && (
        <>
          Ændret {byName && `af ${byName} `}
          <Time at={at} as="nearTime" />. Teksten herunder er den, der blev sendt ud.
        </>
      )}
      <ul className="changes">
        {texts.map((change, index) => (
          <li key={index}>
            <a href={`#${sectionId(change.section)}`}>{change.title}</a>
            <p>
              {nearby(change).map((piece, position) =>
                piece.kind === "same" ? (
                  piece.text
                ) : piece.kind === "inserted" ? (
                  <ins key={position}>{piece.text}</ins>
                ) : (
                  <del key={position}>{piece.text}</del>
                ),
              )}
            </p>
          </li>
        ))}
        {addedAttachments.length > 0 && <li>Nyt bilag: {listInWords(addedAttachments)}. Det er ikke sendt ud.</li>}
        {removedAttachments.length > 0 && <li>Taget af sagen: {listInWords(removedAttachments)}.</li>}
      </ul>
    </Note>
  );
}

const shownAround = 80;

/** A long paragraph is shown around its changes: what is the same far from them becomes dots. */
function nearby({ pieces }: TextChange): TextChange["pieces"] {
  return pieces.map((piece, index) => {
    if (piece.kind !== "same" || piece.text.length <= 2 * shownAround) return piece;
    const head = index > 0 ? piece.text.slice(0, shownAround) : "";
    const tail = index < pieces.length - 1 ? piece.text.slice(-shownAround) : "";
    return { ...piece, text: `${head} … ${tail}` };
  });
}
