import { parseArgs } from 'node:util';
import { dateOfDayNumber, formatCivilDate, parseCivilDate, type CivilDate } from '../core/hetu/civilDate.ts';
import { generateHetu, type Born, type GenerateOptions } from '../core/hetu/generateHetu.ts';
import { seededRandom } from '../core/hetu/random.ts';
import { ALL_SEPARATORS, isSeparator, type Separator } from '../core/hetu/separator.ts';
import { cliTexts as texts } from '../core/l10n/cli.ts';
import { message, render, type Message } from '../core/l10n/message.ts';
import { cryptoRandom } from './cryptoRandom.ts';
import { refuse, type CommandIo, type ExitStatus } from './io.ts';

const MOST_CODES = 100_000;
const MS_A_DAY = 86_400_000;
const OLDEST = 120;

/** `kanta id`: personal identity codes of the 900 series. Text: a code a line. JSON: `{ codes: [{ code, birthDate, sex }] }`. */
export function runId(words: readonly string[], io: CommandIo): ExitStatus {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...words],
      options: {
        count: { type: 'string' },
        born: { type: 'string' },
        age: { type: 'string' },
        sex: { type: 'string' },
        separator: { type: 'string' },
        seed: { type: 'string' },
        format: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }));
  } catch (error) {
    const detail = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return refuse(io, message(texts.wrongOption, { option: 'id', detail }));
  }
  if (values.help === true) {
    io.write(render(message(texts.idUsage), io.language));
    return 0;
  }
  const today = dateOfDayNumber(Math.floor(io.now() / MS_A_DAY));
  const count = values.count === undefined ? 1 : Number(values.count);
  if (!Number.isInteger(count) || count < 1 || count > MOST_CODES) {
    return refuse(io, takes('--count', message(texts.wholeNumber, { from: 1, to: MOST_CODES })));
  }
  const born = readBorn(values.born, values.age, today);
  if ('option' in born) return refuse(io, takes(born.option, born.expected));
  const { sex, format = 'text' } = values;
  if (sex !== undefined && sex !== 'female' && sex !== 'male') {
    return refuse(io, takes('--sex', message(texts.oneOf, { values: 'female, male' })));
  }
  if (format !== 'text' && format !== 'json') {
    return refuse(io, takes('--format', message(texts.oneOf, { values: 'text, json' })));
  }
  const separator = readSeparator(values.separator);
  if (separator === 'wrong') {
    const known = ['classic', 'reform', ...ALL_SEPARATORS].join(' ');
    return refuse(io, takes('--separator', message(texts.oneOf, { values: known })));
  }
  const options: GenerateOptions = {
    born: born.born,
    count,
    random: values.seed === undefined ? cryptoRandom : seededRandom(values.seed),
    ...(sex === undefined ? {} : { sex }),
    ...(separator === undefined ? {} : { separator }),
  };
  return write(options, format, io);
}

function write(options: GenerateOptions, format: 'text' | 'json', io: CommandIo): ExitStatus {
  const result = generateHetu(options);
  if (!result.ok) {
    switch (result.reason) {
      case 'span':
        return refuse(io, message(texts.noSuchBirthDates));
      case 'separator':
        return refuse(io, message(texts.separatorOfOtherCentury));
      case 'exhausted':
        return refuse(
          io,
          result.next === undefined
            ? message(texts.codesExhausted, { count: result.codes.length })
            : message(texts.codesExhaustedTry, { count: result.codes.length, next: result.next }),
        );
    }
  }
  const codes = result.codes.map(({ code, birthDate, sex }) => ({
    code,
    birthDate: formatCivilDate(birthDate),
    sex,
  }));
  io.write(
    format === 'json'
      ? `${JSON.stringify({ codes }, undefined, 2)}\n`
      : codes.map(({ code }) => `${code}\n`).join(''),
  );
  return 0;
}

type BornRead = { readonly born: Born } | { readonly option: string; readonly expected: Message };

function readBorn(born: string | undefined, age: string | undefined, today: CivilDate): BornRead {
  if (born !== undefined) {
    const [from, to, ...more] = born.split('..').map(parseCivilDate);
    if (from === undefined || more.length > 0 || (born.includes('..') && to === undefined)) {
      return { option: '--born', expected: message(texts.dateOrSpan) };
    }
    return { born: to === undefined ? { on: from } : { from, to } };
  }
  if (age !== undefined) {
    const [, first, last] = /^(\d{1,3})(?:\.\.(\d{1,3}))?$/u.exec(age) ?? [];
    const youngest = Number(first);
    const oldest = Number(last ?? first);
    if (first === undefined || oldest > OLDEST || youngest > oldest) {
      return { option: '--age', expected: message(texts.ageOrSpan, { oldest: OLDEST }) };
    }
    return { born: { age: [youngest, oldest], at: today } };
  }
  return { born: { age: [0, 100], at: today } };
}

function readSeparator(value: string | undefined): 'classic' | 'reform' | Separator | 'wrong' | undefined {
  if (value === undefined || value === 'classic' || value === 'reform') return value;
  return isSeparator(value) ? value : 'wrong';
}

function takes(option: string, expected: Message): Message {
  return message(texts.wrongOption, { option, detail: message(texts.takes, { expected }) });
}
