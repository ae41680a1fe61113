import { Link, useFetcher } from "@remix-run/react";
import { Fragment, type ReactNode } from "react";
import { BlockCell, BlockRow, BlockTable } from "~/ui/block-table";
import { LinkButton } from "~/ui/button";
import { classNames } from "~/ui/class-names";
import { longDate } from "~/ui/danish-dates";
import { countOf, formatNumber } from "~/ui/danish-numbers";
import { Empty } from "~/ui/empty";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { Row, Rows } from "~/ui/rows";
import type { ListedPriceTable, PricePageData } from "../price-queries.server";
import { offerPath, pricesPath, priceTablePath } from "../project-paths";
import { changesInWords, kroner, noteMarks, offerWords, type PricedOffer, type PricedTable } from "../price-table";
import { OfferFields, PriceFields } from "./price-fields";

export function PriceListPage({ tables, mayEdit }: { tables: ListedPriceTable[]; mayEdit: boolean }) {
  return (
    <div className="wrap">
      <PageHead
        title="Pristabeller"
        crumbs={[{ label: "Projekter", to: "/intern/projekter" }]}
        actions={
          mayEdit && (
            <LinkButton to={`${pricesPath}/ny`} variant="primary" icon="add">
              Opret pristabel
            </LinkButton>
          )
        }
      />
      {tables.length === 0 ? (
        <Empty title="Der er ingen pristabeller endnu">
          {mayEdit
            ? "Opret en, når tilbud skal holdes op mod hinanden. Den kan sættes ind i sager og følger priserne."
            : "Sagsbehandlerne opretter dem."}
        </Empty>
      ) : (
        <Rows label="Pristabeller">
          {tables.map(({ id, title, committeeName, offers }) => (
            <Row
              key={id}
              title={title}
              to={priceTablePath(id)}
              facts={[committeeName, countOf(offers, "tilbud", "tilbud")]}
            />
          ))}
        </Rows>
      )}
    </div>
  );
}

/** Offers beside each other, with what each costs a week, a year and a course. */
export function PricePage({ table, priced, former, today, mayEdit }: PricePageData) {
  const { id, title, source, note, committeeName, caseFileId, caseNumber } = table;
  return (
    <div className="wrap">
      <PageHead
        title={title}
        crumbs={[{ label: "Pristabeller", to: pricesPath }]}
        meta={[
          committeeName,
          caseFileId && <Link to={`/intern/sager/${caseFileId}`}>{caseNumber}</Link>,
          `Kilde: ${source}`,
          `priser pr. ${longDate(today)}`,
        ]}
        actions={
          mayEdit && (
            <LinkButton to={`${priceTablePath(id)}/ret`} icon="edit">
              Ret tabel
            </LinkButton>
          )
        }
      />
      <Answer priced={priced} />
      <Offers title={title} priced={priced} mayEdit={mayEdit} />
      <Notes priced={priced} note={note} />
      {mayEdit && <AddOffer table={table} today={today} />}
      {former.length > 0 && (
        <details className="fold">
          <summary>Tilbud, der ikke længere gives</summary>
          <Rows label="Tilbud, der ikke længere gives">
            {former.map((offer) => (
              <Row key={offer.id} title={offer.name} to={mayEdit ? offerPath(offer.id) : undefined} />
            ))}
          </Rows>
        </details>
      )}
    </div>
  );
}

const moreWords = (more: number): string => (more < 0 ? `${kroner(-more)} mindre` : `${kroner(more)} mere`);

function Answer({ priced: { compared, toCheapest, toDearest } }: { priced: PricedTable }) {
  if (!compared || !toCheapest || !toDearest) return null;
  return (
    <section className="answer spaced" aria-label="Kort fortalt">
      <p className="verdict">
        {compared.name} koster om året {moreWords(toCheapest.more)} end det billigste og {moreWords(toDearest.more)} end
        det dyreste.
      </p>
      <p className="hint">
        Billigst er {toCheapest.name}, dyrest {toDearest.name}.
      </p>
    </section>
  );
}

function Offers({ title, priced, mayEdit }: { title: string; priced: PricedTable; mayEdit: boolean }) {
  const { offers, compared } = priced;
  const all = [...offers, ...(compared ? [compared] : [])];
  if (all.length === 0)
    return (
      <Empty title="Tabellen har ingen tilbud endnu">{mayEdit && "Tilføj det første herunder, med sin pris."}</Empty>
    );
  const most = Math.max(...all.map(({ cost }) => cost.year ?? 0));
  const marks = noteMarks(all);
  const headings = [
    { words: "Tilbud" },
    ...["Pr. uge", "Pr. år", "Pr. forløb"].map((words) => ({ words, num: true })),
    { words: "", className: "pricebar", drawn: true },
    ...(compared ? [{ words: cheaperThan(compared), num: true }] : []),
  ];
  return (
    <BlockTable title={title} caption={`${title}: pris pr. uge, år og forløb`} className="prices" headings={headings}>
      {all.map((offer) => (
        <OfferRow
          key={offer.id}
          {...{ offer, most, mayEdit }}
          against={compared && cheaperThan(compared)}
          mark={marks.get(offer.note) ?? ""}
        />
      ))}
    </BlockTable>
  );
}

const cheaperThan = ({ name }: PricedOffer): string => `Billigere end ${name} pr. år`;

function OfferRow({
  offer,
  most,
  against,
  mark,
  mayEdit,
}: {
  mark: string;
  offer: PricedOffer;
  most: number;
  /** the heading of what it is cheaper than; null where nothing is compared with */
  against: string | null;
  mayEdit: boolean;
}) {
  const { id, name, provider, cost, toCompared, compared } = offer;
  const head = (
    <>
      {mayEdit ? <Link to={offerPath(id)}>{divided(name)}</Link> : divided(name)}
      {mark}
      <span className="hint">{[provider, offerWords(offer)].filter((part) => part !== "").join(", ")}</span>
    </>
  );
  return (
    <BlockRow name={head} className={classNames(compared && "sum own")}>
      <Amount label="Pr. uge" of={cost.week} />
      <Amount label="Pr. år" of={cost.year} strong />
      <Amount label="Pr. forløb" of={cost.course} />
      <td className="pricebar" aria-hidden="true">
        <i style={{ width: `${(((cost.year ?? 0) / Math.max(1, most)) * 100).toFixed(1)}%` }} />
      </td>
      {against !== null && <Amount label={against} of={compared ? null : toCompared} empty={compared ? "" : "–"} />}
    </BlockRow>
  );
}

/** "Fredensgade/Rosengården" goes on to the next line after its slash. */
const divided = (name: string): ReactNode[] =>
  name.split(/(?<=\/)/).map((part, index) => (
    <Fragment key={`${index} ${part}`}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));

interface AmountProps {
  label: string;
  of: number | null;
  strong?: boolean;
  empty?: string;
}

function Amount({ label, of, strong, empty = "–" }: AmountProps) {
  const words = of === null ? empty : formatNumber(of);
  return (
    <BlockCell label={label} num none={of === null}>
      {strong && of !== null ? <b>{words}</b> : words}
    </BlockCell>
  );
}

function Notes({ priced: { changes, unpriced, offers, compared }, note }: { priced: PricedTable; note: string }) {
  return (
    <>
      {offers.length + (compared ? 1 : 0) > 0 && (
        <p className="tablesource">Kr. pr. borger. Et år er 52 uger eller 12 måneder. {changesInWords(changes)}</p>
      )}
      {[...noteMarks([...offers, ...(compared ? [compared] : [])])].map(([words, mark]) => (
        <p key={mark} className="tablesource">
          {mark} {words}
        </p>
      ))}
      {note !== "" && <p className="tablesource kept">{note}</p>}
      {unpriced.length > 0 && (
        <Note kind="warn" title="Uden pris i dag:">
          {unpriced.map(({ name }) => name).join(", ")}. Prisen begynder først senere.
        </Note>
      )}
    </>
  );
}

function AddOffer({ table, today }: Pick<PricePageData, "table" | "today">) {
  const fetcher = useFetcher();
  return (
    <details className="fold" key={table.version}>
      <summary>Tilføj tilbud</summary>
      <PostForm className="stack" fetcher={fetcher} action={`${priceTablePath(table.id)}/tilbud`} idPrefix="tilbud">
        <HiddenFields fields={{ version: String(table.version) }} />
        <OfferFields />
        <PriceFields today={today} />
        <FormActions>
          <SubmitButton pendingText="Tilføjer">Tilføj tilbud</SubmitButton>
        </FormActions>
      </PostForm>
    </details>
  );
}
