import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { classNames } from "~/ui/class-names";
import { Time } from "~/ui/time";
import type { ChainLink } from "../reply-page";

/** At the left of a letter: the chain that it stands in, and what the page puts under it. */
export function ReplyRail({ chain, children }: { chain: ChainLink[]; children?: ReactNode }) {
  return (
    <div className="rail">
      <section aria-labelledby="kaeden">
        <h2 className="railhead" id="kaeden">
          Kæden
        </h2>
        <ol className="timeline letters">
          {chain.map((link) => (
            <li
              key={link.id}
              className={classNames(link.coming && "next", link.here && "here")}
              aria-current={link.here ? "step" : undefined}
            >
              {link.date ? (
                <Time at={link.date} as="date" />
              ) : (
                <span className="undated">{link.dateNote || "Uden dato"}</span>
              )}
              <b>{link.to && !link.here ? <Link to={link.to}>{link.title}</Link> : link.title}</b>
              <p>{link.facts}</p>
            </li>
          ))}
        </ol>
      </section>
      {children}
    </div>
  );
}
