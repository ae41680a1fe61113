import { renderParts } from "~/modules/richtext/render-html";
import { longDate } from "~/ui/danish-dates";
import { countOf, formatBytes } from "~/ui/danish-numbers";
import { PortalHead } from "~/ui/portal-shell";
import { letterPath, lettersPath, municipalityPath } from "../internal/paths";
import type { PublicLetter, PublicLink } from "../public-letter";
import { Permalink, PortalFrame } from "./portal-frame";

export interface LetterPageProps {
  letter: PublicLetter;
  chain: (PublicLink & { href: string | null; here: boolean })[];
  baseUrl: string;
  /** null while it is being made */
  pdf: { path: string; pages: number | null; size: number } | null;
}

/** A reply as anybody may read it: the answer first, then what was asked; beside it the chain that both stand in. */
export function LetterPage({ letter, chain, baseUrl, pdf }: LetterPageProps) {
  const { municipality, sender, sentOn, title } = letter;
  const path = letterPath(municipality.slug, letter.slug);
  const who = [sender.title, sender.name].filter(Boolean).join(" ") || sender.authority;
  return (
    <PortalFrame
      municipality={municipality}
      demonstration={letter.demonstration}
      title={title}
      description={`${municipality.name} svarer ${who} ${longDate(sentOn)}`}
      path={path}
      baseUrl={baseUrl}
    >
      <PortalHead
        crumbs={[
          { label: municipality.name, href: municipalityPath(municipality.slug) },
          { label: "Henvendelser", href: lettersPath(municipality.slug) },
        ]}
        title={title}
        light={`Svar til ${who}, ${longDate(sentOn)}`}
      />
      <div className="cols pcols">
        <div>
          <Reply letter={letter} />
          <Inquiry letter={letter} />
        </div>
        <aside className="aside paside" aria-label="Om svaret">
          <section>
            <h2>Hele svaret</h2>
            {pdf ? (
              <>
                <p>
                  <a href={pdf.path}>Svaret som PDF</a>
                </p>
                <p className="hint">
                  {[pdf.pages && countOf(pdf.pages, "side", "sider"), formatBytes(pdf.size), "forseglet"]
                    .filter(Boolean)
                    .join(", ")}
                </p>
              </>
            ) : (
              <p className="hint">PDF’en er ved at blive lavet. Den står her om lidt.</p>
            )}
          </section>
          <section>
            <h2>Denne side</h2>
            <Permalink label="Kopiér link til svaret:" address={`${baseUrl}${path}`} />
          </section>
          <section>
            <h2>Brevene i sagen</h2>
            <ol className="pchain">
              {chain.map((link) => (
                <Link key={link.id} link={link} />
              ))}
            </ol>
          </section>
          {letter.caseNumber && (
            <section>
              <h2>Sagsnummer</h2>
              <p>{letter.caseNumber}</p>
            </section>
          )}
        </aside>
      </div>
    </PortalFrame>
  );
}

function Link({ link }: { link: LetterPageProps["chain"][number] }) {
  const words = { inquiry: "Brev fra", reply: "Svar fra", extension: "Om mere tid, fra" }[link.kind];
  const name = `${words} ${link.from}`;
  return (
    <li aria-current={link.here ? "true" : undefined}>
      <span className="when">{link.date ? longDate(link.date) : link.dateNote}</span>
      {link.href ? <a href={link.href}>{name}</a> : <span>{name}</span>}
      {link.here && <span className="hint"> (dette svar)</span>}
    </li>
  );
}

function Reply({ letter: published }: { letter: PublicLetter }) {
  const { letter, document, leftOut } = published;
  return (
    <article className="prose pletter" aria-labelledby="svaret">
      <h2 id="svaret">Svaret</h2>
      <p>{letter.salutation}</p>
      {renderParts(document, { baseLevel: 2 }).map((part) => (
        <div key={part.id} className="prose" dangerouslySetInnerHTML={{ __html: part.html }} />
      ))}
      <p>{letter.closing}</p>
      <ul className="psigners">
        {(letter.signatories ?? []).map((one) => (
          <li key={`${one.name} ${one.title}`}>
            {[one.mark, one.name].filter(Boolean).join(" ")}
            {one.title && <span className="s">{one.title}</span>}
            {one.note && <span className="s">{one.note}</span>}
          </li>
        ))}
      </ul>
      {leftOut && <p className="hint">{leftOut}</p>}
    </article>
  );
}

function Inquiry({ letter }: { letter: PublicLetter }) {
  const { inquiry, sender, datedOn, dateNote, receivedOn, inquiryCut } = letter;
  if (!inquiry || inquiry.length === 0) return null;
  return (
    <article className="prose" aria-labelledby="henvendelsen">
      <h2 id="henvendelsen">Henvendelsen</h2>
      <p className="hint">
        Fra {[sender.authority, [sender.title, sender.name].filter(Boolean).join(" ")].filter(Boolean).join(", ")},{" "}
        {datedOn ? longDate(datedOn) : dateNote}
        {receivedOn && `. Modtaget ${longDate(receivedOn)}`}
      </p>
      <blockquote className="pquote">
        {inquiry.map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      </blockquote>
      {inquiryCut && <p className="hint">Dele af henvendelsen er udeladt.</p>}
    </article>
  );
}
