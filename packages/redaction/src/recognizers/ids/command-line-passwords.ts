import type { Span } from "../../types";

/** Behind an option that takes a password, with a name and a colon before it where the program takes both. */
const option =
  /^ (?:(?:-u|-U|--user|--proxy-user|--auth|-a)[ =]?["']?[^\s:"'$<{%]{1,64}:|(?:--passphrase|--password|--pass|-storepass|-keypass|-a|-p|-P)[ =]?["']?)(?<password>[^\s"'<>{}$|:%]{4,64})/;
const programs =
  /(?:curl|wget|https?|ab|mysql\w{0,8}|mariadb|sshpass|docker|podman|helm|az|redis-cli|mongo\w{0,8}|psql|unzip|7z|zip|openssl|svn|htpasswd|ldapsearch|smbclient|rsync|sqlcmd|rabbitmqadmin|keytool|net use|xfreerdp|rdesktop|cqlsh|influx|smbmap|crackmapexec|mount)(?:\.exe)?\s/i;
const programCharsMax = 400;

/** `net use z: //srv/share /user:acme\joe Winter2024!` has no option before the password. */
const netUse = / \/user:["']?[^\s"']{1,60} (?<password>[^\s"'<>{}$/]{4,64})/gi;

/** Passwords of commands: `curl -u joe:geheim99`, `mysql -pgeheim99`, `sshpass -p 'Xk29'`. */
export function commandLinePasswords(text: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(" -"); at !== -1; at = text.indexOf(" -", at + 2)) {
    if (!mayBeOption(text.charCodeAt(at + 2))) continue;
    const match = option.exec(text.slice(at, at + 160));
    const password = match?.groups?.password ?? "";
    if (match === null || !isPlausible(password)) continue;
    const before = text.slice(Math.max(0, at - programCharsMax), at + 1);
    const command = before.slice(startOfCommand(before));
    if (!programs.test(command)) continue;
    // Its option asks for the password when a space follows, and then comes the name of a database.
    if (/^ -p /.test(match[0]) && /(?:mysql|mariadb)[^,;|&]*$/i.test(command)) continue;
    if (/^ -a[ =]?["']?[^:]*$/.test(match[0]) && !/redis-cli\s/i.test(command)) continue;
    const end = at + match[0].length;
    found.push({ start: end - password.length, end });
  }
  if (text.includes(" /user:")) {
    for (const match of text.matchAll(netUse)) {
      const password = match.groups?.password ?? "";
      const end = match.index + match[0].length;
      if (isPlausible(password)) found.push({ start: end - password.length, end });
    }
  }
  return found;
}

/** A backslash at the end of a line continues the command. */
function startOfCommand(before: string): number {
  let end = before.lastIndexOf("\n");
  while (end > 0 && before.charAt(end - 1) === "\\") end = before.lastIndexOf("\n", end - 1);
  return end + 1;
}

/** A dash or the first letter of an option: most dashes behind a space have a space or a number behind them. */
function mayBeOption(code: number): boolean {
  return code === 0x2d || "uUapPsk".includes(String.fromCharCode(code));
}

/** No port, file or other option. */
function isPlausible(password: string): boolean {
  return /\d/.test(password) && /\p{L}/u.test(password) && !/^[-./~]|[/\\]|\.\w{2,4}$/.test(password);
}
