/** What is left of a password when the tricks everybody knows are taken away: capitals, digits for letters, a tail of signs. */
function core(password: string): string {
  return password
    .toLowerCase()
    .replace(/[\s._-]/g, "")
    .replace(/[!?.,*#]+$/, "")
    .replace(/[@4]/g, "a")
    .replace(/3/g, "e")
    .replace(/0/g, "o")
    .replace(/[5$]/g, "s")
    .replace(/å/g, "aa");
}

/** Words that long common passwords are made of; those shorter than twelve characters are refused by their length anyway. */
const words = [
  "password",
  "passwort",
  "passord",
  "adgangskode",
  "adgangskoden",
  "kodeord",
  "velkommen",
  "welcome",
  "qwerty",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "letmein",
  "iloveyou",
  "administrator",
  "admin",
  "kommune",
  "kommunen",
  "byraad",
  "byraadet",
  "borgmester",
  "sagsgang",
  "dagsorden",
  "referat",
  "sommer",
  "vinter",
  "foraar",
  "efteraar",
  "danmark",
  "hemmelig",
  "hemmeligt",
  "superman",
  "football",
  "fodbold",
  "sunshine",
  "princess",
  "computer",
  "internet",
  "changeme",
  "default",
  "abc",
  "test",
].map(core);

const rows = ["qwertyuiopasdfghjklzxcvbnm", "abcdefghijklmnopqrstuvwxyz", "01234567890123456789"];

/** Made of nothing but a common word or two with figures around, one sign again and again, or a run along the keyboard. */
export function isCommonPassword(password: string): boolean {
  const plain = core(password);
  if (new Set(plain).size <= 3) return true;
  if (/^(.{1,6})\1+$/.test(plain)) return true;
  const lower = password.toLowerCase();
  const backwards = [...lower].reverse().join("");
  if (rows.some((row) => row.includes(lower) || row.includes(backwards))) return true;
  const rest = [...words].sort((a, b) => b.length - a.length).reduce((left, word) => left.replaceAll(word, ""), plain);
  return rest !== plain && /^[\daeos]*$/.test(rest); // figures, some of them read as letters by now
}
