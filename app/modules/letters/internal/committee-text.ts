import { newBlockId, type Block, type Inline, type RichDocument } from "~/modules/richtext/document";
import { longDate } from "~/ui/danish-dates";

export interface AskedOf {
  purpose: "decision" | "orientation";
  sender: string;
  datedOn: string | null;
  deadline: string | null;
  questions: readonly string[];
}

const text = (words: string): Inline[] => [{ type: "text", text: words }];
const paragraph = (words: string): Block & { type: "paragraph" } => ({
  type: "paragraph",
  attrs: { id: newBlockId() },
  content: text(words),
});

/**
 * The committee's own sections with a first text: what is asked, by when, and that the draft is attached. The rest is the writer's.
 * @param empty the new case text, with its template's sections
 */
export function committeeText(empty: RichDocument, asked: AskedOf): RichDocument {
  let filled = false;
  return {
    ...empty,
    content: empty.content.map((part) => {
      if (part.type === "section" && !filled) {
        filled = true;
        return { ...part, content: statement(asked) };
      }
      if (part.type === "recommendation")
        return {
          ...part,
          content: [
            { ...part.content[0], content: text("Administrationen indstiller,") },
            {
              type: "recommendationPoint" as const,
              attrs: { id: newBlockId(), word: "at" as const },
              content: text(
                asked.purpose === "decision"
                  ? "udkastet til svar godkendes og sendes."
                  : "orienteringen om svaret tages til efterretning.",
              ),
            },
          ],
        };
      return part;
    }),
  };
}

function statement({ sender, datedOn, deadline, questions }: AskedOf): Block[] {
  const dated = datedOn ? ` i brev af ${longDate(datedOn)}` : "";
  const due = deadline ? `Svaret skal være sendt senest ${longDate(deadline)}.` : "Brevet oplyser ingen frist.";
  const asks: Block[] =
    questions.length === 0
      ? []
      : [
          paragraph(`${sender} beder kommunen svare på:`),
          {
            type: "bulletList",
            attrs: { id: newBlockId() },
            content: questions.map((question) => ({
              type: "listItem" as const,
              attrs: { id: newBlockId() },
              content: [paragraph(question)],
            })),
          },
        ];
  return [
    paragraph(`${sender} har${dated} henvendt sig til kommunen. ${due}`),
    ...asks,
    paragraph("Udkastet til svar er vedlagt som bilag."),
  ];
}
