import type { Judgement } from '#rules'
import { type Answer, drawnOut, type Painting, type WorkspaceState } from '#workspace'
import type { Crowd } from './batch/crowd'
import { flags, overlayByte, overlayUnknown } from './batch/state'

/**
 * Ids of equipment under a verdict, waived ones left out. Red is for failed errors alone; a failed
 * warning asks for a second look, as an unknown does.
 */
export const verdictsOf = (judgement: Judgement | undefined) => {
  const failing = new Set<string>()
  const uncertain = new Set<string>()
  for (const { subject, verdict, severity, waiver } of judgement?.findings ?? []) {
    if (subject.type !== 'equipment' || waiver || severity === 'info') continue
    if (verdict === 'fail' && severity === 'error') failing.add(subject.id)
    else uncertain.add(subject.id)
  }
  return { failing, uncertain }
}

const outlinedIn = ({ ids, classOf, classes }: Painting): string[] =>
  ids.filter((_, n) => classes[classOf[n] as number]?.outlined)

/** Moves one flag from the rows that had it to those that shall have it. */
class FlagSet {
  readonly #crowd: Crowd
  readonly #flag: number
  #rows = new Set<number>()

  constructor(crowd: Crowd, flag: keyof typeof flags) {
    this.#crowd = crowd
    this.#flag = flags[flag]
  }

  /** Answers whether any row changed. */
  show(ids: Iterable<string>): boolean {
    const { rows } = this.#crowd
    const next = new Set<number>()
    for (const id of ids) {
      const row = rows.rowOf(id)
      if (row !== undefined) next.add(row)
    }
    let changed = false
    for (const row of this.#rows) {
      if (next.has(row)) continue
      rows.setFlags(row, 0, this.#flag)
      changed = true
    }
    for (const row of next) {
      if ((rows.flagsOf(row) & this.#flag) !== 0) continue
      rows.setFlags(row, this.#flag, 0)
      changed = true
    }
    this.#rows = next
    return changed
  }
}

type Marked = Pick<
  WorkspaceState,
  'selection' | 'hovered' | 'highlight' | 'study' | 'answer' | 'overlay'
>

/**
 * Marks the crowd by what the page says of it. Only what changed since the last time is written,
 * because a hover must not cost a walk over all equipment.
 */
export class Marks {
  readonly #crowd: Crowd
  readonly #selected: FlagSet
  readonly #hovered: FlagSet
  readonly #failing: FlagSet
  readonly #uncertain: FlagSet
  readonly #shown: FlagSet
  readonly #moved: FlagSet
  #last: Partial<Marked> = {}
  #painting: Painting | undefined
  /** The painting whose own outlines stand in place of the verdicts. */
  #outlined: Painting | undefined
  #dimmed = false

  constructor(crowd: Crowd) {
    this.#crowd = crowd
    this.#selected = new FlagSet(crowd, 'selected')
    this.#hovered = new FlagSet(crowd, 'hovered')
    this.#failing = new FlagSet(crowd, 'failing')
    this.#uncertain = new FlagSet(crowd, 'uncertain')
    this.#shown = new FlagSet(crowd, 'shown')
    this.#moved = new FlagSet(crowd, 'moved')
  }

  /** Rows came or went: everything is marked anew at the next call. */
  forget(): void {
    this.#last = {}
  }

  /**
   * Brings all marks up to date. Answers what colours the crowd: the classes of a painting, a
   * column's ramp, or neither. Where a painting is played, `classOf` is what it shows now.
   */
  show(
    state: Marked,
    painting?: Painting,
    classOf = painting?.classOf,
  ): 'classes' | 'ramp' | undefined {
    const last = this.#last
    const fresh = !('selection' in last)
    const changed = (name: keyof Marked) => fresh || state[name] !== last[name]
    if (changed('selection')) this.#selected.show(state.selection)
    if (changed('hovered')) this.#hovered.show(state.hovered === undefined ? [] : [state.hovered])
    const outlined = painting?.classes.some((one) => one.outlined) ? painting : undefined
    if (changed('answer') || outlined !== this.#outlined) {
      const { failing, uncertain } = outlined
        ? { failing: outlinedIn(outlined), uncertain: [] }
        : verdictsOf(state.answer?.judgement)
      this.#outlined = outlined
      this.#failing.show(failing)
      this.#uncertain.show(uncertain)
    }
    if (changed('highlight') || changed('study')) {
      const out = drawnOut(state)
      this.#shown.show(out)
      this.#dim(out.length > 0)
    }
    const column = painting ? undefined : columnOf(state)
    const { selection, hovered, highlight, study, answer, overlay } = state
    if (painting && classOf && (fresh || painting !== this.#painting)) {
      this.#write(painting.ids, (n) => classOf[n] as number)
    } else if (column && (this.#painting || changed('answer') || changed('overlay'))) {
      this.#colour(column)
    }
    this.#painting = painting
    this.#last = { selection, hovered, highlight, study, answer, overlay }
    if (painting) return 'classes'
    return column ? 'ramp' : undefined
  }

  /** Marks what follows the pointer. */
  move(ids: Iterable<string>): boolean {
    return this.#moved.show(ids)
  }

  #dim(dimmed: boolean): void {
    if (!dimmed && !this.#dimmed) return
    this.#dimmed = dimmed
    const { rows } = this.#crowd
    for (let row = 0; row < rows.end; row++) {
      const dims = dimmed && (rows.flagsOf(row) & (flags.shown | flags.hidden)) === 0
      rows.setFlags(row, dims ? flags.dimmed : 0, dims ? 0 : flags.dimmed)
    }
  }

  #colour({ ids, values }: ColumnOfIds): void {
    let highest = 0
    for (const value of values) if (value > highest) highest = value
    this.#write(ids, (n) => overlayByte(values[n] as number, highest))
  }

  /** Every row once, so that only those go to the graphics card whose colour is another. */
  #write(ids: readonly string[], byteFor: (n: number) => number): void {
    const { rows } = this.#crowd
    const bytes = new Uint8Array(rows.end).fill(overlayUnknown)
    ids.forEach((id, n) => {
      const row = rows.rowOf(id)
      if (row !== undefined) bytes[row] = byteFor(n)
    })
    for (let row = 0; row < rows.end; row++) rows.setOverlay(row, bytes[row] as number)
  }
}

interface ColumnOfIds {
  readonly ids: Answer['ids']
  readonly values: Float64Array
}

const columnOf = ({ answer, overlay }: Marked): ColumnOfIds | undefined => {
  const column = answer?.columns.find(({ name }) => name === overlay)
  return answer && column && { ids: answer.ids, values: column.values }
}
