import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';

/** What to ask and with what. Nothing is followed, stored or sent beyond one GET. */
export interface ProbeTarget {
  /** The FHIR base for `metadata`, any address for `https`. */
  readonly url: string;
  readonly kind: 'metadata' | 'https';
  readonly timeoutMs: number;
  /** PKCS#12 with its password, or PEM with certificate and key in one. */
  readonly clientCertificate?: { readonly bytes: Uint8Array; readonly password?: string };
  /** Certificate authorities to trust instead of the system's, PEM. */
  readonly trusted?: string;
}

export type ProbeResult =
  | { readonly kind: 'up'; readonly latencyMs: number; readonly fhirVersion?: string }
  /** The server says itself that it is away, or asks to come back later. */
  | { readonly kind: 'unavailable'; readonly status: number; readonly retryAfterMs?: number }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'wrong-content' }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'tls'; readonly code: string }
  | { readonly kind: 'down'; readonly code: string };

/** A CapabilityStatement of a large server has some hundred kilobytes. */
const LARGEST_ANSWER = 8_000_000;

/** Asks once. Every way in which it can fail is an answer; it never rejects. */
export async function probe(target: ProbeTarget): Promise<ProbeResult> {
  const started = performance.now();
  const signal = AbortSignal.timeout(target.timeoutMs);
  try {
    const response = await open(target, signal);
    const status = response.statusCode ?? 0;
    if (status === 429 || status >= 500) {
      response.destroy();
      const retryAfterMs = retryAfter(response.headers['retry-after']);
      return { kind: 'unavailable', status, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
    }
    if (target.kind === 'https') {
      response.destroy();
      return { kind: 'up', latencyMs: performance.now() - started };
    }
    if (status !== 200) {
      response.destroy();
      return { kind: 'refused', status };
    }
    const text = await readText(response);
    const latencyMs = performance.now() - started;
    const fhirVersion = text === undefined ? undefined : capabilityVersion(text);
    return fhirVersion === undefined ? { kind: 'wrong-content' } : { kind: 'up', latencyMs, fhirVersion };
  } catch (error) {
    if (signal.aborted) return { kind: 'timeout' };
    return failure(error);
  }
}

function open(target: ProbeTarget, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const url = new URL(
      target.kind === 'metadata' ? `${target.url.replace(/\/+$/u, '')}/metadata` : target.url,
    );
    const headers = { accept: 'application/fhir+json, application/json;q=0.9', 'user-agent': 'kanta-tools' };
    const request =
      url.protocol === 'https:'
        ? requestHttps(url, { signal, headers, agent: false, ...tlsOptions(target) })
        : requestHttp(url, { signal, headers, agent: false });
    request.once('response', resolve);
    request.once('error', reject);
    request.end();
  });
}

function tlsOptions({ clientCertificate, trusted }: ProbeTarget): Record<string, string | Buffer> {
  const options: Record<string, string | Buffer> = {};
  if (trusted !== undefined) options['ca'] = trusted;
  if (clientCertificate === undefined) return options;
  const bytes = Buffer.from(clientCertificate.bytes);
  if (bytes.includes('-----BEGIN')) return { ...options, cert: bytes, key: bytes };
  return {
    ...options,
    pfx: bytes,
    ...(clientCertificate.password === undefined ? {} : { passphrase: clientCertificate.password }),
  };
}

async function readText(response: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response) {
    const bytes = part as Buffer;
    size += bytes.length;
    if (size > LARGEST_ANSWER) {
      response.destroy();
      return undefined;
    }
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** The FHIR version that a server's capability statement names; undefined when the answer is no capability statement. */
function capabilityVersion(text: string): string | undefined {
  try {
    const answer = JSON.parse(text) as { resourceType?: unknown; fhirVersion?: unknown } | null;
    return answer?.resourceType === 'CapabilityStatement' && typeof answer.fhirVersion === 'string'
      ? answer.fhirVersion
      : undefined;
  } catch {
    return undefined;
  }
}

/** Seconds or a date, RFC 9110 section 10.2.3; dates are left to the usual pace. */
function retryAfter(header: string | undefined): number | undefined {
  return header !== undefined && /^\d{1,6}$/u.test(header) ? Number(header) * 1000 : undefined;
}

const TLS_CODES =
  /^(?:ERR_TLS|ERR_SSL|ERR_OSSL|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|ERR_CRYPTO|EPROTO|HOSTNAME_MISMATCH|INVALID_CA)/u;

function failure(error: unknown): ProbeResult {
  const code = (error as { code?: unknown } | null)?.code;
  const text = typeof code === 'string' ? code : 'unknown';
  // OpenSSL reports an unreadable client certificate in words.
  const words = error instanceof Error ? error.message : '';
  const isTls =
    TLS_CODES.test(text) || /mac verify failure|unsupported|wrong tag|not enough data/iu.test(words);
  return isTls ? { kind: 'tls', code: text } : { kind: 'down', code: text };
}
