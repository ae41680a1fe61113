import { Form, Link, useNavigate } from "@remix-run/react";
import { Button, LinkButton } from "~/ui/button";
import { dayAndMonth, longDate, nearDate, sentenceCase, weekday } from "~/ui/danish-dates";
import { countOf } from "~/ui/danish-numbers";
import { classNames } from "~/ui/class-names";
import { Empty } from "~/ui/empty";
import { useShortcuts } from "~/ui/keyboard";
import { PageHead } from "~/ui/page-head";
import { Person } from "~/ui/person";
import { State } from "~/ui/state";
import { deadlineState, isOpenInquiry } from "../inquiry";
import {
  commitmentChoiceNames,
  filterAddress,
  inquiryChoiceNames,
  otherSenders,
  type CommitmentChoice,
  type InquiryChoice,
  type InquiryFilter,
  type ListedInquiry,
  type Steps,
} from "../inquiry-list";
import type { InquiryOverview } from "../inquiry-overview.server";
import { CommitmentTable } from "./commitment-table";
import { PageTurner } from "./page-turner";
import { PickedLinks } from "./picked-links";
import { YearSection } from "./year-section";

/** Every open inquiry by its deadline, the promises, and the year's figures. */
export function InquiryOverviewPage(overview: InquiryOverview) {
  const { today, filter, counts, inquiries, found, mayRegister } = overview;
  const navigate = useNavigate();
  useShortcuts(
    mayRegister ? [{ keys: "n", label: "Registrér henvendelse", run: () => navigate("/intern/henvendelser/ny") }] : [],
  );
  return (
    <div className="wrap inquiry-overview">
      <PageHead
        title="Henvendelser og tilsagn"
        meta={[
          sentenceCase(`${weekday(today)} ${longDate(today)}`),
          countOf(counts.open, "åben henvendelse", "åbne henvendelser"),
          counts.overdue > 0 && `${counts.overdue} over tid`,
        ]}
        actions={
          <>
            <LinkButton href={`/intern/henvendelser/hent/oversigt.xlsx${filterAddress(filter)}`} icon="table">
              Hent som XLSX
            </LinkButton>
            {mayRegister && (
              <LinkButton to="/intern/henvendelser/ny" variant="primary" icon="add">
                Registrér henvendelse
              </LinkButton>
            )}
          </>
        }
      />
      <div className="cols sfirst inq">
        <Filters {...overview} />
        <div>
          <section className="section first" aria-labelledby="h-henvendelser">
            <header>
              <h2 id="h-henvendelser">{filter.states.length === 0 ? "Åbne henvendelser" : "Henvendelser"}</h2>
              <span className="count">{found > 0 ? `${found}, ordnet efter frist` : ""}</span>
              <Picked filter={filter} />
              <a className="more" href={`/intern/henvendelser/hent/henvendelser.csv${filterAddress(filter)}`}>
                Hent henvendelser som CSV
              </a>
            </header>
            {inquiries.length > 0 ? (
              <ol className="rows inquiries">
                {inquiries.map((inquiry) => (
                  <InquiryRow key={inquiry.id} inquiry={inquiry} today={today} />
                ))}
              </ol>
            ) : (
              <Nothing {...overview} />
            )}
            <PageTurner
              label="Sider med henvendelser"
              page={filter.page}
              found={found}
              addressOf={(page) => filterAddress(filter, { page })}
            />
          </section>
          <CommitmentTable {...overview} />
          <YearSection {...overview} />
        </div>
      </div>
    </div>
  );
}

function InquiryRow({ inquiry, today }: { inquiry: ListedInquiry; today: string }) {
  const { id, subject, sender, caseNumber, receivedOn, datedOn, dateNote, deadline, steps, owner, status } = inquiry;
  const open = isOpenInquiry(status);
  const came = receivedOn
    ? `modtaget ${nearDate(receivedOn, today)}`
    : datedOn
      ? `brev af ${longDate(datedOn)}`
      : `brev fra ${dateNote}`;
  return (
    <li>
      <span className="when num">
        {deadline ? (
          <>
            <b>
              <time dateTime={deadline} title={longDate(deadline)}>
                {dayAndMonth(deadline)}
              </time>
            </b>
            <span className="hint">{nearWords(deadline, today)}</span>
          </>
        ) : (
          <span className="hint">Ingen frist oplyst</span>
        )}
      </span>
      <span>
        <Link className="t" to={`/intern/henvendelser/${id}`}>
          {subject}
        </Link>
        <span className="s num">
          {sender}, {came}, {caseNumber}
        </span>
      </span>
      <StepMarks steps={steps} />
      <InquiryState inquiry={inquiry} open={open} />
      <Person name={owner} />
    </li>
  );
}

/** The day in words, short enough for its column. */
function nearWords(day: string, today: string): string {
  const near = nearDate(day, today);
  return near.startsWith("i ") ? near : near === longDate(day) ? day.slice(0, 4) : weekday(day);
}

function InquiryState({ inquiry, open }: { inquiry: ListedInquiry; open: boolean }) {
  if (open) {
    const { kind, words } = deadlineState(inquiry.left, inquiry.overdue);
    return <State kind={kind}>{words}</State>;
  }
  if (inquiry.status === "closed") return <State kind="done">Afsluttet</State>;
  if (inquiry.answeredInTime === null) return <State kind="done">Besvaret</State>;
  return inquiry.answeredInTime ? <State kind="done">Til tiden</State> : <State kind="late">Efter fristen</State>;
}

/** How far the answer is: its word is read out, its marks are for the eye. */
function StepMarks({ steps: { count, at, words } }: { steps: Steps }) {
  return (
    <span className="steps">
      <span className="marks" aria-hidden>
        {Array.from({ length: count }, (_, index) => (
          <i key={index} className={classNames(index < at && "past", index === at && "here")} />
        ))}
      </span>
      <span className="w">{words}</span>
    </span>
  );
}

interface ChoiceProps {
  name: string;
  value: string;
  label: string;
  count: number;
  chosen: boolean;
}

function FilterChoice({
  name,
  value,
  label,
  count,
  chosen,
  type = "checkbox",
}: ChoiceProps & { type?: "checkbox" | "radio" }) {
  return (
    <label className="choice">
      {/* By its choice, too: another address in the same page begins with its own. */}
      <input key={String(chosen)} type={type} name={name} value={value} defaultChecked={chosen} />
      <span>
        {label} <span className="n num">{count}</span>
      </span>
    </label>
  );
}

/** Visible choices with counts, in the address so that a filtered list can be shared. Works without scripts. */
function Filters({ filter, counts, commitmentCounts }: InquiryOverview) {
  return (
    <Form className="filters" aria-label="Afgræns" method="get" preventScrollReset>
      {filter.year !== null && <input type="hidden" name="aar" value={filter.year} />}
      <fieldset>
        <legend>Tilstand</legend>
        {(Object.keys(inquiryChoiceNames) as InquiryChoice[]).map((state) => (
          <FilterChoice
            key={state}
            name="tilstand"
            value={state}
            label={inquiryChoiceNames[state]}
            count={counts.states[state]}
            chosen={filter.states.includes(state)}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>Tilsagn</legend>
        {(Object.keys(commitmentChoiceNames) as CommitmentChoice[]).map((choice) => (
          <FilterChoice
            key={choice}
            name="tilsagn"
            value={choice}
            label={commitmentChoiceNames[choice]}
            count={commitmentCounts[choice]}
            chosen={filter.commitments.includes(choice)}
          />
        ))}
      </fieldset>
      {counts.senders.length > 1 && (
        <fieldset>
          <legend>Afsender</legend>
          {counts.senders.map(({ name, count }) => (
            <FilterChoice
              key={name}
              name="afsender"
              value={name}
              label={name === otherSenders ? "Andre" : name}
              count={count}
              chosen={filter.senders.includes(name)}
            />
          ))}
        </fieldset>
      )}
      <fieldset>
        <legend>Ansvarlig</legend>
        <FilterChoice type="radio" name="ejer" value="mig" label="Mig" count={counts.mine} chosen={filter.mine} />
        <FilterChoice type="radio" name="ejer" value="alle" label="Alle" count={counts.all} chosen={!filter.mine} />
      </fieldset>
      <Button small type="submit">
        Brug valgene
      </Button>
    </Form>
  );
}

/** What is chosen of inquiries, each to be taken away. */
function Picked({ filter }: { filter: InquiryFilter }) {
  const picked = [
    ...filter.states.map((state) => ({
      label: inquiryChoiceNames[state],
      to: filterAddress(filter, { states: filter.states.filter((one) => one !== state) }),
    })),
    ...filter.senders.map((sender) => ({
      label: sender === otherSenders ? "Andre afsendere" : sender,
      to: filterAddress(filter, { senders: filter.senders.filter((one) => one !== sender) }),
    })),
    ...(filter.mine ? [{ label: "Mine", to: filterAddress(filter, { mine: false }) }] : []),
  ];
  return <PickedLinks picked={picked} />;
}

function Nothing({ filter, counts, mayRegister }: InquiryOverview) {
  if (filter.states.length > 0 || filter.senders.length > 0 || filter.mine)
    return (
      <Empty title="Ingen henvendelser passer på valgene">
        <Link to=".">Vis alle {counts.open} åbne</Link>
      </Empty>
    );
  return (
    <Empty title="Ingen åbne henvendelser">
      {mayRegister && <p>Når der kommer et brev, der vil have svar, registrerer du det her.</p>}
    </Empty>
  );
}
