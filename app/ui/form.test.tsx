import { describe, expect, test } from "vitest";
import { Checkbox, CheckboxGroup, RadioGroup } from "./choice";
import { DateField, Select, TextArea, TextField } from "./field";
import { FileDrop } from "./file-drop";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "./form";
import { fieldId, wireField, type FormAnswer } from "./form-state";
import { renderPage } from "../../test/factories/render-page";
import { freshKey } from "./idempotency-key";

/** The page as the server writes it, which is what works before any script has come. */
function pageWith(answer: FormAnswer | undefined, idPrefix?: string): string {
  return renderPage(
    <PostForm actionData={answer} idPrefix={idPrefix}>
      <TextField name="titel" label="Titel" hint="Kort og klar" defaultValue="Kladde" />
      <TextField name="kode" label="Adgangskode" type="password" />
      <TextArea name="grund" label="Begrundelse" optional />
      <DateField name="dato" label="Dato" />
      <Select
        name="udvalg"
        label="Udvalg"
        options={[
          { value: "b", label: "Byrådet" },
          { value: "o", label: "Økonomi" },
        ]}
      />
      <RadioGroup
        name="aaben"
        label="Åben"
        choices={[
          { value: "ja", label: "Ja" },
          { value: "nej", label: "Nej" },
        ]}
      />
      <CheckboxGroup
        name="dage"
        label="Dage"
        choices={[
          { value: "l", label: "Lørdag" },
          { value: "s", label: "Søndag" },
        ]}
      />
      <Checkbox name="ok" label="Læst" defaultChecked />
      <FileDrop name="bilag" label="Bilag" optional />
      <FormActions>
        <SubmitButton>Gem</SubmitButton>
      </FormActions>
    </PostForm>,
  );
}

const tag = (html: string, id: string) => new RegExp(`<\\w+[^>]*\\bid="${id}"[^>]*>`).exec(html)?.[0] ?? "";

describe("a field that is right", () => {
  const html = pageWith(undefined);
  test("has a label, its hint and no fault", () => {
    expect(html).toContain('<label for="felt-titel">Titel</label>');
    expect(tag(html, "felt-titel")).toContain('aria-describedby="felt-titel-hint"');
    expect(tag(html, "felt-titel")).not.toContain("aria-invalid");
    expect(html).not.toContain('class="fault"');
  });
  test("is required unless its label says otherwise", () => {
    expect(tag(html, "felt-titel")).toContain("required");
    expect(tag(html, "felt-grund")).not.toContain("required");
    expect(html).toContain('Begrundelse<span class="optional"> (valgfri)</span>');
  });
  test("the browser's own bubbles are off, ours speak instead", () => expect(html).toMatch(/<form[^>]*novalidate/i));
});

describe("a field with a fault", () => {
  const html = pageWith({ faults: [{ field: "titel", message: "Skriv en titel." }], values: {} });
  test("says so under the field and to screen readers", () => {
    expect(tag(html, "felt-titel")).toContain('aria-invalid="true"');
    expect(tag(html, "felt-titel")).toContain('aria-describedby="felt-titel-hint felt-titel-fejl"');
    expect(html).toContain('<p class="fault" id="felt-titel-fejl">Skriv en titel.</p>');
  });
  test("one or two faults make no list", () => expect(html).not.toContain('href="#felt-titel"'));
});

test("a fault of a field that isn't seen is said where it stands", () => {
  const answer = { faults: [{ field: "version", message: "Siden er forældet. Genindlæs den." }], values: {} };
  const html = renderPage(
    <PostForm actionData={answer}>
      <HiddenFields fields={{ version: "1" }} />
      <TextField name="titel" label="Titel" />
    </PostForm>,
  );
  expect(html.match(/Siden er forældet/g)).toHaveLength(1);
  expect(html).toContain('role="alert"');
});

test("from three faults on a list leads to each", () => {
  const fields = ["titel", "grund", "aaben"];
  const html = pageWith({ faults: fields.map((field) => ({ field, message: `Ret ${field}.` })) });
  expect(html).toContain("Ret 3 steder");
  for (const field of fields) {
    expect(html).toContain(`<a href="#felt-${field}">Ret ${field}.</a>`);
    expect(tag(html, `felt-${field}`)).not.toBe("");
  }
});

test("the list goes down the page, whatever order the faults were found in", () => {
  const faults = ["dato", "grund", "titel"].map((field) => ({ field, message: `Ret ${field}.` }));
  const html = pageWith({ faults, values: { titel: "", grund: "", dato: "" } });
  const places = ["titel", "grund", "dato"].map((field) => html.indexOf(`<a href="#felt-${field}">`));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test("a group's fault stands before its choices: of many the last lie far below", () => {
  const html = pageWith({ faults: [{ field: "dage", message: "Vælg en dag." }] });
  expect(html.indexOf('id="felt-dage-fejl"')).toBeGreaterThan(html.indexOf("Dage</legend>"));
  expect(html.indexOf('id="felt-dage-fejl"')).toBeLessThan(html.indexOf("Lørdag"));
});

test("a fault of the whole stands above the action, read at once", () => {
  const html = pageWith({ faults: [{ message: "8 stemmer er talt, men kun 7 kan stemme." }] });
  const note = html.indexOf('role="alert"');
  expect(note).toBeGreaterThan(html.indexOf("felt-bilag"));
  expect(note).toBeLessThan(html.indexOf('type="submit"'));
});

describe("what was typed comes back", () => {
  const values = {
    titel: "Nyt",
    kode: "hemmelig",
    grund: "Fordi",
    dato: "2022-11-17",
    udvalg: "o",
    aaben: "nej",
    dage: ["s"],
  };
  const html = pageWith({ faults: [{ message: "Nej." }], values });
  test("in every kind of field", () => {
    expect(tag(html, "felt-titel")).toContain('value="Nyt"');
    expect(html).toMatch(/<textarea[^>]*>Fordi<\/textarea>/);
    expect(tag(html, "felt-dato")).toContain('value="2022-11-17"');
    expect(html).toMatch(/<option value="o" selected="">/);
    expect(tag(html, "felt-aaben-1")).toContain("checked");
    expect(tag(html, "felt-dage")).not.toContain("checked");
    expect(tag(html, "felt-dage-1")).toContain("checked");
  });
  test("what was unticked stays unticked", () => expect(tag(html, "felt-ok")).not.toContain("checked"));
  test("a password never does", () => expect(html).not.toContain("hemmelig"));
});

describe("the idempotency key", () => {
  const keyOf = (html: string) => /<input[^>]*name="_noegle"[^>]*value="([0-9a-f]{32})"/.exec(html)?.[1];
  test("is in every form, and another one in the next", () => {
    expect(keyOf(pageWith(undefined))).toBeDefined();
    expect(keyOf(pageWith(undefined))).not.toBe(keyOf(pageWith(undefined)));
  });
  test("is random", () => expect(new Set(Array.from({ length: 100 }, freshKey)).size).toBe(100));
});

test("two forms on one page keep their ids apart", () => {
  expect(tag(pageWith(undefined, "nyt"), "nyt-titel")).not.toBe("");
  expect(fieldId("felt", "punkt[3].titel")).toBe("felt-punkt-3-titel");
});

test("a fault given to the field itself wins", () => {
  const form = { faults: [{ field: "a", message: "formularens" }], idPrefix: "felt", pending: false };
  expect(wireField(form, "a", { hasHint: false, fault: "feltets" }).fault).toBe("feltets");
  expect(wireField(form, "b", { hasHint: false }).describedBy).toBeUndefined();
});

test("without script a file doesn't come back with the form: it is asked for again", () => {
  const asked = "Valgte du en fil, så vælg den igen.";
  expect(pageWith(undefined)).not.toContain(asked);
  expect(pageWith({ faults: [{ field: "titel", message: "Skriv en titel." }], values: { titel: "" } })).toMatch(
    new RegExp(`<noscript><p[^>]*>${asked}`),
  );
});
