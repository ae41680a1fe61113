import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Blockers } from "./blockers";
import { Button } from "./button";
import { ErrorPage, errorOf } from "./error-page";
import { Icon } from "./icon";
import { renderPage } from "../../test/factories/render-page";
import { findPlaces } from "./internal/find-places";
import { initialsOf, Person } from "./person";
import { PortalDocument } from "./portal-document";
import { PortalHead, PortalShell } from "./portal-shell";
import { Row, Rows } from "./rows";
import { NowProvider, Time } from "./time";
import { Way } from "./way";

describe("time", () => {
  test("words for people, the exact moment for machines and in the tooltip", () => {
    expect(renderToStaticMarkup(<Time at="2022-11-08T13:32:00Z" as="nearTime" now="2022-11-08T15:00:00Z" />)).toBe(
      '<time dateTime="2022-11-08T13:32:00.000Z" title="tirsdag 8. november 2022 kl. 14.32">i dag kl. 14.32</time>',
    );
  });
  test("a plain day stays a plain day", () => {
    expect(renderToStaticMarkup(<Time at="2022-08-18" as="weekday" />)).toBe(
      '<time dateTime="2022-08-18">torsdag 18. august 2022</time>',
    );
  });
  test("what time it is comes from around, and must come from somewhere", () => {
    const near = <Time at="2022-11-10" />;
    expect(renderToStaticMarkup(<NowProvider now="2022-11-08T12:00:00Z">{near}</NowProvider>)).toContain(
      "torsdag 10. november",
    );
    expect(() => renderToStaticMarkup(near)).toThrow(/NowProvider/);
  });
});

describe("button", () => {
  test("is never dead: under way it is busy, not disabled", () => {
    const html = renderToStaticMarkup(
      <Button pending pendingText="Gemmer">
        Gem
      </Button>,
    );
    expect(html).toContain('aria-busy="true"');
    expect(html).toContain("Gemmer");
    expect(html).not.toContain("disabled");
  });
  test("an icon alone has a name", () => {
    const html = renderToStaticMarkup(
      <Button icon="more" iconOnly>
        Flere handlinger
      </Button>,
    );
    expect(html).toContain('<span class="vh">Flere handlinger</span>');
    expect(html).toContain('title="Flere handlinger"');
  });
});

test("an icon is silent or named", () => {
  expect(renderToStaticMarkup(<Icon name="lock" />)).toContain('aria-hidden="true"');
  expect(renderToStaticMarkup(<Icon name="lock" label="Lukket" />)).toContain('role="img" aria-label="Lukket"');
});

test.each([
  ["Anne Vestergård", "AV"],
  ["Karen Toft (V)", "KT"],
  ["Poul Erik Lauge (C)", "PL"],
  ["øystein ågård", "ØÅ"],
  ["Ib", "I"],
  ["Ελένη Παππά", "ΕΠ"],
  ["", ""],
])("%s is %s", (name, initials) => expect(initialsOf(name)).toBe(initials));

test("a person is named once", () => {
  expect(renderToStaticMarkup(<Person name="Ib Sandholt" />)).toContain('aria-label="Ib Sandholt"');
  expect(renderToStaticMarkup(<Person name="Ib Sandholt" named />)).not.toContain("Ib Sandholt");
});

test("the way says where, and what is done, without colour", () => {
  const html = renderToStaticMarkup(<Way label="Sagens gang" steps={["Kladde", "Godkendt", "Dagsorden"]} at={1} />);
  expect(html).toContain('<li class="past">Kladde<span class="vh"> er gjort</span></li>');
  expect(html).toContain('<li aria-current="step">Godkendt</li>');
  expect(html).toContain("<li>Dagsorden</li>");
});

test("a row leaves out what it doesn't have", () => {
  const html = renderPage(
    <Rows>
      <Row title="Nyt cykelprojekt" to="/sag" facts={["20-022518", null, false, "", "1 bilag"]} />
    </Rows>,
  );
  expect(html).toMatch(/<a class="t"[^>]* href="\/sag">Nyt cykelprojekt<\/a>/);
  expect(html).toContain('<span class="s"><span>20-022518</span><span>1 bilag</span></span>');
  expect(html).not.toMatch(/class="(lead|st|end)"/);
});

test("what must be done stands before what is wise", () => {
  const html = renderPage(
    <Blockers
      blockers={[
        { title: "Kan", soft: true },
        { title: "Skal", to: "#punkt-7" },
      ]}
    />,
  );
  expect(html.indexOf("Skal")).toBeLessThan(html.indexOf("Kan"));
  expect(html).toContain('aria-label="Skal rettes"');
  expect(html).toContain('aria-label="Kan rettes"');
});

describe("go to anything", () => {
  const places = [
    { label: "Møder", to: "/m" },
    { label: "Ny sag", to: "/n", words: "opret begynd" },
    { label: "Nyt cykelprojekt", to: "/c", facts: "Beskæftigelsesudvalget 20-022518" },
  ];
  test.each([
    ["", ["/m", "/n", "/c"]],
    ["ny", ["/n", "/c"]],
    ["opret", ["/n"]],
    ["beskæft nyt", ["/c"]],
    ["moeder", ["/m"]],
    ["022518", ["/c"]],
    ["projekt", []],
  ])("%j finds %j", (typed, found) => expect(findPlaces(places, typed).map(({ to }) => to)).toEqual(found));
});

describe("the portal", () => {
  const html = renderToStaticMarkup(
    <PortalDocument title="Byrådet" stylesheet="/portal.css" canonical="https://eksempel.dk/by">
      <PortalShell
        owner="By Kommune"
        home="/by"
        contact="By Kommune"
        accessibilityStatement="/was"
        nav={[{ label: "Udvalg", href: "/by" }]}
        here="/by"
      >
        <PortalHead title="Byrådet" light="torsdag 18. august 2022" crumbs={[{ label: "Udvalg", href: "/by" }]} />
      </PortalShell>
    </PortalDocument>,
  );
  test("is pure markup: no script, no handler, no style of its own", () => {
    expect(html).not.toMatch(/<script|\son\w+=|<style|\sstyle=/);
  });
  test("has language, landmarks, one heading and the statement the law asks for", () => {
    expect(html).toContain('<html lang="da" data-surface="portal">');
    for (const landmark of ["<header", "<nav", "<main", "<footer"]) expect(html).toContain(landmark);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain('<a href="/was">Tilgængelighedserklæring</a>');
    expect(html).toContain('aria-current="page"');
  });
});

describe("errors", () => {
  test("404 doesn't tell whether there is a page", () => {
    expect(renderToStaticMarkup(<ErrorPage status={404} />)).toContain("Siden findes ikke, eller du har ikke adgang");
  });
  test("410 says when, not what or why", () => {
    const html = renderToStaticMarkup(<ErrorPage status={410} withdrawnOn="2023-05-03" />);
    expect(html).toContain('<time dateTime="2023-05-03">3. maj 2023</time>');
  });
  test("403 passes on who may", () => {
    expect(renderToStaticMarkup(<ErrorPage status={403} message="Kun formanden kan lukke runden." />)).toContain(
      "Kun formanden",
    );
  });
  test("500 shows its number and never a message from inside", () => {
    const html = renderToStaticMarkup(<ErrorPage status={500} message="relation does not exist" reference="7F3K-20" />);
    expect(html).toContain("7F3K-20");
    expect(html).not.toContain("relation");
  });
  test("what was thrown", () => {
    const response = { status: 409, statusText: "", internal: false, data: { message: "Anne gemte først." } };
    expect(errorOf(response)).toEqual({ status: 409, message: "Anne gemte først.", reference: undefined });
    expect(errorOf(new Error("hemmeligt"))).toEqual({ status: 500 });
  });
});
