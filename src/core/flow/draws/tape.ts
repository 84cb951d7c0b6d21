/** A number known while the tape is written, or a register that holds one number per draw when it runs. */
export type Term = number | Register;

export interface Register {
  readonly register: number;
}

/**
 * A calculation written once and then run over many draws: only sums, products and quotients, no branches.
 * What does not vary is calculated while writing and leaves no trace on the tape.
 */
export interface Tape {
  input(column: Float64Array): Register;
  /** Sum of products; the empty sum is 0. */
  sum(parts: readonly Part[]): Term;
  quotient(dividend: Term, divisor: Term): Term;
  /** Runs what the results depend on; a result that does not vary is a number. */
  run(results: readonly Term[], draws: number): readonly (number | Float64Array)[];
  /** Steps written so far. */
  length(): number;
}

export type Part = readonly [Term, Term];

/** t = target, a and b = registers, c = a constant. */
const LOAD = 0;
const FILL = 1; // t = c
const SCALE = 2; // t = c a
const PRODUCT = 3; // t = a b
const ADD_SCALED = 4; // t += c a
const ADD_PRODUCT = 5; // t += a b
const QUOTIENT = 6; // t = a / b
const RECIPROCAL = 7; // t = c / a
/** Only in a program: a finished register goes to the column of its result. */
const STORE = 8;
const NONE = -1;

/** Numbers of one block of draws that are worked on at once (assumption: they fit into the cache next to the processor). */
const BLOCK_VALUES = 24_000;
const [SMALLEST_BLOCK, LARGEST_BLOCK] = [16, 512];

export function startTape(): Tape {
  const inputs: Float64Array[] = [];
  const inputOf = new Map<Float64Array, Register>();
  const steps: number[] = [];
  const targets: number[] = [];
  const left: number[] = [];
  const right: number[] = [];
  const factors: number[] = [];
  let registers = 0;

  const write = (step: number, target: number, a: number, b: number, factor: number): void => {
    steps.push(step);
    targets.push(target);
    left.push(a);
    right.push(b);
    factors.push(factor);
  };
  const fresh = (): number => {
    registers += 1;
    return registers - 1;
  };

  return { input, sum, quotient, run, length: () => steps.length };

  function input(column: Float64Array): Register {
    const known = inputOf.get(column);
    if (known !== undefined) return known;
    const made = { register: fresh() };
    write(LOAD, made.register, inputs.length, NONE, 0);
    inputs.push(column);
    inputOf.set(column, made);
    return made;
  }

  function sum(parts: readonly Part[]): Term {
    let constant = 0;
    const scaled: [number, Register][] = [];
    const products: [Register, Register][] = [];
    for (const [a, b] of parts) {
      if (typeof a === 'number') {
        if (typeof b === 'number') constant += a * b;
        else if (a !== 0) scaled.push([a, b]);
      } else if (typeof b === 'number') {
        if (b !== 0) scaled.push([b, a]);
      } else products.push([a, b]);
    }
    const [only] = scaled;
    if (products.length === 0) {
      if (only === undefined) return constant;
      if (scaled.length === 1 && constant === 0 && only[0] === 1) return only[1];
    }
    const target = fresh();
    let isStarted = constant !== 0;
    if (isStarted) write(FILL, target, NONE, NONE, constant);
    for (const [factor, { register }] of scaled) {
      write(isStarted ? ADD_SCALED : SCALE, target, register, NONE, factor);
      isStarted = true;
    }
    for (const [a, b] of products) {
      write(isStarted ? ADD_PRODUCT : PRODUCT, target, a.register, b.register, 0);
      isStarted = true;
    }
    return { register: target };
  }

  function quotient(dividend: Term, divisor: Term): Term {
    if (typeof divisor === 'number') return typeof dividend === 'number' ? dividend / divisor : sum([[1 / divisor, dividend]]);
    if (dividend === 0) return 0;
    const target = fresh();
    if (typeof dividend === 'number') write(RECIPROCAL, target, divisor.register, NONE, dividend);
    else write(QUOTIENT, target, dividend.register, divisor.register, 0);
    return { register: target };
  }

  function run(results: readonly Term[], draws: number): readonly (number | Float64Array)[] {
    const columns = new Map<number, Float64Array>();
    for (const result of results) {
      if (typeof result !== 'number' && !columns.has(result.register)) columns.set(result.register, new Float64Array(draws));
    }
    if (columns.size > 0) play(programFor([...columns.keys()]), inputs, [...columns.values()], draws);
    return results.map((result) => (typeof result === 'number' ? result : columns.get(result.register)!));
  }

  /** Leaves out what no result needs and lets registers that are never in use together share a slot. */
  function programFor(results: readonly number[]): Program {
    const isNeeded = new Uint8Array(registers);
    for (const register of results) isNeeded[register] = 1;
    const needed: number[] = [];
    const operandsOf = (at: number): readonly number[] => (steps[at] === LOAD ? [] : [left[at]!, right[at]!].filter((one) => one !== NONE));
    for (let at = steps.length - 1; at >= 0; at -= 1) {
      if (isNeeded[targets[at]!] === 0) continue;
      needed.push(at);
      for (const register of operandsOf(at)) isNeeded[register] = 1;
    }
    needed.reverse();
    const lastUse = new Int32Array(registers).fill(NONE);
    needed.forEach((at, position) => {
      for (const register of [targets[at]!, ...operandsOf(at)]) lastUse[register] = position;
    });
    const resultOf = new Map(results.map((register, index) => [register, index]));
    const slotOf = new Int32Array(registers).fill(NONE);
    const free: number[] = [];
    const code: number[] = [];
    const constants: number[] = [];
    let slots = 0;
    const emit = (step: number, target: number, a: number, b: number, constant: number): void => {
      code.push(step, target, a, b);
      constants.push(constant);
    };
    needed.forEach((at, position) => {
      const target = targets[at]!;
      if (slotOf[target] === NONE) {
        slotOf[target] = free.pop() ?? slots;
        slots = Math.max(slots, slotOf[target]! + 1);
      }
      const place = (register: number): number => (steps[at] === LOAD || register === NONE ? register : slotOf[register]!);
      emit(steps[at]!, slotOf[target]!, place(left[at]!), place(right[at]!), factors[at]!);
      for (const register of new Set([target, ...operandsOf(at)])) {
        if (lastUse[register] !== position) continue;
        const result = resultOf.get(register);
        if (result !== undefined) emit(STORE, slotOf[register]!, result, NONE, 0);
        free.push(slotOf[register]!);
      }
    });
    return { code: Int32Array.from(code), constants: Float64Array.from(constants), slots };
  }
}

interface Program {
  /** Four numbers a step: what, slot of the target, slots of the operands. */
  readonly code: Int32Array;
  readonly constants: Float64Array;
  readonly slots: number;
}

/** One block of draws after the other, so that intermediate numbers stay in the cache. */
function play({ code, constants, slots }: Program, inputs: readonly Float64Array[], results: readonly Float64Array[], draws: number): void {
  const block = Math.max(SMALLEST_BLOCK, Math.min(LARGEST_BLOCK, draws, Math.floor(BLOCK_VALUES / slots)));
  const values = new Float64Array(slots * block);
  for (let start = 0; start < draws; start += block) {
    const size = Math.min(block, draws - start);
    for (let step = 0; step < constants.length; step += 1) {
      const t = code[4 * step + 1]! * block;
      const a = code[4 * step + 2]! * block;
      const b = code[4 * step + 3]! * block;
      const constant = constants[step]!;
      switch (code[4 * step]) {
        case LOAD:
          values.set(inputs[code[4 * step + 2]!]!.subarray(start, start + size), t);
          break;
        case FILL:
          values.fill(constant, t, t + size);
          break;
        case SCALE:
          for (let i = 0; i < size; i += 1) values[t + i] = constant * values[a + i]!;
          break;
        case PRODUCT:
          for (let i = 0; i < size; i += 1) values[t + i] = values[a + i]! * values[b + i]!;
          break;
        case ADD_SCALED:
          for (let i = 0; i < size; i += 1) values[t + i] = values[t + i]! + constant * values[a + i]!;
          break;
        case ADD_PRODUCT:
          for (let i = 0; i < size; i += 1) values[t + i] = values[t + i]! + values[a + i]! * values[b + i]!;
          break;
        case QUOTIENT:
          for (let i = 0; i < size; i += 1) values[t + i] = values[a + i]! / values[b + i]!;
          break;
        case RECIPROCAL:
          for (let i = 0; i < size; i += 1) values[t + i] = constant / values[a + i]!;
          break;
        case STORE:
          results[code[4 * step + 2]!]!.set(values.subarray(t, t + size), start);
          break;
        default:
          throw new Error(`unknown step ${code[4 * step]} on a tape`);
      }
    }
  }
}
