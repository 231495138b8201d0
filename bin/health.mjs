// Asked by the container's HEALTHCHECK: is the program up, and does its graph answer?
const { PORT: port = "4477", FILIERE_PASSWORD: password } = process.env;
const headers = password ? { authorization: `Basic ${Buffer.from(`filiere:${password}`).toString("base64")}` } : {};
try {
  const answer = await fetch(`http://127.0.0.1:${port}/api/status`, { headers, signal: AbortSignal.timeout(4000) });
  /** @type {{ database?: { reachable?: boolean } }} */
  const status = JSON.parse(await answer.text());
  process.exitCode = status.database?.reachable === true ? 0 : 1;
} catch {
  process.exitCode = 1;
}
