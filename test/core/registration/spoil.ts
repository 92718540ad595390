import { VALID } from './examples.ts';
import { GONE, type Fault } from './faults.ts';

type Step = string | number;

/** `cases[0].result` as steps. */
export function stepsOf(path: string): Step[] {
  return path.split('.').flatMap((part) => {
    const [name = '', ...indices] = part.split('[');
    return [name, ...indices.map((index) => Number.parseInt(index, 10))];
  });
}

/** A copy of the example with the fault in it. */
export function spoil(fault: Fault): unknown {
  const document = structuredClone(VALID[fault.kind][fault.example]) as Record<Step, unknown>;
  for (const [path, value] of fault.set) {
    const steps = stepsOf(path);
    const last = steps.pop() ?? '';
    let owner = document;
    for (const step of steps) {
      owner[step] ??= {};
      owner = owner[step] as Record<Step, unknown>;
    }
    if (value === GONE) Reflect.deleteProperty(owner, last);
    else owner[last] = value;
  }
  return document;
}
