import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A terminology server on this machine, as far as `$validate-code` goes. */
export interface TerminologyServer {
  /** Address for settings and command lines, with the path of a FHIR version. */
  readonly address: string;
  /** What was asked so far: path and query. */
  readonly asked: readonly string[];
  stop(): Promise<void>;
}

/** Starts one on a free port of the loopback interface. */
export async function startTerminologyServer(answer: RequestListener): Promise<TerminologyServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/r4`,
    asked,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Answers every question: a code is known unless it is one of these. */
export function knowsAllBut(...codes: readonly string[]): RequestListener {
  return (request, response) => {
    const code = new URL(request.url ?? '', 'http://localhost').searchParams.get('code') ?? '';
    const parameter = [{ name: 'result', valueBoolean: !codes.includes(code) }];
    response.end(JSON.stringify({ resourceType: 'Parameters', parameter }));
  };
}
