import assert from 'node:assert/strict';
import { createServer as createPlain, type RequestListener, type Server } from 'node:http';
import { createServer as createSecure } from 'node:https';
import type { AddressInfo } from 'node:net';
import { TLSSocket } from 'node:tls';
import { nextProbeDelay } from '../../src/core/environments/probePace.ts';
import { probe, type ProbeResult, type ProbeTarget } from '../../src/host/reachability/probe.ts';
import { makeCertificate, makePkcs12 } from '../support/testCertificates.ts';

const CAPABILITY = JSON.stringify({ resourceType: 'CapabilityStatement', fhirVersion: '4.0.1' });

describe('reachability', () => {
  const servers: Server[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    }
  });

  async function listen(server: Server): Promise<number> {
    servers.push(server);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return (server.address() as AddressInfo).port;
  }

  async function ask(handler: RequestListener, more: Partial<ProbeTarget> = {}): Promise<ProbeResult> {
    const port = await listen(createPlain(handler));
    return probe({ url: `http://127.0.0.1:${port}/fhir/`, kind: 'metadata', timeoutMs: 5000, ...more });
  }

  it('is up when the capability statement comes', async () => {
    let asked = '';
    const result = await ask((request, response) => {
      asked = `${request.method ?? ''} ${request.url ?? ''} ${request.headers.accept ?? ''}`;
      response.setHeader('content-type', 'application/fhir+json').end(CAPABILITY);
    });
    assert.equal(result.kind, 'up');
    assert.equal(result.fhirVersion, '4.0.1');
    assert.ok(result.latencyMs >= 0);
    assert.equal(asked, 'GET /fhir/metadata application/fhir+json, application/json;q=0.9');
  });

  it('is up for a plain probe whatever the page, even a refusal', async () => {
    for (const status of [200, 401, 404]) {
      const result = await ask((_, response) => response.writeHead(status).end('hello'), { kind: 'https' });
      assert.equal(result.kind, 'up');
    }
  });

  it('is down when nobody listens', async () => {
    const port = await listen(createPlain());
    const [server] = servers.splice(0);
    await new Promise((done) => server?.close(done));
    assert.deepEqual(await probe({ url: `http://127.0.0.1:${port}/`, kind: 'metadata', timeoutMs: 5000 }), {
      kind: 'down',
      code: 'ECONNREFUSED',
    });
  });

  it('times out when the answer is slow, before or in the middle of it', async () => {
    assert.deepEqual(await ask(() => undefined, { timeoutMs: 50 }), { kind: 'timeout' });
    assert.deepEqual(
      await ask((_, response) => response.writeHead(200).write('{ "resource'), { timeoutMs: 50 }),
      {
        kind: 'timeout',
      },
    );
  });

  it('hears 503 and when to come back', async () => {
    assert.deepEqual(await ask((_, response) => response.writeHead(503, { 'retry-after': '120' }).end()), {
      kind: 'unavailable',
      status: 503,
      retryAfterMs: 120_000,
    });
    assert.deepEqual(await ask((_, response) => response.writeHead(500).end()), {
      kind: 'unavailable',
      status: 500,
    });
  });

  it('says when the content is not what was asked for', async () => {
    for (const body of ['<html>', '{}', 'null', '{ "resourceType": "Patient" }', '']) {
      assert.deepEqual(await ask((_, response) => response.end(body)), { kind: 'wrong-content' }, body);
    }
    assert.deepEqual(
      await ask((_, response) => response.writeHead(302, { location: 'https://example.org/' }).end()),
      {
        kind: 'refused',
        status: 302,
      },
    );
    assert.deepEqual(await ask((_, response) => response.writeHead(403).end()), {
      kind: 'refused',
      status: 403,
    });
  });

  it('says when a connection is cut', async () => {
    assert.deepEqual(await ask((request) => request.socket.destroy()), { kind: 'down', code: 'ECONNRESET' });
  });

  describe('over TLS', () => {
    const authority = makeCertificate({ commonName: 'Authority', isAuthority: true });
    const own = makeCertificate({ commonName: 'localhost', issuer: authority });
    const client = makeCertificate({ commonName: 'client', issuer: authority });
    const trusted = authority.certificatePem;

    async function askSecurely(
      more: Partial<ProbeTarget>,
      needsClient = false,
    ): Promise<{ result: ProbeResult; peer: string | undefined }> {
      let peer: string | undefined;
      const server = createSecure(
        {
          key: own.keyPem,
          cert: own.certificatePem,
          ca: trusted,
          requestCert: needsClient,
          rejectUnauthorized: needsClient,
        },
        (request, response) => {
          if (request.socket instanceof TLSSocket)
            peer = [request.socket.getPeerCertificate().subject?.CN].flat()[0];
          response.end(CAPABILITY);
        },
      );
      const port = await listen(server);
      const result = await probe({
        url: `https://127.0.0.1:${port}/fhir`,
        kind: 'metadata',
        timeoutMs: 5000,
        ...more,
      });
      return { result, peer };
    }

    it('is up when the certificate is trusted, and a TLS failure when not', async () => {
      assert.equal((await askSecurely({ trusted })).result.kind, 'up');
      const { result } = await askSecurely({});
      assert.equal(result.kind, 'tls');
    });

    it('is a TLS failure when the server speaks no TLS', async () => {
      const port = await listen(createPlain());
      const result = await probe({ url: `https://127.0.0.1:${port}/`, kind: 'https', timeoutMs: 5000 });
      assert.equal(result.kind, 'tls');
    });

    it('shows a client certificate, PKCS#12 or PEM, and fails without or with a wrong password', async () => {
      const bytes = makePkcs12(client, [], 'secret', 'aes256');
      const withFile = await askSecurely({ trusted, clientCertificate: { bytes, password: 'secret' } }, true);
      assert.equal(withFile.result.kind, 'up');
      assert.equal(withFile.peer, 'client');
      const pem = Buffer.from(client.certificatePem + client.keyPem);
      assert.equal(
        (await askSecurely({ trusted, clientCertificate: { bytes: pem } }, true)).result.kind,
        'up',
      );
      assert.notEqual((await askSecurely({ trusted }, true)).result.kind, 'up');
      const wrong = await askSecurely({ trusted, clientCertificate: { bytes, password: 'wrong' } }, true);
      assert.equal(wrong.result.kind, 'tls');
    });
  });

  it('is asked about ever less often while it fails', () => {
    assert.equal(nextProbeDelay(0), 300_000);
    assert.deepEqual(
      [1, 2, 3, 4].map((failures) => nextProbeDelay(failures) / 1000),
      [30, 60, 120, 240],
    );
    assert.equal(nextProbeDelay(50), 30 * 60_000);
    assert.equal(nextProbeDelay(1, 120_000), 120_000);
    assert.equal(nextProbeDelay(50, 1000), 30 * 60_000);
    assert.ok(nextProbeDelay(1, 10 ** 12) <= 24 * 3_600_000);
  });
});
