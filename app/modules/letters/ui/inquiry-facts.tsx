import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { longDate } from "~/ui/danish-dates";
import { formatBytes } from "~/ui/danish-numbers";
import type { InquiryPageData } from "../inquiry-page";
import { FactList } from "./fact-list";

/** Everything that is known of the letter, in one list. */
export function InquiryFacts({ inquiry }: { inquiry: InquiryPageData }) {
  const { sender, file } = inquiry;
  const facts: [string, ReactNode][] = [
    ["Fra", lines([sender.name, sender.title, sender.authority])],
    ["Adresse", sender.address && lines(sender.address.split("\n"))],
    ["Mail", sender.email],
    ["Deres sagsnummer", sender.reference],
    ["Vores sag", <Link to={`/intern/sager/${inquiry.case.id}`}>{inquiry.case.number}</Link>],
    ["Brevets dato", inquiry.datedOn ? longDate(inquiry.datedOn) : inquiry.dateNote],
    ["Modtaget", inquiry.receivedOn && longDate(inquiry.receivedOn)],
    [
      "Frist",
      lines([
        inquiry.deadline ? longDate(inquiry.deadline) : "Ingen frist oplyst",
        inquiry.deadlineNote,
        ...inquiry.movedDeadlines.map(
          ({ from, ground }) =>
            `${ground === "extended" ? "Forlænget fra" : "Rettet fra"} ${from ? longDate(from) : "ingen frist"}`,
        ),
      ]),
    ],
    [
      "Besvaret",
      inquiry.answeredOn &&
        `${longDate(inquiry.answeredOn)}${inquiry.answeredInTime === null ? "" : inquiry.answeredInTime ? ", til tiden" : ", efter fristen"}`,
    ],
    ["Udvalg", inquiry.committee?.name],
    [
      "Fil",
      file &&
        `${file.name}${file.pages ? `, ${file.pages} ${file.pages === 1 ? "side" : "sider"}` : ""}, ${formatBytes(file.size)}`,
    ],
    ["Intern bemærkning", inquiry.remark && lines(inquiry.remark.split("\n"))],
  ];
  return (
    <section aria-labelledby="h-oplysninger">
      <h2 id="h-oplysninger">Oplysninger</h2>
      <FactList facts={facts} />
    </section>
  );
}

function lines(parts: string[]): ReactNode {
  const told = parts.filter((part) => part !== "");
  return told.length === 0
    ? null
    : told.map((part, index) => (
        <span key={index} className="line">
          {part}
        </span>
      ));
}
