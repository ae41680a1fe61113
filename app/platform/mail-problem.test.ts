import { expect, test } from "vitest";
import { mailProblem } from "./mail-problem";

test.each([
  "Can't send mail - all recipients were rejected: 550 5.1.1 No such user",
  "Invalid login: 535-5.7.8 Username and Password not accepted",
  "452 Insufficient system storage",
])("a mail server that answers %s is quoted", (error) =>
  expect(mailProblem(error)).toBe(`Mailserveren svarede: “${error}”.`),
);

test.each(["connect ECONNREFUSED 127.0.0.1:587", "getaddrinfo ENOTFOUND mail.kommune.dk", "Greeting never received"])(
  "none that gives no answer has answered: %s",
  (error) => expect(mailProblem(error)).toBe(`Mailserveren kan ikke nås, eller forbindelsen blev afbrudt (${error}).`),
);
