import type { CodeQuestion, ServerAnswer } from '../../core/fhir/validation/terminology/remoteTerminology.ts';

export type Fetch = (url: URL, init: RequestInit) => Promise<Response>;

const FAILED: ServerAnswer = { kind: 'failed' };
const UNKNOWN: ServerAnswer = { kind: 'answer', verdict: 'unknown' };
/** An answer is a few parameters; more than this is something else. */
const LARGEST_ANSWER = 1_000_000;
/** How servers say that `false` only means that they do not know the code system or the value set. */
const NOT_KNOWN = /^x-(?:caused-by-)?unknown-(?:system|valueset)$/u;

/** The base address of a terminology server: https, or this machine itself. */
export function terminologyBase(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text.endsWith('/') ? text : `${text}/`) : undefined;
  if (url === undefined) return undefined;
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLocal) ? url : undefined;
}

/**
 * Asks a FHIR terminology server once (`$validate-code`, FHIR R4, codesystem-operation-validate-code.html). Only the system with its version, the
 * code and the value set's address are sent. Every failure is an answer: it never rejects.
 */
export async function validateCode(
  base: URL,
  { system, version, code, valueSet }: CodeQuestion,
  { fetch, timeoutMs }: { readonly fetch: Fetch; readonly timeoutMs: number },
): Promise<ServerAnswer> {
  const url = new URL(`${valueSet === undefined ? 'CodeSystem' : 'ValueSet'}/$validate-code`, base);
  url.searchParams.set('url', valueSet?.replace(/\|.*$/u, '') ?? system);
  if (valueSet !== undefined) url.searchParams.set('system', system);
  url.searchParams.set('code', code);
  if (version !== undefined)
    url.searchParams.set(valueSet === undefined ? 'version' : 'systemVersion', version);
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/fhir+json' },
      redirect: 'error',
      credentials: 'omit',
      signal: AbortSignal.timeout(timeoutMs),
    });
    // Refused as a question (an unknown system, mostly), not for want of a server.
    if ([400, 404, 422].includes(response.status)) {
      await response.body?.cancel();
      return UNKNOWN;
    }
    if (!response.ok) {
      await response.body?.cancel();
      return FAILED;
    }
    return answerOf(await readText(response));
  } catch {
    return FAILED;
  }
}

async function readText(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const part = await reader?.read();
    if (part?.value === undefined) return text + decoder.decode();
    text += decoder.decode(part.value, { stream: true });
    if (text.length > LARGEST_ANSWER) {
      await reader?.cancel();
      return '';
    }
  }
}

function answerOf(text: string): ServerAnswer {
  const parameters = parametersOf(text);
  if (parameters === undefined) return FAILED;
  const result = parameters.find(({ name }) => name === 'result')?.valueBoolean;
  if (typeof result !== 'boolean') return FAILED;
  if (result) return { kind: 'answer', verdict: 'in' };
  const isUnknown = parameters.some(({ name }) => typeof name === 'string' && NOT_KNOWN.test(name));
  return isUnknown ? UNKNOWN : { kind: 'answer', verdict: 'out' };
}

interface Parameter {
  readonly name?: unknown;
  readonly valueBoolean?: unknown;
}

function parametersOf(text: string): readonly Parameter[] | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof json !== 'object' || json === null) return undefined;
  const { resourceType, parameter } = json as { resourceType?: unknown; parameter?: unknown };
  if (resourceType !== 'Parameters' || !Array.isArray(parameter)) return undefined;
  return parameter.filter((item): item is Parameter => typeof item === 'object' && item !== null);
}
