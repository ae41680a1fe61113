import { describe, expect, test } from "vitest";
import { datesIn } from "./dates-in-text";
import { letterParagraphs } from "./letter-lines";
import { readLetterText, type LetterReading } from "./read-letter-text";

const facts = { today: "2018-06-13", ownName: "Rudersdal Kommune" };

const ministerial = `
Beskæftigelsesministeriet
Ved Stranden 8
1061 København K
T +45 72 20 50 00
E bm@bm.dk
www.bm.dk
CVR 10172748

Rudersdal Kommune
Øverødvej 2
2840 Holte

Modtaget 12. juni 2018
J.nr. 2018-2715
11. juni 2018

Opfølgning på redegørelse om aktiv indsats til dagpengemodtagere

Kære borgmester

Tak for dit svar af 2. maj 2018 på mit brev af 9. april 2018. Jeg noterer mig, at I har sat flere initiativer i gang.
Jeg vil bede dig uddybe, hvilke nye tiltag der er iværksat. Alle tilbud skal gives inden for 3 måneder efter første samtale.
Jeg skal bede om dit svar senest den 9. juli 2018. Kopi er sendt til KL.

Med venlig hilsen

Sofie Ravn Lindgaard
Beskæftigelsesminister
`;

const values = (reading: LetterReading) =>
  Object.fromEntries(
    Object.entries(reading).map(([field, guess]) => [field, (guess as { value: string } | null)?.value]),
  );

describe("a minister's letter", () => {
  test("is read whole", () => {
    expect(values(readLetterText(ministerial, facts))).toEqual({
      senderAuthority: "Beskæftigelsesministeriet",
      senderTitle: "Beskæftigelsesminister",
      senderName: "Sofie Ravn Lindgaard",
      senderAddress: "Ved Stranden 8\n1061 København K",
      senderEmail: "bm@bm.dk",
      theirReference: "J.nr. 2018-2715",
      ourReference: undefined,
      subject: "Opfølgning på redegørelse om aktiv indsats til dagpengemodtagere",
      datedOn: "2018-06-11",
      receivedOn: "2018-06-12",
      deadline: "2018-07-09",
      follows: "2018-05-02",
    });
  });

  test("each guess says which words it was read from", () => {
    const { deadline, follows } = readLetterText(ministerial, facts);
    expect(deadline?.words).toBe("Jeg skal bede om dit svar senest den 9. juli 2018.");
    expect(follows?.words).toBe("svar af 2. maj 2018");
  });

  test("without a letterhead the ministry follows from the minister's title", () => {
    const text =
      "9. april 2018\n\nKære borgmester\n\nJeg skriver til dig.\n\nVenlig hilsen\nSofie Ravn Lindgaard\nTransport- og Boligminister";
    expect(values(readLetterText(text, facts))).toMatchObject({
      senderAuthority: "Transport- og Boligministeriet",
      senderName: "Sofie Ravn Lindgaard",
    });
  });
});

test("an authority's letter with labels, a case number of ours and a deadline in weeks", () => {
  const text = `Ankestyrelsen\n7998 Statsservice\nankestyrelsen@ast.dk\n\nDato: 06-06-2018\nSagsnr.:\n18-31245\nBrevid. 998877
Jeres sagsnr. 18/1377\n\nVedrørende: sagsbehandlingstider på sygedagpenge.\n\nTil Rudersdal Kommune\n
Vi har modtaget en klage. Vi beder om jeres udtalelse inden fire uger.\n\nMed venlig hilsen\nJens Kornum, fuldmægtig`;
  expect(values(readLetterText(text, facts))).toMatchObject({
    senderAuthority: "Ankestyrelsen",
    senderName: "Jens Kornum",
    senderTitle: "fuldmægtig",
    senderAddress: "7998 Statsservice",
    senderEmail: "ankestyrelsen@ast.dk",
    theirReference: "Sagsnr.: 18-31245, Brevid. 998877",
    ourReference: "18/1377",
    subject: "Sagsbehandlingstider på sygedagpenge",
    datedOn: "2018-06-06",
    deadline: "2018-07-04",
  });
});

describe("nothing is made up", () => {
  test("a letter that says nothing of itself", () => {
    const found = values(readLetterText("Hvornår kommer der nye borde på biblioteket?", facts));
    expect(Object.values(found).every((value) => value === undefined)).toBe(true);
  });

  test("an empty text, as of a scan", () => {
    expect(Object.values(readLetterText("", facts)).every((guess) => guess === null)).toBe(true);
  });

  test("a day in the text is no deadline unless an answer is asked for before it", () => {
    const read = (sentence: string) =>
      readLetterText(`11. juni 2018\n\nKære borgmester\n\n${sentence}\n\nVenlig hilsen`, facts).deadline?.value ?? null;
    expect(read("Loven trådte i kraft senest den 1. august 2018 i alle kommuner.")).toBeNull();
    expect(read("Alle skal have et tilbud inden for 3 måneder.")).toBeNull();
    expect(read("Tak for dit svar af 1. maj 2018.")).toBeNull();
    expect(read("Svarfristen er den 29. juni.")).toBe("2018-06-29");
    expect(read("Vi skal have jeres svar i hænde senest den 31/7 2018.")).toBe("2018-07-31");
    expect(read("Vi beder om en redegørelse inden for 14 dage.")).toBe("2018-06-25");
    expect(read("Jeg beder om svar senest den 1. maj 2018.")).toBeNull(); // before the letter itself
  });

  test("the recipient is no sender, and a date to come is not the letter's", () => {
    const reading = readLetterText(
      "Rudersdal Kommune\nØverødvej 2\n2840 Holte\npost@rudersdal.dk\n24. december 2018\n\nKære alle\n\nHej",
      facts,
    );
    expect(values(reading)).toMatchObject({
      senderAuthority: undefined,
      senderAddress: undefined,
      senderEmail: undefined,
      datedOn: undefined,
    });
  });
});

describe("dates", () => {
  const days = (text: string, year?: number) => datesIn(text, year).map(({ day }) => day);

  test("as Danish letters write them", () => {
    expect(days("den 9. april 2018, 09-04-2018, 9/4 2018, 09.04.2018, 9. apr. 2018, 2018-04-09, 9 april 2018")).toEqual(
      Array.from({ length: 7 }, () => "2018-04-09"),
    );
  });

  test("without its year only where one is given", () => {
    expect(days("senest den 9. juli")).toEqual([]);
    expect(days("senest den 9. juli", 2018)).toEqual(["2018-07-09"]);
  });

  test("what is no date", () => {
    expect(
      days("31. februar 2018, 45-10-2018, J.nr. 2018-2715, tlf. 46 31 30 00, 1.160 borgere, 12. marts 18"),
    ).toEqual([]);
  });
});

describe("paragraphs", () => {
  test("running lines are joined, lines of an address stay, a hyphen at the line's end goes", () => {
    const text = [
      "Ved Stranden 8",
      "1061 København K",
      "",
      "Jeg har modtaget jeres redegørelse om den aktive indsats for dagpenge-",
      "modtagere, og jeg noterer mig, at kommunen har sat flere job- og",
      "uddannelsestilbud i gang.",
      "Jeg beder nu om en uddybning af, hvordan kommunen vil følge op på dem,",
      "og hvornår loven er opfyldt.",
      "",
      "Venlig hilsen",
    ].join("\n");
    expect(letterParagraphs(text)).toBe(
      [
        "Ved Stranden 8\n1061 København K",
        "Jeg har modtaget jeres redegørelse om den aktive indsats for dagpengemodtagere, og jeg noterer mig, at kommunen har sat flere job- og uddannelsestilbud i gang.",
        "Jeg beder nu om en uddybning af, hvordan kommunen vil følge op på dem, og hvornår loven er opfyldt.",
        "Venlig hilsen",
      ].join("\n\n"),
    );
  });

  test("the salutation and the greeting stand by themselves where the PDF has no blank lines", () => {
    const text = [
      "Opfølgning på jeres redegørelse om den rettidige indsats over for unge",
      "Kære borgmester",
      "Jeg beder dig uddybe, hvilke nye tiltag der er iværksat over for unge,",
      "og hvordan I følger op.",
      "Med venlig hilsen",
      "Sofie Ravn Lindgaard",
      "Beskæftigelsesminister",
    ].join("\n");
    expect(letterParagraphs(text).split("\n\n")).toEqual([
      "Opfølgning på jeres redegørelse om den rettidige indsats over for unge",
      "Kære borgmester",
      "Jeg beder dig uddybe, hvilke nye tiltag der er iværksat over for unge, og hvordan I følger op.",
      "Med venlig hilsen",
      "Sofie Ravn Lindgaard\nBeskæftigelsesminister",
    ]);
  });

  test("every word of the letter is still there", () => {
    const words = (text: string) => text.split(/\s+/).filter(Boolean);
    expect(words(letterParagraphs(ministerial))).toEqual(words(ministerial));
  });
});
