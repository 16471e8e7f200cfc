import { describe, expect, it } from 'vitest'
import type { Judgement } from '#rules'
import type { Answer, Painting, Upright, WorkspaceState } from '#workspace'
import { Crowd } from '../../src/scene/batch/crowd'
import { createUniforms } from '../../src/scene/batch/materials'
import { byteOf, flags, overlayUnknown, stateBytes } from '../../src/scene/batch/state'
import { Marks, verdictsOf } from '../../src/scene/marks'
import type { Shape } from '../../src/scene/shape/shapes'
import { buildSolidMesh } from '../../src/scene/shape/solid-mesh'

const shape: Shape = {
  key: 's',
  size: { widthM: 1, depthM: 1, heightM: 1 },
  surface: 0,
  triangles: 12,
  mesh: buildSolidMesh([]),
}

const place: Upright = { x: 0, y: 0, z: 0, rotationDeg: 0, widthM: 1, depthM: 1, heightM: 1 }

const finding = (id: string, verdict: 'fail' | 'unknown', more: object = {}) => ({
  key: `r ${id}`,
  rule: 'r',
  ref: 'R',
  discipline: 'power',
  title: { en: 'R' },
  severity: 'error',
  verdict,
  subject: { type: 'equipment', id },
  detail: { en: '' },
  related: [],
  ...more,
})

const answerOf = (findings: readonly object[], values: readonly number[]): Answer =>
  ({
    ids: ['a', 'b', 'c'],
    columns: [
      { name: 'loadKw', label: { en: 'Load' }, unit: 'kW', values: Float64Array.from(values) },
    ],
    judgement: { findings },
  }) as unknown as Answer

type Marked = Parameters<Marks['show']>[0]

const page = (fields: Partial<WorkspaceState> = {}): Marked => ({
  selection: new Set<string>(),
  hovered: undefined,
  highlight: [],
  study: undefined,
  answer: undefined,
  overlay: undefined,
  ...fields,
})

const scene = () => {
  const crowd = new Crowd(createUniforms(), 4, 0.4)
  for (const id of ['a', 'b', 'c', 'd']) crowd.put(id, place, shape, 0)
  const flagsOf = () => [0, 1, 2, 3].map((row) => crowd.rows.flagsOf(row))
  const overlays = () =>
    [0, 1, 2, 3].map((row) => crowd.rows.states[row * stateBytes + byteOf.overlay])
  return { crowd, marks: new Marks(crowd), flagsOf, overlays }
}

describe('the marks', () => {
  it('select, hover and let go again', () => {
    const { marks, flagsOf } = scene()
    marks.show(page({ selection: new Set(['a', 'c', 'gone']), hovered: 'a' }))
    expect(flagsOf()).toEqual([flags.selected | flags.hovered, 0, flags.selected, 0])
    marks.show(page({ selection: new Set(['c']) }))
    expect(flagsOf()).toEqual([0, 0, flags.selected, 0])
  })

  it('dim all that a finding does not draw out, until it is let go', () => {
    const { marks, flagsOf } = scene()
    marks.show(page({ highlight: ['b', 'd'] }))
    expect(flagsOf()).toEqual([flags.dimmed, flags.shown, flags.dimmed, flags.shown])
    marks.show(page())
    expect(flagsOf()).toEqual([0, 0, 0, 0])
  })

  it('tell failures from unknowns and leave out what is waived or mere information', () => {
    const waiver = { id: 'w', rule: 'r', subject: 'c', reason: 'x', owner: 'y' }
    const findings = [
      finding('a', 'fail'),
      finding('b', 'unknown'),
      finding('c', 'fail', { waiver }),
      finding('d', 'fail', { severity: 'info' }),
      finding('room', 'fail', { subject: { type: 'room', id: 'room' } }),
    ]
    const { failing, uncertain } = verdictsOf({ findings } as unknown as Judgement)
    expect([...failing]).toEqual(['a'])
    expect([...uncertain]).toEqual(['b'])
    const { marks, flagsOf } = scene()
    marks.show(page({ answer: answerOf(findings, [1, 2, 3]) }))
    expect(flagsOf()).toEqual([flags.failing, flags.uncertain, 0, 0])
  })

  it('colour by a column; what has no value, or no row, is unknown and never 0', () => {
    const { marks, overlays } = scene()
    const answer = answerOf([], [10, Number.NaN, 5])
    expect(marks.show(page({ answer, overlay: 'loadKw' }))).toBe('ramp')
    expect(overlays()).toEqual([254, overlayUnknown, 127, overlayUnknown])
    expect(marks.show(page({ answer, overlay: 'noSuch' }))).toBeUndefined()
    expect(marks.show(page({ answer }))).toBeUndefined()
  })

  it('paint classes, and write no more than the rows whose class is another', () => {
    const { crowd, marks, overlays } = scene()
    const painting = (classOf: readonly number[]): Painting => ({
      id: 'p',
      label: { en: 'P' },
      classes: [],
      counts: [],
      lines: 'none',
      ids: ['a', 'b', 'c'],
      classOf: Uint8Array.from(classOf),
    })
    const first = painting([2, 0, 1])
    expect(marks.show(page(), first)).toBe('classes')
    expect(overlays()).toEqual([2, 0, 1, overlayUnknown])
    crowd.rows.dirtyStates.take(4)
    marks.show(page(), first)
    expect(crowd.rows.dirtyStates.take(4)).toEqual([])
    marks.show(page(), painting([2, 0, 7]))
    expect(crowd.rows.dirtyStates.take(4)).toEqual([{ start: 2, count: 1 }])
    // Back to a column of an answer that was shown before: its colours are written again.
    const answer = answerOf([], [10, 0, 5])
    marks.show(page({ answer, overlay: 'loadKw' }), first)
    expect(marks.show(page({ answer, overlay: 'loadKw' }))).toBe('ramp')
    expect(overlays()).toEqual([254, 0, 127, overlayUnknown])
  })

  it('write nothing when nothing changed, and everything after rows came back', () => {
    const { crowd, marks, flagsOf } = scene()
    const state = page({ selection: new Set(['a']) })
    marks.show(state)
    crowd.rows.remove('a')
    crowd.put('a', place, shape, 0)
    marks.show(state)
    expect(flagsOf()[0]).toBe(0)
    marks.forget()
    marks.show(state)
    expect(flagsOf()[0]).toBe(flags.selected)
  })
})
