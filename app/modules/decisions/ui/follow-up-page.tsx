import { useSearchParams } from "@remix-run/react";
import { countOf } from "~/ui/danish-numbers";
import { Empty } from "~/ui/empty";
import { PageHead } from "~/ui/page-head";
import { Chips } from "~/ui/tabs";
import { Link } from "@remix-run/react";
import { followUpStates, followUpStateWords } from "../follow-up-list";
import type { FollowUpPageData } from "../follow-up-queries.server";
import { TaskList } from "./task-list";

/** What follows from the committees' decisions; the choices stand in the address. */
export function FollowUpPage({ tasks, counts, filter, choices }: FollowUpPageData) {
  const [search] = useSearchParams();
  const address = (change: Record<string, string | null>) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(change))
      if (value === null) next.delete(name);
      else next.set(name, value);
    const text = next.toString();
    return text ? `?${text}` : ".";
  };
  const committee = counts.committees.find(({ slug }) => slug === filter.committee);
  const { aabne, overskredet } = counts.states;
  return (
    <div className="wrap">
      <PageHead
        title={committee ? `Opfølgning i ${committee.name}` : "Opfølgning"}
        meta={[
          aabne > 0 ? countOf(aabne, "åben opgave", "åbne opgaver") : "Ingen åbne opgaver",
          overskredet > 0 && `${overskredet} overskredet`,
        ]}
      />
      <div className="filters">
        <Chips
          label="Tilstand"
          chips={followUpStates.map((state) => ({
            label: followUpStateWords[state],
            count: counts.states[state],
            to: address({ tilstand: state === "aabne" ? null : state }),
            chosen: filter.state === state,
          }))}
        />
        <Chips
          label="Ansvarlig"
          chips={[
            { label: "Alle", count: counts.all, to: address({ ejer: null }), chosen: !filter.mine },
            { label: "Mine", count: counts.mine, to: address({ ejer: "mig" }), chosen: filter.mine },
          ]}
        />
        {counts.committees.length > 1 && (
          <Chips
            label="Udvalg"
            chips={[
              { label: "Alle udvalg", to: address({ udvalg: null }), chosen: filter.committee === null },
              ...counts.committees.map(({ slug, name, count }) => ({
                label: name,
                count,
                to: address({ udvalg: filter.committee === slug ? null : slug }),
                chosen: filter.committee === slug,
              })),
            ]}
          />
        )}
      </div>
      {tasks.length > 0 ? (
        <TaskList
          tasks={tasks}
          choices={choices}
          label={`${followUpStateWords[filter.state]} opgaver`}
          withDecision
          withCommittee={counts.committees.length > 1 && filter.committee === null}
        />
      ) : (
        <Nothing filter={filter} counts={counts} all={address({ tilstand: null, ejer: null, udvalg: null })} />
      )}
    </div>
  );
}

function Nothing({ filter, counts, all }: Pick<FollowUpPageData, "filter" | "counts"> & { all: string }) {
  if (filter.state === "overskredet")
    return (
      <Empty title="Ingen frister er overskredet">
        <Link to={all}>Se alle åbne opgaver</Link>
      </Empty>
    );
  if (filter.state === "afsluttede")
    return <Empty title="Ingen opgaver er afsluttet endnu">De kommer her, når de meldes udført eller opgives.</Empty>;
  if (filter.mine)
    return (
      <Empty title="Ingen opgaver venter på dig">{counts.all > 0 && <Link to={all}>Se alle åbne opgaver</Link>}</Empty>
    );
  return (
    <Empty title="Ingen åbne opgaver">
      Opgaver gives under mødet, når et punkt er besluttet, eller bagefter fra referatet.
    </Empty>
  );
}
