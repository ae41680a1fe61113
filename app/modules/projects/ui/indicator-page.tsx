import { Link } from "@remix-run/react";
import { Button, LinkButton } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { AskOnce } from "~/ui/dialog";
import { PageHead } from "~/ui/page-head";
import { behindWords, directionNames, indicatorKindNames, scaleWords, targetWords, valueWords } from "../indicator";
import type { IndicatorPageData } from "../indicator-queries.server";
import { momentWordsOf } from "../measuring-moment";
import { indicatorPath, measurementPath, projectPath } from "../project-paths";
import { inCourseOrder, whenOf } from "../results";
import { whenWords } from "../when";
import { crumbsTo } from "./project-page";

/** An indicator: what it is, and each of its measurements with what stands behind it. */
export function IndicatorPage({ project, indicator, mayEdit, removable }: IndicatorPageData) {
  const { id, name, kind, direction, target, targetOn, source, note, measurements, version } = indicator;
  return (
    <div className="wrap">
      <PageHead
        title={name}
        crumbs={crumbsTo(project)}
        meta={[
          indicatorKindNames[kind],
          scaleWords(indicator),
          directionNames[direction],
          `Måles ${momentWordsOf(indicator)}`,
          target !== null && `Mål: ${targetWords(indicator, target)}${targetOn ? ` ${whenWords(targetOn)}` : ""}`,
          `Kilde: ${source}`,
        ]}
        actions={
          mayEdit && (
            <>
              {removable && (
                <AskOnce
                  trigger={(open) => (
                    <Button icon="delete" onClick={open}>
                      Fjern indikator
                    </Button>
                  )}
                  title={`Fjern indikatoren “${name}”?`}
                  confirm="Fjern indikator"
                  danger
                  action={`${indicatorPath(id)}/fjern`}
                  fields={{ version: String(version) }}
                >
                  <p>Der er ikke målt på den, så intet tal går tabt.</p>
                </AskOnce>
              )}
              <LinkButton to={`${indicatorPath(id)}/ret`} icon="edit">
                Ret indikator
              </LinkButton>
              <LinkButton to={`${projectPath(project.id)}/maalinger/ny?indikator=${id}`} variant="primary" icon="add">
                Ny måling
              </LinkButton>
            </>
          )
        }
      />
      {note && <p className="kept">{note}</p>}
      {measurements.length === 0 ? (
        <Empty title="Der er ikke målt endnu">{mayEdit && "Skriv den første måling, når den er taget."}</Empty>
      ) : (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
        <div className="scroll" role="region" aria-label={`Målinger af ${name}`} tabIndex={0}>
          <table className="data">
            <caption className="vh">Målinger af {name}</caption>
            <thead>
              <tr>
                <th scope="col">Hvornår</th>
                <th scope="col">Gruppe</th>
                <th scope="col" className="num">
                  Værdi
                </th>
                <th scope="col">Bag tallet</th>
                <th scope="col">Kilde</th>
                {mayEdit && (
                  <th scope="col">
                    <span className="vh">Ret</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {inCourseOrder(measurements).map((measured) => (
                <tr key={measured.id}>
                  <th scope="row">{whenOf(measured)}</th>
                  <td>{measured.group || "Alle"}</td>
                  <td className="num">
                    <b>{valueWords(indicator, measured)}</b>
                  </td>
                  <td>{behindWords(indicator, measured) || "–"}</td>
                  <td>
                    {measured.source}
                    {measured.note && <span className="hint">{measured.note}</span>}
                  </td>
                  {mayEdit && (
                    <td>
                      <Link to={measurementPath(measured.id)}>
                        Ret<span className="vh"> målingen {whenOf(measured)}</span>
                      </Link>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
